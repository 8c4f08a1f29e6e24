"""Every setting, read once from a TOML file and the environment into one frozen object."""

import os
import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
)

from bot.errors import ConfigError

DEFAULT_FILE = Path("config/bot.toml")
PREFIX = "VERBATIM_"


class Config(BaseSettings):
    """The settings of config/bot.toml, which explains each of them."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", validate_default=True)

    articles: Path = Path("seeds")
    data: Path = Path("var")
    base_url: str = Field(default="", pattern=r"^(https?://\S+)?$")
    max_file_kib: int = Field(default=2048, ge=1)
    boilerplate: tuple[str, ...] = (
        r"^follow (topics|us|along)\b",
        r"^read (the full|more of this) (story|article)\b",
        r"^(read more|see also|related( articles| stories)?|recommended|most (popular|read))\W*$",
        r"^(subscribe|sign up)( now)? (to|for) \b",
        r"^(share|print|save|listen to) this (article|story|page|post)\W*$",
        r"^(advertisement|sponsored( content)?)\W*$",
        r"^(this|the) (article|story|post) (was )?(originally|first) (appeared|published)\b",
        r"^(all rights reserved|©|\(c\) ?\d{4})",
        r"^\d+ comments?\W*$",
    )
    repeated_in: int = Field(default=5, ge=2)
    quotes: int = Field(default=3, ge=1, le=5)
    wrong_in_100: float = Field(default=20, ge=1, le=50)
    home_servers: Annotated[tuple[int, ...], NoDecode] = ()
    message_content: bool = False
    public_categories: tuple[str, ...] = ()
    questions_per_member: int = Field(default=10, ge=0)
    questions_per_channel: int = Field(default=30, ge=0)
    health: str = Field(default="127.0.0.1:8087", pattern=r"^(.+:\d{1,5})?$")
    log_level: Literal["debug", "info", "warning", "error"] = "info"

    @field_validator("home_servers", mode="before")
    @classmethod
    def _split(cls, ids: object) -> object:
        return ids.replace(",", " ").split() if isinstance(ids, str) else ids

    @field_validator(
        "max_file_kib",
        "repeated_in",
        "quotes",
        "wrong_in_100",
        "questions_per_member",
        "questions_per_channel",
        mode="before",
    )
    @classmethod
    def _number(cls, value: object) -> object:
        if isinstance(value, bool):
            raise ValueError("must be a number")  # noqa: TRY004 - pydantic reports only ValueErrors
        return value

    @field_validator("message_content", mode="before")
    @classmethod
    def _switch(cls, value: object) -> object:
        if isinstance(value, int) and not isinstance(value, bool):
            raise ValueError("must be true or false")  # noqa: TRY004
        return value

    @field_validator("articles", "data")
    @classmethod
    def _at_home(cls, folder: Path) -> Path:
        return folder.expanduser()

    @property
    def health_address(self) -> tuple[str, int] | None:
        """The host and port of the health page, or None for no page."""
        host, _, port = self.health.rpartition(":")
        return (host.strip("[]"), int(port)) if host else None

    @field_validator("health")
    @classmethod
    def _is_port(cls, address: str) -> str:
        if address and int(address.rpartition(":")[2]) > 65535:
            raise ValueError("a port is at most 65535")
        return address

    @field_validator("boilerplate")
    @classmethod
    def _compiles(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern!r} is not a regular expression: {error}") from error
        return patterns

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic-settings sets the signature
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Let the environment win over the file, whose settings are the keywords of the constructor."""
        return env_settings, init_settings


def read_config(file: Path | None = None, **overrides: object) -> Config:
    """Read the settings; `overrides` (options of the command line) win over everything but None.

    Without `file`, config/bot.toml is read where it exists. Raises ConfigError, which names the setting.
    """
    chosen = file or (DEFAULT_FILE if DEFAULT_FILE.exists() else None)
    _refuse_unknown_variables()
    settings = _read_toml(chosen) if chosen else {}
    try:
        config = Config(**settings)
        given = {name: value for name, value in overrides.items() if value is not None}
        return config.model_copy(update=given) if given else config
    except (ValidationError, SettingsError) as error:
        raise ConfigError(_explain(error), _remedy(chosen)) from error


def _refuse_unknown_variables() -> None:
    known = {PREFIX + name.upper() for name in Config.model_fields}
    for name in sorted(os.environ):
        if name.startswith(PREFIX) and name not in known:
            raise ConfigError(
                f"The environment variable {name} is no setting.",
                f"Remove it, or use one of these: {', '.join(sorted(known))}.",
            )


def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            f"The configuration file {file} cannot be read: {error.strerror}.",
            "Name another file with --config, or leave the option out to use the defaults.",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"The configuration file {file} is not valid TOML: {error}.", _remedy(file)) from error


def _explain(error: ValidationError | SettingsError) -> str:
    """One line per wrong setting: its name and what it allows."""
    if isinstance(error, SettingsError):
        return f"A variable of the environment cannot be read as a list in JSON: {error}."
    lines = []
    for wrong in error.errors(include_url=False):
        name = str(wrong["loc"][0])
        if wrong["type"] == "extra_forbidden":
            lines.append(f"There is no setting {name!r}; the settings are {', '.join(Config.model_fields)}.")
        else:
            lines.append(f"The setting {name!r} is {wrong['input']!r}: {wrong['msg']}.")
    return "\n".join(lines)


def _remedy(file: Path | None) -> str:
    places = f"{file} or in the environment" if file else "the environment"
    return f"Correct it in {places}; config/bot.toml explains each setting."
