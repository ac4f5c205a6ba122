### What the bot says to staff who compose a broadcast. Every text may also use $agency, $phone, $site.
### One paragraph is one line.

## The draft

draft-begun = A new broadcast begins. I keep every step as a draft. Write /cancel to leave it, and /broadcasts to come back.
# $language (en or es): the language that is asked for; $name, $company (texts): what stands for names.
draft-ask =
    { $language ->
        [en] Send me the <b>English</b> text.
       *[es] Send me the <b>Spanish</b> text.
    } Bold, italic and links stay as you write them. You may write { $name } and { $company }: I put the names in. You can also send something else: a photo, a file, a voice message, a poll, or several at once.
draft-ask-again = There is a version already. It stays until you send a new one.
# $language (en or es).
draft-kept =
    { $language ->
        [en] I have kept the English text.
       *[es] I have kept the Spanish text.
    }
# $count (number): messages so far; $most (number): how many there may be.
draft-more =
    { $count ->
        [one] I have kept it as it is.
       *[other] I have kept { $count } messages as they are.
    } Send more, up to { $most } in all, or tap “That is all”.
# $count (number): messages so far, of an album that may still be arriving; $most (number): how many there may be.
draft-more-album =
    { $count ->
        [one] I keep this album as it is.
       *[other] I keep this album too, as it is.
    } Send more, up to { $most } messages in all, or tap “That is all”.
# $most (number): how many messages there may be.
draft-enough = A broadcast has at most { $most } messages. I have not kept the last one.
draft-cannot-copy = Telegram does not let me pass this on. Please send something else.
draft-name-in-caption = I pass a photo or file on as it is, so I cannot put names in. Please send its words without braces, or send a text.
# $name (text): what stands in braces; $known (text): the names that can.
draft-name-unknown = I do not know { $name }. In braces I know only { $known }. Please send the text again.
# $beyond (number): characters.
draft-too-long =
    { $beyond ->
        [one] This is one character too long for one message, with a long name and my last line. Please send a shorter text.
       *[other] This is { $beyond } characters too long for one message, with a long name and my last line. Please send a shorter text.
    }
draft-copy-changed = I saw the change. Candidates get the message as it is when it is sent.
# $language (en or es).
draft-words-changed =
    { $language ->
        [en] I have changed the English text.
       *[es] I have changed the Spanish text.
    }
draft-not-changed = The draft stays as it was.
draft-not-understood = I do not understand that here. Please tap a button or type what it says. /cancel leaves the draft and keeps it.
draft-gone = This draft is deleted.
draft-drop-ask = Delete this draft? It cannot be brought back.
# $number (text): of the broadcast.
draft-title = <b>Draft { $number }</b>
# $what (text): the words in short.
draft-says-en = English: { $what }
# $what (text): the words in short.
draft-says-es = Spanish: { $what }
draft-piece-missing = still missing
# $words (text): the first words.
draft-piece-words = “{ $words }”
# $text (text): a tip that ships with the bot.
draft-piece-text = “{ $text }”
# $kind (photo and so on), $count (number): messages.
draft-piece-copied =
    { $count ->
        [one] { $kind ->
            [photo] a photo
            [document] a file
            [video] a video
            [video-note] a video message
            [voice] a voice message
            [audio] a sound file
            [animation] an animation
            [sticker] a sticker
            [poll] a poll
            [location] a place
            [contact] a contact
           *[text] a message
        }
       *[other] { $count } messages
    }

## Whom it is for

to-title = <b>Who gets it</b>
to-everyone = To: everyone who wants tips
# $language (en or es).
to-language =
    { $language ->
        [en] To: those who read English
       *[es] To: those who read Spanish
    }
# $stage (text): how far they have come.
to-stage = Stage: { $stage }
# $days (number).
to-since =
    { $days ->
        [one] Last interview: within the last day
       *[other] Last interview: within the last { $days } days
    }
# $days (number).
to-before =
    { $days ->
        [one] Last interview: at least one day ago
       *[other] Last interview: at least { $days } days ago
    }
# $source (text): the start parameter of a link.
to-source = Came by the link: { $source }
to-without-tip = Only those who have not had this tip
# $count (number): candidates.
to-reached =
    { $count ->
        [0] <b>Nobody</b> gets it today.
        [one] <b>One person</b> gets it.
       *[other] <b>{ $count } people</b> get it.
    }
# $count (number): candidates.
excluded-opted-out =
    { $count ->
        [one] Not: one person who wants no tips
       *[other] Not: { $count } people who want no tips
    }
# $count (number): candidates.
excluded-blocked =
    { $count ->
        [one] Not: one person who blocked the bot
       *[other] Not: { $count } people who blocked the bot
    }
# $count (number): candidates.
excluded-stage-differs =
    { $count ->
        [one] Not: one person at another stage
       *[other] Not: { $count } people at another stage
    }
# $count (number): candidates.
excluded-advice-differs =
    { $count ->
        [one] Not: one person whose own case says otherwise today
       *[other] Not: { $count } people whose own case says otherwise today
    }
to-asked-again = I ask each case again just before it is sent.
to-language-not-for-jobs = Each person gets the text in their own language anyway. Please do not choose by language who hears of a job: send job news to everyone.
to-ask-stage = At which stage are they?
to-ask-since = When was their last interview?
to-ask-source = Which link brought them here?
to-no-sources = No link has brought anybody yet.
to-ask-segment = Which saved choice?
to-no-segments = No choice is saved yet. Choose who gets it, then save that choice under a name.
to-ask-name = Under which name? Please type it, at most 40 characters.
# $name (text).
to-segment-saved = The choice is saved as “{ $name }”.
# $most (number).
to-segments-full = There are { $most } saved choices already. Please delete one first.
stage-note-due = Note still to write
stage-holding = Holding still
stage-overdue = Promise overdue
stage-closed = Closed
stage-no-interview = No interview yet

## What it advises

advised-ask = Does it say what to do now? Then those whose own case says the opposite today do not get it.
advised-none = No advice for today
advised-wait = Advice: wait
advised-send-status-email = Advice: write the status email now
advised-send-thank-you = Advice: write the thank-you note now
advised-keep-searching = Advice: keep searching

## When it starts

when-ask = <b>When?</b> Tap a button, or type it: “tomorrow 9:30”, “Friday at 10”.
when-now = When: at once
# $day (date), $clock (text): the agency's time.
when-at = When: { DATETIME($day, dateStyle: "full") }, { $clock }, at the agency
# $hours (number).
when-spread =
    { $hours ->
        [one] Spread over one hour
       *[other] Spread over { $hours } hours
    }
when-quiet = Nobody is written to at night or on days off: each person gets it in their next open hours.
# $day (date), $clock (text).
when-past = { DATETIME($day, dateStyle: "full") }, { $clock }, is past. Please choose a later moment.
# $day (date), $clock (text).
when-too-far = { DATETIME($day, dateStyle: "full") }, { $clock }, is more than a year away. Please choose an earlier moment.
when-ask-day = Which day?
# $day (text): the day.
when-ask-hour = { $day }: at what time? Tap an hour, or type it.

## Preview and confirmation

preview-nothing = There is nothing to show yet. Send a text first.
# $language (en or es).
preview-in =
    { $language ->
        [en] In English it looks like this:
       *[es] In Spanish it looks like this:
    }
# $language (en or es).
confirm-missing =
    { $language ->
        [en] The English text is still missing.
       *[es] The Spanish text is still missing.
    }
confirm-past = The moment when it was to start is past. Please choose another one.
confirm-nobody = Nobody would get it. Please choose others.
confirm-approval = A second person has to approve it before it goes out.
# $number (text): how many get it.
confirm-ask = To confirm, type the number <b>{ $number }</b> or tap it.
# $number (text): how many get it.
confirm-wrong = That is not the number. It is { $number }.
confirm-changed = The number has changed since you saw it. Please look again.
# $number (text): of the broadcast; $count (number): candidates.
confirm-done =
    { $count ->
        [one] Broadcast { $number } is confirmed. One person gets it.
       *[other] Broadcast { $number } is confirmed. { $count } people get it.
    }

## Approval

# $number (text): of the broadcast; $count (number): who may approve it.
approval-waits =
    { $count ->
        [one] Broadcast { $number } waits for approval. I have asked one person.
       *[other] Broadcast { $number } waits for approval. I have asked { $count } people.
    }
# $owner (yes or no): whether it is said to the owner.
approval-nobody =
    { $owner ->
        [yes] A second person has to approve this, and there is nobody who may. Add an approver with /staff.
       *[no] A second person has to approve this, and there is nobody who may. Ask the owner of the bot to add an approver.
    }
# $name (text): of the author; $number (text): of the broadcast.
approval-ask = { $name } asks you to approve broadcast { $number }. Above you see it as candidates will.
approval-look = This broadcast waits for approval. Above you see it as candidates will.
approval-changed = Something has changed since you saw it. Please look again: above is what candidates will see.
# $number (text): of the broadcast; $name (text): who approved it.
approval-over-approved = { $name } has approved broadcast { $number } already.
# $number (text): of the broadcast.
approval-over = Broadcast { $number } does not wait for approval any more.
# $number (text): of the broadcast; $name (text): who approved it.
approval-given = { $name } has approved broadcast { $number }.
# $number (text): of the broadcast; $name (text): the one who is spoken to.
approval-you-gave = You have approved broadcast { $number }. Thank you, { $name }.
# $number (text): of the broadcast.
approval-ask-why = Why do you decline broadcast { $number }? Write one line to its author.
# $limit (number): characters.
approval-reason-limit = Please write some words, at most { $limit } characters.
# $number (text): of the broadcast; $name (text): who declined it.
approval-declined = { $name } has declined broadcast { $number }. It is a draft again.
# $reason (text): what the person wrote.
approval-reason = Their reason: { $reason }
# $number (text): of the broadcast; $name (text): the one who is spoken to.
approval-you-declined = You have declined broadcast { $number }. Thank you, { $name }. Its author knows.
# $number (text): of the broadcast.
draft-changed-while-waiting = You have changed a message of broadcast { $number } while it waited for approval. It is a draft again: look at it, and ask once more.
# $number (text): of the broadcast.
approval-changed-after = Broadcast { $number } is cancelled: a message of it was changed after it had been approved. What is sent must be what was approved. Begin a new one, please.

## The overview

overview-title = <b>The latest broadcasts</b>
overview-empty = There is no broadcast yet. Begin one with /broadcast.
# $number (text), $kind (text): tip, correction or recall; $says (text): the first words; $state (text).
overview-entry = <b>{ $number }</b> { $kind }, { $state }: { $says }
# $number (text), $kind (text): tip, correction or recall; $says (text): the first words; $state (text); $sent, $all (numbers): copies.
overview-entry-counted = <b>{ $number }</b> { $kind }, { $state }, { $sent } of { $all } sent: { $says }
# $number (text): of the broadcast.
button-overview-open = Open { $number }
broadcast-kind-tip = Tip
broadcast-kind-correction = Correction
broadcast-kind-recall = Recall
broadcast-state-draft = draft
broadcast-state-waiting = waits for approval
broadcast-state-scheduled = confirmed
broadcast-state-running = on its way
broadcast-state-paused = paused
broadcast-state-cancelled = cancelled
broadcast-state-finished = finished

## Buttons

button-draft-same = The same for both
button-draft-back = Back to the draft
button-desk-back = Back
button-draft-that-is-all = That is all
button-draft-anew = Begin this part again
button-draft-en = English text
button-draft-es = Spanish text
button-draft-to = Who gets it
button-draft-when = When
button-draft-advice = Advice for today
button-draft-preview = Preview
button-draft-test = Test: send it to me
button-draft-send = Send …
button-draft-drop = Delete draft
button-draft-drop-yes = Yes, delete it
button-draft-open = Open the draft
button-to-everyone = Everyone
button-to-stage = By stage
button-to-since = By last interview
button-to-source = By link
button-to-segments = Saved choices
button-to-en = Only English readers
button-to-es = Only Spanish readers
button-to-both = Both languages
button-to-save = Save this choice
button-to-any = It does not matter
# $days (number).
button-to-since-days = Last { $days } days
# $days (number).
button-to-before-days = Over { $days } days ago
# $source (text): the start parameter of a link; $count (number): candidates.
button-to-this-source = { $source } ({ $count })
# $name (text).
button-segment = { $name }
# $name (text).
button-segment-delete = Delete { $name }
button-when-now = At once
# $hours (number).
button-spread =
    { $hours ->
        [one] Over 1 hour
       *[other] Over { $hours } hours
    }
button-spread-none = Not spread
# $hour (number, 0 to 23), $minute (text, two digits).
button-hour = { $hour }:{ $minute }
# $number (text): how many get it.
button-confirm = Send to { $number }
button-take-back = Take it back
button-approve = Approve
button-decline = Decline
button-no-reason = Without a reason

## What appears when a button is pressed

toast-draft = This is the draft.
toast-draft-kept = Kept.
toast-draft-gone = The draft is deleted.
toast-draft-not-yours = This draft belongs to somebody else. You see what it says.
toast-preview = This is what candidates see.
toast-confirm = Please confirm the number.
toast-confirmed = Confirmed.
toast-confirmed-already = This broadcast is confirmed already. Nothing changes.
toast-segment-deleted = The saved choice is deleted.
toast-approval-asked = It waits for approval.
toast-approval-over = It does not wait for you any more.
toast-not-ones-own = Nobody approves their own broadcast.
toast-approved = Approved.
toast-declined = Declined.
