"""The one reader of the environment: every setting, its default and what makes it wrong."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from advice import StateHolidays, UnknownAreaError

TELEGRAM = "https://api.telegram.org"
CALIFORNIA = "US-CA"
EXAMPLE_PHONE = "(916) 555-0100"
EXAMPLE_SITE = "https://pacific-staffing.example"


class SettingsError(Exception):
    """A setting is missing or wrong; the message is one line that names it."""


class Settings(BaseSettings):
    """The settings, read from the environment and from a file named .env beside the project."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    telegram_bot_token: SecretStr | None = Field(
        default=None, description="The bot's token, from @BotFather."
    )
    telegram_api_url: str = Field(default=TELEGRAM, description="The base of the Bot API.")
    database_url: str = Field(
        default="sqlite:///data/coach.sqlite", description="Where everything is kept."
    )
    database_synchronous: str = Field(
        default="NORMAL", description="SQLite's care: NORMAL, or FULL against power cuts."
    )
    agency_name: str = Field(
        default="Pacific Staffing", min_length=1, max_length=80, description="The agency."
    )
    agency_phone: str = Field(
        default=EXAMPLE_PHONE, min_length=1, max_length=40, description="Its telephone."
    )
    agency_site: str = Field(
        default=EXAMPLE_SITE, min_length=1, max_length=200, description="Its web site."
    )
    agency_time_zone: str = Field(
        default="America/Los_Angeles", description="Where its candidates live."
    )
    agency_holidays: str = Field(
        default=CALIFORNIA, description="Whose public holidays are no working days."
    )
    owner_id: int | None = Field(
        default=None, gt=0, description="The owner's numeric Telegram id."
    )
    log_level: str = Field(
        default="INFO", description="How much is logged: DEBUG, INFO, WARNING or ERROR."
    )
    playground_port: int = Field(
        default=8080, ge=0, le=65535, description="The playground's port on loopback."
    )

    @field_validator("telegram_bot_token", "owner_id", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("telegram_bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            number, _, secret = value.get_secret_value().partition(":")
            if not (number.isdigit() and secret):
                raise ValueError("must look like 123456:ABC-DEF, as @BotFather gives it")
        return value

    @field_validator("telegram_api_url")
    @classmethod
    def _base(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/").removesuffix("/bot").rstrip("/")

    @field_validator("agency_time_zone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise ValueError(
                "must be the name of a time zone, such as America/Los_Angeles"
            ) from error
        return value

    @field_validator("agency_holidays")
    @classmethod
    def _state(cls, value: str) -> str:
        country, _, state = value.partition("-")
        if not (len(country) == 2 and country.isalpha() and (not state or state.isalnum())):
            raise ValueError("must be a country or a country and a state, such as US-CA")
        if value.upper() != CALIFORNIA:  # a calendar costs some time to look at
            try:
                StateHolidays(value.upper()).of(2026)
            except UnknownAreaError:
                raise ValueError("must be a country or a state with a known calendar") from None
        return value.upper()

    @field_validator("database_synchronous", "log_level")
    @classmethod
    def _upper(cls, value: str) -> str:
        return value.upper()

    @field_validator("database_synchronous")
    @classmethod
    def _care(cls, value: str) -> str:
        if value not in {"NORMAL", "FULL"}:
            raise ValueError("must be NORMAL or FULL")
        return value

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return value

    @property
    def token(self) -> str:
        """The bot's token.

        Raises:
            SettingsError: If there is none.
        """
        if self.telegram_bot_token is None:
            raise SettingsError("TELEGRAM_BOT_TOKEN is missing: get one from @BotFather.")
        return self.telegram_bot_token.get_secret_value()


def read_settings() -> Settings:
    """Read the settings.

    Raises:
        SettingsError: If one is wrong; only the first is named, on one line, without its value.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "A setting"
        why = first["msg"].removeprefix("Value error, ")
        raise SettingsError(
            f"{name} {why}." if why.startswith("must") else f"{name}: {why}."
        ) from None
