### The labels of buttons: plain words that can also be typed, no markup; and the short texts that
### appear when a button is pressed.

## The first contact

button-agree = I agree
# In the other language, for those who do not read this one.
button-other-language = Español
button-privacy = Privacy

## The check-in

button-skip = Skip
button-today = Today
button-yesterday = Yesterday
button-another-day = Another day
button-still-to-come = It is still to come
button-only-applied = I only applied
button-yes-still-to-come = Yes, it is still to come
button-not-said = They did not say
button-few-days = In a few days
button-one-week = Within a week
button-two-weeks = Within two weeks
button-note-sent = Yes, I sent it
button-note-not-yet = Not yet
button-contact-no = No, I have not
button-contact-email = By email
button-contact-phone = By phone
button-contact-text = By text message
button-contact-in-person = In person
button-heard-pending = No news yet
button-heard-rejected = They said no
button-heard-offer = I got an offer
button-heard-more-time = They need more time
button-heard-next-round = I am in the next round
button-yes = Yes
button-no = No
button-not-that-day = Correct the interview day
button-not-that-promise = Correct the decision date
button-not-that-contact = Correct that contact

## The calendar

calendar-no-day = ·
# $day (text): the day's number.
calendar-day = { $day }
# $month (number, 1 is January), $year (text).
calendar-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
# $weekday (number, 0 is Monday).
calendar-weekday =
    { $weekday ->
        [0] Mo
        [1] Tu
        [2] We
        [3] Th
        [4] Fr
        [5] Sa
       *[6] Su
    }
calendar-before = ‹
calendar-after = ›

## The guidance card

button-why = Why?
button-next-steps = My next steps
button-i-sent-the-note = I sent the note
button-i-contacted-them = I contacted them
button-i-heard-back = I heard back
button-i-have-an-interview = I have an interview
button-change-an-answer = Change an answer
button-back-to-guidance = Back to the guidance
button-change-company = Company
button-change-role = Job
button-change-interview-date = Day of the interview
button-change-promise = Decision date
button-change-thank-you = Thank-you note
button-change-contact = My calls and messages
button-change-heard-back = What they answered
button-change-through-agency = Through the agency or not
button-change-interviewers = Interviewers
button-record-rejected = Keep this: they said no
button-record-offer = Keep this: I got an offer

## Interviews, settings, rights

button-go-on = Go on
button-stop-messages = Never write to me first
# $interview (text): its name.
button-open-interview = Open: { $interview }
# $interview (text): its name.
button-close-interview = Close: { $interview }
button-add-interview = Add an interview
button-language-en = English
button-language-es = Español
# In the language in which the candidate has just written.
button-switch-language = Go on in English
button-forget-yes = Yes, delete everything
button-forget-no = No, keep everything

## What appears when a button is pressed

toast-agreed = Thank you. Let us begin.
toast-agreed-already = You have agreed already. Nothing changes.
toast-language = Now in English.
toast-privacy = This is what I keep, and why.
toast-consent-first = Please agree first. Until then I keep nothing.
toast-stale = That button is out of date. The newest message shows where we are.
toast-noted = I have kept your answer.
toast-noted-already = I know that already. Nothing changes.
toast-one-more = I need a little more. Please see the newest message.
toast-pick-a-day = Please choose a day that has a number.
toast-go-ahead = Please tell me.
toast-why = This is why.
toast-plan = These are your next steps.
toast-change = Which answer?
toast-card = This is your guidance.
toast-interviews = These are your interviews.
toast-added = A new interview begins.
toast-added-already = That interview is there already.
toast-opened = We are talking about this interview now.
toast-closed = The interview is closed.
toast-closed-already = That interview is not open any more.
toast-ok = All right.
toast-zone = Your time zone has changed.
toast-stopped = I never write to you first now.
toast-forgotten = Everything is deleted.
toast-going-on = We go on.
toast-sorry = Something went wrong. Please try again.
