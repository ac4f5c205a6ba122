### Reminders: the bot writes first. Each is followed by the dated verdict and its reason.
### One paragraph is one line. Every text may also use $agency, $phone, $site.

# $interview (text): the name of the interview. The label names the reminder in a list.
reminder-come-back = Your interview should be over now: { $interview }. How did it go? Tell me what they said about the decision.
    .label = ask how your interview went
# $interview (text): the name of the interview.
reminder-note-opens = A few hours have passed since your interview: { $interview }. You can send your thank-you note now.
    .label = your thank-you note can go out
# $interview (text): the name of the interview.
reminder-note-best = Today is the best day for your thank-you note: { $interview }.
    .label = the best day for your thank-you note
# $interview (text): the name of the interview.
reminder-note-last-call = Your thank-you note is still missing: { $interview }. It is getting late for it.
    .label = your thank-you note is still missing
# $interview (text): the name of the interview.
reminder-promise-ends = The day by which they wanted to decide has come: { $interview }. No news is still normal.
    .label = the day they wanted to decide
# $interview (text): the name of the interview.
reminder-status-email = You have waited long enough: { $interview }.
    .label = the day to ask where things stand
# $interview (text): the name of the interview.
reminder-answer-overdue = Your status email got no answer: { $interview }.
    .label = the last day to wait for an answer

reminders-title = <b>What I will write to you, and when</b>
# $day (date), $clock (text): when; $what (text): the label of the reminder; $interview (text).
reminders-entry = { DATETIME($day, dateStyle: "full") }, { $clock }: { $what }. { $interview }
reminders-none = Nothing is planned right now. I write to you when a date of yours comes up.
reminders-off = Reminders are off. I never write to you first.
reminders-stopped = I stopped all reminders. You can switch them on again with /settings.
# $day (date): when the reminder comes.
reminder-moved = I will remind you on { DATETIME($day, dateStyle: "full") }.
# $hour (number, 0 to 23), $minute (text, two digits).
clock =
    { $hour ->
        [0] 12:{ $minute } a.m.
        [1] 1:{ $minute } a.m.
        [2] 2:{ $minute } a.m.
        [3] 3:{ $minute } a.m.
        [4] 4:{ $minute } a.m.
        [5] 5:{ $minute } a.m.
        [6] 6:{ $minute } a.m.
        [7] 7:{ $minute } a.m.
        [8] 8:{ $minute } a.m.
        [9] 9:{ $minute } a.m.
        [10] 10:{ $minute } a.m.
        [11] 11:{ $minute } a.m.
        [12] 12:{ $minute } p.m.
        [13] 1:{ $minute } p.m.
        [14] 2:{ $minute } p.m.
        [15] 3:{ $minute } p.m.
        [16] 4:{ $minute } p.m.
        [17] 5:{ $minute } p.m.
        [18] 6:{ $minute } p.m.
        [19] 7:{ $minute } p.m.
        [20] 8:{ $minute } p.m.
        [21] 9:{ $minute } p.m.
        [22] 10:{ $minute } p.m.
       *[23] 11:{ $minute } p.m.
    }
# $reminders, $tips (text, "on" or "off"): what the bot may write first.
settings-writing-first =
    { $reminders ->
        [on] Reminders are on.
       *[off] Reminders are off.
    } { $tips ->
        [on] Tips are on.
       *[off] Tips are off.
    }

button-agree-and-remind = Agree, with reminders and tips
button-reminders-on = Turn reminders on
button-reminders-off = Turn reminders off
button-tips-on = Turn tips on
button-tips-off = Turn tips off
button-stop-reminders = Stop these
button-tomorrow = Tomorrow
button-in-three-days = In three days
button-done = Done
button-status-email-sent = I sent the email
toast-reminders-off = Reminders are off now.
toast-reminder-moved = I moved the reminder.
command-reminders = What I will write to you, and when
