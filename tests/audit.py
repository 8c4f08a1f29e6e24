"""Asks the advisory service about the pinned packages: `python -m tests.audit`; exits with 1 for a known hole.

Where the service cannot be reached, nothing is known either way; that is said and is no failure.
"""

import json
import subprocess
import sys
from pathlib import Path

import typer

ROOT = Path(__file__).parent.parent
PATIENCE = 120
"""Seconds."""


def audit(pins: Path) -> int:
    """Print what is known of some pins; the exit code."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(pins), "--require-hashes", "--disable-pip"]
    try:
        done = subprocess.run(
            [*command, "--progress-spinner", "off", "--timeout", "5", "--format", "json"],
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
        packages = [each for each in json.loads(done.stdout)["dependencies"] if "skip_reason" not in each]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        packages = []
    if not packages:
        typer.echo(
            f"The advisory service cannot be reached: {pins.name} was NOT audited. Run `make audit` with a network."
        )
        return 0
    holes = [(each["name"], each["version"], hole) for each in packages for hole in each.get("vulns", [])]
    for name, version, hole in holes:
        mended = ", ".join(hole["fix_versions"]) or "none yet"
        typer.echo(f"{name} {version}: {hole['id']}, mended in: {mended}")
    typer.echo(f"{pins.name}: {len(packages)} packages audited, known holes: {len(holes)}.")
    return 1 if holes else 0


if __name__ == "__main__":
    sys.exit(max(audit(ROOT / name) for name in sys.argv[1:] or ["requirements.txt", "requirements-dev.txt"]))
