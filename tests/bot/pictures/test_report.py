"""The picture of a report: its size, what changes it, and what must not break it."""

from dataclasses import asdict, replace

import pytest

from bot.pictures.card import Card, Fact, Part
from bot.pictures.making import made
from bot.pictures.report import LOOKS, report_picture
from bot.pictures.sheet import Colour
from storage.states import DeliveryState
from tests.bot.pictures.test_timeline import decoded, share_of

CARD = Card(
    title="Broadcast 12",
    day="Tue, Dec 8, 9:05 a.m.",
    share="93%",
    delivered="delivered: 12,840 of 13,704",
    parts=(
        Part("sent", 12840, "Delivered", "12,840"),
        Part("blocked", 312, "Bot blocked", "312"),
        Part("unconfirmed", 3, "Unconfirmed", "3"),
    ),
    facts=(Fact("Tapped a button", "4,211"), Fact("Took", "one hour and 12 minutes")),
)


def parts(**counts: int) -> Card:
    made_of = (Part(kind, count, kind, str(count)) for kind, count in counts.items())
    return replace(CARD, parts=tuple(made_of))


@pytest.mark.parametrize("card", [CARD, parts(sent=0), parts(**dict.fromkeys(LOOKS, 1))])
def test_picture_fits_a_phone_and_what_telegram_takes(card: Card) -> None:
    picture = report_picture(card)

    width, height = decoded(picture).size
    assert width == 1080
    assert 900 <= height <= 2000
    assert len(picture) < 400_000


def test_every_outcome_looks_different() -> None:
    assert {*LOOKS} == {state for state in DeliveryState if state is not DeliveryState.SENDING}
    assert len({*LOOKS.values()}) == len(LOOKS)


def test_bar_is_as_long_as_what_it_stands_for() -> None:
    half, tenth = (
        share_of(Colour.COPPER, report_picture(parts(sent=100 - n, blocked=n))) for n in (50, 10)
    )

    assert half > 3 * tenth


def test_few_copies_among_many_are_still_seen() -> None:
    assert share_of(Colour.COPPER, report_picture(parts(sent=1_000_000, blocked=1))) > 0.001


def test_same_card_gives_the_same_bytes() -> None:
    assert report_picture(CARD) == report_picture(CARD)


def test_long_words_are_cut_and_not_written_over_each_other() -> None:
    fact = Fact("What it is called in a language with long words " * 3, "1,234,567,890 copies")

    assert decoded(report_picture(replace(CARD, facts=(fact,)))).width == 1080


def test_order_is_drawn() -> None:
    order = {"what": "report", "plan": asdict(CARD)}

    assert made(order) == report_picture(CARD)
