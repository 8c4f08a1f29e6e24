"""Summaries: the publisher's where it says something of its own, else whole sentences of the article."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.summaries import LENGTH, digest, extract, summarise
from bot.articles import Article
from tests.corpus import BAKERY, HARBOUR, LIBRARY, TOWN, article

OWN = "A town gives up its harbour and gains a park."
VOTE = "The council voted on Tuesday to close the old harbour for good."
LOSSES = "The old harbour has lost the town money every year since the council bought it in 2019."
LINES = st.text(st.characters(categories=["L", "M", "N", "P", "Zs"]), min_size=1, max_size=900)


def idf(word: str) -> float:
    return 0.1 if word in ("the", "a", "to", "of", "and") else 2.0


def said(*texts: str, title: str = "Council closes harbour") -> str:
    return summarise(article("a", *texts, title=title), idf).text


def test_the_publishers_summary_is_given_in_its_own_words() -> None:
    summary = summarise(article("a", "The vote was close.", summary=OWN), idf)
    assert (summary.kind, summary.text, summary.sentences) == ("publisher", OWN, ())


@pytest.mark.parametrize(
    "given_summary",
    [
        "Details on how a town is going to close its harbour",
        "More people read more about harbours than ever, says the town.",
        "Why a town that lived from its port for years would rather have a park on the old site.",
    ],
)
def test_an_unusual_summary_of_the_publishers_own_is_kept(given_summary: str) -> None:
    one = article("a", *(paragraph.text for paragraph in HARBOUR.paragraphs), summary=given_summary)
    assert summarise(one, idf).kind == "publisher"


@pytest.mark.parametrize(
    "given_summary",
    [
        "",
        "The council voted on Tuesday to close the old …",
        "The council voted. Read the full story at The Paper.",
        "The town will lose its port. OpenAI … Read more at The Paper",
        "The town will lose its port. [...]",
        "The town will lose its port [Continue reading]",
        "The town loses its port. The post Harbour closes appeared first on The Paper.",
        "Die Stadt verliert ihren Hafen. Weiterlesen auf der Seite der Zeitung.",
        "La ville perd son port. Lire la suite",
        "La ciudad pierde su puerto. Leer más",
        "Город теряет порт. Читать далее",
        "这座城市失去了港口。阅读全文",
        "町は港を失う。続きを読む",
        "The council voted on Tuesday to close the old harbour,",
        "The council voted on Tuesday to close the old harbour",
        "THE COUNCIL VOTED ON TUESDAY TO CLOSE THE OLD HARBOUR, which has lost mon",
        "The council voted Tuesday to close the old harbour — which has lost money since 2019!",
        "Harbour to close after vote",
    ],
)
def test_a_summary_that_is_cut_off_or_only_the_beginning_is_replaced(given_summary: str) -> None:
    texts = [paragraph.text for paragraph in HARBOUR.paragraphs]
    assert summarise(article("a", *texts, title=HARBOUR.title, summary=given_summary), idf).kind == "extract"


def test_a_summary_is_the_beginning_also_where_a_place_stands_in_front() -> None:
    one = article("a", f"NORTH BAY (The Paper) — {VOTE}", LOSSES, summary=VOTE)
    assert summarise(one, idf).kind == "extract"


@pytest.mark.parametrize(
    "leaning",
    [
        "But he disagreed with the council about the harbour and said so on Tuesday.",
        "However, the council of the harbour town has voted on the old harbour before.",
        "When they voted on Tuesday, the council closed the old harbour for good.",
        "It’s the end of the old harbour that the council bought for the town in 2019.",
        "“The old harbour of the council has lost money every year since 2019,” he said.",
        "Why did the council vote on Tuesday to close the old harbour of the town?",
        "The council voted on Tuesday to close the old harbour for these reasons:",
        "Harbour: the council voted on Tuesday to close the old harbour of the town.",
        "Subscribe to our harbour newsletter for news of the council and the old harbour.",
        "A version of this article about the council and the old harbour appeared on Tuesday.",
        "Photo by Ines Calder of the council and the old harbour on the day of the vote.",
        "closing the old harbour that the council voted on and that the town has lost.",
        "The council, the old harbour and the vote of the town on Tuesday",
        "“The council voted on Tuesday to close the old harbour of the town for good.",
    ],
)
def test_an_extract_holds_only_whole_sentences_that_stand_alone(leaning: str) -> None:
    assert said(VOTE, leaning, LOSSES) == f"{VOTE} {LOSSES}"


@pytest.mark.parametrize(
    ("fine", "leaning", "also_fine"),
    [
        (
            "Die Stadt schließt den alten Hafen nach einer Abstimmung im Rat.",
            "Er hat der Stadt und dem Rat seit Jahren nur Verluste gebracht.",
            "Der Rat will auf dem Gelände des Hafens einen Park anlegen.",
        ),
        (
            "La ville ferme le vieux port après un vote du conseil municipal.",
            "Il perdait de l'argent tous les ans depuis que la ville l'a acheté.",
            "Le conseil veut faire un parc sur les terrains du vieux port.",
        ),
        (
            "Il consiglio ha votato per chiudere il vecchio porto della città.",
            "Tuttavia i pescatori hanno bloccato la strada del porto per protesta.",
            "Il sindaco vuole fare un parco per la città sul terreno del porto.",
        ),
        (
            "Городской совет решил закрыть старый порт в конце этого года.",
            "Однако рыбаки вышли на улицы и перекрыли дорогу в порт.",
            "Мэр города хочет разбить на месте старого порта большой парк.",
        ),
        (
            "市议会星期二投票决定永久关闭已经亏损多年的旧港口。",
            "但是渔民们封锁了通往港口的主要道路以抗议市议会的决定。",
            "市长希望在旧港口的土地上为孩子们建造一座很大的公园。",
        ),
        (
            "市議会は火曜日、長年赤字が続いていた古い港を閉鎖することを決めた。",
            "しかし漁師たちは港に通じる道路を封鎖して決定に強く抗議した。",
            "市長は港の跡地に子どもたちのための大きな公園をつくる考えだ。",
        ),
        (
            "صوّت مجلس المدينة يوم الثلاثاء على إغلاق الميناء القديم نهائيا.",
            "لكن الصيادين أغلقوا الطريق المؤدي إلى الميناء احتجاجا على القرار.",
            "تريد المدينة أن تقيم حديقة كبيرة على أرض الميناء القديم.",
        ),
        (
            "नगर परिषद ने मंगलवार को पुराने बंदरगाह को बंद करने के लिए मतदान किया।",
            "लेकिन मछुआरों ने विरोध में बंदरगाह की मुख्य सड़क को बंद कर दिया।",
            "महापौर पुराने बंदरगाह की जगह पर एक बड़ा पार्क बनाना चाहते हैं।",
        ),
    ],
    ids=["de", "fr", "it", "ru", "zh", "ja", "ar", "hi"],
)
def test_sentences_stand_alone_in_other_languages(fine: str, leaning: str, also_fine: str) -> None:
    assert said(fine, leaning, also_fine, title="-") == f"{fine} {also_fine}"


def test_a_text_without_marks_between_its_sentences_gives_the_beginnings_of_its_paragraphs() -> None:
    paragraphs = ["สภาเมืองลงมติปิดท่าเรือเก่า เมื่อวันอังคาร " * 20, "ชาวประมงปิดถนนสายหลัก เพื่อประท้วงการตัดสินใจ " * 20]
    chosen = extract(article("a", *paragraphs), idf)
    assert [(one.paragraph, one.start) for one in chosen] == [(0, 0), (1, 0)]
    assert all(one.end < len(paragraphs[0]) for one in chosen)


def test_nothing_is_said_twice() -> None:
    assert said(VOTE, VOTE, LOSSES, VOTE) == f"{VOTE} {LOSSES}"


@pytest.mark.parametrize("text", ["Rain.", "-", "But it rained", "Why?", "雨"])
def test_an_article_of_one_line_is_its_own_summary(text: str) -> None:
    assert said(text) == text


def test_an_article_all_of_whose_sentences_lean_gives_its_beginning() -> None:
    assert (
        said("But it rained. So they left. And he stayed. Then it stopped.")
        == "But it rained. So they left. And he stayed."
    )


def test_as_many_sentences_are_given_as_are_asked_for() -> None:
    assert [len(extract(HARBOUR, idf, most)) for most in (1, 2, 3)] == [1, 2, 3]


def test_an_article_without_text_has_an_empty_extract() -> None:
    assert said() == ""


def test_a_book_is_summarised_in_a_moment() -> None:
    book = article(
        "a", *(f"Chapter {n} tells how the captain of ship {n % 97} met whale {n % 89}." for n in range(20_000))
    )
    before = time.perf_counter()
    assert summarise(book, idf) == summarise(book, idf)
    assert time.perf_counter() - before < 4


@given(st.lists(LINES, min_size=1, max_size=6))
def test_an_extract_is_made_of_slices_of_its_article_in_order(texts: list[str]) -> None:
    one = article("a", *texts)
    summary = summarise(one, idf)
    slices = [one.paragraphs[number].text[start:end] for number, start, end in summary.sentences]
    assert summary.text == " ".join(slices)
    assert list(summary.sentences) == sorted(set(summary.sentences))
    assert len(slices) <= 3
    assert len(summary.text) <= LENGTH


def with_summary(one: Article, summary: str) -> Article:
    return article(one.slug, *(paragraph.text for paragraph in one.paragraphs), title=one.title, summary=summary)


def test_a_digest_has_a_short_summary_of_each_article_in_the_order_given() -> None:
    made = digest([LIBRARY, with_summary(HARBOUR, OWN), BAKERY], idf)
    assert [one.article.slug for one in made] == ["library", "harbour", "bakery"]
    assert [one.kind for one in made] == ["extract", "publisher", "extract"]
    assert all(len(one.sentences) <= 2 for one in made)


def test_a_digest_leaves_out_an_article_that_has_nothing_else_to_say() -> None:
    copy = article("copy", *(paragraph.text for paragraph in HARBOUR.paragraphs), title="Vote on harbour")
    assert [one.article.slug for one in digest([HARBOUR, copy, BAKERY], idf)] == ["harbour", "bakery"]


def test_a_digest_gives_what_else_an_article_on_the_same_story_says() -> None:
    news = "A ferry company from the capital wants to sue the town over its lost landing place."
    other = article("other", f"{VOTE} {LOSSES}", news, title="Council closes harbour")
    first = article("first", VOTE, LOSSES, title="Council closes harbour")
    assert [one.text for one in digest([first, other], idf)] == [f"{VOTE} {LOSSES}", news]


def test_a_digest_does_not_give_the_same_publishers_summary_twice() -> None:
    made = digest([with_summary(HARBOUR, OWN), with_summary(BAKERY, OWN)], idf)
    assert [one.kind for one in made] == ["publisher", "extract"]


@given(st.lists(st.lists(LINES, max_size=3), max_size=4))
def test_a_digest_never_repeats_a_text(bodies: list[list[str]]) -> None:
    made = digest([article(str(number), *texts) for number, texts in enumerate(bodies)], idf)
    spoken = [one.text for one in made if any(sign.isalnum() for sign in one.text)]
    assert len(set(spoken)) == len(spoken)


def test_a_digest_of_a_town_has_all_its_articles() -> None:
    assert [one.article for one in digest(TOWN, idf)] == list(TOWN)
