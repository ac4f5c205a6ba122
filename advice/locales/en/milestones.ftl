### The dated steps of one interview. Every text may use $earliest and $latest (dates): its first and last day.

# $earliest (date).
milestone-interview = { DATETIME($earliest, dateStyle: "full") }: the interview.
# $earliest (date): the day from which on the note may go out.
milestone-note-from = From { DATETIME($earliest, dateStyle: "full") }, a few hours after the interview: send the thank-you note.
# $earliest (date): the last day on which the note is on time; $latest (date): the last good day.
milestone-note-until = By { DATETIME($earliest, dateStyle: "full") }: the best time for the thank-you note. The last good day is { DATETIME($latest, dateStyle: "full") }.
# $latest (date): the last day for a late note.
milestone-note-late = By { DATETIME($latest, dateStyle: "full") }: a late thank-you note is better than none.
# $latest (date): the promised day.
milestone-promised = { DATETIME($latest, dateStyle: "full") }: the day by which they said they would decide.
# $earliest, $latest (dates): the first and the last promised day.
milestone-promised-window = Between { DATETIME($earliest, dateStyle: "full") } and { DATETIME($latest, dateStyle: "full") }: the days in which they said they would decide.
# $latest (date): the day from which on asking is right.
milestone-hold-until = Until { DATETIME($latest, dateStyle: "full") }: hold. No call and no email about the decision.
# $earliest (date): the day from which on asking is right.
milestone-status-email-from = From { DATETIME($earliest, dateStyle: "full") }: if you have heard nothing, send one short status email.
# $earliest (date): the day from which on asking is right.
milestone-ask-agency-from = From { DATETIME($earliest, dateStyle: "full") }: if you have heard nothing, ask your recruiter.
# $earliest (date): the day on which the candidate asked.
milestone-status-email-sent = { DATETIME($earliest, dateStyle: "full") }: you asked where the decision stands.
# $earliest (date): the day on which the silence is taken for a no.
milestone-close-on = { DATETIME($earliest, dateStyle: "full") }: if there is no answer, treat the job as closed and call the agency.
# $earliest (date): the day on which the silence can be taken for a no at the soonest.
milestone-close-on-at-soonest = { DATETIME($earliest, dateStyle: "full") } at the soonest: if your email got no answer, treat the job as closed and call the agency.
