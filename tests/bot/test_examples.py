"""Whatever a question gives as an example of an answer is understood as one."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from advice import DEFAULT_POLICY
from advice.terms import Language, Question
from bot.services.ports import Agency, Line
from bot.services.readings import Asked, Unclear, Understood, read_words
from bot.texts import Texts
from storage.records import Candidate, Interview

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 11, 23, 10, tzinfo=ZONE)  # a Monday
EXAMPLE = re.compile("“([^”]+)”")


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(agency="Pacific Staffing", phone="(916) 555-0100", site="https://ps.example")


def examples(texts: Texts, question: Question, language: Language) -> list[str]:
    name = question.replace("_", "-")
    lines = [Line(f"ask-{name}"), Line(f"unclear-{name}")]
    if question is Question.PROMISE:
        lines.append(Line("ask-promise-again"))
    return EXAMPLE.findall(texts.paragraphs(lines, language))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("question", Question)
def test_example_of_an_answer_is_understood(
    texts: Texts, question: Question, language: Language
) -> None:
    held = date(2026, 11, 16)
    asked = Asked(
        question=question,
        candidate=Candidate(
            chat_id=1,
            language=language,
            time_zone=ZONE.key,
            consented_at=datetime(2026, 11, 1, tzinfo=UTC),
            policy_version="1",
        ),
        interview=Interview(
            chat_id=1, number=1, started_at=datetime(2026, 11, 1, tzinfo=UTC), interviewed_on=held
        ),
        now=NOW,
        agency=Agency(time_zone=ZONE.key, policy=DEFAULT_POLICY, wording=texts),
    )

    given = examples(texts, question, language)

    assert given
    assert [e for e in given if not isinstance(read_words(asked, e), Understood | Unclear)] == []
