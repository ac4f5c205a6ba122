### What candidates ask in their own words. The text of a topic is the general rule, for those whose
### dates are not known. Its attribute own stands under their own dated verdict, whatever that says,
### so it never says by itself to wait or to write. Its attribute label names the question on a button.
### Every text may also use $agency (name), $phone (telephone number), $site (web site).

## Calling, writing, waiting

topic-should-i-call = Please do not call or go there. That interrupts people at work, and they know already that you want the job. Wait until ten working days after the day they promised. If they named no day, count from the interview. Then one short email is right.
    .own = An email is better than a call or a visit. People can answer it when they have a minute.
    .label = May I call them?
topic-should-i-email-checkin = Please do not write only to show that you are still interested. They know that from your application and from the interview. Wait until ten working days after the day they promised. If they named no day, count from the interview. Then one short email may ask where things stand.
    .own = An email that only says “I am still interested” tells them nothing new. They know it from your application and from the interview.
    .label = May I write to check in?
topic-when-to-follow-up = The time comes ten working days after the day they promised. If they named no day, count ten working days from the interview. Working days are Monday to Friday, without public holidays.
    .own = I count working days: Monday to Friday, without public holidays. If they name a new day, tell me, and I count again from there.
    .label = When may I follow up?
topic-slightly-overdue = A few days late is normal. Choosing takes longer than planned when other work comes first, and it says little about you. Wait until ten working days have passed since the day they promised.
    .own = Companies often miss the day that they named, because other work comes first. That alone says little about you.
    .label = They are a few days late
topic-overdue-follow-up = Once ten working days have passed since the day they promised, you may ask. Send one short email and do not call. Long silence mostly means that there was too much other work.
    .own = Long silence mostly means that there was too much other work. A friendly question fits better than a complaint.
    .label = They are very late
# Real help with the email that asks where the decision stands.
topic-status-email-how =
    Send it ten working days after the day they promised. If they named no day, count from the interview. Write to the person who invited you.

    Subject: the job and the day of the interview, for example “Interview for cashier, November 5”.

    Three or four sentences are enough. Say thank you for the interview. Name the job. Ask one question: where does the decision stand? Offer to send what they still need. Do not complain, and do not ask them to hurry. Write in the language of the interview.
    .own =
        What belongs in such an email: the subject names the job and the day of the interview, for example “Interview for cashier, November 5”.

        Three or four sentences are enough: thank you for the interview, the name of the job, one question about where the decision stands, and an offer to send what they still need. No complaint and no hurry. It is in the language of the interview and goes to the person who invited you.
    .label = How do I ask where it stands?
# $agency (name): the agency.
topic-who-to-contact = One person is enough: the one who invited you to the interview. If { $agency } arranged it, ask your recruiter first, who can ask the company for you. Do not look for private numbers or accounts.
    .own = The right person is the one who invited you to the interview. If { $agency } arranged it, your recruiter comes first and can ask the company for you.
    .label = Who is the right person?
# $agency (name), $phone (telephone number): the agency.
topic-no-response-after-followup = One email that asks where things stand is enough for each promise. Please do not send a second one. If five working days pass without an answer, treat this job as closed and keep searching. Call { $agency } at { $phone } about other jobs.
    .own = No answer is hard, and it often has nothing to do with you. A second email seldom brings more than the first.
    .label = They did not answer my email
topic-decision-date-unknown = If they named no day, wait ten working days from the interview. Then one short email may ask where things stand. At your next interview, ask at the end when they want to decide.
    .own = If they named no day, I count from the interview. If they name one later, tell me, and I count from that day.
    .label = They named no day
topic-silence-meaning = Silence is neither a yes nor a no. In one survey it took nearly 26 days on average from the interview to the offer (NACE, 2022). Keep searching in the meantime, because that is good for you in any case.
    .own = Silence is neither a yes nor a no. In one survey it took nearly 26 days on average from the interview to the offer (NACE, 2022).
    .label = What does the silence mean?
topic-fear-of-annoying = It is good that you think of this. In one survey, 33% of US HR managers had dropped a candidate for being too pushy after an interview (Accountemps, 2018). A thank-you note is not pushy. One short email is not pushy either, when ten working days have passed since the day they promised.
    .own = One thank-you note is not pushy, and neither is one short email at the right time. Many calls and messages are: 33% of US HR managers had dropped a candidate for being too pushy (Accountemps, 2018).
    .label = Would I annoy them?
topic-already-over-contacted = Please do not write again to say sorry. That would be one more message. Wait as if you had sent nothing. Ten working days after the day they promised, one short email is still right.
    .own = An apology would be one more message. From here on it counts that you stay calm.
    .label = I called or wrote too soon

## The thank-you note

topic-thank-you-needed = Yes, send one after every interview. Many managers take it into account, and it can tip a close contest. You need about a quarter of an hour.
    .own = A thank-you note belongs to every interview. Many managers take it into account, and it can tip a close contest.
    .label = Do I need a thank-you note?
topic-thank-you-when = The best time is from two hours after the interview until the end of the next working day. Up to the third working day is still fine. After that a late note is better than none, for up to ten working days.
    .own = The best time for a note is from two hours after the interview until the end of the next working day.
    .label = When is the time for the note?
# Real help with the note.
topic-thank-you-how =
    Three to five sentences are enough. Subject: “Thank you” and the job.

    Thank the person by name. Name one thing from the talk that you liked or learned. Say in one sentence why the job fits you. Close with your full name. Do not ask about the decision, and write in the language of the interview.

    Read it twice before you send it: a careless note can hurt.
    .own =
        What belongs in a note: three to five sentences, with “Thank you” and the job as the subject. It thanks the person by name, names one thing from the talk, and says in one sentence why the job fits you. Your full name stands at the end.

        It does not ask about the decision, and it is in the language of the interview. It is worth reading twice: a careless note can hurt.
    .label = How do I write the note?
topic-thank-you-channel = Email is best. A card written by hand is fine too, if it arrives soon. A text message is not. In surveys 94% found email right, 86% a card, and 10% or fewer a text message (Accountemps, 2012 and 2017).
    .own = Email is the best way for a note, and a card written by hand is fine. In surveys 94% found email right, 86% a card, and 10% or fewer a text message (Accountemps, 2012 and 2017).
    .label = Email, card or text?
topic-thank-you-too-late = Late is better than never, for up to ten working days after the interview. Only say thank you: no excuses, and no question about the decision. When more than ten working days have passed, let it be.
    .own = A late note only says thank you. It has no excuses in it, and no question about the decision.
    .label = Is it too late for the note?
topic-thank-you-multiple-interviewers = Send each person a note of their own, and not the same text. Name something that you talked about with that person. If you have only one address, ask that person to pass your thanks on.
    .own = Each person deserves a note of their own, not the same text. Something that you talked about with that person makes it different.
    .label = Several people interviewed me
# $agency (name): the agency.
topic-thank-you-no-contact = Look at the invitation first: an address is often there. If not, send the note to the person who invited you and ask them to pass it on. If { $agency } arranged the interview, your recruiter can pass it on too.
    .own = An address is often in the invitation. The person who invited you can also pass a note on, and if { $agency } arranged the interview, so can your recruiter.
    .label = I have no address for the note
topic-thank-you-mistake = Let a small mistake be: a second message makes it bigger. If the name of the person or the company is wrong, send one short line that puts it right, on the same day if you can.
    .own = A small mistake is better left alone. Only a wrong name of the person or the company is worth one short line that puts it right.
    .label = There is a mistake in my note
topic-thank-you-effect = It can. In surveys from 2017, 80% of US HR managers took a note into account (Accountemps). And 68% of recruiters and managers said that it affects the decision (TopResume). It does not save a poor fit, but it can tip a close contest.
    .own = In surveys from 2017, 80% of US HR managers took a note into account (Accountemps). And 68% of recruiters and managers said that it affects the decision (TopResume). It promises nothing, but it can tip a close contest.
    .label = Does a note change anything?
topic-thank-you-no-reply = That is normal. A thank-you note asks for no answer, and most people just read it. It says nothing about the decision, so do not ask if the note has arrived.
    .own = A thank-you note asks for no answer, and most people just read it. That says nothing about the decision.
    .label = No answer to my note
topic-note-vs-followup = They are two different things. The thank-you note only says thank you, and you always send it soon after the interview. The follow-up asks where the decision stands, and it has to wait: until ten working days after the day they promised. Do not put the two into one message.
    .own = They are two different things: the thank-you note only says thank you, and the follow-up asks where the decision stands. They do not belong in one message.
    .label = Note or follow-up?

## The search and the decision

# $agency (name), $phone (telephone number): the agency.
topic-keep-searching = Yes, keep searching until you have signed a contract. An interview is not an offer. New applications also make the waiting easier. { $agency } can help you search: { $phone }.
    .own = An interview is not an offer, so the search goes on until you have signed a contract. { $agency } can help you search: { $phone }.
    .label = Should I keep searching?
# $agency (name), $phone (telephone number): the agency.
topic-competing-offer = Then you have something new to say, and one short email is fair. Say that you have another offer, name the day by which you must answer, and ask if they can decide before it. Say only what is true. Call { $agency } at { $phone } before you accept or decline.
    .own = A real offer with a date is something new, and one short email that names the date is fair. Say only what is true. Call { $agency } at { $phone } before you accept or decline.
    .label = I have another offer
# $agency (name), $phone (telephone number): the agency.
topic-rejected = I am sorry. A short and friendly answer is good: say thank you, and that they may think of you for other jobs. Do not argue. Then call { $agency } at { $phone } to look for the next job.
    .own = I am sorry. If you answer, keep it short and friendly, and do not argue. { $agency } can look for the next job with you: { $phone }.
    .label = They said no
# $agency (name), $phone (telephone number): the agency.
topic-offer-received = Congratulations! Read the offer with care, and ask about what is not clear. Answer by the day that they named. Please tell { $agency } too: { $phone }.
    .own = Congratulations! Read the offer with care, and answer by the day that they named. Please tell { $agency } too: { $phone }.
    .label = I got an offer
topic-correct-or-add-info = If they asked you for something, send it on the same working day. If something important was wrong or missing, one short email may put it right: what it is, and no excuses. You can also put it into your thank-you note. Let small things be.
    .own = What they asked for goes out on the same working day. If something important was wrong or missing, one short email may put it right. Small things are better left alone.
    .label = I must correct or add something
# $agency (name), $phone (telephone number), $site (web site): the agency.
topic-contact-agency = You reach { $agency } by phone at { $phone } and on the web at { $site }. The people there help you look for work.
    .own = You reach { $agency } by phone at { $phone } and on the web at { $site }. The people there help you look for work.
    .label = How do I reach the agency?

## What is not for the bot, and what it does besides

# $agency (name), $phone (telephone number): the agency.
topic-out-of-scope = I cannot help with that. I am an automated assistant for the days after a job interview: the thank-you note, the waiting, and how to ask for news. For anything else, the people at { $agency } are there for you: { $phone }.
    .own = I cannot help with that. For anything else than the days after an interview, the people at { $agency } are there for you: { $phone }.
    .label = Something else
topic-greeting = Say hello
    .label = Say hello
topic-bot-help = What can this bot do?
    .label = What can this bot do?
topic-human-handoff = I want to talk to a person
    .label = I want to talk to a person
topic-privacy-delete = Delete what you keep about me
    .label = Delete what you keep about me
topic-stop = Stop writing to me
    .label = Stop writing to me
