### The thank-you note. Each rule has its verdict, first and in one line; its attribute meanwhile says
### how to do it well. A gist says in the printed table what the rule is.

thank-you-after-no = No: they have decided, so no thank-you note is needed any more.
gist-thank-you-after-no = After a no there is no note; a short, friendly reply is enough.

thank-you-after-offer = No: no thank-you note is needed now. Say thank you when you answer the offer.
gist-thank-you-after-offer = After an offer there is no note; the thanks belong in the answer.

thank-you-before-interview = Not yet: the thank-you note comes after the interview.
gist-thank-you-before-interview = The note comes after the interview, not before it.

thank-you-sent = Done: you have sent your thank-you note, and one is enough.
gist-thank-you-sent = The note was sent: it is not sent a second time.

# $tomorrow (0 or 1): 1 when the few hours end tomorrow.
thank-you-few-hours-unknown =
    First tell me: have you sent a thank-you note? If not, write it now and send it { $tomorrow ->
        [1] tomorrow morning
       *[0] later today
    }.
# $note_hours (number): hours to wait.
gist-thank-you-few-hours-unknown = Nobody knows yet if the note was sent, and the interview was less than { $note_hours } hours ago: ask, and have it wait a few hours.

thank-you-unknown = First tell me: have you sent a thank-you note after this interview?
# $note_limit_days (number): working days.
gist-thank-you-unknown = Nobody knows yet if the note was sent: ask, for up to { $note_limit_days } working days.

# $several (0 or 1): 1 when there were several interviewers; $tomorrow (0 or 1): 1 when the few hours end tomorrow.
thank-you-few-hours =
    Wait a few hours: { $several ->
        [1] write each interviewer a thank-you note of their own now, and send the notes
       *[0] write your thank-you note now, and send it
    } { $tomorrow ->
        [1] tomorrow morning
       *[0] later today
    }.
    .meanwhile = { -note-care }
# $note_hours (number): hours to wait.
gist-thank-you-few-hours = Less than { $note_hours } hours after the interview: write the note now, send it later today or tomorrow morning.

# $several (0 or 1): 1 when there were several interviewers; $note_hours (number): hours to wait.
thank-you-same-day =
    Yes: { $several ->
        [1] write each interviewer a thank-you note of their own now, and send the notes
       *[0] write your thank-you note now, and send it
    } from { $note_hours } hours after the interview on.
    .meanwhile = { -note-care }
# $note_hours (number): hours to wait.
gist-thank-you-same-day = The interview was today, and nobody knows at what time: write the note now, send it from { $note_hours } hours after the interview on.

# $several (0 or 1): 1 when there were several interviewers; $next_date (date): the last day on which the note is on time; $through_agency (0 or 1): 1 when the agency arranged the interview.
thank-you-on-time =
    Yes: send { $several ->
        [1] each interviewer a thank-you note of their own
       *[0] your thank-you note
    } by { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile =
        { $through_agency ->
            [1] The agency arranged this interview, but the note still comes from you. { -note-care }
           *[0] { -note-care }
        }
# $note_days (number): working days.
gist-thank-you-on-time =
    The note is on time up to the end of { $note_days ->
        [one] the next working day
       *[other] the next { $note_days } working days
    }. Several interviewers: one note each, not the same text. It comes from the candidate, also when the agency arranged the interview.

# $several (0 or 1): 1 when there were several interviewers; $next_date (date): the last good day; $through_agency (0 or 1): 1 when the agency arranged the interview.
thank-you-last-call =
    Yes, and soon: send { $several ->
        [1] each interviewer a thank-you note of their own
       *[0] your thank-you note
    }. The last good day is { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile =
        { $through_agency ->
            [1] The agency arranged this interview, but the note still comes from you. { -note-care }
           *[0] { -note-care }
        }
# $note_last_days (number): working days.
gist-thank-you-last-call = Up to the end of working day { $note_last_days } after the interview: the last call for the note.

# $several (0 or 1): 1 when there were several interviewers; $next_date (date): the last day for a late note; $through_agency (0 or 1): 1 when the agency arranged the interview.
thank-you-late =
    Yes, even now: send { $several ->
        [1] each interviewer a short thank-you note of their own
       *[0] a short thank-you note
    } by { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile =
        { $through_agency ->
            [1] The agency arranged this interview, but the note still comes from you. Two or three sentences are enough. Do not explain why it is late, and do not ask about the decision.
           *[0] Two or three sentences are enough. Do not explain why it is late, and do not ask about the decision.
        }
# $note_limit_days (number): working days.
gist-thank-you-late = After that the note is late but still sent, up to working day { $note_limit_days }, in other words: it must not look like a hidden question.

thank-you-too-late = No: it is too late for a thank-you note now.
# $note_limit_days (number): working days.
gist-thank-you-too-late = After { $note_limit_days } working days there is no note any more.
