"""The house of ARCHITECTURE.md: which room may import which, and that the core needs no Discord."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

BOT = Path(__file__).parent.parent / "bot"
MAY_IMPORT = {
    "errors": set(),
    "repeats": set(),
    "requests": set(),
    "processes": set(),
    "logs": {"repeats", "requests"},
    "config": {"errors"},
    "store": {"errors"},
    "articles": {"errors"},
    "search": {"articles", "processes", "errors"},
    "answers": {"articles", "search", "processes", "errors"},
    "library": {"articles", "search", "processes", "errors"},
    "health": {"answers", "search", "requests"},
    "probe": {"config"},
    "terminal": {"articles", "search", "answers", "doctor"},
    "chat": {"articles", "search", "answers", "library", "store", "health", "requests", "errors"},
    "app": {"config", "articles", "answers", "library", "store", "health", "chat", "errors"},
    "doctor": {"config", "store", "chat", "errors", "app"},
    "demo": {"config", "articles", "search", "answers", "library", "store", "chat", "errors", "app"},
}
ONLY_IN = {
    "discord": {"chat", "demo"},
    "simcord": {"demo"},
    "aiohttp": {"chat", "demo", "health"},
    "prometheus_client": {"health"},
    "rank_bm25": {"search"},
    "numpy": {"search"},
    "frontmatter": {"articles"},
    "markdown_it": {"articles"},
    "pydantic": {"config", "store"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "typer": {"__main__"},
    "rich": {"__main__", "terminal", "logs"},
}
FILES = sorted(BOT.rglob("*.py"))


def room(file: Path) -> str:
    return file.relative_to(BOT).parts[0].removesuffix(".py")


def imported(file: Path) -> set[str]:
    """The dotted names of all modules that a file imports, at its top or inside a function."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(BOT)))
def test_a_room_imports_only_what_it_may(file: Path) -> None:
    here = room(file)
    rooms = {name.split(".")[1] for name in imported(file) if name.startswith("bot.")} & MAY_IMPORT.keys()
    if here not in ("__main__", "__init__"):
        assert rooms - {here} <= MAY_IMPORT[here]
    packages = {name.split(".")[0] for name in imported(file)}
    assert {package for package in packages if here not in ONLY_IN.get(package, {here})} == set()


def test_the_core_answers_where_discord_is_not_installed(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The lighthouse was built in 1890.", encoding="utf-8")
    program = (
        "import sys; sys.modules['discord'] = sys.modules['simcord'] = None\n"
        f"sys.argv = ['bot', 'ask', 'When was the lighthouse built?', '--articles', {str(tmp_path)!r}]\n"
        "from bot.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=BOT.parent, check=False)
    assert "1890" in done.stdout, done.stderr
