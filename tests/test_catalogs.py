"""Both languages say the same things, every text that is named exists, and all of them can be said."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, ast

from advice.catalog import Catalog
from advice.suiting import TOPICS
from advice.terms import Intent, Language, Outcome, Question
from advice.timeline import MilestoneKind
from advice.understanding.readings import Refusal
from bot.app import SHOWN_COMMANDS
from bot.keyboards import TEXT_LIMIT, TOAST_LIMIT
from bot.playground.markup import parse_html, units
from bot.sending import IN_PART, MEANINGS, NOT_UNDERSTOOD
from bot.services.audience import Excluded, Stage
from bot.services.broadcasts import Unmended
from bot.services.copies import HAD_ALREADY, NOT_SENT, OTHER_ADVICE, TALKING
from bot.services.delivery import NOT_TRUE
from bot.services.desk.invitations import INVITED, TERMS
from bot.services.desk.progress import COUNTED, text_of
from bot.services.desk.reception import COMMANDS as DESK_COMMANDS
from bot.services.desk.running import COLUMNS
from bot.services.desk.shipped import SHIPPED, Tag
from bot.services.plans import Occasion
from bot.services.ports import Line, Value
from bot.services.preferences import ZONES
from bot.services.questions import CHANNELS, buttons_of
from bot.services.topics import TOPIC_OF
from bot.texts import Texts, folded
from bot.ticks import ASKED, MISSED, SILENT, SLEPT
from storage.claims import OPTED_OUT, SHUT_OUT
from storage.deliveries import LAPSED
from storage.states import BroadcastState, DeliveryState, Kind, Role

REASONS = (
    *(meaning.reason for meaning in (*MEANINGS, NOT_UNDERSTOOD)),
    IN_PART, LAPSED, OPTED_OUT, SHUT_OUT, NOT_TRUE, HAD_ALREADY, OTHER_ADVICE, TALKING, NOT_SENT,
    SLEPT, ASKED, MISSED, SILENT,
)  # fmt: skip

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "advice" / "locales", ROOT / "bot" / "locales")
SOURCES = sorted((ROOT / "bot").rglob("*.py"))
TODAY = date(2026, 11, 23)
# What every text may use without being given it.
OF_THE_AGENCY = {"agency", "phone", "site"}
NAUGHTY = "R&D <b>Café"  # as a person may type it
BUTTON_LIMIT = 64
SERVICES = {
    Intent.GREETING, Intent.BOT_HELP, Intent.HUMAN_HANDOFF, Intent.PRIVACY_DELETE, Intent.STOP,
}  # fmt: skip
PLAIN_PLACES = (
    "button-",
    "toast-",
    "calendar-",
    "zone-",
    "command-",
    "bot-",
    "short-day",
    "full-day",
)
LONGER = 25  # words from which on a text's reading level is measured
RULE_TABLE = "table.ftl"  # what recruiters read, not candidates
HIGHEST_GRADE = 8.0  # lower secondary school
# Words that the glossary or the rules of style leave out, for each language.
WRONG_WORDS = {
    Language.EN: (
        "deadline", "business days?", "applicants?", "boss", "customers?", "unsubscribe", "nudge",
        "notifications?", "campaign", "whilst", "organise",
    ),
    Language.ES: (
        "días? hábil(?:es)?", "usted(?:es)?", "vosotr[oa]s", "jef[ea]", "notificación", "fecha límite",
        "registrad[oa]", "list[oa]", "bienvenid[oa]", "segur[oa] de", "ordenador", "computadora",
        "móvil", "celular",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """One text of one language, as it stands in its file."""

    file: Path
    comment: str
    pattern: ast.Pattern

    @property
    def values(self) -> frozenset[str]:
        """The names of its values."""
        found = (node.id.name for node in nodes(self.pattern, ast.VariableReference))
        return frozenset(found) - OF_THE_AGENCY


def nodes(node: object, kind: type) -> Iterator[Any]:
    """Give every node of a kind, however deep."""
    if isinstance(node, kind):
        yield node
    children = vars(node).values() if isinstance(node, ast.BaseNode) else ()
    for child in children:
        for part in child if isinstance(child, list) else [child]:
            yield from nodes(part, kind)


def entries(folder: Path, language: Language) -> Iterator[tuple[Path, Any]]:
    """Give what stands in the files of a language."""
    for file in sorted((folder / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            yield file, entry


@cache
def texts_of(language: Language) -> Mapping[str, Text]:
    """Return every text of a language by its id, attributes too."""
    found: dict[str, Text] = {}
    for folder in FOLDERS:
        for file, entry in entries(folder, language):
            if isinstance(entry, ast.Message):
                comment = (entry.comment.content or "") if entry.comment else ""
                if entry.value is not None:
                    found[entry.id.name] = Text(file, comment, entry.value)
                for attribute in entry.attributes:
                    name = f"{entry.id.name}.{attribute.id.name}"
                    found[name] = Text(file, comment, attribute.value)
    return found


def prose(pattern: ast.Pattern) -> str:
    """Return a text in its likeliest shape, a short word for each value, without markup."""
    parts = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value)
        elif isinstance(element.expression, ast.SelectExpression):
            variants = element.expression.variants
            parts.append(prose(next(v.value for v in variants if v.default)))
        else:
            parts.append("Friday")
    return re.sub(r"</?\w+>", "", "".join(parts))


def choices(name: str, pattern: ast.Pattern) -> list[Value]:
    """Return values that a text can be given under a name, one for each of its variants."""
    for call in nodes(pattern, ast.FunctionReference):
        if any(node.id.name == name for node in nodes(call, ast.VariableReference)):
            return [TODAY] if call.id.name == "DATETIME" else [2]
    for select in nodes(pattern, ast.SelectExpression):
        if isinstance(select.selector, ast.VariableReference) and select.selector.id.name == name:
            keys = [variant.key for variant in select.variants]
            numbers = [int(key.value) for key in keys if isinstance(key, ast.NumberLiteral)]
            words = [key.name for key in keys if isinstance(key, ast.Identifier)]
            if numbers or "one" in words:
                return [*numbers, 1, 2]
            return [*words]
    return [NAUGHTY]


def ways(name: str) -> Iterator[dict[str, Value]]:
    """Give plausible values for a text, so that every variant is said in every language."""
    patterns = [texts_of(language)[name].pattern for language in Language]
    values = sorted(texts_of(Language.EN)[name].values | texts_of(Language.ES)[name].values)
    options = []
    for value in values:
        offered = [option for pattern in patterns for option in choices(value, pattern)]
        special = [option for option in offered if option != NAUGHTY]
        options.append(list(dict.fromkeys(special or offered)))
    for given in product(*options):
        yield dict(zip(values, given, strict=True))


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Texts(agency="Smith & Sons", phone="(916) 555-0100", site="https://smith.example")


def computed() -> Iterator[str]:
    """Give the ids that the program puts together."""
    for question in Question:
        for stem in ("ask-", "unclear-", "button-change-"):
            yield stem + question.replace("_", "-")
    for channel in CHANNELS:
        yield "button-contact-" + channel.replace("_", "-")
    for outcome in Outcome:
        yield "button-heard-" + outcome.replace("_", "-")
    for language in Language:
        yield f"button-language-{language.value}"
    for refusal in Refusal:
        yield f"refusal-{refusal.value}"
    for intent in Intent:
        topic = "topic-" + intent.replace("_", "-")
        yield from (topic, f"{topic}.label")
        if intent not in SERVICES:
            yield f"{topic}.own"
    yield from (f"zone-{zone}" for zone in ZONES)
    yield from (f"command-{name}" for name in SHOWN_COMMANDS)
    yield from (f"milestone-{kind.value}" for kind in MilestoneKind)
    yield from ("staff-flag-distress", "staff-flag-human")
    for occasion in Occasion:
        yield from (f"reminder-{occasion}", f"reminder-{occasion}.label")
    yield from of_the_desk()
    yield from of_what_runs()
    for what in ("reminders", "tips"):
        yield from (f"button-{what}-on", f"button-{what}-off")


def of_the_desk() -> Iterator[str]:
    """Give the ids that the staff's part of the program puts together."""
    for language in Language:
        yield from (f"draft-says-{language.value}", f"button-draft-{language.value}")
        yield f"button-to-{language.value}"
    yield from (f"stage-{stage.value}" for stage in Stage)
    yield from (f"excluded-{why.value}" for why in Excluded)
    yield from (f"advised-{verdict.value.replace('_', '-')}" for verdict in TOPICS)
    yield "advised-none"
    yield from (f"button-to-{side}-days" for side in ("since", "before"))
    yield from (f"broadcast-kind-{kind.value}" for kind in Kind)
    yield from (f"broadcast-state-{state.value}" for state in BroadcastState)
    yield from (f"role-{role.value}" for role in Role)
    yield from (f"role-{role.value}-may" for role in INVITED)
    yield from (f"button-invite-{role.value}" for role in INVITED)
    yield from (f"button-term-{term}" for term in TERMS)
    yield from (f"audit-about-{kind}" for kind in ("broadcast", "segment", "staff", "tip"))
    yield from (f"command-{name}" for name in DESK_COMMANDS)
    yield from (f"audit-{deed}" for deed in deeds())


def deeds() -> set[str]:
    """Return what staff can do, as the program writes it down."""
    code = "".join(source.read_text(encoding="utf-8") for source in SOURCES)
    written = set(re.findall(r'\.audit\(\s*"([a-z-]+)"', code))
    return written | set(re.findall(r'deed="([a-z-]+)"', code))


def of_what_runs() -> Iterator[str]:
    """Give the ids that the program puts together for what runs, and what became of it."""
    yield from (f"excluded-{why}" for why in Unmended)
    yield from (f"report-part-{state}" for state in DeliveryState)
    yield from (f"count-{state}" for state in COUNTED)
    yield from (f"outcomes-column-{column}" for column in COLUMNS)
    for deed in ("paused", "resumed", "paced", "cancelled"):
        yield from (f"toast-broadcast-{deed}", f"audit-broadcast-{deed}")
    yield from (f"correct-ask-{language}" for language in Language)
    yield from (text_of(words) for words in REASONS)
    yield from (f"library-ask-{what}" for what in (*Language, "source"))
    yield from (f"tag-{tag}" for tag in Tag)
    yield from (f"button-tip-{language}" for language in Language)
    for way in ("in", "out"):
        yield from (f"button-tip-rotation-{way}", f"audit-tip-rotation-{way}")
    yield from (f"button-tag-{way}" for way in ("on", "off"))
    for one in SHIPPED:
        yield from (one.key, f"{one.key}.label")


def literals() -> set[str]:
    """Return every word in quotation marks in the program that has the form of an id."""
    found: set[str] = set()
    for source in SOURCES:
        found.update(re.findall(r'"([a-z]+(?:-[a-z0-9]+)*)"', source.read_text(encoding="utf-8")))
    return found


def named() -> set[str]:
    """Return the ids that the program names where it says something."""
    found: set[str] = set()
    for source in SOURCES:
        code = source.read_text(encoding="utf-8")
        found.update(re.findall(r'\b(?:Line|paragraph|_saying)\(\s*"([a-z][a-z-]*[a-z])"', code))
        found.update(re.findall(r'"((?:button|toast|other|refusal|repeat)-[a-z-]*[a-z])"', code))
    return found


def test_every_file_can_be_read() -> None:
    junk = [
        (file.name, entry.content)
        for folder in FOLDERS
        for language in Language
        for file, entry in entries(folder, language)
        if isinstance(entry, ast.Junk)
    ]

    assert junk == []


def test_no_text_stands_twice() -> None:
    for language in Language:
        ids = [
            entry.id.name
            for folder in FOLDERS
            for _, entry in entries(folder, language)
            if isinstance(entry, ast.Message)
        ]

        assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_the_catalog_finds_what_stands_in_the_files(folder: Path) -> None:
    catalog = Catalog(folder)

    for language in Language:
        written = {n for n, text in texts_of(language).items() if folder in text.file.parents}
        assert catalog.ids(language) == written


def test_both_languages_have_the_same_texts_in_the_same_files() -> None:
    english, spanish = (
        {(text.file.name, name) for name, text in texts_of(language).items()}
        for language in Language
    )

    assert english == spanish


def test_both_languages_use_the_same_values() -> None:
    english, spanish = (
        {name: text.values for name, text in texts_of(language).items()} for language in Language
    )

    assert english == spanish


@pytest.mark.parametrize("language", Language)
def test_a_comment_names_every_value(language: Language) -> None:
    silent = [
        (name, value)
        for name, text in texts_of(language).items()
        for value in text.values
        if f"${value}" not in text.comment
    ]

    assert silent == []


@pytest.mark.parametrize("language", Language)
def test_every_text_can_be_said_with_whatever_people_type(
    texts: Texts, language: Language
) -> None:
    for name in texts_of(language):
        for values in ways(name):
            html = texts.render(Line(name, values), language)

            words, _ = parse_html(html)
            assert words.strip() == words != ""
            assert units(html) <= TEXT_LIMIT
            if NAUGHTY in values.values():
                assert NAUGHTY in words
            assert "{" not in words


def test_every_text_that_is_named_exists(texts: Texts) -> None:
    missing = [name for name in sorted({*named(), *computed()}) if not texts.has(name)]

    assert missing == []


def test_every_text_of_the_bot_is_said_somewhere() -> None:
    bots = {
        name for name, text in texts_of(Language.EN).items() if FOLDERS[1] in text.file.parents
    }

    assert bots - literals() - set(computed()) == set()


def test_every_topic_with_a_case_of_its_own_has_words_for_it(texts: Texts) -> None:
    assert all(texts.has(f"topic-{intent.replace('_', '-')}.own") for intent in TOPIC_OF)


@pytest.mark.parametrize("language", Language)
def test_labels_and_toasts_hold_no_markup(language: Language) -> None:
    marked = [
        name
        for name, text in texts_of(language).items()
        if (name.startswith(PLAIN_PLACES) or name.endswith(".label"))
        and any(
            "<" in node.value or "&" in node.value for node in nodes(text.pattern, ast.TextElement)
        )
    ]

    assert marked == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("start", "end", "limit"),
    [
        ("toast-", "", TOAST_LIMIT),
        ("button-", "", BUTTON_LIMIT),
        ("topic-", ".label", BUTTON_LIMIT),
    ],
)
def test_short_places_are_not_overfilled(
    texts: Texts, language: Language, start: str, end: str, limit: int
) -> None:
    lengths = {
        name: units(texts.plain(Line(name, values), language))
        for name in texts_of(language)
        if name.startswith(start) and name.endswith(end)
        for values in ways(name)
    }

    assert lengths
    assert {name: length for name, length in lengths.items() if length > limit} == {}


@pytest.mark.parametrize("language", Language)
def test_telegram_takes_the_commands_and_the_longest_description(language: Language) -> None:
    texts = Texts(agency="Ñ" * 80, phone="9" * 40, site="https://" + "s" * 190)

    for name in SHOWN_COMMANDS:
        assert units(texts.plain(Line(f"command-{name}"), language)) <= 256
    assert units(texts.plain(Line("bot-description"), language)) <= 512
    assert units(texts.plain(Line("bot-short-description"), language)) <= 120


def keyboards() -> Iterator[list[Line]]:
    """Give the labels that can stand under one message."""
    for question in Question:
        rows = buttons_of(question, 1, TODAY)
        corrections = ("button-not-that-day", "button-not-that-promise", "button-not-that-contact")
        yield [button.label for row in rows for button in row] + [*map(Line, corrections)]
    changes = ["button-change-" + question.replace("_", "-") for question in Question]
    card = (
        "button-why", "button-next-steps", "button-i-sent-the-note", "button-i-contacted-them",
        "button-i-heard-back", "button-change-an-answer", "button-switch-language",
    )  # fmt: skip
    settings = ["button-language-en", "button-language-es", "button-privacy"]
    settings += [f"zone-{zone}" for zone in ZONES]
    topics = [f"topic-{intent.replace('_', '-')}.label" for intent in Intent]
    for ids in (
        changes, card, settings, topics, ("button-agree", "button-other-language", "button-privacy"),
        ("button-go-on", "button-stop-messages"), ("button-forget-yes", "button-forget-no"),
    ):  # fmt: skip
        yield [Line(name) for name in ids]


@pytest.mark.parametrize("language", Language)
def test_a_typed_label_means_one_button_of_its_keyboard(texts: Texts, language: Language) -> None:
    for labels in keyboards():
        for one, other in combinations(labels, 2):
            typed, also = texts.plain(one, language), texts.plain(other, language)

            assert texts.means(typed, one)
            assert not texts.means(typed, other)
            assert not texts.means(also, one)


@pytest.mark.parametrize("language", Language)
def test_every_label_can_be_typed(language: Language) -> None:
    labels = [
        name for name in texts_of(language) if name.startswith(("button-", "zone-", "topic-"))
    ]

    assert all(folded(prose(texts_of(language)[name].pattern)) for name in labels)


@pytest.mark.parametrize("language", Language)
def test_no_text_uses_a_word_that_the_glossary_leaves_out(language: Language) -> None:
    wrong = re.compile(rf"\b(?:{'|'.join(WRONG_WORDS[language])})\b", re.IGNORECASE)
    found = {
        name: match.group()
        for name, text in texts_of(language).items()
        if (match := wrong.search(prose(text.pattern)))
    }

    assert found == {}


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: its groups of vowels, a last e is silent."""
    heard = re.sub(r"(?<![aeiouyl])e(?:d|s)?$", "", word.lower())
    return max(1, len(re.findall("[aeiouy]+", heard)))


def grade(words: str) -> float:
    """Return the Flesch-Kincaid grade of an English text."""
    sentences = [part for part in re.split(r"[.!?:](?:\s|$)|\n", words) if part.strip()]
    each = re.findall(r"[A-Za-z]+(?:['’-][A-Za-z]+)*", words)
    spoken = sum(map(syllables, each))
    return 0.39 * len(each) / len(sentences) + 11.8 * spoken / len(each) - 15.59


def test_the_measure_tells_easy_from_hard() -> None:
    easy = "The dog ran home. It was glad. We gave it a bone and a bowl of milk."
    hard = "Notwithstanding considerable organizational complexity, decisions necessitate deliberation."

    assert grade(easy) < HIGHEST_GRADE < grade(hard)


def test_longer_english_texts_are_easy_to_read() -> None:
    measured = {
        name: round(grade(words), 1)
        for name, text in texts_of(Language.EN).items()
        if text.file.name != RULE_TABLE and not name.startswith("gist-")
        if len((words := prose(text.pattern)).split()) >= LONGER
    }

    assert measured
    assert {name: level for name, level in measured.items() if level > HIGHEST_GRADE} == {}
