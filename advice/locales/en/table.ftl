### The printed rule table: what stands around the rules, the conditions, the days and the sources.

table-title = The rules for the days after a job interview
table-intro = For each topic the rules are read from the top, and the first one whose conditions all hold decides. What it says is marked with an arrow; a rule without one leaves things as they are.
table-numbers = The numbers
# $area (text): the country or state whose public holidays are days off.
table-workdays = Working days are Monday to Friday, less the public holidays of { $area }.
table-topic-stage = How far things have come
table-topic-decision = The employer's answer
table-topic-thank-you = The thank-you note
table-topic-contact = Asking about the decision
table-topic-search = The job search
# $conditions (text): all that must hold.
table-when = If { $conditions }
table-otherwise = In all other cases
table-and = and
# $day (text): the day to look again.
table-until = Next date: { $day }
# $keys (text): the keys of the sources.
table-cites = Source: { $keys }
table-points = The agency's article
table-decisions = Decided where the article is silent
table-evidence = The evidence

table-verdict-wait = wait
table-verdict-keep-searching = keep searching
table-verdict-send-thank-you = send the thank-you note
table-verdict-wait-a-few-hours = wait a few hours
table-verdict-send-status-email = send one status email
table-verdict-contact-agency = call the agency
table-verdict-congratulate = congratulations
table-verdict-ask = a question to the candidate
table-verdict-out-of-scope = not for these rules

## The numbers

number-note-hours = hours after the interview before the thank-you note goes out
number-note-days = working days after the interview up to whose end the note is on time
number-note-last-days = working days up to whose end the note is still in good time
number-note-limit-days = working days up to whose end a late note is better than none
number-slightly-late-days = working days after the promised day that count as “a few”
number-patience-days = working days after the promised day, or after the interview when nothing was promised, from which on the status email is right
number-answer-days = working days to wait for the answer to the status email

## The conditions

when-held = the interview was held
    .not = the interview was not held
when-before-interview = no interview was held
when-interview-ahead = the interview is still to come
when-day-unknown = the day of the interview is not known
when-through-agency = the agency arranged the interview
when-decided = they said no, made an offer or invited to the next round
when-rejected = they said no
when-offer = they made an offer
when-next-round = they invited to the next round
when-more-time = they asked for more time
when-note-sent = the note was sent
when-note-missing = the note was not sent
when-note-unknown = nobody knows if the note was sent
# $note_hours (number): hours.
when-few-hours = the interview was less than { $note_hours } hours ago
when-time-unknown-today = the interview was today, at a time not known
# $note_days (number): working days.
when-note-on-time =
    at most { $note_days ->
        [one] { $note_days } working day has
       *[other] { $note_days } working days have
    } passed since the interview
# $note_last_days (number): working days.
when-note-in-time = at most { $note_last_days } working days have passed since the interview
# $note_limit_days (number): working days.
when-note-welcome = at most { $note_limit_days } working days have passed since the interview
when-contradiction = a contact lies before the interview or in the future, or the promised day before the interview
when-new-date-unknown = they asked for more time and the new date is not known
when-promise-unknown = nobody knows what was promised
# $patience_days (number): working days.
when-too-early-anyway = fewer than { $patience_days } working days have passed since the interview
when-contacts-unknown = nobody knows if the candidate has asked
# $patience_days (number): working days.
when-due = at least { $patience_days } working days have passed since the promised day, or since the interview when nothing was promised
when-asked = the candidate has asked when it was time
# $answer_days (number): working days.
when-answer-may-come = fewer than { $answer_days } working days have passed since the candidate asked
when-asked-early = the candidate has asked before it was time
when-promised = a day was promised
    .not = no day was promised
when-promise-open = the last promised day is not over
# $slightly_late_days (number): working days.
when-slightly-late = at most { $slightly_late_days } working days have passed since the last promised day

## The days to look again

until-interview-day = the day of the interview
until-note-from = the day on which the few hours end
until-note-best = the last day on which the note is on time
until-note-last = the last day in good time
until-note-limit = the last day for a late note
until-soonest = the day on which asking could be right at the soonest
until-due-day = the day from which on asking is right
until-close-day = the day on which the silence counts as a no

## The sources: what the article says

source-a1 = A decision was promised in a few days, and the day passed a few days ago without a word: do not call and do not write.
source-a2 = They know that the candidate wants the job: the application and the talk have said so. A check-in adds nothing.
source-a3 = Hiring managers have much more to do than this one job. Calls and emails are noticed, but not with pleasure.
source-a4 = Have patience, and keep searching in the meantime.
source-a5 = When the promised days were few and weeks have passed since, asking is fine.
source-a6 = The reason: work piles up, the wish to write is there, the time is not.
source-a7 = The way: one short email that asks for the status, not a call.
source-a8 = A follow-up and a thank-you note are two different things.
source-a9 = Every interview gets a thank-you note; its time begins some hours later and ends some days later.
source-a10 = Managers differ: some do not care about the note, many weigh it. It has decided cases for and against a candidate.
source-a11 = It does not save a poor fit, and a clear winner can do without. In a close contest it makes the difference.
source-a12 = A badly written note can hurt; a good one only helps.
source-a13 = It takes a quarter of an hour, and that is well spent.
source-a14 = Whoever looks for the next job calls the agency.

## The sources: what was decided

# $note_hours (number): hours.
source-d-few-hours = “A few hours” are { $note_hours } hours. Before that the note is written, but not sent yet.
# $note_days, $note_last_days, $note_limit_days (numbers): working days.
source-d-note-window = The note is on time to the end of working day { $note_days }, in good time to the end of working day { $note_last_days }, late to the end of working day { $note_limit_days }; then no more.
source-d-overdue = Lateness is counted in working days from the last promised day, never from the interview when there was a promise.
# $patience_days (number): working days.
source-d-patience = Between a little late and very late: hold, and from working day { $patience_days } on the status email is right.
# $patience_days (number): working days.
source-d-no-promise = When no date was promised, the status email is right from { $patience_days } working days after the interview on.
source-d-window = “A few days” or “by Friday” are a span with a first and a last day; lateness counts from the last.
source-d-more-time = When they ask for more time, the new date replaces the old one and the count starts anew.
# $answer_days (number): working days.
source-d-one-status-email = One status email for each promise, then { $answer_days } working days of waiting. Without an answer: closed, keep searching, call the agency, never ask twice.
source-d-too-early-contact = Called or written too early: no repeat, no new message to apologise, wait as if nothing was sent. The one status email stays right at its time.
source-d-rejected = After a no: a short, gracious reply is fine, no arguing; call the agency.
source-d-offer = After an offer: congratulations; answer by the employer's date; tell the agency.
source-d-next-round = A next round is a new interview: the clock starts anew, and a new note follows it.
source-d-employer-writes = When the employer writes, the answer goes out on the same working day: a reply is no follow-up.
source-d-several-interviewers = Several interviewers: one note each, not the same text.
source-d-through-agency = Arranged by the agency: the candidate still sends the note; for the status the recruiter is asked first, who asks the client.
source-d-only-applied = Only applied, no interview yet: none of these rules applies; say so, and offer the agency.
source-d-interview-ahead = The interview is still to come: wish luck, say when to come back, keep the date.
