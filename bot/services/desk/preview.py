"""A broadcast as its candidates will see it, shown to staff."""

from collections.abc import Iterator
from dataclasses import replace

from advice.terms import Language
from bot.services.audience import Audience
from bot.services.ports import Line, Reply
from bot.services.tip_messages import tip
from storage.broadcasts import Broadcast
from storage.staff import Member


def copies(broadcast: Broadcast, member: Member) -> Iterator[tuple[Language, Reply]]:
    """Give a copy in each language that the broadcast has and its candidates speak, to a member."""
    only = Audience.of(broadcast.audience).language
    for language in Language:
        if broadcast.content.get(language) and only in (None, language):
            copy = tip(
                broadcast.content,
                language,
                broadcast_id=broadcast.id,
                first_name=member.name,
            )
            yield language, replace(copy, to=member.user_id, language=language)


def previewed(broadcast: Broadcast, member: Member) -> tuple[Reply, ...]:
    """Show a member every copy, each after a line that says in which language it is."""
    shown: list[Reply] = []
    for language, copy in copies(broadcast, member):
        head = Line("preview-in", {"language": language.value})
        shown += [Reply((head,), to=member.user_id, language=member.language), copy]
    return tuple(shown)
