### The plan of one interview as a picture and as a file for the calendar. Short: it is read on a phone.

## The days

# $weekday (number, 0 is Monday).
plan-weekday =
    { $weekday ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }
# $month (number, 1 is January), $day (text): the day's number.
plan-day =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $day }
plan-mark-today = Today
plan-mark-now = Now
# The next step to come.
plan-mark-next = Next

## The steps, in a few words

plan-interview = The interview
plan-note = Send the thank-you note
plan-note-last = Last good day for the note
plan-note-late = Send a late thank-you note
plan-note-late-last = Last day for a late note
plan-promised = The day they named for the decision
plan-promised-window = The days they named for the decision
plan-promised-last = Last day they named
plan-hold = Hold: no call and no email about the decision
plan-status-email = If no news: one short status email
plan-ask-agency = If no news: ask your recruiter
plan-asked = You asked about the decision
plan-close = If no answer: treat the job as closed

## A line about the days of a step

# $day (text): the last day, in short.
plan-until = until { $day }
# $day (text): the day by which it is best done, in short.
plan-best-by = best by { $day }
# $day (text): the day since which it has been right, in short.
plan-since = right since { $day }
plan-at-the-soonest = at the soonest

## The files

plan-picture-name = next-steps.png
plan-file-name = next-steps.ics
plan-file = These are the dates for your calendar. Open the file to add them.
# $step (text): the step in a few words; $interview (text): the name of the interview.
plan-event = { $step } ({ $interview })
# $text (text): the step in full. $agency (name): the agency.
plan-event-about = { $text } This date is from the automated assistant of { $agency }. It can change: ask the bot for a new file then.
