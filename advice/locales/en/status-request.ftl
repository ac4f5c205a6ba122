### Asking where the decision stands. Each rule has its verdict, first and in one line; its attribute
### meanwhile says how to do it well. A gist says in the printed table what the rule is.

status-request-after-decision = No: they have answered, so there is nothing to ask for.
gist-status-request-after-decision = They have answered: there is no status to ask for.

status-request-before-interview = Not yet: before the interview there is nothing to ask for.
gist-status-request-before-interview = Before the interview there is no status to ask for.

# $contradiction (number): 1 a contact before the interview, 2 a contact in the future, 3 a promise before the interview.
status-request-contradiction =
    First check your answers: { $contradiction ->
        [1] you told me about a call or message from before the interview.
        [2] you told me about a call or message on a day that is still to come.
       *[3] the day they promised lies before the interview.
    }
gist-status-request-contradiction = Two dates do not fit together (a contact before the interview or in the future, a promise before the interview): ask which is right.

status-request-new-date-unknown = Not yet: they need more time. Tell me their new date as soon as you know it.
    .meanwhile = { -answer-them }
gist-status-request-new-date-unknown = They asked for more time and named no new date: wait, and ask for the date.

# $next_date (date): the first day on which asking could be right.
status-request-promise-unknown-early = Not yet: hold at least until { DATETIME($next_date, dateStyle: "full") }. Tell me when they said they would decide.
    .meanwhile = { -answer-them }
# $patience_days (number): working days.
gist-status-request-promise-unknown-early = Nobody knows yet what was promised, and the interview was less than { $patience_days } working days ago: wait, and ask.

status-request-promise-unknown = First tell me: when did they say they would decide?
gist-status-request-promise-unknown = Nobody knows yet what was promised: ask.

status-request-contacts-unknown = First tell me: have you called or written to ask about the decision?
gist-status-request-contacts-unknown = It would be time to ask, but nobody knows yet if the candidate has asked before: find out first.

# $next_date (date): the day on which the silence is taken for a no.
status-request-answer-awaited = Not yet: you have asked once. Give them until { DATETIME($next_date, dateStyle: "full") } to answer.
    .meanwhile = { -answer-them }
# $answer_days (number): working days.
gist-status-request-answer-awaited = The candidate has asked when it was time: wait { $answer_days } working days for the answer.

status-request-closed = Treat this job as closed: call the agency, and do not ask a second time.
    .meanwhile = If they write after all, answer on the same working day.
# $answer_days (number): working days.
gist-status-request-closed = No answer { $answer_days } working days after asking: treat it as closed, keep searching, call the agency. Never ask twice.

status-request-through-agency = Yes, it is time: call your recruiter, who can ask the company for you.
    .meanwhile = Do not write to the company yourself while the agency asks.
gist-status-request-through-agency = It is time, and the agency arranged the interview: the recruiter is asked first and asks the client.

status-request-beside-note = Yes, one short status email is right now too. Send it on another day, not in your thank-you note.
    .meanwhile = Send the thank-you note first. It only says thank you, and the email only asks a question. Do not call.
gist-status-request-beside-note = It is time to ask while a late note is still open: two different messages, never one.

status-request-now = Yes: send one short email now, and ask where the decision stands.
    .meanwhile = Write, do not call. Three or four sentences are enough: say thank you for the interview, name the job, and ask one question. Then tell me, and I name the day until which you wait.
# $patience_days (number): working days.
gist-status-request-now = From working day { $patience_days } after the promised day (or after the interview, when nothing was promised) on: one short status email, no call, one for each promise. Contacts before their time do not count.
