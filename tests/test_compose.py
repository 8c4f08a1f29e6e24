"""The files for Docker: they give the bot what it needs and no more. (They are read here, not run.)"""

import asyncio
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.health import Numbers
from bot.health.page import health_page
from bot.probe import main as probe

ROOT = Path(__file__).parent.parent


@pytest.fixture
def service() -> dict[str, Any]:
    found = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    service: dict[str, Any] = found["services"]["verbatim"]
    return service


def test_the_service_has_no_privileges_and_writes_to_its_data_only(service: dict[str, Any]) -> None:
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["user"] == "10001:10001"
    assert "privileged" not in service
    assert "ports" not in service
    assert {volume.rpartition(":")[2] for volume in service["volumes"] if not volume.endswith("/data")} == {"ro"}


def test_the_service_has_limits_and_more_time_to_end_than_it_takes(service: dict[str, Any]) -> None:
    assert {"mem_limit", "cpus", "pids_limit", "healthcheck"} <= service.keys()
    assert int(service["stop_grace_period"].removesuffix("s")) > 8


def test_the_token_is_a_secret_and_no_value_of_the_environment(service: dict[str, Any]) -> None:
    assert service["environment"] == {"DISCORD_TOKEN_FILE": "/run/secrets/discord_token"}


def test_what_the_image_sets_is_a_setting() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert "VERBATIM_ARTICLES=/articles" in dockerfile
    assert "VERBATIM_DATA=/data" in dockerfile
    assert "USER 10001:10001" in dockerfile
    assert "OPENBLAS_NUM_THREADS=1" in dockerfile


async def test_the_health_check_tells_a_bot_that_lives_from_one_that_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    async def code() -> int | str | None:
        with pytest.raises(SystemExit) as ended:
            await asyncio.to_thread(probe)
        return ended.value.code

    async with health_page(("127.0.0.1", 0), Numbers(), list) as address:
        assert address
        monkeypatch.setenv("VERBATIM_HEALTH", f"{address[0]}:{address[1]}")
        assert await code() == 0
    assert await code() == 1
