"""One process writes an index: a lock that the system lets go of when the process ends, however it ends."""

import fcntl
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path


class Lock:
    """A lock on a file, taken when it is made; `held` tells whether it could be."""

    def __init__(self, file: Path) -> None:
        self.held = False
        self._handle: int | None = None
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.utime(self._handle)  # so that one can see when it was last taken
            self.held = True
        except OSError:
            self.release()  # another process has it, or the folder cannot be written

    def release(self) -> None:
        """Let it go."""
        self.held = False
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def remove_unused(folders: Path, seconds: float) -> None:
    """Remove the folders in a folder whose lock nobody has taken for so long, and nobody holds."""
    for file in folders.glob("*/lock"):
        with suppress(OSError):  # another process may do the same
            if time.time() - file.stat().st_mtime > seconds and (lock := Lock(file)).held:
                shutil.rmtree(file.parent, ignore_errors=True)
                lock.release()
