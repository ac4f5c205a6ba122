### The library of tips and the weekly rotation, at the desk of the staff.
### One paragraph is one line. Every text may also use $agency, $phone, $site.

# $count (number): tips.
library-title =
    <b>The library</b>: { $count ->
        [0] no tips yet
        [one] one tip
       *[other] { $count } tips
    }
# $number (text), $says (text): the first words, $tags (text), $rotates ("yes" or "no").
library-entry =
    { $number }. { $says } ({ $tags }{ $rotates ->
        [yes] { ", weekly" }
       *[no] { "" }
    })
# $number (text), $tags (text), $source (text): where it comes from, $day (date): when it was written, $rotates ("yes" or "no").
library-tip =
    <b>Tip { $number }</b>
    About: { $tags }
    Source: { $source }
    Written: { DATETIME($day, dateStyle: "medium") }
    Weekly rotation: { $rotates ->
        [yes] yes
       *[no] no
    }
# $number (text).
library-retired = Tip { $number } is not used any more.
library-second-person = So many people would get it that a second person has to put it into the rotation: somebody who may approve and did not write it.
# $name, $company (text): what stands for the first name and for the agency.
library-ask-en = Please write the tip in <b>English</b>. You may use { $name } and { $company }.
# $name, $company (text): what stands for the first name and for the agency.
library-ask-es = Please write the tip in <b>Spanish</b>. You may use { $name } and { $company }.
library-ask-source = Where does it come from? A name, a book, a page or your own experience, in one line.
# $tags (text).
library-ask-tags = What is it about? Now: { $tags }.
library-left = The tip waits as it is. /tips goes on with it.
library-words-only = Please send words. Pictures and files go out with /broadcast.
# $limit (number): characters.
library-source-limit = Please name the source in one line of at most { $limit } characters.
tags-none = no subject
# $first, $other (text): tags.
tags-more = { $first }, { $other }
tag-thank-you = thank-you note
tag-waiting = waiting
tag-status = status request
tag-search = job search

# $number (text).
button-tip-open = { $number }.
button-tips-before = Earlier tips
button-tips-after = More tips
button-tip-add = Add a tip
button-tip-send = Send this one …
button-tip-rotation-in = Into the rotation
button-tip-rotation-out = Out of the rotation
button-tip-en = English words
button-tip-es = Spanish words
button-tip-tags = Subjects
button-tip-advice = Advice for today
button-tip-retire = Use it no more
button-tip-leave = Leave it for now
button-tip-back = Back to the tip
# $tag (text).
button-tag-on = Also: { $tag }
# $tag (text).
button-tag-off = Not: { $tag }
button-rotation = Weekly rotation

rotation-about = <b>Weekly rotation.</b> Once a week one tip goes out by itself to those who have not had it. The one that was sent longest ago is next. Nobody gets a tip twice.
rotation-is-off = It is off. On which day shall it come?
# $weekday (number, 0 is Monday), $clock (time of day).
rotation-weekly =
    It comes every { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
       *[4] Friday
    } at { $clock }.
# $day (short day), $clock (time of day).
rotation-next = Next: { $day } at { $clock }.
# $number (text): the tip.
rotation-next-tip = The next one is tip { $number }.
# $weekday (number, 0 is Monday).
rotation-ask-hour =
    At which hour on { $weekday ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
       *[4] Friday
    }, on the agency’s clock?
rotation-ask-whom = To whom? Who wants no tips never gets one.
# $weekday (number, 0 is Monday).
button-rotation-day =
    { $weekday ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
       *[4] Fri
    }
# $clock (time of day).
button-rotation-hour = { $clock }
button-rotation-everyone = Everyone who wants tips
# $name (text): of the saved choice.
button-rotation-segment = Only: { $name }
button-rotation-off = Turn the rotation off
toast-rotation = The rotation is on.

audit-tip-written = wrote a tip
audit-tip-changed = changed a tip
audit-tip-retired = retired a tip
audit-tip-rotation-in = put a tip into the rotation
audit-tip-rotation-out = took a tip out of the rotation
audit-rotation-set = set the weekly rotation
audit-rotation-ended = ended the weekly rotation
command-tips = The library of tips, and the weekly one
