"""Nobody asks so often that others have to wait."""

from bot.chat.rates import Rates


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_a_member_waits_until_the_first_question_is_a_minute_old() -> None:
    clock = Clock()
    rates = Rates(per_member=2, per_channel=0, now=clock)
    assert rates.wait(1, 10) == 0
    clock.seconds += 20
    assert rates.wait(1, 10) == 0
    clock.seconds += 10
    assert rates.wait(1, 11) == 30
    assert rates.wait(2, 10) == 0
    clock.seconds += 30
    assert rates.wait(1, 10) == 0
    assert rates.wait(1, 10) == 20


def test_a_channel_has_a_limit_of_its_own_that_refused_questions_do_not_use_up() -> None:
    rates = Rates(per_member=1, per_channel=2, now=Clock())
    assert [rates.wait(member, 10) > 0 for member in (1, 1, 1, 2, 3)] == [False, True, True, False, True]
    assert rates.wait(3, 11) == 0
    assert rates.wait(4, None) == 0


def test_none_is_refused_where_there_is_no_limit() -> None:
    rates = Rates(per_member=0, per_channel=0, now=Clock())
    assert not any(rates.wait(1, 10) for _ in range(1000))


def test_a_member_is_told_once_until_answered_again() -> None:
    clock = Clock()
    rates = Rates(per_member=1, per_channel=0, now=clock)
    rates.wait(1, 10)
    assert [rates.first_refusal(1) for _ in range(3)] == [True, False, False]
    assert rates.first_refusal(2)
    clock.seconds += 60
    assert rates.wait(1, 10) == 0
    assert rates.first_refusal(1)
