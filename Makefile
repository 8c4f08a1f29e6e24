# Everything that one does with Verbatim. Each target sets up what it needs by itself.
# Kept within make 3.81 and the tools of both Linux and macOS, since that is what macOS ships.

VENV := .venv
BIN := $(VENV)/bin
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check

# The compiler of the pins is needed by `make lock` only, so it is no part of .venv.
LOCK := build/lock
UV_VERSION := 0.13.9

# Other search engines and what draws plots, for `make eval` and `make bench` only; a place of its own, so that .venv stays small.
BENCH := build/bench

.PHONY: help demo test faults fuzz load soak bench eval pictures run check lint types audit fmt setup bench-setup lock clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo "ARGS passes options on: make demo ARGS='--port 8000', make test ARGS='-k links'."

demo: setup ## Talk to the bot in a local browser page, without a Discord account
	@$(BIN)/python -m bot demo $(ARGS)

test: setup ## Run the tests
	@$(BIN)/python -m pytest -rs $(ARGS)

faults: setup ## Run the tests of what goes wrong on the wire, the slow ones too
	@$(BIN)/python -m pytest -m "slow or not slow" tests/faults $(ARGS)

fuzz: setup ## Send the bot whatever strangers might, for minutes (ARGS='-k cards', EXAMPLES=100000: for hours)
	@EXAMPLES=$(or $(EXAMPLES),2000) $(BIN)/python -m pytest -m "slow or not slow" --hypothesis-profile=long \
		--hypothesis-show-statistics --durations=10 tests/fuzz $(ARGS)

load: setup ## Measure the bot under load on the loopback, beside one that only echoes (ARGS='--share 0.1': shorter)
	@$(BIN)/python -m tests.speed load $(ARGS)

bench: bench-setup ## Measure the index beside other search engines (ARGS='--sizes 1m'), and write docs/speed.md
	@$(BENCH)/bin/python -m tests.speed bench $(ARGS)

soak: setup ## Ask 200,000 questions in a row, and see whether memory grows
	@$(BIN)/python -m tests.speed soak $(ARGS)

eval: setup ## Measure the answers on judged questions (ARGS='--data DIR': on sets of yours)
	@$(if $(wildcard $(BENCH)/ready),$(BENCH)/bin,$(BIN))/python -m tests.quality eval $(ARGS)

pictures: setup ## Take the pictures of docs/ anew (needs chromium and chromedriver)
	@$(BIN)/python -m tests.pictures

run: setup ## Connect to Discord; DISCORD_TOKEN or DISCORD_TOKEN_FILE holds the token
	@$(BIN)/python -m bot run $(ARGS)

check: lint types audit test ## All that must be right before a commit: format, lint, types, security, tests

lint: setup ## Check the format and the lint rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .

audit: setup ## Look for holes: in the code (bandit), and known ones in the pinned packages (pip-audit)
	@$(BIN)/bandit --quiet --severity-level medium --recursive bot
	@$(BIN)/python -m tests.audit

types: setup ## Check the types
	@$(BIN)/mypy

fmt: setup ## Format the code, and mend what the linter can mend
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

setup: $(VENV)/ready ## Create .venv with the pinned packages (the targets above do it by themselves)

# Sets $python to the first Python that will do; says what is missing where there is none. Each candidate is run,
# not only looked up: version managers leave commands behind that only print an error. The upper bound is the
# newest version for which all pinned packages have wheels.
FIND_PYTHON = fits=; for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11) none; do \
	[ $$python != none ] || break; \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null || continue; \
	fits=$$python; \
	$$python -c 'import ensurepip, venv' 2>/dev/null && break; \
	done; \
	if [ $$python = none ]; then \
	if [ "$$fits" ]; then \
	echo "$$fits comes without its venv module. On Debian and Ubuntu: sudo apt install `basename $$fits`-venv"; \
	else \
	found=`$(or $(PYTHON),python3) --version 2>&1` || found="no $(or $(PYTHON),python3)"; \
	echo "Verbatim needs Python 3.11 to 3.14; this machine has $$found."; \
	echo "On Debian and Ubuntu: sudo apt install python3 python3-venv. On macOS with Homebrew: brew install python@3.13"; \
	fi; \
	echo "To use a Python that is elsewhere: make setup PYTHON=/path/to/python3"; \
	exit 1; \
	fi >&2

# --clear, so that .venv holds what is pinned and nothing else. Wheels only: no compiler is needed, and nothing
# that is not pinned is fetched to build a package.
$(VENV)/pinned: requirements-dev.txt
	@$(FIND_PYTHON); \
	echo "Creating $(VENV) with `$$python --version` ..." && $$python -m venv --clear $(VENV)
	@echo "Installing the pinned packages (about a minute) ..."
	@$(BIN)/python $(PIP_INSTALL) --require-hashes --only-binary :all: -r requirements-dev.txt
	@touch $@

# Verbatim itself, editable; the pinned setuptools builds it, rather than one that pip would fetch.
$(VENV)/ready: $(VENV)/pinned pyproject.toml
	@echo "Installing Verbatim itself ..."
	@$(BIN)/python $(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

bench-setup: $(BENCH)/ready ## Let eval and bench compare with other engines, and draw plots (creates build/bench)

# Three of the packages come without wheels; what builds them is pinned as well, and so is installed before them.
$(BENCH)/ready: requirements-bench.txt
	@$(FIND_PYTHON); \
	echo "Creating $(BENCH) with `$$python --version` ..." && $$python -m venv --clear $(BENCH)
	@echo "Installing the pinned packages (about a minute) ..."
	@awk '/^[a-z]/ { wanted = /^setuptools==/ } wanted' requirements-bench.txt > $(BENCH)/builder.txt
	@$(BENCH)/bin/python $(PIP_INSTALL) --require-hashes --only-binary :all: -r $(BENCH)/builder.txt
	@$(BENCH)/bin/python $(PIP_INSTALL) --require-hashes --no-build-isolation --use-pep517 -r requirements-bench.txt
	@touch $@

# One set of pins for all systems and versions of Python; requirements.txt is what `run` needs of it. Those of the
# bench have a setuptools of their own, since sumy wants an older one.
COMPILE = $(LOCK)/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 --fork-strategy fewest \
	--generate-hashes --custom-compile-command 'make lock' $(ARGS) pyproject.toml

lock: $(LOCK)/uv-$(UV_VERSION) ## Pin anew after a change of pyproject.toml (ARGS=--upgrade: the newest versions)
	@$(COMPILE) --extra demo --extra test --output-file requirements-dev.txt
	@$(COMPILE) --constraint requirements-dev.txt --output-file requirements.txt
	@awk '/^[a-z]/ { wanted = !/^setuptools==/ } wanted' requirements-dev.txt > $(LOCK)/shared.txt
	@$(COMPILE) --constraint $(LOCK)/shared.txt --extra bench --output-file requirements-bench.txt

$(LOCK)/uv-$(UV_VERSION):
	@$(FIND_PYTHON); $$python -m venv --clear $(LOCK)
	@$(LOCK)/bin/python $(PIP_INSTALL) uv==$(UV_VERSION)
	@touch $@

clean: ## Remove .venv and all that was generated; the bot's data in var/ stay
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find bot tests -type d -name __pycache__ -prune -exec rm -rf {} +
