"""The picture of a plan: its size, what changes it, and what must not break it."""

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.making import made
from bot.pictures.plan import Plan, StepKind
from bot.pictures.sheet import Colour, TextStyle, fitted, shown, width_of, wrapped
from bot.pictures.timeline import timeline_picture
from tests.plans import ALONE, EVERY, LONGEST, TODAY, plan, step, with_name

STYLE = TextStyle(40)
HARD_NAMES = (
    "",
    "Ca$h & $ave_^2 \\frac",
    "\u2068שלום עולם\u2069 (round 2)",
    "مرحبا",
    "中文公司 🎉",
    "Supercalifragilistic" * 12,
    "Café Ñandú y Compañía, Sociedad Limitada " * 9,
)


def decoded(picture: bytes) -> Image.Image:
    with Image.open(BytesIO(picture)) as opened:
        assert opened.format == "PNG"
        return opened.convert("RGB")


def share_of(colour: Colour, picture: bytes) -> float:
    """Return how much of a picture has exactly one colour."""
    image = decoded(picture)
    counted = Counter(zip(*[iter(image.tobytes())] * 3, strict=True))
    wanted = tuple(bytes.fromhex(colour.removeprefix("#")))
    return counted[wanted] / (image.width * image.height)


@pytest.mark.parametrize("drawn", EVERY)
def test_picture_fits_a_phone_and_what_telegram_takes(drawn: Plan) -> None:
    picture = timeline_picture(drawn)

    size = decoded(picture).size
    assert size[0] == 1080
    assert 700 <= size[1] <= 2400
    assert len(picture) < 400_000


def test_more_steps_make_a_higher_picture() -> None:
    assert decoded(timeline_picture(LONGEST)).height > decoded(timeline_picture(ALONE)).height


def test_same_plan_gives_the_same_bytes() -> None:
    assert timeline_picture(LONGEST) == timeline_picture(LONGEST)


def test_picture_holds_neither_a_day_nor_a_program() -> None:
    with Image.open(BytesIO(timeline_picture(ALONE))) as opened:
        opened.load()

        assert set(opened.info) == {"dpi"}


def test_picture_changes_when_today_moves() -> None:
    steps = LONGEST.steps
    days = [timeline_picture(plan(*steps, today=TODAY + timedelta(n))) for n in range(3)]

    assert len(set(days)) == 3


def test_next_step_stands_in_a_frame_of_its_own() -> None:
    framed = share_of(Colour.COPPER, timeline_picture(ALONE))
    unframed = share_of(Colour.COPPER, timeline_picture(plan(step(StepKind.INTERVIEW, 7))))

    assert (framed > 0.005, unframed) == (True, 0.0)


def test_what_is_right_today_stands_on_a_ground_of_its_own() -> None:
    now = plan(step(StepKind.ASK, -2, mark="now"))
    later = plan(step(StepKind.ASK, 2))

    assert share_of(Colour.PINE, timeline_picture(now)) > 1.2 * share_of(
        Colour.PINE, timeline_picture(later)
    )


def test_last_day_of_several_can_be_the_next() -> None:
    kind, days = StepKind.NOTE, (-1, 2)
    plain = plan(step(kind, *days, mark="now", last="Last good day"))
    marked = plan(step(kind, *days, mark="now", last="Last good day", last_mark="next"))

    pictures = [timeline_picture(one) for one in (plain, marked)]

    assert [share_of(Colour.COPPER, one) > 0 for one in pictures] == [False, True]


def test_today_is_marked_though_nothing_happens() -> None:
    assert share_of(Colour.PINE_SOFT, timeline_picture(ALONE)) > 0.1


@pytest.mark.parametrize("name", HARD_NAMES, ids=range(len(HARD_NAMES)))
def test_whatever_a_company_is_called_it_can_be_drawn(name: str) -> None:
    assert decoded(timeline_picture(with_name(name))).width == 1080


def test_sign_that_looks_like_a_formula_is_drawn_as_it_is() -> None:
    drawn = [timeline_picture(with_name(name)) for name in ("a $x^2$ b", "a x2 b")]

    assert drawn[0] != drawn[1]


def test_signs_that_no_font_has_are_left_out() -> None:
    assert [shown(name) for name in ("Café 🎉 Río", "中文", "Señor", "\u2068שלום\u2069")] == [
        "Café Río",
        "",
        "Señor",
        "שלום",
    ]


def test_long_text_is_broken_between_words() -> None:
    lines = wrapped("one short status email if there is no news", STYLE, 300)

    assert " ".join(lines) == "one short status email if there is no news"
    assert all(width_of(line, STYLE) <= 300 for line in lines)


def test_word_that_is_too_long_for_a_line_is_broken() -> None:
    lines = wrapped("a " + "x" * 60, STYLE, 300)

    assert "".join(lines) == "a" + "x" * 60
    assert all(width_of(line, STYLE) <= 300 for line in lines)


def test_text_that_does_not_fit_ends_in_dots() -> None:
    lines = fitted("words " * 50, STYLE, 300, 2)

    assert (len(lines), lines[-1][-1]) == (2, "…")
    assert width_of(lines[-1], STYLE) <= 300


def test_plan_survives_being_kept_as_json() -> None:
    assert [Plan.from_json(one.to_json()) for one in EVERY] == list(EVERY)


def test_plan_with_a_kind_that_nobody_knows_is_refused() -> None:
    values = ALONE.to_json()
    values["steps"][0]["kind"] = "party"

    with pytest.raises(ValueError, match="party"):
        Plan.from_json(values)


def test_order_is_drawn() -> None:
    order = {"what": "timeline", "plan": ALONE.to_json()}

    assert made(order) == timeline_picture(ALONE)


def test_order_for_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="nobody makes"):
        made({"what": "poem", "plan": ALONE.to_json()})


def test_library_is_not_imported_before_the_first_picture() -> None:
    code = "import sys, bot.pictures.making, bot.speaking; print('matplotlib' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "False"


def test_name_of_the_interview_may_be_missing() -> None:
    without, named = (timeline_picture(replace(ALONE, name=name)) for name in ("", "Café"))

    assert decoded(without).height < decoded(named).height
