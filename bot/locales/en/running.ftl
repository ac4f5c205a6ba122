### Broadcasts that run, and their reports: what the bot says to the agency's staff.
### One paragraph is one line. Every text may also use $agency, $phone, $site.

# $number (text), $kind ("tip", "correction" or "recall"), $state (text): where it stands.
board-title =
    <b>{ $kind ->
        [correction] Correction
        [recall] Recall
       *[tip] Broadcast
    } { $number }: { $state ->
        [draft] draft
        [waiting] waits for approval
        [scheduled] about to start
        [running] is being sent
        [paused] paused
        [cancelled] cancelled
       *[finished] finished
    }</b>
# $day (short day), $clock (time of day): when it starts.
board-starts = It starts on { $day } at { $clock }.
# $count (number): copies so far.
board-queueing =
    Getting ready: { $count ->
        [one] one copy
       *[other] { $count } copies
    } so far.
# $bar (text): a bar of twelve signs, $percent, $done, $total (numbers).
board-bar = { $bar } { $percent }%: { $done } of { $total }
# $count (number): copies.
count-sent = Sent: { $count }
# $count (number): copies.
count-pending = Waiting: { $count }
# $count (number): copies.
count-blocked = Blocked: { $count }
# $count (number): copies.
count-failed = Failed: { $count }
# $count (number): copies.
count-unconfirmed = Unconfirmed: { $count }
# $count (number): copies.
count-withheld = Held back: { $count }
# $count (number): copies.
count-cancelled = Cancelled: { $count }
# $rate (text): copies a second at most.
board-slowed = Slowed down to { $rate } a second.
# $day (short day), $clock (time of day): when the next copy may leave.
board-waits = The next copy waits until { $day } at { $clock }, outside quiet hours.
# $rate (text): copies a second, $left (length of time).
board-rate = { $rate } a second. Time left: { $left }.
# $count (number): candidates.
excluded-unconfirmed-copy =
    { $count ->
        [one] Not: one person who perhaps never got it (unconfirmed)
       *[other] Not: { $count } people who perhaps never got it (unconfirmed)
    }
# $count (number): candidates.
excluded-too-old =
    { $count ->
        [one] Not: one person who got it more than 48 hours ago
       *[other] Not: { $count } people who got it more than 48 hours ago
    }
# $number (text), $count (number): copies that are not sent yet.
board-cancel-ask =
    Cancel broadcast { $number }? { $count ->
        [0] Nothing is left to send.
        [one] One copy that is not sent yet will never be sent.
       *[other] { $count } copies that are not sent yet will never be sent.
    }
# $number (text).
board-cancelled = Broadcast { $number } is cancelled. Nothing more leaves.
# $number (text).
board-kept = Broadcast { $number } stays as it is.
# $number (text), $reason (text): the last reason.
board-paused-itself = <b>Broadcast { $number } has paused by itself.</b> Too many copies failed in a row. The last reason: { $reason }.

# $minutes (number).
span-minutes =
    { $minutes ->
        [0] less than a minute
        [one] one minute
       *[other] { $minutes } minutes
    }
# $hours, $minutes (numbers).
span-hours =
    { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }{ $minutes ->
        [0] { "" }
        [one] { " and one minute" }
       *[other] { " " }and { $minutes } minutes
    }
# $days (number).
span-days =
    { $days ->
        [one] one day
       *[other] { $days } days
    }

button-broadcast-pause = Pause
button-broadcast-resume = Resume
button-broadcast-cancel = Cancel …
button-broadcast-slower = Slow down
button-broadcast-faster = Speed up
button-board-refresh = Show again
button-broadcast-report = Report
button-broadcast-cancel-yes = Yes, cancel it
button-broadcast-cancel-no = No, leave it
button-broadcast-correct = Correct …
button-broadcast-recall = Recall …
# $count (number): copies.
button-send-again = Send the unconfirmed again ({ $count }) …
button-send-again-yes = Yes, send them again
button-outcomes = Every outcome as a file
button-correct-yes = Correct it now
button-correct-drop = Leave it as it is
button-recall-yes = Yes, take it back

toast-role-forbids = Your role does not allow this.
toast-already-so = That is so already. Nothing changes.
toast-broadcast-paused = Paused.
toast-broadcast-resumed = It goes on.
toast-broadcast-paced = The speed has changed.
toast-broadcast-cancelled = Cancelled.

# $number (text), $state (text): where it stands.
report-title =
    <b>Report on broadcast { $number }</b> ({ $state ->
        [scheduled] about to start
        [running] still being sent
        [paused] paused
        [cancelled] cancelled
       *[finished] finished
    })
# $sent, $total, $percent (numbers).
report-delivered = Delivered: { $sent } of { $total } ({ $percent }%).
# $state (text): what became of them, $reason (text), $count (number).
report-reason =
    • { $state ->
        [failed] Failed
        [unconfirmed] Unconfirmed
       *[withheld] Held back
    }, { $reason }: { $count }
# $tapped, $opted_out (numbers): candidates.
report-reactions = Tapped a button: { $tapped }. Wanted no more tips after it: { $opted_out }.
# $day (short day), $clock (time of day), $length (length of time).
report-took = Began on { $day } at { $clock }, took { $length }.
# $count (number): copies.
report-again-ask =
    Nobody can say whether { $count ->
        [one] one copy
       *[other] { $count } copies
    } arrived. Send again? Then some people may get it twice.
# $count (number): copies.
report-again =
    { $count ->
        [one] One copy is sent again.
       *[other] { $count } copies are sent again.
    }
# $number (text).
report-picture-name = broadcast-{ $number }.png
# $number (text).
outcomes-file-name = broadcast-{ $number }.csv
# $number (text).
outcomes-file = Every outcome of broadcast { $number }, a line for each candidate by number. Reading it is in the audit.
outcomes-column-candidate = candidate
outcomes-column-outcome = outcome
outcomes-column-reason = reason
outcomes-column-attempts = attempts
outcomes-column-due = due (UTC)
outcomes-column-landed = ended (UTC)
outcomes-column-message = message
outcomes-column-tapped = tapped (UTC)
outcomes-column-opted-out = opted out (UTC)
# $number (text), $kind ("tip", "correction" or "recall").
report-heading =
    { $kind ->
        [correction] Correction
        [recall] Recall
       *[tip] Broadcast
    } { $number }
# $day (short day), $clock (time of day).
report-day = { $day }, { $clock }
# $sent, $total, $percent (numbers).
report-share = { $percent }%
# $sent, $total, $percent (numbers).
report-share-of = delivered: { $sent } of { $total }
# $count (number).
report-number = { $count }
report-part-sent = Delivered
report-part-blocked = Bot blocked
report-part-failed = Failed
report-part-unconfirmed = Unconfirmed
report-part-withheld = Held back
report-part-cancelled = Cancelled
report-part-sending = Being sent
report-part-pending = Waiting
report-fact-tapped = Tapped a button
report-fact-opted-out = Wanted no more tips
report-fact-excluded = Left out before
report-fact-took = Took

correct-ask-en = Please write the words in <b>English</b> that will take the place of what was sent.
correct-ask-es = Please write the words in <b>Spanish</b> that will take the place of what was sent.
# $number (text), $count (number): copies.
correct-confirm = This is how it will read. Correct broadcast { $number } in { $count ->
        [one] one chat
       *[other] { $count } chats
    }?
# $number (text).
correct-begun = The correction of broadcast { $number } begins. A board shows how it goes.
# $count (number): people who are asked.
correct-waits = So many chats need a second person’s approval. { $count ->
        [one] One person is asked.
       *[other] { $count } people are asked.
    }
correct-nobody = So many chats need a second person’s approval, and nobody may give it. The owner can add approvers.
# $name (text), $number (text), $count (number): copies.
correct-approve = { $name } asks you to approve this correction of broadcast { $number } in { $count ->
        [one] one chat
       *[other] { $count } chats
    }.
correct-dropped = Nothing is corrected.
correct-words-only = Please send words. A picture or a file cannot take the place of what was sent.
# $limit (number): signs.
correct-too-long = That is too long. At most { $limit } signs, please.
correct-nothing = There is nothing that was sent and could be changed.
correct-pause-first = It is still being sent. Please pause or cancel it first.
correct-cancel-first = What is still to come is copied as it stands. Please cancel it first, then correct what was sent.
correct-no-words = What was sent has no words under it, so nothing can be corrected. It can be taken back.
# $number (text), $count (number): copies.
recall-ask = Take broadcast { $number } back? The message is deleted in { $count ->
        [one] one chat
       *[other] { $count } chats
    }. Telegram allows this for 48 hours.
# $number (text).
recall-begun = Broadcast { $number } is taken back. A board shows how it goes.
recall-too-late = It was sent more than 48 hours ago. Telegram does not allow to delete it any more.

audit-broadcast-paused = paused a broadcast
audit-broadcast-resumed = let a broadcast go on
audit-broadcast-paced = changed the speed of a broadcast
audit-broadcast-sent-again = sent the unconfirmed copies again
audit-outcomes-read = read every outcome
audit-correction-confirmed = confirmed a correction
audit-recall-confirmed = took a broadcast back

# $count, $days (numbers).
overview-unconfirmed =
    { $count ->
        [one] One reminder
       *[other] { $count } reminders
    } of the last { $days } days perhaps did not arrive (unconfirmed). They are not sent again.
