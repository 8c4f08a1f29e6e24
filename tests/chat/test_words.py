"""The catalogue: every language has every message, and every message that the code uses, and no other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import discord
import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

import bot
from bot.articles import Kind
from bot.chat.words import LANGUAGES, texts_in, words_in

CODE = sorted((Path(bot.__file__).parent / "chat").rglob("*.py"))
TAKE_A_MESSAGE = {"words", "Words", "RefusedError"}
"""What is called with a message's name and what to put in."""

TAKE_A_NAME = {"spoken"}
NAME = re.compile(r"[-_'\w]{1,32}")
"""As Discord has it, which wants the names of commands and options in lower case as well."""


class Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - the visitor's name
        self.names.add(node.id.name)


def catalogue(language: str) -> dict[str, set[str]]:
    """The messages of a language and their parts, each with its variables; a line that is neither fails."""
    found: dict[str, set[str]] = {}
    for entry in (entry for text in texts_in(language) for entry in FluentParser().parse(text).body):
        assert not isinstance(entry, fluent.Junk), f"{language}: {entry.content}"
        if isinstance(entry, fluent.Message):
            assert entry.id.name not in found, f"{language} has {entry.id.name} twice"
            found[entry.id.name] = variables_in(entry.value)
            found |= {f"{entry.id.name}.{part.id.name}": variables_in(part.value) for part in entry.attributes}
    return found


def variables_in(pattern: fluent.Pattern | None) -> set[str]:
    variables = Variables()
    variables.visit(pattern)
    return variables.names


ENGLISH = catalogue("en")
PROBLEMS = {
    f"problem-{kind.id}{part}": {name for _, name, *_ in Formatter().parse(sentence) if name}
    for kind in Kind
    for part, sentence in zip(("", ".remedy"), kind.value, strict=True)
}
"""The messages for what may be wrong with a file, each with what is known of it."""


def literals(node: ast.expr) -> Iterator[str]:
    """The texts that an argument may be, where it is written out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def called(node: ast.Call) -> str:
    """The last name of what is called; that of the function that made it, where it was made in place."""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr.lstrip("_")
    if isinstance(function, ast.Call):
        return "words" if called(function) in {"words_in", "words"} else ""
    return function.id if isinstance(function, ast.Name) else ""


def calls() -> Iterator[tuple[str, str, set[str]]]:
    """Every use of a message in the code: where, its name, and what is put in."""
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and called(node) in TAKE_A_MESSAGE | TAKE_A_NAME:
                given = {str(keyword.arg) for keyword in node.keywords}
                for message in literals(node.args[0]):
                    yield f"{file.name}:{node.lineno}", message, given


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_language_has_the_same_messages_and_variables(language: str) -> None:
    assert catalogue(language) == ENGLISH


def test_every_message_that_the_code_uses_exists_and_gets_what_it_needs() -> None:
    used = list(calls())
    assert len(used) > 50
    assert [(where, name) for where, name, given in used if ENGLISH.get(name) != given] == []


def test_every_message_is_used() -> None:
    written = {
        node.value
        for file in CODE
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert ENGLISH.keys() - written == PROBLEMS.keys()


def test_whatever_may_be_wrong_with_a_file_is_said_of_what_is_known() -> None:
    # What a parser says of an error is English; its line and the remedy do without.
    for name, known in PROBLEMS.items():
        assert ENGLISH[name] == known - {"detail"}, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    words = words_in(language)
    for name, variables in ENGLISH.items():
        for number in (0, 1, 2, 12345):
            said = words(name, **dict.fromkeys(variables, number))
            assert said.strip()
            assert "{" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_commands_and_options_are_as_discord_wants_them(language: str) -> None:
    words = words_in(language)
    names = [name for name in ENGLISH if name.endswith("-name")]
    for name in names:
        said = words(name)
        assert NAME.fullmatch(said), said
        assert said == said.lower()
        assert len(words(name.removesuffix("-name") + "-about")) <= 100
    commands = [words(name) for name in names if name.count("-") == 1]
    assert len(set(commands)) == len(commands)


@pytest.mark.parametrize(
    ("language", "one", "two", "many"),
    [
        ("en", "1 article", "2 articles", "12,345 articles"),
        ("de", "1 Artikel", "2 Artikel", "12.345 Artikel"),
        ("fr", "1 article", "2 articles", "12\u202f345 articles"),
        ("es", "1 artículo", "2 artículos", "12.345 artículos"),
        ("ja", "記事 1 件", "記事 2 件", "記事 12,345 件"),
    ],
)
def test_plurals_and_numbers_are_those_of_the_language(language: str, one: str, two: str, many: str) -> None:
    words = words_in(language)
    assert [words("articles-count", count=count) for count in (1, 2, 12345)] == [one, two, many]


def test_nothing_in_french_is_singular() -> None:
    assert words_in("fr")("articles-count", count=0) == "0 article"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sign_is_parted_from_its_word_at_the_end_of_a_line(language: str) -> None:
    for text in texts_in(language):
        assert re.findall(r"\S* [;:!?%]|« (?!#)|[\w}] »", text) == []


@pytest.mark.parametrize(
    ("locale", "language"),
    [("en-US", "en"), ("en-GB", "en"), ("es-419", "es"), ("es-ES", "es"), ("de", "de"), ("pl", "en"), (None, "en")],
)
def test_each_of_discords_locales_has_a_language(locale: str | None, language: str) -> None:
    assert words_in(locale).language == language


def test_all_of_discords_locales_are_spoken_to() -> None:
    spoken = {words_in(locale.value).language for locale in discord.Locale}
    assert spoken == set(LANGUAGES)


@pytest.mark.parametrize(("message", "given"), [("no such message", {}), ("help-ask", {}), ("help-ask", {"who": "me"})])
def test_a_message_without_what_it_needs_is_an_error(message: str, given: dict[str, str]) -> None:
    with pytest.raises(LookupError):
        words_in("en")(message, **given)
