"""Groups, and what the bot is told of its place in a chat."""

from dataclasses import dataclass
from typing import Any, Protocol

from bot.playground.chats import Chat, Message
from bot.playground.refusals import Refusal
from bot.playground.world import Change, Event, World


class Somebody(Protocol):
    """A person, as far as a group needs to know."""

    user: dict[str, Any]


def tell_membership(world: World, user: dict[str, Any], chat: Chat, old: str, new: str) -> None:
    """Tell the bot what somebody made of it in a chat: "member", "kicked" or "left"."""
    world.tell(Event(Change.SHUT, chat.chat_id))
    world.updates.put(
        "my_chat_member",
        {
            "chat": chat.to_json(),
            "from": dict(user),
            "date": int(world.now().timestamp()),
            "old_chat_member": _member(world, old),
            "new_chat_member": _member(world, new),
        },
    )


def _member(world: World, status: str) -> dict[str, Any]:
    until = {"until_date": 0} if status == "kicked" else {}
    return {"user": dict(world.bot), "status": status, **until}


@dataclass(slots=True, eq=False)
class Group:
    """A group chat with people and, once it was brought in, the bot."""

    world: World
    chat: Chat

    @property
    def chat_id(self) -> int:
        """Its id, below zero."""
        return self.chat.chat_id

    @property
    def messages(self) -> list[Message]:
        """What stands in it, oldest first."""
        return self.chat.seen

    def welcomes_bot(self, by: Somebody) -> None:
        """Let somebody bring the bot in."""
        self.chat.known, self.chat.shut = True, None
        tell_membership(self.world, by.user, self.chat, "left", "member")

    def removes_bot(self, by: Somebody) -> None:
        """Let somebody throw the bot out; it hears of it once and may write no more."""
        self.chat.shut = Refusal(403, f"Forbidden: bot was kicked from the {self.chat.kind} chat")
        tell_membership(self.world, by.user, self.chat, "member", "kicked")
