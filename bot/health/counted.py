"""An answerer whose answers are counted."""

import time
from typing import Any

from bot.answers import Answer, Answerer
from bot.health.numbers import Numbers


class CountedAnswerer(Answerer):
    """Answers as Answerer does, and tells `numbers` what came of each question."""

    def __init__(self, *given: Any, numbers: Numbers, **settings: Any) -> None:  # noqa: ANN401 - those of Answerer
        super().__init__(*given, **settings)
        self._numbers = numbers

    def answer(self, question: str, **settings: Any) -> Answer:  # noqa: ANN401 - those of Answerer
        """What the articles say to a question."""
        began = time.perf_counter()
        try:
            answer = super().answer(question, **settings)
        except Exception:
            self._numbers.failed()
            raise
        self._numbers.answered(answer, time.perf_counter() - began)
        return answer
