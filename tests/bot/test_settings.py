"""Settings: read from the environment, refused on one line that names the wrong one."""

import pytest

from bot.settings import Settings, SettingsError, read_settings


def test_nothing_set_gives_the_defaults() -> None:
    assert read_settings({}) == Settings()


def test_empty_setting_counts_as_not_set() -> None:
    assert read_settings({"OWNER_ID": "", "AGENCY_NAME": " "}) == Settings()


def test_what_is_set_is_read() -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": "123:abc",
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/bot/",
            "OWNER_ID": "77",
            "AGENCY_HOLIDAYS": "us-ny",
            "LOG_LEVEL": "debug",
            "BROADCAST_RATE": "1000",
            "PAID_BROADCASTS": "on",
        }
    )

    assert settings == Settings(
        telegram_bot_token="123:abc",  # noqa: S106 - an example
        telegram_api_url="http://127.0.0.1:8081",
        owner_id=77,
        agency_holidays="US-NY",
        log_level="DEBUG",
        broadcast_rate=1000,
        paid_broadcasts=True,
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("TELEGRAM_BOT_TOKEN", "secret"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("AGENCY_TIME_ZONE", "Mars/Olympus"),
        ("AGENCY_HOLIDAYS", "US-ZZ"),
        ("AGENCY_HOLIDAYS", "nowhere"),
        ("AGENCY_NAME", "x" * 201),
        ("OWNER_ID", "me"),
        ("OWNER_ID", "-7"),
        ("LOG_LEVEL", "LOUD"),
        ("DATABASE_SYNCHRONOUS", "OFF"),
        ("PLAYGROUND_PORT", "70000"),
        ("BROADCAST_RATE", "-5"),
        ("BROADCAST_RATE", "31"),
        ("BROADCAST_RATE", "1001"),
        ("PAID_BROADCASTS", "perhaps"),
    ],
)
def test_wrong_setting_is_named_without_its_value(name: str, written: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read_settings({name: written})

    told = str(refused.value)
    assert told.startswith(f"{name} must ")
    assert "\n" not in told
    assert written not in told


@pytest.mark.parametrize(("rate", "paid"), [("30", "off"), ("31", "on"), ("1", "on")])
def test_faster_than_telegram_allows_for_nothing_only_when_it_is_paid_for(
    rate: str, paid: str
) -> None:
    settings = read_settings({"BROADCAST_RATE": rate, "PAID_BROADCASTS": paid})

    assert (settings.broadcast_rate, settings.paid_broadcasts) == (int(rate), paid == "on")


def test_missing_token_is_named_when_it_is_needed() -> None:
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKEN is missing"):
        _ = Settings().token


def test_token_is_not_shown() -> None:
    assert "abc" not in repr(Settings(telegram_bot_token="123:abc"))  # noqa: S106 - an example
