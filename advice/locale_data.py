"""What Babel keeps in memory of a language: no more than our texts need.

Fluent asks Babel for plurals, figures and dates. Babel loads all that is known of a language, and with
the first one all that is known of the world: names of countries, currencies, units and time zones.
That is four megabytes for two languages which nobody here ever says.
"""

from typing import Any, Final, cast

from babel import localedata
from babel.core import get_global

# The parts that dates, figures and plurals are made of.
NEEDED: Final = frozenset(
    {
        "date_formats", "datetime_formats", "day_period_rules", "day_periods", "days",
        "decimal_formats", "default_numbering_system", "eras", "months", "number_symbols",
        "numbering_systems", "percent_formats", "plural_form", "quarters", "time_formats",
    }
)  # fmt: skip


def load_lightly(language: str) -> None:
    """Have Babel load a language, and let go of what is not needed.

    What it loads stays where it looks for it later, so this is done before the first text is said.
    """
    for name in ("root", language):  # every language begins as a copy of the root
        data = localedata.load(name)
        for part in data.keys() - NEEDED:
            data.pop(part, None)
    # Asked when Babel has to guess a language from part of its name; ours are named in full.
    for known in (
        get_global("likely_subtags"),
        get_global("territory_aliases"),
        get_global("territory_currencies"),
        get_global("territory_languages"),
    ):
        cast("dict[str, Any]", known).clear()
