"""A table of results, for the terminal and as Markdown."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from rich.table import Table


@dataclass(frozen=True)
class Sheet:
    """A title, the names of the columns, and rows of as many cells."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)

    def table(self) -> Table:
        """The table as Rich draws it."""
        table = Table(*self.columns, title=self.title, title_justify="left", title_style="bold")
        for row in self.rows:
            table.add_row(*row)
        return table

    def markdown(self) -> str:
        """The table in Markdown, below its title."""
        lines = [self.columns, ("---",) * len(self.columns), *self.rows]
        return "\n".join([f"**{self.title}**", "", *(f"| {' | '.join(cells)} |" for cells in lines)]) + "\n"


def write_markdown(file: Path, sheets: Iterable[Sheet]) -> None:
    """Write the tables one below the other."""
    file.write_text("\n".join(sheet.markdown() for sheet in sheets), encoding="utf-8")


def share(value: float, sign: str = "") -> str:
    """A share in four characters: .342, 1.00; with `sign` "+", one that is a difference: +.012."""
    text = f"{value:{sign}.3f}"
    return text[:-1] if text == "1.000" else text.replace("0.", ".", 1)
