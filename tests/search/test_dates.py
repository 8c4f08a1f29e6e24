"""What a question says about time, in five languages, and what only looks like it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.dates import Period, When, when

TODAY = date(2026, 11, 24)
"""A Tuesday."""


def said(question: str) -> tuple[str, str] | None:
    """The first and the last day, '' where it is open."""
    period = when(question, TODAY).period
    return period and (str(period.first or ""), str(period.last or ""))


@pytest.mark.parametrize(
    ("phrases", "first", "last"),
    [
        ("What did she say today? | Was war heute? | Qu'a-t-il dit aujourd'hui ? | ¿Qué dijo hoy? | 今日の話",
         "2026-11-24", "2026-11-24"),
        ("What happened yesterday? | Was war gestern? | hier | ayer | 昨日のニュース", "2026-11-23", "2026-11-23"),
        ("the day before yesterday | vorgestern | avant-hier | anteayer | 一昨日", "2026-11-22", "2026-11-22"),
        ("this week | diese Woche | cette semaine | esta semana | 今週", "2026-11-23", "2026-11-29"),
        ("last week | letzte Woche | la semaine dernière | la semana pasada | 先週", "2026-11-16", "2026-11-22"),
        ("this month | in diesem Monat | ce mois-ci | este mes | 今月", "2026-11-01", "2026-11-30"),
        ("last month | im letzten Monat | le mois dernier | el mes pasado | 先月", "2026-10-01", "2026-10-31"),
        ("this year | dieses Jahr | cette année | este año | 今年", "2026-01-01", "2026-12-31"),
        ("last year | voriges Jahr | l'an dernier | el año pasado | 去年", "2025-01-01", "2025-12-31"),
        ("this weekend | dieses Wochenende | ce week-end | este fin de semana | 今週末", "2026-11-28", "2026-11-29"),
        ("last weekend | letztes Wochenende | le week-end dernier | el fin de semana pasado | 先週末",
         "2026-11-21", "2026-11-22"),
        (("in the past three days | in den letzten drei Tagen | ces trois derniers jours | en los últimos 3 días"
          " | 過去3日間"), "2026-11-21", "2026-11-24"),
        (("over the last 2 weeks | in den letzten zwei Wochen | ces deux dernières semaines"
          " | en las últimas dos semanas | 直近2週間"), "2026-11-10", "2026-11-24"),
        (("in the last three months | in den vergangenen drei Monaten | ces trois derniers mois"
          " | en los últimos 3 meses | 過去3か月"), "2026-08-24", "2026-11-24"),
        ("three days ago | vor drei Tagen | il y a trois jours | hace tres días | 三日前", "2026-11-21", "2026-11-21"),
        ("3 weeks ago | vor 3 Wochen | il y a 3 semaines | hace 3 semanas | ３週間前", "2026-11-02", "2026-11-08"),
        ("two months ago | vor zwei Monaten | il y a deux mois | hace dos meses | 2か月前", "2026-09-01", "2026-09-30"),
        ("a year ago | vor einem Jahr | il y a un an | hace un año | 一年前", "2025-01-01", "2025-12-31"),
        ("on Tuesday | am Dienstag | Qu'a-t-il dit mardi ? | el martes | 火曜日に", "2026-11-24", "2026-11-24"),
        ("last Tuesday | letzten Dienstag | mardi dernier | el martes pasado | 前の火曜日", "2026-11-17", "2026-11-17"),
        (("on Tuesday last week | am Dienstag letzter Woche | mardi de la semaine dernière"
          " | el martes de la semana pasada | 先週の火曜日"), "2026-11-17", "2026-11-17"),
        ("in March | im März | en mars | en marzo | 3月に", "2026-03-01", "2026-03-31"),
        ("in December | im Dezember | en décembre | en diciembre | 十二月に", "2025-12-01", "2025-12-31"),
        ("last October | letzten Oktober | en octobre dernier | el pasado octubre", "2026-10-01", "2026-10-31"),
        (("October last year | im Oktober letzten Jahres | en octobre de l'année dernière"
          " | en octubre del año pasado | 去年の10月"), "2025-10-01", "2025-10-31"),
        ("on 26 February | am 26. Februar | le 26 février | el 26 de febrero | 2月26日に", "2026-02-26", "2026-02-26"),
        ("since March | seit März | depuis mars | desde marzo | 3月以降", "2026-03-01", ""),
        ("since last week | seit letzter Woche | depuis la semaine dernière | desde la semana pasada | 先週から",
         "2026-11-16", ""),
    ],
)  # fmt: skip
def test_a_time_counted_from_today_is_found_in_every_language(phrases: str, first: str, last: str) -> None:
    for phrase in phrases.split(" | "):
        period = when(phrase, TODAY).period
        assert said(phrase) == (first, last), phrase
        assert period is not None
        assert not period.named, phrase


@pytest.mark.parametrize(
    ("phrases", "first", "last"),
    [
        ("in 2016 | im Jahr 2016 | en 2016 | en el año 2016 | 2016年に | ２０１６年", "2016-01-01", "2016-12-31"),
        ("in October 2023 | in Oct. 2023 | im Oktober 2023 | en octobre 2023 | en octubre de 2023 | 2023年10月",
         "2023-10-01", "2023-10-31"),
        (("2026-03 | March budget, 2026-03 | 03/2026 | 3/2026? | 2026/03 | in 2026-03 | for 3/2026 | im 03.2026"
          " | Was geschah 2026-03? | Inflation 2026-03 | en 03/2026 | noticias de 3/2026 | en 2026/03 | 2026年3月"
          " | 2026-03の記事 | ２０２６－０３"), "2026-03-01", "2026-03-31"),
        (("since 2026-03 | seit 03.2026 | ab 3/2026 | depuis 2026/03 | desde 03/2026 | 2026-03以降"),
         "2026-03-01", ""),
        ("until 2026-03 | bis 03/2026 | jusqu'en 2026-03 | hasta 3/2026 | 2026/03まで", "", "2026-03-31"),
        ("before 2026-03 | vor 3/2026 | avant 03/2026 | antes de 2026-03 | 2026/03より前", "", "2026-02-28"),
        (("between 2026-01 and 2026-03 | from 1/2026 to 3/2026 | 2026-01 to 2026-03 | 01/2026 - 03/2026"
          " | zwischen 01.2026 und 03.2026 | von 1/2026 bis 3/2026 | de 2026-01 à 2026-03 | entre 1/2026 et 3/2026"
          " | de 2026-01 a 2026-03 | entre 01/2026 y 03/2026 | 2026-01から2026-03まで | 2026/01〜2026/03"),
         "2026-01-01", "2026-03-31"),
        ("from 2009-11 to 2010-02 | von 2009-11 bis 2010-02", "2009-11-01", "2010-02-28"),
        ("early 2026-03 | Anfang 03/2026 | début 2026-03 | a principios de 03/2026 | 2026-03初め",
         "2026-03-01", "2026-03-10"),
        ("in 1963-11 | en 11/1963", "1963-11-01", "1963-11-30"),
        ("2026-02-26 to 2026-03-01", "2026-02-26", "2026-03-01"),
        (("26 February 2026 | February 26, 2026 | Feb. 26, 2026 | 26th of February 2026 | 2026-02-26 | 26/02/2026"
          " | 02/26/2026 | 26. Februar 2026 | 26.02.2026"
          " | le 26 février 2026 | el 26 de febrero de 2026 | 2026年2月26日"),
         "2026-02-26", "2026-02-26"),
        (("in the 1990s | the 90s | the nineties | in den 1990er Jahren | in den 90er-Jahren | dans les années 1990"
          " | en los años 90 | en la década de 1990 | 1990年代"), "1990-01-01", "1999-12-31"),
        (("in Q1 2024 | in the first quarter of 2024 | im 1. Quartal 2024 | au premier trimestre 2024"
          " | en el primer trimestre de 2024 | 2024年第1四半期"), "2024-01-01", "2024-03-31"),
        ("in summer 2023 | im Sommer 2023 | à l'été 2023 | en el verano de 2023 | 2023年の夏",
         "2023-06-01", "2023-08-31"),
        ("winter 2023", "2023-12-01", "2024-02-29"),
        ("since 2019 | seit 2019 | depuis 2019 | desde 2019 | 2019年から", "2019-01-01", ""),
        ("before 2020 | vor 2020 | avant 2020 | antes de 2020 | 2020年以前", "", "2019-12-31"),
        ("until 2020 | bis 2020 | jusqu'en 2020 | hasta 2020 | 2020年まで", "", "2020-12-31"),
        ("after 2020 | nach 2020 | après 2020 | después de 2020 | 2020年より後", "2021-01-01", ""),
        (("between 2010 and 2012 | from 2010 to 2012 | 2010–2012 | zwischen 2010 und 2012 | von 2010 bis 2012"
          " | entre 2010 et 2012 | de 2010 à 2012 | entre 2010 y 2012 | de 2010 a 2012 | 2010年から2012年まで"
          " | 2010年と2012年の間"), "2010-01-01", "2012-12-31"),
        (("from March to May 2020 | von März bis Mai 2020 | de mars à mai 2020 | de marzo a mayo de 2020"
          " | 2020年3月から5月まで"), "2020-03-01", "2020-05-31"),
        (("from 3 to 5 March 2024 | vom 3. bis 5. März 2024 | du 3 au 5 mars 2024 | del 3 al 5 de marzo de 2024"
          " | 2024年3月3日から5日まで"), "2024-03-03", "2024-03-05"),
        ("at the beginning of 2020 | early 2020 | Anfang 2020 | début 2020 | a principios de 2020 | 2020年初め",
         "2020-01-01", "2020-04-30"),
        ("mid-2020 | Mitte 2020 | mi-2020 | a mediados de 2020", "2020-05-01", "2020-08-31"),
        ("late 2020 | Ende 2020 | fin 2020 | a finales de 2020 | 2020年末", "2020-09-01", "2020-12-31"),
        ("Who reigned between 1066 and 1087?", "1066-01-01", "1087-12-31"),
    ],
)  # fmt: skip
def test_a_time_named_by_its_own_name_is_found_in_every_language(phrases: str, first: str, last: str) -> None:
    for phrase in phrases.split(" | "):
        period = when(phrase, TODAY).period
        assert said(phrase) == (first, last), phrase
        assert period is not None
        assert period.named, phrase


@pytest.mark.parametrize(
    "question",
    [
        "who may enter?", "the march on Washington", "march 3 miles", "the second law", "how many seconds in a minute",
        "Who was August Wilson?", "in August Wilson's plays", "Who is April O'Neil?", "June Carter", "Theresa May",
        "What is the Sun?", "the cat sat", "Who wrote 1984?", "the author of 1984", "2001: A Space Odyssey",
        "2016 people", "room 2016", "it cost $2016", "version 2016", "Windows 2000", "Area 51", "3/4", "24/7", "1.5.2",
        "call 555-2016", "10-12 eggs", "a day", "the daily news", 'Who sang "Yesterday"?', "Who sang Yesterday?",
        "Who hosts Last Week Tonight?", "the Today programme", "USA Today", "the fall of Rome", "spring", "at last",
        "the last king", "the last three days of the war", "last name", "in 50 countries",
        "since then", "since he left",
        "in 1500 words", "between 2010 and 2500 people", "30 February 2020", "2024-13-01", "in 1000 BC", "every Monday",
        "2026-27", "1914-18", "in 1914-18", "2004-05", "in 2004-05", "the 2004-05 season", "in 2010-12", "2010/12",
        "between 2004-05 and 2006-07", "Saison 2004/05", "in 1998-02", "plan 1963-11", "2026-13", "0/2026", "13/2026",
        "2026-3", "won 3-2026", "python 3.2026", "since 3.2026", "version 2026-03", "in Home Assistant 2026.3",
        "since 2026.03", "around 3.1415", "in 10.2026 seconds", "3/2026 of the votes", "in 3/2026 of the cases",
        "call 555 2026-03", "(555) 2026-03", "ticket 2026-03", "# 2026-03", "CVE-2026-03", "2026-03.pdf",
        "report-2026-03.pdf", "https://a.org/2026/03/news", "the MFSA 2024-05 advisory", "loi n° 2018-12",
        "Ley 11/2020", "la Ley 3/2018 y la 11/2020", "Heft 11/2020",
        "vor Gericht", "letzter Wille", "Wer ist Mai Thi?", "heute-show", "in 1500 Wörtern", "1000 v. Chr.",
        "la planète Mars", "la vie sur Mars", "Avril Lavigne", "a été élu", "mardi gras", "l'auteur de 1984",
        "le dernier roi de France", "de 1500 mots", "chaque mardi",
        "mayor", "El Mundo Hoy", "segundo", "Plaza de Mayo", "el último emperador", "la última cena", "los lunes",
        "月はなぜ光る", "日本の首都", "今川義元とは", "三日月", "2016年間", "「昨日」を歌ったのは", "2001年宇宙の旅",
    ],
)  # fmt: skip
def test_what_is_no_time_is_not_taken_for_one(question: str) -> None:
    assert when(question, TODAY) == When(None, newest=False, now=False, spans=())


@pytest.mark.parametrize(
    "question",
    [
        "the latest report", "the most recent one", "recently", "What's new?", "anything new about tariffs?",
        "any news on Gaza", "in the last days", "die neuesten Zahlen", "die jüngsten Entwicklungen", "zuletzt",
        "Was gibt es Neues?", "la dernière version", "ces derniers jours", "quoi de neuf", "récemment",
        "el último informe", "lo más reciente", "¿Qué hay de nuevo?", "recientemente", "最新のニュース", "最近",
        "新しいニュース",
    ],
)  # fmt: skip
def test_the_newest_is_preferred_without_a_range(question: str) -> None:
    told = when(question, TODAY)
    assert told.newest
    assert told.period is None


@pytest.mark.parametrize(
    "question",
    ["the new library", "New York", "What is new journalism?", "at the latest", "der jüngste Sohn", "das neue Haus",
     "Im Westen nichts Neues", "le nouveau livre", "la semaine dernière", "la semana pasada", "新型"],
)  # fmt: skip
def test_new_things_are_not_the_newest(question: str) -> None:
    assert not when(question, TODAY).newest


@pytest.mark.parametrize(
    "question",
    ["currently", "at the moment", "these days", "the latest", "this week", "derzeit", "heutzutage", "actuellement",
     "de nos jours", "hoy en día", "ahora", "現在", "今の首相", "今日"],
)  # fmt: skip
def test_the_present_is_told(question: str) -> None:
    assert when(question, TODAY).now


@pytest.mark.parametrize("question", ["these days", "heutzutage", "de nos jours", "hoy en día", "recently"])
def test_a_vague_present_limits_nothing(question: str) -> None:
    assert when(question, TODAY).period is None


def test_a_range_and_the_newest_go_together() -> None:
    told = when("What is new this week?", TODAY)
    assert told.period == Period(date(2026, 11, 23), date(2026, 11, 29), named=False)
    assert told.newest
    assert told.now


def test_the_spans_are_the_words_that_say_so() -> None:
    question = "What did Apple announce in October 2023?"
    assert [question[start:end] for start, end in when(question, TODAY).spans] == ["in October 2023"]


def test_a_time_counted_from_today_comes_before_one_that_is_spoken_of() -> None:
    assert said("What did he say yesterday about the election in 2016?") == ("2026-11-23", "2026-11-23")


@pytest.mark.parametrize(
    "unit",
    ['"', "«", "「", "1", "1.", "a-", "a'", "in ", "of the ", "2016 ", "2016-", "march ", "今", "三", "3月", "2016年",
     "$ ", "2026-03 ", "11/2020 ", "in 3/2026 of ", "from 2026-01 to ",
     "between 2010 and ", "last ", "late in the ", "la ", "第", "の", "3. ", "v. "],
)  # fmt: skip
def test_any_repetition_comes_to_an_end(unit: str) -> None:
    question = (unit * 4000)[:4000]
    assert all(end <= len(question) for _, end in when(question, TODAY).spans)


_PHRASES = """
in on since before until between from to and the of last this past March May may Tuesday 3 26 31 0 2016 1999 2010-2012
2026-03 2004-05 3/2026 03.2026 2026/03
90s 1990s Q1 quarter days weeks year ago early , . : ? vor seit letzten drei Tagen Woche im am und bis il y a depuis
dernier mars mardi années hace desde últimos hasta años 3月 5日 2020年 年代 から まで 前 先週 今 の
"""
_WORDS = st.lists(st.sampled_from(_PHRASES.split()))
_QUESTIONS = st.one_of(st.text(), _WORDS.map(" ".join), _WORDS.map("".join))


@given(_QUESTIONS, st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_whatever_is_asked_spans_lie_within_and_days_are_in_order(question: str, today: date) -> None:
    told = when(question, today)
    assert all(0 <= start < end <= len(question) for start, end in told.spans)
    if told.period and told.period.first and told.period.last:
        assert told.period.first <= told.period.last
