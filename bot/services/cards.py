"""What a candidate is shown about their own interview: the guidance, its evidence, the next steps."""

from dataclasses import replace

from advice import Guidance, advise_all, evidence_for, timeline
from advice.terms import Outcome, Question, Topic
from bot.services.ports import Button, Line, Reply, Rows
from bot.services.presses import Deed, press
from bot.services.turn import Turn, button
from storage import guidance
from storage.records import Interview


def headline(given: Guidance) -> Line:
    """Return the verdict, in one plain line."""
    return Line("headline", {"text": verdict_line(given)})


def verdict_line(given: Guidance) -> Line:
    """Return the verdict without emphasis."""
    return Line(given.rule_id, dict(given.values))


def _beside(given: Guidance) -> Line:
    """Return the verdict of another topic than the card's first, saying what it is about."""
    line = verdict_line(given)
    return Line("card-thank-you", {"text": line}) if given.topic is Topic.THANK_YOU else line


def because(given: Guidance) -> Line:
    """Return why, in two sentences."""
    return Line(f"because-{given.because}", dict(given.values))


# What a card says first: whatever ends the matter, then whether to turn to the employer.
_FIRST = (Topic.STAGE, Topic.DECISION, Topic.CONTACT, Topic.THANK_YOU, Topic.SEARCH)


def in_order(given: tuple[Guidance, ...]) -> list[Guidance]:
    """Return guidance in the order of a card; only what comes first speaks without a subject."""
    ordered = sorted(given, key=lambda one: _FIRST.index(one.topic))
    return [
        replace(one, values={**one.values, "besides": int(place > 0)})
        for place, one in enumerate(ordered)
    ]


def card(turn: Turn) -> Reply:
    """Return the guidance card: the verdict first, why, what to do meanwhile, the agency's offer."""
    shown = in_order(advise_all(turn.situation, turn.agency.policy))
    first, *rest = shown
    lines = [headline(first), because(first), *map(_beside, rest)]
    meanwhile = f"{first.rule_id}.meanwhile"
    if turn.agency.wording.has(meanwhile):
        lines.append(Line(meanwhile, dict(first.values)))
    lines.append(Line("offer-agency"))
    interview = turn.interview
    if interview is not None:
        if turn.candidate.interviews > 1:
            lines.append(Line("card-about", {"interview": title(interview)}))
        for given in shown:
            guidance.keep(
                turn.session,
                chat_id=interview.chat_id,
                number=interview.number,
                topic=given.topic,
                rule_id=given.rule_id,
                given_at=turn.heard.now,
            )
    return Reply(tuple(lines), card_buttons(turn))


def card_buttons(turn: Turn) -> Rows:
    """Return what can be done from the card."""
    number, interview = turn.number, turn.interview
    rows: list[tuple[Button, ...]] = [(button("button-why", press(Deed.WHY, number)),)]
    if interview is None:
        return tuple(rows)
    if interview.interviewed_on is not None:
        rows = [(*rows[0], button("button-next-steps", press(Deed.PLAN, number)))]
    if interview.interviewed_on is not None and interview.interviewed_on <= turn.today:
        told: list[Button] = []
        if not interview.thank_you_sent:
            data = press(Deed.ANSWER, number, Question.THANK_YOU, "yes")
            told.append(button("button-i-sent-the-note", data))
        if interview.outcome not in {Outcome.REJECTED, Outcome.OFFER}:
            data = press(Deed.ASK, number, Question.CONTACT)
            told.append(button("button-i-contacted-them", data))
        if told:
            rows.append(tuple(told))
        last = [button("button-i-heard-back", press(Deed.ASK, number, Question.HEARD_BACK))]
    elif interview.applied_only:
        data = press(Deed.ASK, number, Question.INTERVIEW_DATE)
        last = [button("button-i-have-an-interview", data)]
    else:
        last = []
    rows.append((*last, button("button-change-an-answer", press(Deed.CHANGE, number))))
    return tuple(rows)


def evidence(turn: Turn) -> Reply:
    """Return the evidence card: what is known from surveys, with source and year."""
    shown = in_order(advise_all(turn.situation, turn.agency.policy))
    entries = dict.fromkeys(entry for given in shown for entry in evidence_for(given))
    lines = [Line("evidence-title"), because(shown[0])]
    lines += [Line("evidence-entry", {"text": Line(entry)}) for entry in entries]
    back = button("button-back-to-guidance", press(Deed.CARD, turn.number))
    return Reply(tuple(lines), ((back,),))


def next_steps(turn: Turn) -> Reply:
    """Return the dated timeline of this interview, in words."""
    interview = turn.interview
    lines = [Line("plan-title")]
    if interview is not None:
        lines[0] = Line("plan-title-of", {"interview": title(interview)})
    lines += [
        Line(
            f"milestone-{step.kind}",
            {"earliest": step.earliest, "latest": step.latest},
        )
        for step in timeline(turn.situation, turn.agency.policy)
    ]
    if len(lines) == 1:
        lines.append(Line("plan-empty"))
    lines.append(Line("plan-today", {"today": turn.today}))
    back = button("button-back-to-guidance", press(Deed.CARD, turn.number))
    return Reply(tuple(lines), ((back,),))


def title(interview: Interview) -> Line:
    """Name an interview: company and role as far as they are known, and its round."""
    values: dict[str, str | int] = {
        "company": interview.company or "",
        "role": interview.role or "",
        "round": interview.round,
        "number": interview.number,
    }
    kind = {
        (True, True): "interview-title-company-role",
        (True, False): "interview-title-company",
        (False, True): "interview-title-role",
        (False, False): "interview-title",
    }[bool(interview.company), bool(interview.role)]
    return Line(kind, values)
