"""People at the other end: they write, press, send pictures, block; in private and in groups."""

from dataclasses import dataclass
from typing import Any

from bot.playground.chats import Chat, Message, Toast
from bot.playground.entities import found_in
from bot.playground.groups import Group, tell_membership
from bot.playground.media import media_body, poll_of
from bot.playground.parameters import Upload
from bot.playground.pictures import tiny_png
from bot.playground.refusals import blocked
from bot.playground.world import Change, Event, Query, World


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with a private chat with the bot.

    Everything that a person does becomes an update for the bot. ``to`` names a group; without
    it, it happens in the private chat.
    """

    world: World
    user: dict[str, Any]
    private: Chat

    @property
    def chat_id(self) -> int:
        """The id of the private chat, which is the person's own."""
        return self.private.chat_id

    @property
    def chat(self) -> list[Message]:
        """What the person sees in the private chat, oldest first."""
        return self.private.seen

    @property
    def heard(self) -> list[Message]:
        """What the bot has said there and still stands."""
        return [one for one in self.chat if one.from_bot]

    @property
    def last(self) -> Message:
        """The bot's newest message.

        Raises:
            LookupError: If it has said nothing.
        """
        if not self.heard:
            raise LookupError("the bot has said nothing")
        return self.heard[-1]

    @property
    def toasts(self) -> list[Toast]:
        """Every answer to a press, oldest first."""
        return self.world.toasts.setdefault(self.chat_id, [])

    @property
    def unanswered(self) -> list[str]:
        """The ids of presses whose button still spins."""
        return [
            one.query_id
            for one in self.world.queries.values()
            if one.user_id == self.chat_id and not one.answered
        ]

    @property
    def keys(self) -> list[list[str]]:
        """The labels of the reply keyboard, row by row."""
        return self.private.key_labels

    @property
    def language_code(self) -> str | None:
        """The language of the person's own Telegram."""
        return self.user.get("language_code")

    @language_code.setter
    def language_code(self, code: str | None) -> None:
        self.user.pop("language_code", None)
        if code:
            self.user["language_code"] = code

    def says(self, text: str, *, to: Group | None = None, reply_to: int | None = None) -> int:
        """Write a message; returns its number in the chat."""
        entities = found_in(text)
        body = {"text": text} | ({"entities": entities} if entities else {})
        return self._send(body, to=to, reply_to=reply_to).message_id

    def edits(self, message_id: int, text: str) -> None:
        """Change a message that the person wrote.

        Raises:
            LookupError: If it is not there or somebody else's.
        """
        message = self.private.find(message_id)
        if message is None or message.from_bot:
            raise LookupError(f"message {message_id} is not theirs")
        name = "caption" if message.file else "text"
        entities = found_in(text)
        message.body = {**message.body, name: text}
        message.body.pop("entities", None)
        if entities and name == "text":
            message.body["entities"] = entities
        message.edited_at = self.world.now()
        self.world.tell(Event(Change.MENDED, self.chat_id, message))
        self.world.updates.put("edited_message", message.to_json())

    def deletes(self, message_id: int) -> None:
        """Take a message away on both sides; the bot is not told."""
        message = self.private.find(message_id)
        if message is None:
            raise LookupError(f"message {message_id} is not there")
        message.deleted = True
        self.world.tell(Event(Change.DELETED, self.chat_id, message))

    def presses(self, wanted: str, message: Message | int | None = None) -> str:
        """Press a button by its label or its callback data.

        Args:
            wanted: What stands on it, or what it carries.
            message: The message under which it stands; the newest with such a button if not
                given, and then the reply keyboard. A keyboard that was replaced meanwhile can
                still be pressed on a message that is named, as an old screen would show it; so
                can a message that was deleted, which the bot then cannot read.

        Returns:
            The id of the callback query; empty for a key, a link or a text to copy.

        Raises:
            NoSuchButtonError: If there is none.
        """
        found, button = self.private.pressable(wanted, message)
        if found is None:
            self._press_key(button)
            return ""
        if "callback_data" not in button:
            return ""
        self.world.last_query += 1
        query_id = str(self.world.last_query)
        self.world.queries[query_id] = Query(
            query_id, self.chat_id, found.chat.chat_id, self.world.now()
        )
        gone = {"chat": found.chat.to_json(), "message_id": found.message_id, "date": 0}
        self.world.updates.put(
            "callback_query",
            {
                "id": query_id,
                "from": dict(self.user),
                "chat_instance": str(found.chat.chat_id),
                "message": gone if found.deleted else found.to_json(),
                "data": button["callback_data"],
            },
        )
        return query_id

    def _press_key(self, key: dict[str, Any]) -> None:
        if (self.private.keys or {}).get("one_time_keyboard"):
            self.private.keys = None
            self.world.tell(Event(Change.KEYS, self.chat_id))
        if key.get("request_contact"):
            self.sends_contact()
        elif key.get("request_location"):
            self.sends_location()
        else:
            self.says(key["text"])

    def sends_photo(self, content: bytes | None = None, *, caption: str = "") -> int:
        """Send a picture, a green one if none is given."""
        picture = Upload("photo.png", content or tiny_png(), "image/png")
        return self._sends_file("photo", picture, caption)

    def sends_document(
        self, content: bytes = b"A document.\n", *, name: str = "notes.txt", caption: str = ""
    ) -> int:
        """Send a file."""
        return self._sends_file("document", Upload(name, content, "text/plain"), caption)

    def sends_video(self, *, caption: str = "") -> int:
        """Send a short film."""
        return self._sends_file("video", Upload("film.mp4", b"film", "video/mp4"), caption)

    def sends_voice(self) -> int:
        """Send a spoken message of three seconds."""
        return self._sends_file("voice", Upload("voice.ogg", b"voice", "audio/ogg"), "")

    def sends_sticker(self) -> int:
        """Send a sticker."""
        return self._sends_file("sticker", Upload("sticker.webp", b"sticker", "image/webp"), "")

    def sends_location(self, latitude: float = 38.5816, longitude: float = -121.4944) -> int:
        """Send a place."""
        place = {"latitude": latitude, "longitude": longitude}
        return self._send({"location": place}).message_id

    def sends_contact(self, phone_number: str = "+19165550142") -> int:
        """Send one's own telephone number."""
        contact = {
            "phone_number": phone_number,
            "first_name": self.user["first_name"],
            "user_id": self.chat_id,
        }
        return self._send({"contact": contact}).message_id

    def sends_poll(self, question: str = "Which day suits you?", *options: str) -> int:
        """Ask a question with answers to choose from."""
        offered = options or ("Monday", "Friday")
        poll = poll_of(self.chat_id, self.private.last_id + 1, question, offered)
        return self._send({"poll": poll}).message_id

    def sends_album(self, count: int = 2, *, caption: str = "") -> list[int]:
        """Send several pictures as one album; the first has the words."""
        group = f"album-{self.chat_id}-{self.private.last_id + 1}"
        numbers = []
        for place in range(count):
            picture = Upload(f"photo{place}.png", tiny_png(), "image/png")
            words = "" if place else caption
            numbers.append(self._sends_file("photo", picture, words, group=group))
        return numbers

    def forwards(self, text: str, *, sender: str = "Somebody") -> int:
        """Pass on what somebody else wrote."""
        origin = {
            "type": "hidden_user",
            "date": int(self.world.now().timestamp()),
            "sender_user_name": sender,
        }
        return self._send({"text": text, "forward_origin": origin}).message_id

    def blocks(self) -> None:
        """Shut the bot out of the private chat."""
        self.private.shut = blocked()
        tell_membership(self.world, self.user, self.private, "member", "kicked")

    def unblocks(self) -> None:
        """Let the bot in again."""
        self.private.shut = None
        tell_membership(self.world, self.user, self.private, "kicked", "member")

    def _sends_file(
        self, kind: str, upload: Upload, caption: str, *, group: str | None = None
    ) -> int:
        stored = self.world.store(kind, upload)
        body = media_body(kind, stored) | ({"caption": caption} if caption else {})
        if group is not None:
            body["media_group_id"] = group
        return self._send(body, file=upload).message_id

    def _send(
        self,
        body: dict[str, Any],
        *,
        to: Group | None = None,
        reply_to: int | None = None,
        file: Upload | None = None,
    ) -> Message:
        chat = to.chat if to else self.private
        if to is None and chat.shut is not None:
            raise PermissionError("who has blocked the bot cannot write to it")
        message = Message(
            chat=chat,
            message_id=chat.next_id(),
            sent_at=self.world.now(),
            sender=self.user,
            body=body,
            file=file,
            reply_to=chat.find(reply_to) if reply_to else None,
        )
        if to is None:
            chat.known = True
        self.world.say(chat, message)
        if to is None or self._heard_in_group(chat, message):
            self.world.updates.put("message", message.to_json())
        return message

    def _heard_in_group(self, chat: Chat, message: Message) -> bool:
        """Say whether a bot in privacy mode is shown a message: commands, and replies to it."""
        if not chat.known or chat.shut is not None:
            return False
        if message.reply_to is not None and message.reply_to.from_bot:
            return True
        first, *_ = message.text.split() or [""]
        command, at, addressee = first.partition("@")
        return command.startswith("/") and (not at or addressee == self.world.bot["username"])
