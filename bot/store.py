"""What must outlive the process: a few named values in one file of the data folder."""

import json
import logging
from pathlib import Path

log = logging.getLogger(__name__)


class Store:
    """Named strings, kept in a JSON file that is replaced whole, so that a crash leaves the old or the new one."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "kept.json"

    def read(self, name: str) -> str | None:
        """The value kept under `name`, or None where there is none or the file cannot be read."""
        return self._load().get(name)

    def keep(self, name: str, value: str) -> None:
        """Keep `value` under `name`; a data folder that cannot be written is logged, and the bot goes on."""
        kept = self._load() | {name: value}
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside.write_text(json.dumps(kept, indent=1), encoding="utf-8")
            beside.replace(self._file)
        except OSError as error:
            log.warning("The data folder %s cannot be written (%s).", self._file.parent, error.strerror)

    def _load(self) -> dict[str, str]:
        try:
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            log.warning("%s cannot be read (%s); it is begun anew.", self._file, error)
            return {}
        return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}
