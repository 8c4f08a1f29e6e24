"""What is in the folder, beside what is known of it: which files to read, and what has changed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.articles import Kind, Problem, Walk
from bot.library.reading import ReadFile, Stamp, ToRead

Known = Mapping[str, tuple[int, ...]]
"""By slug: the size of the file, when it was changed, a digest of its content, and one of the article's url."""


@dataclass(frozen=True, slots=True)
class Notes:
    """What is kept beside the index.

    `bare` are the files that gave no article, `touched` those that were saved again as they were (their size, and when
    that was), `problems` those of all files.
    """

    bare: Mapping[str, tuple[int, int, int]]
    problems: Mapping[str, Sequence[tuple[int | None, str, Mapping[str, str | int]]]]
    touched: Mapping[str, tuple[int, int]]

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Notes":
        """The notes that `kept` was made of; none of nothing."""
        bare = {file: tuple(stamp) for file, stamp in kept.get("bare", {}).items()}
        touched = {file: tuple(stamp) for file, stamp in kept.get("touched", {}).items()}
        return cls(bare, kept.get("problems", {}), touched)

    def kept(self) -> dict[str, Any]:
        """The notes as they can be written down in JSON."""
        return {"bare": self.bare, "problems": self.problems, "touched": self.touched}

    def after(self, files: Collection[str], read: Iterable[ReadFile], same: Mapping[str, Stamp]) -> "Notes":
        """The notes when some of these files have been read anew, some were only touched, and others are no more."""
        again = {one.file: one for one in read}
        bare = {file: stamp for file, stamp in self.bare.items() if file in files and file not in again}
        problems = {file: told for file, told in self.problems.items() if file in files and file not in again}
        touched = {file: stamp for file, stamp in self.touched.items() if file in files and file not in again}
        touched |= {file: (stamp.size, stamp.changed) for file, stamp in same.items()}
        for file, one in again.items():
            if one.slug is None:
                # One that may still be written is read again whatever is in it.
                bare[file] = (one.stamp.size, one.stamp.changed, one.content if one.stamp.changed else 0)
            if one.problems:
                problems[file] = [(problem.line, problem.kind.name, problem.about) for problem in one.problems]
        return Notes(bare, problems, touched)

    def told(self) -> list[Problem]:
        """The problems of all files."""
        return [
            Problem(file, line, Kind[kind], about)
            for file, problems in self.problems.items()
            for line, kind, about in problems
        ]


class Survey:
    """The files of a folder, beside what is `known` of their articles and noted of those that gave none."""

    def __init__(self, walk: Walk, known: Known, notes: Notes) -> None:
        self._known = known
        self._files: dict[str, ToRead] = {}
        self._unread: list[ToRead] = []
        for file, path in walk.files.items():
            slug = _slug(file)
            then = notes.bare.get(file) or known.get(slug)
            one = ToRead(file, path, Stamp.of(path), then[2] if then else None)
            self._files[slug] = one
            if then is None or one.stamp != Stamp(*notes.touched.get(file, then[:2])):
                self._unread.append(one)
        self._unread.sort(key=lambda one: _slug(one.file))

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._files)

    @property
    def unread(self) -> Sequence[ToRead]:
        """The files that may have changed, in the order of their slugs."""
        return self._unread

    def again(self, slugs: Iterable[str]) -> list[ToRead]:
        """The files of these articles, to be read whether they have changed or not."""
        return [replace(self._files[slug], known=None) for slug in sorted(slugs)]

    def gone(self, read: Iterable[ReadFile]) -> set[str]:
        """The slugs of articles whose files are no more, or give none any longer."""
        bare = {_slug(one.file) for one in read if one.slug is None and not self._is_unfinished(one)}
        return {slug for slug in self._known if slug not in self._files or slug in bare}

    def unfinished(self, read: Iterable[ReadFile]) -> list[Problem]:
        """Which files gave no article though they did before, and may not have been saved to their end."""
        return [Problem(one.file, None, Kind.UNFINISHED) for one in read if self._is_unfinished(one)]

    def _is_unfinished(self, one: ReadFile) -> bool:
        was_good = _slug(one.file) in self._known
        return was_good and one.slug is None and bool(one.problems) and one.stamp.changed == 0

    def files(self) -> set[str]:
        """The files, by their paths below the folder."""
        return {one.file for one in self._files.values()}

    def same_pages(self, now: Known) -> list[Problem]:
        """Which articles have the `url` of another one that comes before them."""
        first: dict[int, str] = {}
        problems = []
        for slug in sorted(slug for slug, stamp in now.items() if stamp[3]):
            other = first.setdefault(now[slug][3], slug)
            if other != slug:
                about = {"other": self._files[other].file}
                problems.append(Problem(self._files[slug].file, None, Kind.URL_TAKEN, about))
        return problems


def _slug(file: str) -> str:
    return file[: file.rindex(".")]
