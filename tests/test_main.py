"""The command line, run as people and programs run it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot import __version__

ROOT = Path(__file__).parent.parent


DATA = TemporaryDirectory()


def verbatim(*arguments: str, stdin: str = "", **environ: str) -> "subprocess.CompletedProcess[str]":
    """Run `python -m bot` with these arguments, without any setting of the machine's own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("VERBATIM_", "DISCORD_"))}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=clean | {"COLUMNS": "200", "PYTHONIOENCODING": "utf-8", "VERBATIM_DATA": DATA.name} | environ,
        check=False,
        timeout=60,
    )


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "lighthouse.md").write_text(
        "---\ntitle: The old lighthouse\nsource: The Gazette\nurl: https://example.org/l\n"
        "published: 2026-02-26T23:22:44.000Z\ncategory: coast\n---\n"
        "The lighthouse was built in 1890. It is forty metres high.\n\nGulls nest below it.\n",
        encoding="utf-8",
    )
    return str(tmp_path)


def test_ask_shows_the_quote_its_source_and_the_link(folder: str) -> None:
    done = verbatim("ask", "When was the lighthouse built?", "--articles", folder)
    assert done.returncode == 0
    assert "The lighthouse was built in 1890." in done.stdout
    assert "The old lighthouse · The Gazette · 2026-02-26" in done.stdout
    assert "https://example.org/l#:~:text=The%20lighthouse%20was%20built%20in%201890." in done.stdout


def test_ask_says_plainly_that_the_articles_do_not_answer(folder: str) -> None:
    done = verbatim("ask", "What is the capital of Australia?", "--articles", folder)
    assert done.stdout.startswith("The articles do not answer that.")


def test_the_json_of_an_answer_has_the_fixed_form(folder: str) -> None:
    done = verbatim("ask", "When was the lighthouse built?", "--articles", folder, "--json", "--limit", "1")
    answer = json.loads(done.stdout)
    assert list(answer) == [
        *("id", "question", "answered", "confidence", "quotes", "closest", "did_you_mean", "took_ms"),
    ]
    quote = answer["quotes"][0]
    assert quote["text"][slice(*quote["sentence"])] == "The lighthouse was built in 1890."
    assert [quote["text"][slice(*span)] for span in quote["matched"]] == ["lighthouse", "built"]
    assert {name: quote[name] for name in ("article", "paragraph", "title", "source", "published", "category")} == {
        "article": "lighthouse",
        "paragraph": 0,
        "title": "The old lighthouse",
        "source": "The Gazette",
        "published": "2026-02-26T23:22:44Z",
        "category": "coast",
    }
    assert quote["url"] == "https://example.org/l"
    assert set(quote) == {
        *("article", "paragraph", "text", "sentence", "matched", "title", "source", "url", "published"),
        *("category", "link", "score"),
    }
    assert answer["answered"] is True
    assert len(answer["quotes"]) == 1


def test_answer_reads_and_writes_json_lines_in_order(folder: str) -> None:
    lines = [{"id": 7, "question": "Who nests below?"}, {"question": "What is the capital of Australia?"}]
    stdin = "\n".join(json.dumps(line) for line in lines) + "\n\n"
    done = verbatim("answer", "--questions", "-", "--articles", folder, stdin=stdin)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(answer["id"], answer["question"]) for answer in answers] == [
        (7, "Who nests below?"),
        (None, "What is the capital of Australia?"),
    ]
    assert answers[0]["quotes"][0]["text"] == "Gulls nest below it."
    assert done.stderr == ""


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"question": 5}', r'{"question": "\ud800"}'])
def test_a_line_that_is_no_question_is_named_by_its_number(line: str, folder: str, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"question": "ok?"}\n' + line, encoding="utf-8")
    done = verbatim("answer", "--questions", str(file), "--articles", folder)
    assert done.returncode == 2
    assert "Line 2" in done.stderr


def test_summary_prints_one_article_or_all_of_them(folder: str) -> None:
    one = json.loads(verbatim("summary", "lighthouse", "--json", "--articles", folder).stdout)
    assert one["kind"] == "extract"
    assert one["title"] == "The old lighthouse"
    number, start, end = one["sentences"][0]
    assert (number, one["summary"][:33]) == (0, "The lighthouse was built in 1890.")
    assert (start, end) == (0, 33)
    assert "The old lighthouse" in verbatim("summary", "--all", "--articles", folder).stdout


def test_summary_of_an_unknown_article_is_one_sentence(folder: str) -> None:
    done = verbatim("summary", "nowhere", "--articles", folder)
    assert done.returncode == 2
    assert "There is no article 'nowhere'." in done.stderr
    assert "Traceback" not in done.stderr


def test_digest_prints_the_newest_articles_in_short(folder: str) -> None:
    (Path(folder) / "ferry.md").write_text("# The new ferry\n\nThe ferry sails at seven.", encoding="utf-8")
    lines = verbatim("digest", "--json", "--articles", folder).stdout.splitlines()
    assert [json.loads(line)["article"] for line in lines] == ["lighthouse", "ferry"]
    assert len(verbatim("digest", "--json", "--count", "1", "--articles", folder).stdout.splitlines()) == 1
    shown = verbatim("digest", "coast", "--articles", folder).stdout
    assert "The old lighthouse  (sentences of the article)" in shown
    assert "ferry" not in shown


def test_digest_of_a_topic_that_no_article_has_is_one_sentence(folder: str) -> None:
    done = verbatim("digest", "zeppelins", "--articles", folder)
    assert done.returncode == 2
    assert "No article has “zeppelins” in its title, source or category." in done.stderr
    assert "Traceback" not in done.stderr


def test_check_lists_problems_and_exits_with_1(folder: str) -> None:
    assert verbatim("check", "--articles", folder).returncode == 0
    (Path(folder) / "broken.md").write_text("---\ntitle: a: b\n---\nText.", encoding="utf-8")
    done = verbatim("check", "--articles", folder)
    assert done.returncode == 1
    assert "broken.md:2" in done.stdout
    assert "Articles read: 1. Problems: 1." in done.stdout


def test_check_lists_the_problems_also_where_no_article_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "broken.md").write_text("---\ntitle: a: b\n---\nText.", encoding="utf-8")
    done = verbatim("check", "--articles", str(tmp_path))
    assert done.returncode == 1
    assert "broken.md:2" in done.stdout


def test_a_link_stays_in_one_piece_on_a_narrow_terminal(folder: str) -> None:
    done = verbatim("ask", "When was the lighthouse built?", "--articles", folder, COLUMNS="40")
    assert "https://example.org/l#:~:text=The%20lighthouse%20was%20built%20in%201890." in done.stdout


def test_version_prints_the_version() -> None:
    assert verbatim("--version").stdout.strip() == __version__


def test_index_prints_what_it_holds(folder: str) -> None:
    done = verbatim("index", "--articles", folder)
    assert done.returncode == 0
    assert [line.split() for line in done.stdout.splitlines()][:2] == [["articles", "1"], ["paragraphs", "2"]]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["run"], 3, "There is no Discord token."),
        (["index", "--articles", "no-such-folder"], 5, "no-such-folder"),
        (["index", "--config", "no-such-file.toml"], 2, "no-such-file.toml"),
        (["index", "--no-such-option"], 2, "--no-such-option"),
        (["summary"], 2, "--all"),
    ],
)
def test_what_a_person_can_mend_is_one_sentence_with_its_own_exit_code(
    arguments: list[str], code: int, said: str
) -> None:
    done = verbatim(*arguments)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_token_file_that_can_not_be_read_is_named(tmp_path: Path) -> None:
    done = verbatim("run", DISCORD_TOKEN_FILE=str(tmp_path / "token"))
    assert done.returncode == 3
    assert str(tmp_path / "token") in done.stderr


def test_a_wrong_setting_in_the_environment_exits_with_2() -> None:
    done = verbatim("index", VERBATIM_QUOTES="nine")
    assert done.returncode == 2
    assert "'quotes'" in done.stderr


def test_filters_of_the_command_line_hold_for_one_question_and_for_many(folder: str) -> None:
    asked = json.dumps({"question": "When was the lighthouse built?"})
    for options, answered in (
        (("--category", "COAST"), True),
        (("--category", "food", "--category", "coast", "--source", "the gazette"), True),
        (("--category", "food"), False),
        (("--since", "2026-02-26", "--until", "2026-02-26"), True),
        (("--since", "2026-02-27"), False),
    ):
        one = verbatim("ask", "When was the lighthouse built?", "--json", "--articles", folder, *options)
        many = verbatim("answer", "--questions", "-", "--articles", folder, *options, stdin=asked)
        assert [json.loads(done.stdout)["answered"] for done in (one, many)] == [answered] * 2


def test_days_the_wrong_way_round_are_refused(folder: str) -> None:
    days = ("--since", "2026-02-02", "--until", "2026-02-01")
    done = verbatim("ask", "When?", "--articles", folder, *days)
    assert (done.returncode, done.stderr) == (2, "--since is a later day than --until.\nSwap the two.\n")
