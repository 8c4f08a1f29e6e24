"""Answers as a member sees them: the right passage, word for word, or an honest no."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles import Article
from bot.errors import StaleAnswerError, UnknownArticleError
from bot.search import Filters
from tests.corpus import BAKERY, HARBOUR, LIBRARY, TOWN, answerer, article

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=400)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What will become of the harbour site?", "Mayor Ines Calder said the site would become a park."),
        (
            "Who bakes the rye bread in the old town?",
            "A bakery in the old town has baked the same rye bread since 1874.",
        ),
        ("How many loaves does the owner sell in a day?", "He sells four hundred loaves a day."),
        ("How many fishermen were arrested?", "Fishermen blocked the main road in protest, and the police arrested"),
    ],
)
def test_the_first_quote_answers_with_this_sentence(question: str, sentence: str) -> None:
    answer = answerer(*TOWN).answer(question)
    best = answer.shown[0]
    assert answer.answered
    assert best.paragraph.text[slice(*best.sentence)].startswith(sentence)


@pytest.mark.parametrize(
    "question", ["What is the capital of Australia?", "Who won the match on Sunday?", "", "?", "🙂", "x" * 4000]
)
def test_what_the_articles_do_not_say_is_not_answered(question: str) -> None:
    answer = answerer(*TOWN).answer(question)
    assert not answer.answered
    assert answer.shown == ()


def test_the_sentence_with_a_name_answers_who() -> None:
    """Both sentences say the same words of the question."""
    one = article("a", "The prize was won by luck. The prize was won by Ada Moreau.", "Nothing else happened.")
    best = answerer(one).answer("Who won the prize?").shown[0]
    assert best.paragraph.text[slice(*best.sentence)] == "The prize was won by Ada Moreau."


def test_the_kind_of_thing_that_is_sought_need_not_be_named_by_the_answer() -> None:
    one = answerer(article("a", "Norvik and Blue Quay had agreed to the plan.", "It rained.", "The vote was close."))
    assert one.answer("Which companies had agreed?").confidence > one.answer("Have companies agreed?").confidence


def test_a_word_is_no_form_of_one_in_another_language() -> None:
    """Where the same stands in English, 'austral' may be a form of 'Australia'."""
    spanish = article("a", "La flota pasó el invierno austral de 1520 en la bahía, y la tripulación quedó con él.")
    english = article("a", "The fleet was in the bay for the austral winter of 1520, and the crew was with it.")
    in_spanish, in_english = (
        answerer(one, *TOWN).answer("What is the capital of Australia?") for one in (spanish, english)
    )
    assert in_spanish.confidence < in_english.confidence
    assert in_spanish.missing == ("capital", "Australia")


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("オーストラリアの首都はどこですか？", ("オーストラリア", "首都")),
        ("カレーライスの作り方を教えてください", ("カレーライス",)),
        ("モーツァルトは何歳で亡くなりましたか？", ("モーツァルト",)),
    ],
)
def test_in_japanese_what_is_missing_is_named_in_whole_words(question: str, missing: tuple[str, ...]) -> None:
    tea = article("tea", "煎茶は一七三八年に京都で作られるようになり、カレーと同じくらい好まれた。")
    assert answerer(tea).answer(question).missing == missing


def test_who_says_a_word_again_asks_for_nothing_more() -> None:
    again = answerer(*TOWN).answer("Rockets! Rockets! Who built the rockets?")
    assert again.missing == ("Rockets", "built")


def test_one_article_alone_answers_and_refuses() -> None:
    one = answerer(HARBOUR)
    assert one.answer("Who had offered to buy the cranes?").shown[0].paragraph.number == 2
    assert not one.answer("What is the capital of Australia?").answered


def test_no_article_at_all_refuses() -> None:
    assert not answerer().answer("Who had offered to buy the cranes?").answered


def test_a_refusal_names_the_closest_articles_and_what_was_not_found() -> None:
    answer = answerer(*TOWN).answer("Who designed the interior of the Sagrada Familia of bread?")
    assert not answer.answered
    assert answer.shown == ()
    assert BAKERY.slug in [article.slug for article in answer.closest]
    assert answer.missing == ("designed", "interior", "Sagrada Familia")


def test_between_sure_and_unsure_passages_are_shown_but_are_no_answer() -> None:
    answer = answerer(*TOWN).answer("Does the bakery of Lisbon heat its oven?")
    assert not answer.answered
    assert answer.shown[0].article == BAKERY
    assert answer.closest == ()
    assert answer.missing == ("Lisbon heat",)


def test_fewer_wrong_answers_take_more_confidence() -> None:
    question = "When does the bakery of Lisbon open its oven?"
    given = [answerer(*TOWN, wrong_in_100=wrong).answer(question).answered for wrong in (1, 20, 50)]
    assert given == sorted(given)
    assert (given[0], given[-1]) == (False, True)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Who closed the harobur for Lindqvsit?", "Who closed the harbour for Lindqvist?"),
        ("Which compannies wanted the cranes?", "Which companies wanted the cranes?"),
        ("Who blocked the main road in protets?", "Who blocked the main road in protest?"),
    ],
)
def test_a_slip_of_the_pen_is_mended_to_a_word_of_the_articles(question: str, meant: str) -> None:
    answer = answerer(*TOWN).answer(question)
    assert answer.did_you_mean == meant
    assert answer.quotes[0].article == answerer(*TOWN).answer(meant).quotes[0].article


@pytest.mark.parametrize(
    "question",
    [
        "Which protests did the bakeries see?",  # forms of known words
        "Who eats a bread rind or a bride?",  # short words
        "Who trains the crones?",  # 'cranes', but for another vowel
        "Which harbours did Calver close?",  # 'Calder' with another consonant
        "Who closed the harbour for Lindqvist?",  # nothing wrong
    ],
)
def test_another_word_is_no_slip_of_the_pen(question: str) -> None:
    assert answerer(*TOWN).answer(question).did_you_mean is None


ELECTION = tuple(
    article(
        str(year),
        f"{name} won the vote for mayor by {votes}.",
        "The turnout was high.",
        published=date(year, 5, 4),
        title="The election",
    )
    for year, name, votes in ((2018, "Abel", 300), (2022, "Ines Calder", 40), (2026, "Ruth Omari", 1200))
)


@pytest.mark.parametrize(
    ("question", "winner"),
    [
        ("Who won the vote for mayor in 2018?", "2018"),
        ("Who won the vote for mayor before 2020?", "2018"),
        ("Wer won the vote of mayor im Mai 2022?", "2022"),
        ("Who won the vote for mayor this year?", "2026"),
        ("Who won the latest vote for mayor?", "2026"),
        ("Who won the vote for mayor between 2021 and 2023?", "2022"),
    ],
)
def test_a_time_in_the_question_chooses_the_article(question: str, winner: str) -> None:
    answer = answerer(*ELECTION).answer(question)
    assert answer.answered
    assert answer.shown[0].article.slug == winner


def test_nothing_within_the_time_asked_for_is_said_and_what_is_near_is_no_answer() -> None:
    answer = answerer(*ELECTION).answer("Who won the vote for mayor last week?")
    assert not answer.answered
    assert answer.beyond
    assert answer.shown[0].article in ELECTION


def test_a_year_before_all_articles_limits_nothing_since_it_is_what_they_speak_of() -> None:
    old = article("old", "The mill burnt down in 1890.", "It was never rebuilt.", published=date(2026, 1, 1))
    answer = answerer(old, *TOWN).answer("What burnt down in 1890?")
    assert answer.answered
    assert not answer.beyond


@pytest.mark.parametrize(("day", "outdated"), [(date(2026, 8, 1), True), (date(2026, 11, 1), False)])
def test_an_answer_about_now_from_an_old_article_says_so(day: date, outdated: bool) -> None:
    one = article("a", "The mayor is Ruth Omari.", "She likes trams.", published=day)
    assert answerer(one, *TOWN).answer("Who is the mayor now?").outdated is outdated
    assert not answerer(one, *TOWN).answer("Who is the mayor?").outdated


def test_a_phrase_in_quotation_marks_must_match() -> None:
    one = article("a", "The blue old harbour lamp is lit.", "A lamp stands at the old blue harbour.")
    found = answerer(one, *TOWN).answer("Where does a lamp stand, “old blue harbour”?")
    assert [quote.paragraph.number for quote in found.quotes] == [1]


def test_a_phrase_that_stands_nowhere_limits_nothing_and_is_told() -> None:
    asked = "Where did “the fishers in protest” block the main road?"
    found = answerer(*TOWN).answer(asked)
    assert found.answered
    assert found.quotes[0].text.startswith("Fishermen blocked the main road")
    assert found.unquoted == ("the fishers in protest",)
    both = answerer(*TOWN).answer("Where did «lost money since» and “no such words” close the old harbour?")
    assert both.unquoted == ("no such words",)
    assert {quote.paragraph.number for quote in both.shown} <= {0}


def test_a_phrase_that_only_stands_in_articles_left_out_stands_nowhere() -> None:
    found = answerer(*TOWN).answer("Where is “the main road in protest”?", filters=Filters(until=date(2000, 1, 1)))
    assert found.unquoted == ("the main road in protest",)
    assert not found.quotes


def test_the_same_fact_in_several_articles_is_quoted_once_and_counted() -> None:
    said = "Two companies, Norvik and Blue Quay, {} to buy the {}cranes for ${} million, the council of the town said."
    agency = [
        article("a", said.format("had offered", "", 200)),
        article("b", said.format("had offered", "old ", 200)),
        article("c", said.format("have offered", "", 200)),
        article("d", said.format("had offered", "", 250)),
    ]
    quotes = answerer(*agency).answer("Which companies offered to buy the cranes?").quotes
    assert [(quote.article.slug, {other.slug for other in quote.also}) for quote in quotes] == [
        ("a", {"b", "c"}),
        ("d", set()),
    ]


def test_copies_of_a_passage_are_quoted_once() -> None:
    copy = replace(HARBOUR, slug="copy", paragraphs=article("copy", *(p.text for p in HARBOUR.paragraphs)).paragraphs)
    quotes = answerer(HARBOUR, copy).answer("Who had offered to buy the cranes?", limit=10).quotes
    assert len({quote.paragraph.text for quote in quotes}) == len(quotes)


def test_a_quote_far_behind_the_best_one_is_not_shown_but_ranked() -> None:
    answer = answerer(*TOWN).answer("Which companies offered to buy the cranes for $200 million?")
    assert len(answer.shown) < len(answer.quotes) == 3


def test_the_question_before_is_taken_along() -> None:
    town = answerer(*TOWN)
    alone = town.answer("And how much did they offer?", limit=1).quotes
    followed = town.answer("And how much did they offer?", before="Which companies wanted the cranes?", limit=1).quotes
    assert followed[0].paragraph == HARBOUR.paragraphs[2]
    assert not alone or alone[0].score < followed[0].score


@given(st.lists(TEXTS, min_size=1, max_size=5), TEXTS)
def test_every_quote_is_an_exact_slice_whatever_the_articles_hold(texts: list[str], question: str) -> None:
    """Nothing but slices: the passage, its sentence and the matched words lie inside the paragraph."""
    one = article("a", *texts)
    for quote in answerer(one, wrong_in_100=50).answer(f"{question} {texts[0][:40]}", limit=5).quotes:
        text = one.paragraphs[quote.paragraph.number].text
        assert quote.text == text[quote.start : quote.end] != ""
        assert quote.start <= quote.sentence[0] < quote.sentence[1] <= len(text)
        assert all(0 <= start < end <= len(text) for start, end in quote.matched)


def test_articles_are_listed_newest_first_and_found_by_the_beginnings_of_words() -> None:
    town = answerer(*TOWN)
    assert set(town.articles()) == set(TOWN)
    assert list(town.articles("har clo")) == [HARBOUR]
    assert list(town.articles("LADDER paper")) == [LIBRARY]
    assert list(town.articles("zebra")) == []


def test_a_digest_goes_down_the_list_until_enough_articles_have_something_new_to_say() -> None:
    days = [date(2026, 1, 9 - number) for number in range(9)]
    same = [replace(article(f"same-{n}", "The river flooded the mill."), published=days[n]) for n in range(3)]
    others = [replace(one, published=day) for one, day in zip(TOWN, days[3:], strict=False)]
    town = answerer(*others, *same)
    assert [one.article.slug for one in town.digest(count=2)] == ["same-0", others[0].slug]
    assert [one.article.slug for one in town.digest(count=1)] == ["same-0"]
    assert [one.article for one in town.digest("har clo")] == [one for one in others if one.slug == HARBOUR.slug]
    with pytest.raises(UnknownArticleError, match="zebra"):
        town.digest("zebra")


def test_the_summary_of_an_unknown_article_is_a_kind_error() -> None:
    with pytest.raises(UnknownArticleError, match="nowhere"):
        answerer(*TOWN).summary("nowhere")


TOWN_ONLY = Filters(categories=frozenset({"town"}))
SHIP = replace(article("ship", "The frigate Aurelia was sunk off the cape.", title="Aurelia"), category="sea")
TOWER = replace(article("tower", "The tower of the town hall was built in 1612."), category="town")


def test_what_the_filters_leave_out_is_neither_quoted_nor_named() -> None:
    ours = answerer(SHIP, TOWER)
    assert ours.answer("Where was the frigate Aurelia sunk?").shown
    refused = ours.answer("Where was the frigate Aurelia sunk?", limit=10, filters=TOWN_ONLY)
    assert {quote.article for quote in refused.quotes} == {TOWER}
    assert (refused.shown, refused.closest, refused.answered) == ((), (), False)
    assert ours.answer("When was the tower built?", filters=TOWN_ONLY).answered


def test_a_spelling_that_only_hidden_articles_know_is_not_told() -> None:
    ours = answerer(SHIP, TOWER)
    assert ours.answer("the frigate Aurelai").did_you_mean == "the frigate Aurelia"
    refused = ours.answer("the frigate Aurelai", filters=TOWN_ONLY)
    assert refused.did_you_mean is None
    assert "Aurelia" not in refused.missing


def test_summaries_digests_and_names_keep_to_the_filters() -> None:
    ours = answerer(SHIP, TOWER)
    assert [one.article.slug for one in ours.digest(filters=TOWN_ONLY)] == ["tower"]
    assert ours.summary("tower", TOWN_ONLY).article == TOWER
    with pytest.raises(UnknownArticleError):
        ours.summary("ship", TOWN_ONLY)
    assert (ours.categories(), ours.sources()) == (("sea", "town"), ("The Paper",))
    assert ours.categories(TOWN_ONLY) == ("town",)


def test_passages_are_found_again_where_they_were_quoted() -> None:
    ours = answerer(*TOWN)
    answer = ours.answer("What will become of the harbour site?", limit=5)
    again = ours.requote(answer.question, [quote.place for quote in answer.quotes])
    assert [replace(quote, score=0, also=()) for quote in answer.quotes] == [replace(one, score=0) for one in again]


@pytest.mark.parametrize(
    "town",
    [
        (BAKERY, LIBRARY),
        (article("harbour", "It is open.", "Mayor Ines Calder said nothing."), BAKERY),
        (article("harbour", "It is open."), BAKERY),
    ],
    ids=["gone", "changed", "shorter"],
)
def test_a_passage_that_is_not_as_it_was_makes_an_answer_stale(town: tuple[Article, ...]) -> None:
    place = answerer(*TOWN).answer("What will become of the harbour site?").quotes[0].place
    for look in (lambda ours: ours.requote("Why?", [place]), lambda ours: ours.surroundings(place)):
        with pytest.raises(StaleAnswerError):
            look(answerer(*town))


def test_a_passage_that_is_hidden_by_now_is_stale_too() -> None:
    ours = answerer(SHIP, TOWER)
    place = ours.answer("Where was the frigate Aurelia sunk?").quotes[0].place
    assert ours.requote("Where?", [place])
    with pytest.raises(StaleAnswerError):
        ours.requote("Where?", [place], filters=TOWN_ONLY)


def test_around_a_passage_stand_the_paragraphs_before_and_behind_it() -> None:
    ours = answerer(*TOWN)
    quote = ours.answer("Who baked the same rye bread?").quotes[0]
    around = ours.surroundings(quote.place)
    assert (around.article, around.paragraphs, around.quoted) == (BAKERY, BAKERY.paragraphs, 0)


def test_the_reasons_name_the_words_that_matched_and_how_well() -> None:
    ours = answerer(*TOWN)
    answer = ours.answer("Which company offered to buy the cranes?")
    (first, *_) = ours.reasons(answer, answer.quotes)
    assert first.quote == answer.quotes[0]
    found = {asked: (there, round(strength, 1)) for asked, there, strength in first.words}
    assert found["cranes"] == ("cranes", 1.0)
    assert found["company"][0] == "companies"
    assert 0.3 < found["company"][1] < 1


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", (date(2026, 11, 24), date(2026, 11, 24))),
        ("this week", (date(2026, 11, 23), date(2026, 11, 29))),
        ("2026-03-04", (date(2026, 3, 4), date(2026, 3, 4))),
        ("seit März 2026", (date(2026, 3, 1), None)),
    ],
)
def test_days_are_named_in_words(text: str, days: tuple[date, date | None]) -> None:
    assert answerer(*TOWN).period(text) == Filters(since=days[0], until=days[1])


def test_a_text_that_names_no_day_gives_none() -> None:
    assert answerer(*TOWN).period("the harbour") is None
