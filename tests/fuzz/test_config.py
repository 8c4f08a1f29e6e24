"""Configuration files of any content: settings, or one sentence that says what is wrong."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.config import Config, read_config
from bot.errors import ConfigError

from .inputs import in_toml, texts

NAMES = st.sampled_from(sorted(Config.model_fields))
values = st.one_of(
    *(st.integers().map(str), st.booleans().map(lambda on: str(on).lower()), st.floats().map(str)),
    *(texts.map(in_toml), st.lists(st.integers(), max_size=3).map(str), st.lists(texts.map(in_toml)).map(", ".join)),
)
lines = st.one_of(st.builds(lambda name, value: f"{name} = {value}", NAMES, values), texts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=st.lists(lines, max_size=6).map("\n".join))
def test_any_file_is_settings_or_one_error_that_names_it(tmp_path: Path, written: str) -> None:
    file = tmp_path / "bot.toml"
    file.write_bytes(written.encode("utf-8", "replace"))
    refused = None
    try:
        config = read_config(file)
    except ConfigError as error:
        refused = error
    if refused:
        assert str(refused)
        assert refused.remedy
    else:
        assert 1 <= config.quotes <= 5
        assert config.health_address is None or 0 <= config.health_address[1] <= 65535


@given(value=texts.filter(lambda text: "\0" not in text))
def test_any_variable_of_the_environment_is_a_setting_or_one_error(value: str) -> None:
    refused, quotes = None, 3
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VERBATIM_QUOTES", value.encode("utf-8", "replace").decode())
        try:
            quotes = read_config().quotes
        except ConfigError as error:
            refused = error
    assert 1 <= quotes <= 5
    assert refused is None or "quotes" in str(refused)
