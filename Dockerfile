# The bot as a service. It writes to /data only, so that it runs with a read-only file system:
#
#   docker build --tag verbatim .
#   docker run --init --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     --env DISCORD_TOKEN --volume "$PWD/articles:/articles:ro" --volume verbatim-data:/data verbatim
#
# Any other command of the bot stands behind the image's name: docker run … verbatim check
ARG PYTHON=python:3.13.12-slim-bookworm

FROM ${PYTHON} AS builder
RUN python -m venv --without-pip /venv
COPY requirements.txt /
RUN python -m pip --python /venv/bin/python install --no-cache-dir --disable-pip-version-check \
    --require-hashes --only-binary :all: --requirement /requirements.txt

FROM ${PYTHON}
LABEL org.opencontainers.image.title="Verbatim" \
    org.opencontainers.image.description="Answers questions about your articles on Discord with passages quoted word for word" \
    org.opencontainers.image.licenses="MIT"

# Known numbers, so that a folder of the host can be given to this user: chown 10001:10001. A new volume takes the
# owner of /data from here.
RUN groupadd --gid 10001 verbatim \
    && useradd --uid 10001 --gid verbatim --no-create-home --home-dir /data --shell /usr/sbin/nologin verbatim \
    && install --directory --owner verbatim --group verbatim --mode 0700 /data \
    && install --directory /articles

COPY --from=builder /venv /venv
WORKDIR /app
COPY LICENSE ./
COPY config config
COPY bot bot
# Compiled here, since the file system is read-only later.
RUN /venv/bin/python -m compileall -q bot

# NumPy would begin as many threads as the machine has processors, in each process; searching is no work for them.
ENV PATH=/venv/bin:$PATH \
    OPENBLAS_NUM_THREADS=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    VERBATIM_ARTICLES=/articles \
    VERBATIM_DATA=/data
USER 10001:10001
VOLUME ["/articles", "/data"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
