"""What a person can do by a click on the page, as a table."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground.people import Person

LONGEST_TEXT = 4096  # the person's own app cuts there, too

Given = Mapping[str, Any]
Deed = Callable[[Person, Given], dict[str, Any]]

THINGS: dict[str, Callable[[Person], object]] = {
    "photo": lambda person: person.sends_photo(),
    "document": lambda person: person.sends_document(),
    "video": lambda person: person.sends_video(),
    "voice": lambda person: person.sends_voice(),
    "sticker": lambda person: person.sends_sticker(),
    "location": lambda person: person.sends_location(),
    "contact": lambda person: person.sends_contact(),
    "poll": lambda person: person.sends_poll(),
    "album": lambda person: person.sends_album(),
}


def words_of(given: Given) -> str:
    """Return the words as the person's own app would send them: trimmed, and not too many."""
    return str(given["text"]).strip()[:LONGEST_TEXT]


def say(person: Person, given: Given) -> dict[str, Any]:
    """Write a message; nothing is sent if there are no words."""
    words = words_of(given)
    return {"id": person.says(words)} if words else {}


def edit(person: Person, given: Given) -> dict[str, Any]:
    """Change one's own message."""
    words = words_of(given)
    if words:
        person.edits(int(given["message"]), words)
    return {}


def press(person: Person, given: Given) -> dict[str, Any]:
    """Press a button under a message; the query's id tells which toast is its answer."""
    return {"query": person.presses(str(given["value"]), int(given["message"]))}


def key(person: Person, given: Given) -> dict[str, Any]:
    """Press a key of the reply keyboard."""
    person.presses(str(given["value"]))
    return {}


def send(person: Person, given: Given) -> dict[str, Any]:
    """Send a thing that is not words."""
    THINGS[str(given["kind"])](person)
    return {}


def block(person: Person, given: Given) -> dict[str, Any]:
    """Shut the bot out, or let it in again."""
    if bool(given["on"]) != (person.private.shut is not None):
        person.blocks() if given["on"] else person.unblocks()
    return {}


DEEDS: dict[str, Deed] = {
    "say": say,
    "edit": edit,
    "press": press,
    "key": key,
    "send": send,
    "block": block,
}
