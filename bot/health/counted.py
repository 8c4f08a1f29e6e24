"""An answerer whose answers are counted."""

import time
from typing import Any

from bot.answers import Answer
from bot.answers.beside import AnswererBeside
from bot.health.numbers import Numbers


class CountedAnswerer(AnswererBeside):
    """Answers as AnswererBeside does, and tells `numbers` what came of each question."""

    def __init__(self, *given: Any, numbers: Numbers, **settings: Any) -> None:  # noqa: ANN401 - those of AnswererBeside
        super().__init__(*given, **settings)
        self._numbers = numbers

    async def find(self, question: str, **asked: Any) -> Answer:  # noqa: ANN401 - those of `answer`
        """What the articles say to a question."""
        began = time.perf_counter()
        try:
            answer = await super().find(question, **asked)
        except Exception:
            self._numbers.failed()
            raise
        self._numbers.answered(answer, time.perf_counter() - began)
        return answer
