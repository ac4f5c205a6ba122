### What the bot says to the agency's staff. Every text may also use $agency, $phone, $site.
### One paragraph is one line.

# $above, $below (texts): lines of one paragraph.
one-below-the-other =
    { $above }
    { $below }
desk-not-yours = Your role does not allow this. The owner of the bot can change your role.
desk-language = On the team I speak English with you.
desk-left = All right.
desk-left-draft = You have left the draft. It is kept: /broadcasts lists it.

## The team

role-writer = writer
role-sender = sender
role-approver = approver
role-owner = owner
role-writer-may = drafts broadcasts and keeps the tips
role-sender-may = drafts and sends broadcasts
role-approver-may = drafts, sends and approves broadcasts
team-title = <b>The team</b>
# $name (name), $number (text): the numeric Telegram id; $role (text).
team-entry = <b>{ $name }</b>, { $role } (number { $number })
# $name (name), $number (text): the numeric Telegram id; $role (text); $day (date): when the rights end.
team-entry-until = <b>{ $name }</b>, { $role } until { DATETIME($day, dateStyle: "long") } (number { $number })
# $count (number): links.
team-links-wait =
    { $count ->
        [one] One link waits to be opened.
       *[other] { $count } links wait to be opened.
    }
# $role (text), $may (text): what it may do.
team-ask-term = New on the team: { $role }. This person { $may }. How long?
# $role (text), $day (date), $clock (text): until when the link is good.
team-link = Send this link to one person. Whoever opens it first joins the team as { $role }. It works once, until { DATETIME($day, dateStyle: "full") }, { $clock }.
# $link (address).
team-link-itself = <code>{ $link }</code>
# $name (name).
team-ask-remove = Take all rights from { $name }?
team-you-left = You are not on the team any more. What you told me as a candidate stays; /mydata shows it.
team-owner-already = You are the owner already. The link is still good for somebody else.
# $role (text), $may (text): what it may do.
team-joined = You are on the team now, as { $role }: the one who { $may }.
team-joined-commands = /broadcast begins a broadcast, /broadcasts lists the latest ones, /tips is the library of tips. /help shows this again.
team-kept = <b>What I keep of you as staff.</b> Your first name, Telegram number, language and role, who added you, your drafts, and each thing you do with broadcasts. The owner sees that. It stays after you leave the team, so that it is known who sent what. You do not have to be a candidate.
# $name (name), $role (text).
team-somebody-joined = { $name } has opened your link and is on the team now, as { $role }.

## Beside a candidate's answers

help-desk =
    <b>On the team you also have:</b>
    /broadcast: send a tip to many
    /broadcasts: the latest broadcasts
    /tips: the library of tips
help-desk-owner =
    /staff: the team, who may do what
    /audit: what staff did
# $name (name), $number (text): the numeric Telegram id; $role, $language (texts), $day (date): since when; $by (text): the number of who added the person; $drafts, $deeds (numbers).
my-data-staff =
    <b>You as staff</b>
    Name: { $name }
    Telegram number: { $number }
    Role: { $role }
    Language: { $language }
    On the team since: { DATETIME($day, dateStyle: "long") }, added by: { $by }
    Broadcasts and drafts of yours: { $drafts }
    Entries about you in the journal: { $deeds }
# $day (date).
my-data-staff-until = Your rights end on { DATETIME($day, dateStyle: "full") }.

## The journal

audit-title = <b>What staff did</b>, the latest first
audit-empty = Nobody did anything yet.
# $day (date), $clock (text), $name (name or number), $did (text), $about (text): to what.
audit-entry-about = { DATETIME($day, dateStyle: "medium") }, { $clock }: <b>{ $name }</b> { $did } { $about }
# $day (date), $clock (text), $name (name or number), $did (text).
audit-entry = { DATETIME($day, dateStyle: "medium") }, { $clock }: <b>{ $name }</b> { $did }
# $number (text).
audit-about-broadcast = (broadcast { $number })
# $number (text), $count (number): recipients.
audit-about-broadcast-to =
    { $count ->
        [one] (broadcast { $number }, one person)
       *[other] (broadcast { $number }, { $count } people)
    }
# $number (text).
audit-about-segment = (saved choice { $number })
# $number (text).
audit-about-staff = (number { $number })
# $number (text).
audit-about-tip = (tip { $number })
# $deed (text): a short word.
audit-other = did “{ $deed }”
audit-draft-begun = began a draft
# $part (a short word): the part of the draft.
audit-draft-changed =
    { $part ->
        [content-en] changed the English text of a draft
        [content-es] changed the Spanish text of a draft
        [audience] changed who gets a draft
        [advice] changed what a draft advises
        [start] changed when a draft starts
        [spread] changed how a draft is spread
       *[other] changed a draft
    }
audit-draft-deleted = deleted a draft
audit-draft-tested = sent a test of a draft
audit-segment-saved = saved a choice of recipients
audit-segment-deleted = deleted a saved choice
audit-broadcast-confirmed = confirmed a broadcast
audit-approval-asked = asked for approval
audit-approval-withdrawn = took a broadcast back
audit-broadcast-approved = approved a broadcast
audit-broadcast-declined = declined a broadcast
audit-broadcast-cancelled = cancelled a broadcast
audit-staff-invited = made a link for a new member
audit-links-withdrawn = made the waiting links useless
audit-staff-joined = joined the team
audit-staff-removed = took somebody off the team
audit-audit-read = read the journal

## Buttons and what appears when they are pressed

button-invite-writer = Add a writer
button-invite-sender = Add a sender
button-invite-approver = Add an approver
button-links-withdraw = Make waiting links useless
# $name (name).
button-team-remove = Remove { $name }
button-team-remove-yes = Yes, remove
button-team-back = Back to the team
button-term-none = No end
button-term-quarter = 90 days
button-term-year = One year
button-older = Older
toast-link = The link is ready.
toast-links-withdrawn = The waiting links are useless now.
toast-removed = Removed.
toast-only-shown = You see this as staff. For candidates it works.
