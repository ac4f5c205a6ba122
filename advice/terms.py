"""The field's words as closed sets; the lowest leaf, imported by everything and importing nothing."""

from enum import StrEnum


class Language(StrEnum):
    """A language the product speaks; the value is its ISO 639-1 code."""

    EN = "en"
    ES = "es"


class Topic(StrEnum):
    """What guidance is about; the rules of one topic are read from the top."""

    STAGE = "stage"  # no interview yet: only applied, or the interview is still to come
    DECISION = "decision"  # they answered: rejected, offer, more time, next round
    THANK_YOU = "thank-you"  # the note after an interview
    CONTACT = "contact"  # calling, mailing or asking the employer for the status
    SEARCH = "search"  # what to do meanwhile


class Verdict(StrEnum):
    """What holds today for one interview; several can hold at once."""

    WAIT = "wait"
    KEEP_SEARCHING = "keep_searching"
    SEND_THANK_YOU = "send_thank_you"
    WAIT_A_FEW_HOURS = "wait_a_few_hours"
    SEND_STATUS_EMAIL = "send_status_email"
    CONTACT_AGENCY = "contact_agency"
    CONGRATULATE = "congratulate"
    ASK = "ask"
    OUT_OF_SCOPE = "out_of_scope"


class Reason(StrEnum):
    """Why a verdict holds; each has a text, ``because-`` and its value."""

    NO_INTERVIEW_YET = "no-interview-yet"
    INTERVIEW_FIRST = "interview-first"
    INTERVIEW_AHEAD = "interview-ahead"
    DAY_UNKNOWN = "day-unknown"
    INTERVIEW_OVER = "interview-over"
    STILL_OPEN = "still-open"
    ALREADY_DECIDED = "already-decided"
    REJECTED = "rejected"
    OFFER = "offer"
    NEXT_ROUND = "next-round"
    NOTE_SENT = "note-sent"
    NOTE_UNKNOWN = "note-unknown"
    NOTE_TOO_EARLY = "note-too-early"
    NOTE_FRESH = "note-fresh"
    NOTE_LAST_CALL = "note-last-call"
    NOTE_LATE = "note-late"
    NOTE_TOO_LATE = "note-too-late"
    CONTRADICTION = "contradiction"
    PROMISE_UNKNOWN = "promise-unknown"
    CONTACTS_UNKNOWN = "contacts-unknown"
    NEW_DATE_UNKNOWN = "new-date-unknown"
    NEW_PROMISE = "new-promise"
    PROMISE_OPEN = "promise-open"
    SLIGHTLY_LATE = "slightly-late"
    LATE = "late"
    NO_PROMISE = "no-promise"
    EARLY_CONTACT = "early-contact"
    OVERDUE = "overdue"
    AGENCY_ASKS = "agency-asks"
    ANSWER_AWAITED = "answer-awaited"
    CLOSED = "closed"
    OPTIONS_OPEN = "options-open"
    NEXT_JOB = "next-job"


class Outcome(StrEnum):
    """What the employer answered; pending while there was no answer."""

    PENDING = "pending"
    REJECTED = "rejected"
    OFFER = "offer"
    MORE_TIME = "more_time"
    NEXT_ROUND = "next_round"


class Channel(StrEnum):
    """How a candidate turned to the employer to ask about the decision."""

    EMAIL = "email"
    PHONE = "phone"
    TEXT = "text"
    IN_PERSON = "in_person"
    OTHER = "other"


class Question(StrEnum):
    """The questions of the check-in, in the order in which they are asked; the last two only on wish."""

    COMPANY = "company"
    ROLE = "role"
    INTERVIEW_DATE = "interview_date"
    PROMISE = "promise"
    THANK_YOU = "thank_you"
    CONTACT = "contact"
    HEARD_BACK = "heard_back"
    THROUGH_AGENCY = "through_agency"
    INTERVIEWERS = "interviewers"


class Intent(StrEnum):
    """What a candidate's free words ask or say."""

    SHOULD_I_CALL = "should_i_call"
    SHOULD_I_EMAIL_CHECKIN = "should_i_email_checkin"
    WHEN_TO_FOLLOW_UP = "when_to_follow_up"
    SLIGHTLY_OVERDUE = "slightly_overdue"
    OVERDUE_FOLLOW_UP = "overdue_follow_up"
    STATUS_EMAIL_HOW = "status_email_how"
    WHO_TO_CONTACT = "who_to_contact"
    NO_RESPONSE_AFTER_FOLLOWUP = "no_response_after_followup"
    DECISION_DATE_UNKNOWN = "decision_date_unknown"
    SILENCE_MEANING = "silence_meaning"
    FEAR_OF_ANNOYING = "fear_of_annoying"
    ALREADY_OVER_CONTACTED = "already_over_contacted"
    THANK_YOU_NEEDED = "thank_you_needed"
    THANK_YOU_WHEN = "thank_you_when"
    THANK_YOU_HOW = "thank_you_how"
    THANK_YOU_CHANNEL = "thank_you_channel"
    THANK_YOU_TOO_LATE = "thank_you_too_late"
    THANK_YOU_MULTIPLE_INTERVIEWERS = "thank_you_multiple_interviewers"
    THANK_YOU_NO_CONTACT = "thank_you_no_contact"
    THANK_YOU_MISTAKE = "thank_you_mistake"
    THANK_YOU_EFFECT = "thank_you_effect"
    THANK_YOU_NO_REPLY = "thank_you_no_reply"
    NOTE_VS_FOLLOWUP = "note_vs_followup"
    KEEP_SEARCHING = "keep_searching"
    COMPETING_OFFER = "competing_offer"
    REJECTED = "rejected"
    OFFER_RECEIVED = "offer_received"
    CORRECT_OR_ADD_INFO = "correct_or_add_info"
    CONTACT_AGENCY = "contact_agency"
    GREETING = "greeting"
    BOT_HELP = "bot_help"
    HUMAN_HANDOFF = "human_handoff"
    PRIVACY_DELETE = "privacy_delete"
    STOP = "stop"
    OUT_OF_SCOPE = "out_of_scope"
