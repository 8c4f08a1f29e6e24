"""Asks a bot that runs on this machine whether it is alive: `python -m bot.probe`; the exit code says it."""

import http
import http.client
import sys
from contextlib import closing

from bot.config import read_config

PATIENCE = 4.0
"""Seconds."""


def main() -> None:
    """Exit with 0 if it is alive, or has no health page; with 1 if it does not answer."""
    address = read_config().health_address
    if address is None:
        return
    host = address[0] if address[0].strip("0.:") else "localhost"  # whoever listens everywhere listens here
    connection = http.client.HTTPConnection(host, address[1], timeout=PATIENCE)
    with closing(connection):
        try:
            connection.request("GET", "/healthz")
            alive = connection.getresponse().status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            alive = False
    sys.exit(0 if alive else 1)


if __name__ == "__main__":
    main()
