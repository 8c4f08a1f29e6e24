"""The audit of the pinned packages: a known hole fails, a service that is out of reach is told and does not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOLE = {"name": "quay", "version": "1.0", "vulns": [{"id": "CVE-1", "fix_versions": ["1.1"]}]}
WHOLE = {"name": "pier", "version": "2.0", "vulns": []}


@pytest.mark.parametrize(
    ("found", "code", "said"),
    [
        (json.dumps({"dependencies": [WHOLE]}), 0, "1 packages audited, known holes: 0"),
        (json.dumps({"dependencies": [WHOLE, HOLE]}), 1, "quay 1.0: CVE-1, mended in: 1.1"),
        (json.dumps({"dependencies": [{"name": "pier", "skip_reason": "no answer"}]}), 0, "was NOT audited"),
        ("", 0, "cannot be reached: requirements.txt was NOT audited"),
    ],
)
def test_what_the_service_says_is_told(tmp_path: Path, found: str, code: int, said: str) -> None:
    (tmp_path / "pip_audit.py").write_text(f"print({found!r})", encoding="utf-8")  # a service of our own
    done = subprocess.run(
        [sys.executable, "-m", "tests.audit", "requirements.txt"],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert said in done.stdout
