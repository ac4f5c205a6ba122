"""The one reader of the environment: every setting, its default and what makes it wrong."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values

from advice import StateHolidays, UnknownAreaError

TELEGRAM = "https://api.telegram.org"
CALIFORNIA = "US-CA"
FREE_RATE, PAID_RATE = 30, 1000  # messages a second that Telegram allows, and for Stars
EXAMPLE_PHONE = "(916) 555-0100"
EXAMPLE_SITE = "https://pacific-staffing.example"


class SettingsError(Exception):
    """A setting is missing or wrong; the message is one line that names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings; README.md says what each is for."""

    telegram_bot_token: str | None = field(default=None, repr=False)
    telegram_api_url: str = TELEGRAM
    database_url: str = "sqlite:///data/coach.sqlite"
    database_synchronous: str = "NORMAL"
    agency_name: str = "Pacific Staffing"
    agency_phone: str = EXAMPLE_PHONE
    agency_site: str = EXAMPLE_SITE
    agency_time_zone: str = "America/Los_Angeles"
    agency_holidays: str = CALIFORNIA
    owner_id: int | None = None
    approval_above: int = 500
    broadcast_rate: int = 25
    paid_broadcasts: bool = False
    log_level: str = "INFO"
    playground_port: int = 8080

    @property
    def token(self) -> str:
        """The bot's token.

        Raises:
            SettingsError: If there is none.
        """
        if self.telegram_bot_token is None:
            raise SettingsError("TELEGRAM_BOT_TOKEN is missing: get one from @BotFather.")
        return self.telegram_bot_token


def read_settings(environment: Mapping[str, str | None] | None = None) -> Settings:
    """Read the settings from the environment, and from a file named .env in the working folder.

    Args:
        environment: Names and values to read instead.

    Raises:
        SettingsError: If one is wrong; it names the first, on one line, without its value.
    """
    if environment is None:
        environment = {**dotenv_values(".env"), **os.environ}
    known: dict[str, Any] = {}
    for setting in fields(Settings):
        name = setting.name.upper()
        written = (environment.get(name) or "").strip()
        if not written:
            continue  # set to nothing is not set
        try:
            known[setting.name] = _READERS.get(setting.name, _text)(written)
        except ValueError as error:
            raise SettingsError(f"{name} {error}.") from None
    settings = Settings(**known)
    if settings.broadcast_rate > FREE_RATE and not settings.paid_broadcasts:
        raise SettingsError(
            f"BROADCAST_RATE must be at most {FREE_RATE} unless PAID_BROADCASTS is on."
        )
    return settings


def _text(written: str) -> str:
    if len(written) > 200:
        raise ValueError("must be at most 200 characters long")
    return written


def _token(written: str) -> str:
    number, _, secret = written.partition(":")
    if not (number.isdecimal() and secret):
        raise ValueError("must look like 123456:ABC-DEF, as @BotFather gives it")
    return written


def _base(written: str) -> str:
    if not written.startswith(("http://", "https://")):
        raise ValueError("must begin with http:// or https://")
    return written.rstrip("/").removesuffix("/bot").rstrip("/")


def _zone(written: str) -> str:
    try:
        ZoneInfo(written)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError("must be the name of a time zone, such as America/Los_Angeles") from None
    return written


def _area(written: str) -> str:
    area = written.upper()
    if area != CALIFORNIA:  # a calendar costs some time to look at
        try:
            StateHolidays(area).of(2026)
        except UnknownAreaError:
            raise ValueError(
                "must be a country or a state with a known calendar, such as US-CA"
            ) from None
    return area


def _number(least: int, most: int) -> Callable[[str], int]:
    def read(written: str) -> int:
        if not written.isdecimal() or not least <= int(written) <= most:
            raise ValueError(f"must be a number from {least} to {most}")
        return int(written)

    return read


def _switch(written: str) -> bool:
    return _one_of("ON", "OFF")(written) == "ON"


def _one_of(*words: str) -> Callable[[str], str]:
    def read(written: str) -> str:
        if written.upper() not in words:
            raise ValueError(f"must be one of {', '.join(words)}")
        return written.upper()

    return read


_READERS: Mapping[str, Callable[[str], object]] = {
    "telegram_bot_token": _token,
    "telegram_api_url": _base,
    "database_synchronous": _one_of("NORMAL", "FULL"),
    "agency_time_zone": _zone,
    "agency_holidays": _area,
    "owner_id": _number(1, 2**52),
    "approval_above": _number(0, 10**9),
    "broadcast_rate": _number(1, PAID_RATE),
    "paid_broadcasts": _switch,
    "log_level": _one_of("DEBUG", "INFO", "WARNING", "ERROR"),
    "playground_port": _number(0, 65535),
}
