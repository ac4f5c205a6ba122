"""Settings and rights: language, time zone, no messages, everything that is kept, forgetting it."""

from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from advice.terms import Language
from bot.services.cards import next_steps, title
from bot.services.ports import Kind, Line, Reply, Rows
from bot.services.presses import Deed, press
from bot.services.tip_taps import want_no_tips
from bot.services.turn import Turn, button
from storage import candidates, guidance, interviews, reactions, reminders

# The zones offered; the texts name them.
ZONES = {
    "pacific": "America/Los_Angeles",
    "arizona": "America/Phoenix",
    "mountain": "America/Denver",
    "central": "America/Chicago",
    "eastern": "America/New_York",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
}


def settings(turn: Turn) -> Reply:
    """Show the settings and what can be changed about them."""
    candidate = turn.candidate
    zone = next((name for name, iana in ZONES.items() if iana == candidate.time_zone), None)
    values = {"zone": Line(f"zone-{zone}") if zone else candidate.time_zone}
    languages = tuple(
        button(f"button-language-{language.value}", press(Deed.LANGUAGE, language))
        for language in Language
    )
    names = list(ZONES.items())
    zones = [button(f"zone-{name}", press(Deed.ZONE, iana)) for name, iana in names]
    pairs = tuple(tuple(zones[i : i + 2]) for i in range(0, len(zones), 2))
    switches = tuple(
        (button(f"button-{what}-{'off' if on else 'on'}", press(Deed.TOGGLE, what)),)
        for what, on in (("reminders", candidate.wants_reminders), ("tips", candidate.wants_tips))
    )
    rows: Rows = (
        languages,
        *switches,
        *pairs,
        (button("button-privacy", press(Deed.PRIVACY)),),
    )
    told = {
        "reminders": "on" if candidate.wants_reminders else "off",
        "tips": "on" if candidate.wants_tips else "off",
    }
    lines = (Line("settings"), Line("settings-writing-first", told), Line("settings-zone", values))
    return Reply(lines, rows)


def toggle(turn: Turn, what: str) -> bool:
    """Switch reminders or tips on or off; False when it is neither."""
    candidate = turn.candidate
    if what == "reminders":
        candidate.wants_reminders = not candidate.wants_reminders
        turn.changed = True
        if not candidate.wants_reminders:
            reminders.cancel(turn.session, candidate.chat_id)
    elif what == "tips":
        if candidate.wants_tips:
            want_no_tips(turn)
        else:
            candidate.wants_tips = True
    else:
        return False
    return True


def set_language(turn: Turn, code: str) -> bool:
    """Speak another language from now on; False when it is none of ours."""
    if code not in set(Language):
        return False
    turn.candidate.language = turn.language = Language(code)
    return True


def set_zone(turn: Turn, name: str) -> bool:
    """Keep the candidate's time zone; False when there is no such zone."""
    try:
        zone = ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    turn.candidate.time_zone = name
    turn.changed = True
    turn.now = turn.heard.now.astimezone(zone)
    return True


def coming(turn: Turn) -> Reply:
    """List what the bot will write by itself, and when, in words."""
    waiting = reminders.waiting(turn.session, turn.candidate.chat_id)
    if not waiting:
        text = "reminders-none" if turn.candidate.wants_reminders else "reminders-off"
        data = press(Deed.TOGGLE, "reminders")
        on = () if turn.candidate.wants_reminders else ((button("button-reminders-on", data),),)
        return Reply((Line(text),), on)
    lines = [Line("reminders-title")]
    for one in waiting:
        interview = interviews.by_number(turn.session, one.chat_id, one.number)
        if interview is None or one.due_at is None:
            continue
        due = one.due_at.astimezone(turn.now.tzinfo)
        entry: dict[str, str | int | date | Line] = {
            "what": Line(f"reminder-{one.rule_id.rstrip('+')}.label"),
            "day": due.date(),
            "clock": Line("clock", {"hour": due.hour, "minute": f"{due.minute:02d}"}),
            "interview": title(interview),
        }
        lines.append(Line("reminders-entry", entry))
    off = button("button-reminders-off", press(Deed.TOGGLE, "reminders"))
    return Reply(tuple(lines), ((off,),))


def stop(turn: Turn) -> Reply:
    """Never write first from now on; one confirmation, nothing else (E8)."""
    turn.candidate.wants_reminders = False
    want_no_tips(turn)
    reminders.cancel(turn.session, turn.candidate.chat_id)
    turn.candidate.resting = True
    return Reply((Line("stopped"),))


def flag(turn: Turn, why: str) -> tuple[Reply, ...]:
    """Mark a candidate for a look by staff and tell the owner, when there is one."""
    turn.candidate.flag, turn.candidate.flagged_at = why, turn.heard.now
    if turn.agency.owner_id is None:
        return ()
    values = {"name": turn.candidate.first_name or "?", "chat_id": str(turn.candidate.chat_id)}
    return (Reply((Line(f"staff-flag-{why}", values),), kind=Kind.TELL_OWNER),)


def ask_to_forget() -> Reply:
    """Ask once more before everything is deleted."""
    return Reply(
        (Line("forget-ask"),),
        (
            (button("button-forget-yes", press(Deed.FORGET, "yes")),),
            (button("button-forget-no", press(Deed.FORGET, "no")),),
        ),
    )


def forget(turn: Turn) -> Reply:
    """Delete everything about a candidate, with a receipt."""
    candidates.remove(turn.session, turn.candidate.chat_id)
    return Reply((Line("forgotten", {"day": turn.today}),))


_YES_NO = {True: "yes", False: "no", None: "-"}


def my_data(turn: Turn) -> tuple[Reply, ...]:
    """Return everything that is kept about a candidate, in words."""
    candidate = turn.candidate
    about: dict[str, str | int | Line] = {
        "name": candidate.first_name or "-",
        "chat_id": str(candidate.chat_id),
        "language": Line(f"button-language-{candidate.language.value}"),
        "zone": candidate.time_zone,
        "source": candidate.source or "-",
        "reminders": "on" if candidate.wants_reminders else "off",
        "tips": "on" if candidate.wants_tips else "off",
        "flag": candidate.flag or "-",
    }
    agreed = Line("my-data-consent", {"day": candidate.consented_at.date()})
    replies = [Reply((Line("my-data-title"), Line("my-data-candidate", about), agreed))]
    kept = interviews.all_of(turn.session, candidate.chat_id)
    for interview in kept:
        told = Turn(
            turn.session, turn.heard, turn.agency, candidate, interview, turn.now, turn.language
        )
        said: dict[str, str | int | Line] = {
            "interview": title(interview),
            "words": interview.promise_words or "-",
            "names": ", ".join(interview.interviewers) or "-",
            "outcome": interview.outcome or "-",
            "note": _YES_NO[interview.thank_you_sent],
            "arranged": _YES_NO[interview.through_agency],
            "contacts": ", ".join(f"{c.on} ({c.channel})" for c in interview.contacts or ())
            or "-",
            "guidance": len(guidance.history(turn.session, candidate.chat_id, interview.number)),
        }
        replies.append(Reply((Line("my-data-interview", said), *next_steps(told).lines[1:])))
    replies.append(Reply((_tips(turn), Line("my-data-rights"))))
    return tuple(replies)


def _tips(turn: Turn) -> Line:
    """Say which tips a candidate got, what they did about them, and how often the bot wrote first."""
    got = reactions.of_candidate(turn.session, turn.candidate.chat_id)
    if got.last is None:
        return Line("my-data-no-tips")
    last = got.last.astimezone(turn.now.tzinfo).date()
    counts = {"count": got.count, "tapped": got.tapped, "stopped": got.opted_out}
    return Line("my-data-tips", {**counts, "last": last})
