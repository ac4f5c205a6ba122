import subprocess
import sys

# In a process of its own: Babel's data are the whole program's, and others may have lightened them.
PROGRAM = """
from datetime import datetime, timedelta
from babel import Locale, dates, localedata, numbers
from advice.locale_data import load_lightly

LANGUAGES, STYLES = ("en", "es"), ("full", "long", "medium", "short")
MORNING = datetime(2026, 1, 1, 8, 5)

def said():
    for language in LANGUAGES:
        locale = Locale.parse(language)
        yield [locale.plural_form(count) for count in range(200)]
        yield [numbers.format_decimal(count * 999.5, locale=locale) for count in range(9)]
        for hour in range(0, 9000, 13):
            moment = MORNING + timedelta(hours=hour)
            yield [dates.format_date(moment, style, locale) for style in STYLES]
            yield [dates.format_time(moment, style, locale=locale) for style in STYLES[2:]]

whole = list(said())
parts = [len(localedata.load(language)) for language in LANGUAGES]
for language in LANGUAGES:
    load_lightly(language)
assert list(said()) == whole
assert all(len(localedata.load(language)) < before / 2 for language, before in zip(LANGUAGES, parts))
"""


def test_what_is_kept_of_a_language_says_every_day_and_count_as_the_whole_did() -> None:
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)
