"""A folder → the files in it that are articles, whatever links and names it holds."""

import os
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from bot.articles.plain import deceives
from bot.articles.problem import Kind, Problem, reason_of, told_reason
from bot.errors import NoArticlesError

_ENDINGS = frozenset({".md", ".markdown"})
_SOMEWHERE_ELSE = "Name a folder of Markdown files: `articles` in config/bot.toml, or --articles."


@dataclass(slots=True)
class Walk:
    """`files` by their paths below the folder: each has a slug of its own, and none is another's link."""

    root: Path
    files: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _seen: set[Path] = field(default_factory=set)
    _links: list[tuple[Path, str]] = field(default_factory=list)
    _slugs: dict[str, str] = field(default_factory=dict)

    def enter(self, folder: Path, name: str) -> None:
        """Take what is in a folder and in the folders below; links wait until all else has been seen."""
        folders = [(folder, name)]
        while folders:
            folder, name = folders.pop()
            self._seen.add(folder)
            try:
                entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
            except OSError as error:
                self._note(name, Kind.FOLDER_UNREADABLE, reason=reason_of(error))
                continue
            for entry in entries:
                path, below = folder / entry.name, f"{name}/{entry.name}" if name else entry.name
                if entry.name.startswith("."):
                    continue
                if entry.is_symlink():
                    self._links.append((path, below))
                elif entry.is_dir():
                    folders.append((path, below))
                elif _is_article(below):
                    self._take(path, below)

    def follow(self) -> None:
        """Take what the links lead to, as long as it is in the folder and was not seen."""
        while self._links:
            link, name = self._links.pop(0)
            try:
                target = link.resolve(strict=True)
                is_folder = target.is_dir()
            except (OSError, RuntimeError):  # RuntimeError: a link to itself, before Python 3.13
                if _is_article(name):
                    self._note(name, Kind.LINK_LEADS_NOWHERE)
                continue
            if not (is_folder or _is_article(name)):
                continue
            if not target.is_relative_to(self.root):
                self._note(name, Kind.LINK_LEADS_OUT)
            elif target in self._seen:
                continue
            elif is_folder:
                self.enter(target, name)
            else:
                self._take(target, name)

    def _take(self, path: Path, file: str) -> None:
        self._seen.add(path)
        slug = file[: file.rindex(".")]
        if deceives(file):
            self._note(file, Kind.NAME_DECEIVES)
        elif slug in self._slugs:
            self._note(file, Kind.NAME_TAKEN, other=self._slugs[slug])
        else:
            self._slugs[slug] = file
            self.files[file] = path

    def _note(self, file: str, kind: Kind, **about: str) -> None:
        self.problems.append(Problem(_shown(file), None, kind, about))


def find_files(folder: Path) -> Walk:
    """Every article file below a folder; hidden files and folders are none.

    Raises `NoArticlesError` when there is no such folder or it cannot be read.
    """
    try:
        root = folder.resolve(strict=True)
        os.scandir(root).close()
    except (OSError, RuntimeError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "ELOOP"
        what = f"The folder of articles {folder} cannot be read: {told_reason(reason)}."
        raise NoArticlesError(what, _SOMEWHERE_ELSE, folder, reason=reason) from error
    walk = Walk(root)
    walk.enter(root, "")
    walk.follow()
    return walk


def _is_article(file: str) -> bool:
    return PurePosixPath(file).suffix.lower() in _ENDINGS


def _shown(file: str) -> str:
    """A path that can be printed."""
    return "".join(char.encode("unicode_escape").decode() if deceives(char) else char for char in file)
