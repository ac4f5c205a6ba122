### Why a verdict holds, in two sentences; and the agency's offer.

because-no-interview-yet = I know the days after an interview, and nothing else. The people at the agency can tell you what helps while an application is open.
because-interview-first = The interview comes first. After it I can tell you what is right, and on which day.
because-interview-ahead = My rules are for the days after an interview. Come back then, and I tell you when to write and when to wait.
because-day-unknown = Every date that I give you counts from the interview. Without its day I would only be guessing.
because-interview-over = The interview is over, so the days after it count now. Ask me about your note or about their decision.
because-still-open = They have not answered yet. What is right today depends on your dates.
because-already-decided = They have answered, and that is what counts now. A message from before that answer is not needed any more.
because-rejected = The decision has been made, and arguing does not change it. One no says little about the next job.
because-offer = They are waiting for your answer, so keep to their date. The agency needs to know too, because it may still be searching for you.
because-next-round = The next interview is a new one, so all dates start again. When I know its day, I can tell you what is right after it.

because-note-sent = One note is enough, and it needs no answer. A second one would look like a reminder.
because-note-unknown = A note is right once, but never twice. So I need to know if yours has been sent.
# $note_hours (number): hours to wait.
because-note-too-early = A note that comes at once looks automatic. From { $note_hours } hours after the interview on, it shows that you have thought about the talk.
because-note-fresh = They still remember the interview well, so your thanks fit now. Many managers take a note into account, and it can tip a close contest.
because-note-last-call = A note fits in the first days after an interview, and those are nearly over. Many managers take it into account, and it can tip a close contest.
because-note-late = The best days for a note are over, but late thanks are better than none. Only say thank you, or the note looks like a hidden question.
# $note_limit_days (number): working days.
because-note-too-late = More than { $note_limit_days } working days have passed since the interview. A note would now look like a hidden question about the decision.

because-contradiction = Two of your dates do not fit together, so I cannot count from them. Correct the wrong one, and I tell you the right day.
because-promise-unknown = The waiting counts from the day that they promised. I do not know yet if they named one.
because-contacts-unknown = One question for each promise is fine, and a second one is not. So I need to know if you have asked already.
because-new-date-unknown = They asked for more time, so the old date does not count any more. I can only name a day when I know the new one.
because-new-promise = They asked for more time, and their new date replaces the old one. So the waiting starts again from there.
# $promised_on (date): the last day of what was promised.
because-promise-open = They have until { DATETIME($promised_on, dateStyle: "full") } to decide, as they said. They know that you want the job, and a call or an email would only take time from their work.
because-slightly-late = A few days late is normal, because choosing somebody is only one of their tasks. They know that you want the job, and a call or an email now would annoy more than help.
# $days_late (number): working days since the promised day; $patience_days (number): working days.
because-late =
    They are { $days_late ->
        [one] { $days_late } working day
       *[other] { $days_late } working days
    } late, and waiting is hard. Too much other work is often the cause, so a question is fair only after { $patience_days } working days.
# $patience_days (number): working days.
because-no-promise = They named no day, so give them { $patience_days } working days from the interview. They know that you want the job, and a reminder would add nothing.
because-early-contact = You have asked already, and it was too early for that. Do not write to say sorry: from here on you wait as if you had not asked.
# $patience_days (number): working days; $counted_from (0, 1 or 2): 1 when a day was promised, 2 when they asked for more time and named no day.
because-overdue =
    At least { $patience_days } working days have passed since { $counted_from ->
        [1] the day they promised
        [2] they asked for more time
       *[0] the interview
    }. Managers often mean to write and other work comes first, so one polite question is fine now.
because-agency-asks = The agency arranged this interview and knows the company. When your recruiter asks, nobody finds you pushy.
because-answer-awaited = You have asked, and your question has reached them. A second one does not bring the answer sooner, and it can annoy them.
# $answer_days (number): working days.
because-closed = You asked once, and { $answer_days } working days have passed without an answer. A second question would not change that, and your time is better spent on other jobs.

because-options-open = An interview is not an offer, and a decision can take weeks. Every other application makes you less dependent on this one.
because-next-job = One no is not the end of your search. The people at the agency can help you with the next step.

# $agency (name), $phone (telephone number): the agency.
offer-agency = If you look for another job or have questions, call { $agency } at { $phone }.
