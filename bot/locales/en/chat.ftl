### What the bot says to candidates. Every text may also use
### $agency (name of the agency), $phone (its telephone number), $site (its web site).
### One paragraph is one line. A text may hold <b> as markup; values never hold any.

## The first contact

# $agency (name): the agency.
welcome = I am an automated assistant of { $agency }, not a person. After a job interview I tell you when to wait and when to write, with a date and a reason.
welcome-notice =
    Before we start, you should know what I keep: the company and the job, dates, first names, what you did and what the company answered. I also keep your first name, your Telegram chat number (not your phone number), your language and your time zone.

    I use this to coach you and for nothing else. It is not sold and not shared. It stays until you delete it with /forget. You find more under /privacy.
welcome-consent = Do you agree? Then tap “I agree”. With the second button I also remind you when a date of yours comes, and send you tips now and then. Until you tap one, I keep nothing.
agreed = You agreed that I keep what you tell me. You can take that back at any time with /forget.
welcome-back = Welcome back. Everything you told me is still here.
# $agency (name): the agency. Answers a hello, a thank you or a goodbye.
greeting = I am glad to help. I am the automated assistant of { $agency } for the days after a job interview. You can ask me something at any time.

## Commands that explain

# $agency (name), $phone (telephone number): the agency.
help =
    I am an automated assistant of { $agency }. I help in the days after a job interview: when to wait, when to write, and why.

    Answer my questions with the buttons or in your own words. You can also type what a button says. Ask me something at any time, for example “May I call them?”

    /next: your guidance, or the next question
    /interviews: see your interviews, switch, add or close one
    /reminders: what I will write to you, and when
    /undo: take your last answer back
    /cancel: leave the questions; your answers stay
    /settings: language, reminders, tips, time zone
    /privacy: what I keep, and why
    /about: who is behind this bot
    /mydata: all that I keep about you
    /forget: delete all of it
    /stop: I never write to you first

    Would you like to talk to a person? Call { $phone }.
# $agency (name), $phone (telephone number), $site (web site): the agency.
about =
    This bot is an automated assistant of { $agency }. You are not talking to a person.

    Make sure that it is real: call { $phone } or go to { $site }, and ask if this bot belongs to the agency.

    I never ask for money, bank data, a Social Security number or an ID. If anyone asks you for these in the name of { $agency }, do not answer. Call { $phone } instead.
# $agency (name), $phone (telephone number): the agency.
privacy =
    <b>What I keep.</b> Your first name, Telegram chat number, language, time zone and the link that brought you here. When you agreed. What you tell me about your interviews: company, job, dates, first names, your note, your calls and messages, and what the company answered. Which guidance I gave, and which reminders are planned and were sent. Which tips you got, and whether you tapped a button under one or stopped them. A copy of my own messages, only until they have reached you. If you ask for a person or seem to be in great distress, I note that. I do not keep your other messages.

    <b>Why.</b> To coach you after your interviews, and for nothing else. You get no score or grade. This is your own diary, not a job application.

    <b>Where and who.</b> It lies in the database of { $agency }. It is not sold and not shared with other companies, your interviewers included. Only the people who run this bot for { $agency } can get to it. They can see when you ask for a person or seem to be in great distress, and what became of a tip.

    <b>How long.</b> Until you delete it.

    <b>Your rights.</b> /mydata shows you what I keep. With “Change an answer” under your guidance you correct it. /forget deletes it at once, and you get a receipt. You may take back your consent in this way at any time.

    <b>What /forget cannot reach.</b> Telegram has a copy of this chat; you can delete the chat there. The agency may have to keep other records by law, such as job applications. They are not in this bot.

    <b>If you work for { $agency }.</b> Of staff I keep, besides: role, language, who added you, your drafts and what you do with broadcasts. The owner of the bot sees it. It stays after you leave the team.

    Do you have questions? Call { $phone }.

## The questions of the check-in

ask-company = Which company is this about? Type its name, or skip this.
ask-role = Which job is it? For example “cashier”. You can skip this.
ask-interview-date = When was the interview, or when will it be? Choose a day, or type it: “yesterday”, “last Tuesday”.
ask-promise = When did they say they would decide? Type it in their words, for example “by Friday” or “in two weeks”.
ask-promise-again = They asked for more time. When do they want to decide now?
ask-thank-you = Have you sent a thank-you note after this interview?
ask-contact = Have you called or written since the interview to ask about the decision? The thank-you note does not count.
# $channel (email, phone, text, in_person or other): how the candidate contacted the company.
ask-contact-when =
    { $channel ->
        [email] On which day did you email them?
        [phone] On which day did you call them?
        [text] On which day did you send them a text message?
        [in_person] On which day did you go there?
       *[other] On which day did you contact them?
    }
ask-heard-back = What have you heard from the company since the interview?
# $agency (name): the agency.
ask-through-agency = Did { $agency } arrange this interview?
ask-interviewers = Who held the interview? First names are enough, for example “Ana and Tom”.

## Which one is meant

which-day = Which of these do you mean?
# $first, $last (texts): the first and the last day, named already.
day-span = { $first } – { $last }
# $day (date).
full-day = { DATETIME($day, dateStyle: "full") }
# $weekday (number, 0 is Monday), $month (number, 1 is January), $day (text): the day's number.
short-day =
    { $weekday ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }, { $month ->
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
# $day (date): the day that was typed.
is-it-still-to-come = { DATETIME($day, dateStyle: "full") } is still ahead. Is the interview still to come? If not, type the right day.
which-channel = How did you contact them?
which-topic = Which of these is closest to your question?
or-did-you-mean = Or did you mean one of these?
which-answer = Which answer would you like to change?

## Why an answer cannot be taken; the question follows

refusal-no-name = I see no letters in that, so I cannot use it as a name.
# $limit (number): the most characters.
refusal-too-long = That is too long for me. Please use at most { $limit } characters.
refusal-day-needed = I need one day here. If you are not sure, choose the most likely one.
refusal-impossible = I cannot find that day in the calendar.
refusal-future-interview = That is still ahead. If the interview is still to come, I need its exact day.
refusal-promise-before-interview = That day was already over when they told you. Please check it.
refusal-too-far-back = That is very long ago. Please check the day and the year.
refusal-too-far-ahead = That is very far ahead. Please check the day and the year.
refusal-contact-ahead = That day is still ahead. Please tell me only what you have already done.
refusal-contact-before-interview = That day is before the interview. Only what you did after it counts here.

## The answer was not understood; the question follows

unclear-company = I did not understand that. Please type the name of the company, or “skip”.
unclear-role = I did not understand that. Please type the name of the job, or “skip”.
unclear-interview-date = I did not find a day in that. You can type “three days ago” or “11/17”, or tap a button.
unclear-promise = I did not find a time in that. You can type “next week”, “by the 15th” or “they did not say”.
unclear-thank-you = I did not understand that. You can type “yes” or “not yet”.
unclear-contact = I did not understand that. You can type “no” or, for example, “I called on Tuesday”.
unclear-heard-back = I did not understand that. You can type, for example, “no news” or “they need more time”.
unclear-through-agency = I did not understand that. You can type “yes” or “no”.
unclear-interviewers = I did not understand that. Please type first names, for example “Ana and Tom”, or “skip”.

## What was understood, said again so that it can be corrected

# $day (date): the day of the interview.
repeat-interview-date = I understood: the interview was on { DATETIME($day, dateStyle: "full") }.
# $day (date): the day of the interview.
repeat-still-to-come = I understood: the interview will be on { DATETIME($day, dateStyle: "full") }.
# $day (date): the decision date.
repeat-promise = I understood: they want to decide by { DATETIME($day, dateStyle: "full") }.
# $first, $last (dates): the first and the last day on which they may decide.
repeat-promise-span = I understood: they want to decide between { DATETIME($first, dateStyle: "full") } and { DATETIME($last, dateStyle: "full") }.
repeat-nothing-promised = I understood: they named no date.
# $day (date): the day of the newest call or message.
repeat-contact = I understood: you last contacted them on { DATETIME($day, dateStyle: "full") }.
changed = I changed that answer.
settled = Answered.

## Guidance, evidence, next steps

# $text (text): the verdict.
headline = <b>{ $text }</b>
# $text (text): what holds for the thank-you note, under the verdict about the employer.
card-thank-you = <b>Thank-you note.</b> { $text }
# $interview (text): the name of the interview.
card-about = This is about: { $interview }.
evidence-title = <b>Why I say this</b>
# $text (text): one piece of evidence with its source and year.
evidence-entry = • { $text }
plan-title = <b>Your next steps</b>
# $interview (text): the name of the interview.
plan-title-of = <b>Your next steps: { $interview }</b>
plan-empty = There are no dates for this interview now.
# $today (date).
plan-today = Today is { DATETIME($today, dateStyle: "full") }.
# $number (number): of the interview, $round (number).
interview-title =
    { $round ->
        [1] Interview { $number }
       *[other] Interview { $number } (round { $round })
    }
# $company (name), $round (number).
interview-title-company =
    { $round ->
        [1] { $company }
       *[other] { $company } (round { $round })
    }
# $role (name of the job), $round (number).
interview-title-role =
    { $round ->
        [1] { $role }
       *[other] { $role } (round { $round })
    }
# $company (name), $role (name of the job), $round (number).
interview-title-company-role =
    { $round ->
        [1] { $role } at { $company }
       *[other] { $role } at { $company } (round { $round })
    }

## At rest, and out of the ordinary

at-rest = I am not asking you anything now, and your answers are still here. Go on when you like, or ask me something.
at-rest-no-interview = You have no open interview here. You can add one, or ask me something.
left-the-form = All right, I stop asking. Your answers are still here, and you can go on at any time. Or would you like me never to write to you first?
nothing-to-cancel = There is no open question to leave.
nothing-to-undo = There is no answer to take back.
# $question (text): the question whose answer was taken back; it follows as a message of its own.
undone = I took your last answer back. Here is the question again.
unknown-command = I do not know that command. /help shows you the ones I know.
# $agency (name), $phone (telephone number): the agency.
not-understood = I did not understand that. I can help with the days after a job interview: the thank-you note, the waiting, and how to ask for news. For anything else, call { $agency } at { $phone }.

## The interviews

interviews-none = You have no open interviews.
interviews-title = <b>Your interviews</b>
# $number (text): of the interview, $interview (text): its name.
interviews-entry = { $number }. { $interview }
# $number (text): of the interview, $interview (text): its name.
interviews-entry-current = <b>{ $number }. { $interview }</b> (the one we are talking about)
# $interview (text): its name.
now-about = Now we are talking about: { $interview }.
# $interview (text): its name.
closed = I closed this interview: { $interview }. Its answers stay until you delete them with /forget.

## Settings

settings = <b>Settings</b>
# $zone (text): the name of the time zone.
settings-zone = Your time zone: { $zone }. You can choose another one below, and the language too.
language-set = From now on I write to you in English.
zone-pacific = Pacific time
zone-arizona = Arizona time
zone-mountain = Mountain time
zone-central = Central time
zone-eastern = Eastern time
zone-alaska = Alaska time
zone-hawaii = Hawaii time

## Rights

stopped = All right. From now on I never write to you first. You can still write to me when you like.
forget-ask = Shall I delete everything I keep about you? Your interviews, answers and settings will be gone. I cannot bring them back.
# $day (date): today; $phone (telephone number): of the agency.
forgotten =
    On { DATETIME($day, dateStyle: "full") } I deleted everything that I kept about you: your interviews, your answers and your settings. This message is your receipt.

    Two things are not touched by this. Telegram has a copy of this chat until you delete the chat there. And the agency may have to keep other records by law, such as job applications. Questions: { $phone }.

    If you want to begin again one day, send /start.
nothing-kept = I keep nothing about you. There is nothing to delete.
forget-kept = All right, I delete nothing.
my-data-title = <b>What I keep about you</b>
# $name (first name), $chat_id (text): number of the chat, $language (text), $zone (text): time zone, $source (text): the link that brought the candidate, or "-", $reminders, $tips ("on" or "off"), $flag ("human", "distress" or "-").
my-data-candidate =
    First name: { $name }
    Telegram chat number: { $chat_id }
    Language: { $language }
    Time zone: { $zone }
    Link that brought you here: { $source }
    Reminders: { $reminders ->
        [on] on
       *[off] off
    }
    Tips: { $tips ->
        [on] on
       *[off] off
    }
    You wanted a person or needed help: { $flag ->
        [human] you asked for a person
        [distress] you seemed to be in distress
       *[other] no
    }
# $day (date): the day of the consent.
my-data-consent = You agreed to this on { DATETIME($day, dateStyle: "full") }.
# $interview (text): its name, $words (text): what was promised, as typed, or "-", $names (text): first names of interviewers, or "-", $outcome (pending, rejected, offer, more_time, next_round or "-"), $note, $arranged ("yes", "no" or "-"), $contacts (text): days and ways, $guidance (number): how often, $agency (name).
my-data-interview =
    <b>{ $interview }</b>
    When they decide, in your words: { $words }
    Interviewers: { $names }
    What they answered: { $outcome ->
        [pending] nothing yet
        [rejected] they said no
        [offer] an offer
        [more_time] they need more time
        [next_round] the next round
       *[other] -
    }
    The thank-you note: { $note ->
        [yes] sent
        [no] not sent
       *[other] -
    }
    When you called or wrote to them: { $contacts }
    Arranged by { $agency }: { $arranged ->
        [yes] yes
        [no] no
       *[other] -
    }
    Guidance that I gave: { $guidance }
# $count, $tapped, $stopped (numbers): of tips, $last (date): the day of the last one.
my-data-tips =
    Tips that you got: { $count }
    The last one: { DATETIME($last, dateStyle: "full") }
    Tips under which you tapped “My guidance”: { $tapped }
    Tips after which you wanted no more: { $stopped }
my-data-no-tips = You got no tips.
# $phone (telephone number): of the agency.
my-data-rights = “Change an answer” under your guidance corrects what is wrong. /forget deletes all of it. Questions: { $phone }.

## When words are not the answer

# $limit (number): the most characters.
too-long = That is a lot of text for me. Please say it in at most { $limit } characters.
# $agency (name), $phone (telephone number), $site (web site): the agency.
human = You would like to talk to a person. Call { $agency } at { $phone }, or go to { $site }.
# $agency (name), $phone (telephone number): the agency.
human-told = I told the people at { $agency } that you would like to talk to a person. If it cannot wait, call { $phone }.
# $agency (name), $phone (telephone number): the agency.
crisis =
    I am sorry that things are so hard now. I am an automated assistant and cannot give you the help that you need. There are people who can, right now.

    In the United States, call or text 988, the Suicide and Crisis Lifeline. It is free and answers day and night. For help in Spanish, press 2, or text AYUDA to 988. If you are in danger, call 911.

    The people at { $agency } are there for you too: { $phone }.
# $agency (name), $phone (telephone number): the agency.
warn-sensitive = That looks like bank, Social Security or ID data. I did not keep it. Please delete your message. { $agency } never asks for such data in this chat. If anyone did, call { $phone }.
other-photo = I cannot look at pictures. Please tell me in words.
other-voice = I cannot listen to recordings. Please write it to me.
other-sticker = I cannot read stickers or moving pictures. Please tell me in words.
other-location = I do not need your location and did not keep it. Please write to me in words.
other-contact = I do not need a contact card and did not keep it. Please write to me in words.
other-file = I cannot open files, and I did not keep this one. Please write to me what it is about.
other-forward = I do not read forwarded messages. Please tell me in your own words what it says.
other-video = I cannot watch videos. Please tell me in words.
other-poll = I cannot take part in polls. Please tell me in words.
other-anything = I can only read words. Please write to me what you would like to say.
emoji-only = I can only read words, and I found none there. Please tell me in words.
group-only-private = I only talk in private chats, so that what you tell me stays with you. Please open a chat with me alone.
something-went-wrong = Something went wrong on my side. What you told me before is still here. Please say it again, or send /next.

## To the owner of the bot

# $name (first name), $chat_id (text): the candidate.
staff-flag-distress = { $name } seems to be in great distress (Telegram chat { $chat_id }). Please get in touch soon, in a calm and human way. The bot gave them the number 988.
# $name (first name), $chat_id (text): the candidate.
staff-flag-human = { $name } would like to talk to a person (Telegram chat { $chat_id }). Please get in touch, in a kind and human way.
