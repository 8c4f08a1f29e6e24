"""The settings: their file, the environment, and errors that name the setting."""

import tomllib
from pathlib import Path

import pytest

from bot.config import DEFAULT_FILE, Config, read_config
from bot.errors import ConfigError

ROOT = Path(__file__).parent.parent


def write(folder: Path, text: str) -> Path:
    file = folder / "bot.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_file_in_the_repository_holds_every_setting_with_its_default() -> None:
    written = tomllib.loads((ROOT / DEFAULT_FILE).read_text(encoding="utf-8"))
    assert set(written) == set(Config.model_fields)
    assert Config(**written) == Config()


def test_the_file_is_read_and_the_environment_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, 'quotes = 2\ndata = "kept"\nhome_servers = [1]')
    monkeypatch.setenv("VERBATIM_QUOTES", "5")
    monkeypatch.setenv("VERBATIM_HOME_SERVERS", "12, 34")
    config = read_config(file)
    assert (config.quotes, config.data, config.home_servers) == (5, Path("kept"), (12, 34))


def test_an_option_of_the_command_line_wins_over_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_ARTICLES", "elsewhere")
    assert read_config(write(tmp_path, ""), articles=tmp_path).articles == tmp_path


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("quotes = 9", "'quotes' is 9"),
        ('quotes = "many"', "'quotes'"),
        ("qoutes = 3", "no setting 'qoutes'"),
        ("wrong_in_100 = 60", "'wrong_in_100' is 60"),
        ('log_level = "loud"', "'debug', 'info', 'warning' or 'error'"),
        ('base_url = "example.org"', "'base_url'"),
        ("quotes = true", "must be a number"),
        ("message_content = 1", "must be true or false"),
        ('boilerplate = ["("]', "is not a regular expression"),
        ("quotes = ", "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_what_it_allows(text: str, named: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as refused:
        read_config(write(tmp_path, text))
    assert named in str(refused.value)
    assert "bot.toml" in refused.value.remedy


def test_an_unknown_variable_is_named_with_those_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERBATIM_QOUTES", "3")
    with pytest.raises(ConfigError, match="VERBATIM_QOUTES") as refused:
        read_config()
    assert "VERBATIM_QUOTES" in refused.value.remedy


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml"):
        read_config(tmp_path / "none.toml")
