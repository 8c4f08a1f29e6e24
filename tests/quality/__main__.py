"""Measures the answers on judged questions, and fits the confidence to them.

python -m tests.quality eval                 our own questions about seeds/
python -m tests.quality eval --data DIR      every set in DIR: a folder each, with articles/ and questions.jsonl
python -m tests.quality fit --data DIR       write bot/answers/weights.py anew
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.answers import Answer
from tests.quality import fit as fitting
from tests.quality.sets import JudgedSet, Question, load

ROOT = Path(__file__).parents[2]
Data = Annotated[Path | None, typer.Option(help="The folder of sets; without it, our own small one.")]

cli = typer.Typer(help="Measure the answers on judged questions.", no_args_is_help=True, add_completion=False)
out = Console(width=160)


@cli.command("eval")
def evaluate(data: Data = None) -> None:
    """Print, for each set, how often the right paragraph and sentence come first, and how often the bot says no."""
    table = Table("set", "n", "R@1", "R@3", "R@10", "art@1", "sent", "cover", "right", "answered though unanswerable")
    for judged in _sets(data):
        table.add_row(judged.name, *measure(judged.answers()))
    out.print(table)


@cli.command("fit")
def refit(data: Data = None) -> None:
    """Fit the confidence on all sets together, print the calibration error on every third question, and write it."""
    sets = []
    for judged in _sets(data):
        # A set as it is, and as corpora of one and of three articles, such as a user begins with.
        sets += [fitting.rows(judged.answers()), fitting.rows(judged.small(1, 12)), fitting.rows(judged.small(3, 12))]
        out.print(judged.name, [len(one) for one in sets[-3:]])
    found, error = fitting.fit([one for one in sets if one])
    out.print(f"Expected calibration error on what was held back: {error:.3f}")
    out.print(f"Written: {fitting.write(found).relative_to(ROOT)}")


def measure(answers: Sequence[tuple[Question, Answer]]) -> list[str]:
    """The columns of the table: shares of the answerable questions, and by kind of the others."""
    asked = [(question, answer) for question, answer in answers if question.gold]
    given = [(question, answer) for question, answer in asked if answer.answered]

    def share(of: Sequence[tuple[Question, Answer]], holds: Callable[[Question, Answer], bool]) -> str:
        return f"{sum(holds(*one) for one in of) / len(of):.3f}" if of else "-"

    kinds = sorted({question.kind for question, _ in answers if not question.gold})
    refused = {kind: [one for one in answers if one[0].kind == kind] for kind in kinds}
    return [
        str(len(asked)),
        *(share(asked, lambda question, answer, k=k: _right(question, answer, k)) for k in (1, 3, 10)),
        share(asked, lambda question, answer: [q.article.slug for q in answer.quotes[:1]] == [question.gold]),
        share(asked, _says_it),
        share(asked, lambda _, answer: answer.answered),
        share(given, lambda question, answer: _right(question, answer, 3)),
        "  ".join(f"{kind} {share(of, lambda _, answer: answer.answered)}" for kind, of in refused.items()),
    ]


def _right(question: Question, answer: Answer, first: int) -> bool:
    return any(question.is_right(quote) for quote in answer.quotes[:first])


def _says_it(question: Question, answer: Answer) -> bool:
    """Whether the sentence in bold of the first quote holds the answer."""
    best = answer.quotes[0] if answer.quotes else None
    return best is not None and question.holds_answer(best.paragraph.text[slice(*best.sentence)])


def _sets(data: Path | None) -> Iterator[JudgedSet]:
    if data is None:
        yield load(ROOT / "tests" / "quality", ROOT / "seeds")
        return
    for file in sorted(data.glob("*/questions.jsonl")):
        yield load(file.parent, file.parent / "articles")


if __name__ == "__main__":
    cli()
