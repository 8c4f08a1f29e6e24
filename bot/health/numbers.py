"""Everything that is counted, in a registry of its own, in Prometheus' format."""

import logging
import math
import resource
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from bot import __version__, requests
from bot.answers import Answer
from bot.search import Snapshot

log = logging.getLogger(__name__)

SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 600)
"""Where the histograms of durations are cut."""


class Numbers:
    """Counts questions, replies and connections; holds no word of what was asked, and no name."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        Gauge("verbatim_info", "The version of the bot.", ["version"], registry=registry).labels(__version__).set(1)
        self._questions = Counter(
            "verbatim_questions",
            "Questions by the way they came (message, command, click …) and what came of them: answered, closest "
            "passages, refused, or failed.",
            ["way", "outcome"],
            registry=registry,
        )
        self._search = self._seconds("search", "How long finding an answer takes.")
        self._reply = self._seconds("reply", "From a question's arrival to Discord's receipt of the reply.")
        self._sent = Counter(
            "verbatim_discord_requests",
            "Requests to Discord by the status that they got.",
            ["status"],
            registry=registry,
        )
        self._gateway = Counter(
            "verbatim_gateway_events", "Connects, disconnects and resumes of the gateway.", ["event"], registry=registry
        )
        self.working = Gauge(
            "verbatim_working", "Calls that wait for a thread, or are at work in one.", registry=registry
        )
        self._stalls = Counter("verbatim_stalls", "How often the event loop was held up.", registry=registry)

    def answered(self, answer: Answer, seconds: float) -> None:
        """Count a question, and how long finding its answer took."""
        self._search.observe(seconds)
        self._count("answered" if answer.answered else "closest" if answer.shown else "refused")

    def failed(self) -> None:
        """Count a question whose answer could not be found for an error."""
        self._count("failed")

    def sent(self, status: int | str) -> None:
        """Count a request to Discord by the status it got, or by the name of its failure."""
        self._sent.labels(str(status)).inc()

    def replied(self) -> None:
        """Note that Discord has taken the reply to the current request, if that asked something."""
        request = requests.current()
        if request is None or not request.outcome or request.replied:
            return
        request.replied = True
        took = request.took()
        self._reply.observe(took)
        log.info("A question (%s) was %s, within %.0f ms.", request.way, _TOLD[request.outcome], took * 1000)

    def gateway(self, event: str) -> None:
        """Count what becomes of the connection: 'connect', 'disconnect' or 'resumed'."""
        self._gateway.labels(event).inc()

    def stalled(self) -> None:
        """Count that the event loop was held up."""
        self._stalls.inc()

    def watch_library(self, current: Callable[[], Snapshot]) -> None:
        """Tell how large the index is, and how old."""
        self._watch("articles", "Articles that can be quoted.", lambda: len(current().articles))
        self._watch("paragraphs", "Paragraphs that can be found.", lambda: current().paragraph_count)
        self._watch("problems", "Files that could not be read as they stand.", lambda: len(current().problems))
        self._watch("index_age_seconds", "How long ago the articles were read.", lambda: _age(current()))

    def watch_processes(self, pids: Callable[[], Sequence[int]]) -> None:
        """Tell how many processes find answers, and what memory they take beside the index, which all share."""
        self._watch("answering_processes", "Processes that find answers.", lambda: len(pids()))
        self._watch(
            "answering_memory_bytes",
            "Memory of these processes, without the index, which they share; 0 where the system does not tell.",
            lambda: sum(map(_memory, pids())),
        )

    def watch_gateway(
        self, latency: Callable[[], float], servers: Callable[[], int], shards: Callable[[], int]
    ) -> None:
        """Tell how far Discord is (in seconds), in how many servers the bot is, and over how many connections."""
        self._watch("gateway_latency_seconds", "From a heartbeat to its receipt; NaN while not connected.", latency)
        self._watch("servers", "Servers that the bot is in.", servers)
        self._watch("shards", "Connections to the gateway.", shards)

    def text(self) -> bytes:
        """All numbers as Prometheus reads them."""
        return generate_latest(self._registry)

    def _count(self, outcome: str) -> None:
        request = requests.current()
        self._questions.labels(request.way if request else "other", outcome).inc()
        if request:
            request.outcome = outcome

    def _seconds(self, name: str, told: str) -> Histogram:
        return Histogram(f"verbatim_{name}_seconds", told, buckets=(*SECONDS, math.inf), registry=self._registry)

    def _watch(self, name: str, told: str, now: Callable[[], float]) -> None:
        Gauge(f"verbatim_{name}", told, registry=self._registry).set_function(now)


def _age(snapshot: Snapshot) -> float:
    return (datetime.now(UTC) - snapshot.built).total_seconds()


def _memory(pid: int) -> int:
    """Bytes that a process has for itself."""
    try:
        _, resident, shared, *_ = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()
    except OSError:  # it has ended, or this is no Linux
        return 0
    return (int(resident) - int(shared)) * resource.getpagesize()


_TOLD = {
    "answered": "answered",
    "closest": "answered with the closest passages",
    "refused": "refused",
    "failed": "not answered for an error",
}
