"""The doctor: what it looks at, what it says, and with which remedy."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.config import Config
from bot.doctor import Finding, examine
from bot.store import Store
from tests.test_main import verbatim

TOKEN = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"
ENOUGH, TOO_LITTLE = 274877975552, 1024
Look = Callable[..., Awaitable[dict[str, Finding]]]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.md").write_text("The lighthouse was built in 1890.", encoding="utf-8")
    return folder


@pytest.fixture
async def look(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Look]:
    """Looks at everything, with a Discord that answers as the test says, or with none."""
    says: dict[str, Any] = {}
    user = {"id": "1", "username": "Verbatim", "discriminator": "0", "avatar": None, "bot": True}

    async def api(request: web.Request) -> web.Response:
        application = {
            "id": "1", "name": "Verbatim", "icon": None, "description": "", "bot_public": True,
            "bot_require_code_grant": False, "verify_key": "", "flags": says["flags"], "owner": user, "team": None,
        }  # fmt: skip
        servers = [{"id": "7", "name": "Harbour", "permissions": str(says["permissions"])}]
        body = {"/api/oauth2/applications/@me": application, "/api/users/@me/guilds": servers}.get(request.path, user)
        return web.Response(body=json.dumps(body), status=says["status"], headers={"Content-Type": "application/json"})

    app = web.Application()
    app.router.add_route("*", "/api/{rest:.*}", api)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    monkeypatch.setattr("discord.http.Route.BASE", f"http://127.0.0.1:{runner.addresses[0][1]}/api")

    async def run(
        *,
        status: int = 200,
        flags: int = 0,
        permissions: int = ENOUGH,
        environ: dict[str, str] | None = None,
        **settings: Any,
    ) -> dict[str, Finding]:
        says.update(status=status, flags=flags, permissions=permissions)
        config = Config(**({"articles": articles, "data": tmp_path / "data"} | settings))
        given = {"DISCORD_TOKEN": TOKEN} if environ is None else environ
        return {finding.subject: finding async for finding in examine(config, given)}

    yield run
    await runner.cleanup()


async def test_a_bot_that_lacks_nothing_is_fine(look: Look) -> None:
    found = await look()
    assert {finding.state for finding in found.values()} == {"fine"}
    assert set(found) == {
        *("versions", "articles", "data folder", "disk", "database", "token", "Discord", "intents", "permissions"),
    }
    assert all(finding.remedy == "" for finding in found.values())
    assert "Verbatim, in 1 servers" in found["Discord"].said or "Verbatim#0" in found["Discord"].said


async def test_a_token_that_discord_refuses_is_bad(look: Look) -> None:
    finding = (await look(status=401))["Discord"]
    assert (finding.state, finding.said) == ("bad", "Discord refused the token.")
    assert "DISCORD_TOKEN" in finding.remedy


@pytest.mark.parametrize(
    "token", ["aclientsecret", "12345", TOKEN.replace("MTk4", "!!!!"), f"aGVsbG8gaGVsbG8gaGVsbG8h.{TOKEN[25:]}"]
)
async def test_what_does_not_look_like_a_token_is_doubted(look: Look, token: str) -> None:
    finding = (await look(environ={"DISCORD_TOKEN": token}))["token"]
    assert finding.state == "doubt"
    assert "Reset Token" in finding.remedy


async def test_no_token_is_bad_and_nothing_is_asked_of_discord(look: Look) -> None:
    found = await look(environ={})
    assert found["token"].state == "bad"
    assert "Discord" not in found


async def test_a_token_file_that_others_can_read_is_doubted(look: Look, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN)
    file.chmod(0o644)
    finding = (await look(environ={"DISCORD_TOKEN_FILE": str(file)}))["token"]
    assert (finding.state, finding.remedy) == ("doubt", f"chmod 600 {file}")
    file.chmod(0o600)
    assert (await look(environ={"DISCORD_TOKEN_FILE": str(file)}))["token"].state == "fine"


async def test_an_intent_that_is_asked_for_and_not_granted_is_bad(look: Look) -> None:
    assert (await look(message_content=True))["intents"].state == "bad"
    assert (await look(message_content=True, flags=1 << 19))["intents"].state == "fine"


async def test_permissions_that_it_lacks_are_named_with_their_server(look: Look) -> None:
    finding = (await look(permissions=TOO_LITTLE))["permissions"]
    assert finding.state == "doubt"
    assert "'Harbour'" in finding.said
    assert "send messages" in finding.said


async def test_articles_with_problems_are_doubted_and_none_are_bad(look: Look, articles: Path, tmp_path: Path) -> None:
    (articles / "broken.md").write_text("---\ntitle: a: b\n---\nText.", encoding="utf-8")
    assert (await look())["articles"].state == "doubt"
    assert (await look(articles=tmp_path / "nowhere"))["articles"].state == "bad"


async def test_a_data_folder_that_others_can_read_is_doubted_and_a_file_in_its_place_is_bad(
    look: Look, tmp_path: Path
) -> None:
    folder = tmp_path / "open"
    folder.mkdir(mode=0o755)
    finding = (await look(data=folder))["data folder"]
    assert (finding.state, finding.remedy) == ("doubt", f"chmod 700 {folder}")
    (tmp_path / "file").write_text("in the way")
    assert (await look(data=tmp_path / "file"))["data folder"].state == "bad"


async def test_a_damaged_database_is_bad_and_a_whole_one_fine(look: Look, tmp_path: Path) -> None:
    async with Store(tmp_path / "kept") as store:
        await store.keep("name", "value")
    assert (await look(data=tmp_path / "kept"))["database"].said == "It is whole."
    (tmp_path / "kept" / "verbatim.db").write_bytes(b"no database at all" * 100)
    finding = (await look(data=tmp_path / "kept"))["database"]
    assert (finding.state, "damaged" in finding.said) == ("bad", True)


async def test_where_discord_is_out_of_reach_it_looks_at_the_rest_and_says_so(
    look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("discord.http.Route.BASE", "http://127.0.0.1:9/api")  # where nobody listens
    found = await look()
    assert found["Discord"].state == "doubt"
    assert "only the form was looked at" in found["Discord"].said
    assert "network" in found["Discord"].remedy
    assert found["token"].state == found["articles"].state == "fine"


def test_what_could_not_work_exits_with_1(tmp_path: Path) -> None:
    done = verbatim("doctor", "--articles", str(tmp_path), VERBATIM_DATA=str(tmp_path / "data"))
    assert done.returncode == 1
    assert "✗ articles:" in done.stdout
    assert "✗ token:" in done.stdout
    assert "Traceback" not in done.stderr


async def test_a_backup_put_back_is_the_database_as_it_was(tmp_path: Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy.db"
    async with Store(data) as store:
        await store.change_settings(7, quotes=2)
        done = verbatim("backup", str(copy), VERBATIM_DATA=str(data))  # while it is open and in use
        assert done.returncode == 0, done.stderr
        await store.change_settings(7, quotes=5)
    assert copy.stat().st_mode & 0o777 == 0o600
    for file in data.glob("verbatim.db*"):
        file.unlink()
    copy.rename(data / "verbatim.db")
    async with Store(data) as store:
        assert (await store.settings(7)).quotes == 2


async def test_a_backup_never_writes_over_a_file_and_needs_a_database(tmp_path: Path) -> None:
    data, copy = tmp_path / "data", tmp_path / "copy.db"
    assert "no database" in verbatim("backup", str(copy), VERBATIM_DATA=str(data)).stderr
    async with Store(data) as store:
        await store.keep("name", "value")
    copy.write_text("precious")
    done = verbatim("backup", str(copy), VERBATIM_DATA=str(data))
    assert (done.returncode, copy.read_text()) == (1, "precious")
    assert "is there already" in done.stderr


@pytest.mark.parametrize("token", [f"{TOKEN}\nx", "tök", f"a {TOKEN}"])
def test_a_token_with_characters_that_no_token_has_is_refused_without_showing_it(token: str) -> None:
    done = verbatim("run", DISCORD_TOKEN=token)
    assert done.returncode == 3
    assert "holds characters that no token has" in done.stderr
    assert token not in done.stderr


def test_what_is_written_is_for_the_bots_user_only(articles: Path, tmp_path: Path) -> None:
    data = tmp_path / "below" / "data"
    verbatim("index", "--articles", str(articles), VERBATIM_DATA=str(data))
    written = [data, *data.rglob("*")]
    assert len(written) > 1
    assert {path.stat().st_mode & 0o077 for path in written} == {0}
