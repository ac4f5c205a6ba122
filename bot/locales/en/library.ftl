### The tips that ship with the product, by their keys. Each is one message; paragraphs are kept.
### Numbers only as the surveys have them, with source and year. Every text may also use $agency, $phone, $site.

tip-note-always =
    <b>After every interview, say thank you in writing.</b>

    A few lines by email are enough. Wait some hours, and do not let more than a few days go by. You need about a quarter of an hour.
    .label = A note after every interview
tip-hold-still =
    <b>The day they named has just passed, and you have no news?</b>

    A day or two more means nothing. Do not call and do not write yet. Open your guidance: it has the day from which asking is right.
    .label = A day late: hold still
tip-note-counts =
    <b>Does anybody read a thank-you note?</b>

    In a survey from 2017, 80% of US HR managers took a note into account (Accountemps). It does not save a poor fit. But it can tip a close contest.
    .label = Somebody does read the note
tip-search-goes-on =
    <b>While you wait, keep looking.</b>

    From the interview to the offer it took nearly 26 days on average (NACE, 2022). One more application today costs you little. It makes the wait shorter, too.
    .label = While you wait, keep looking
tip-note-well-written =
    <b>A careless note can do harm.</b>

    Read it aloud before you send it. Is each name spelled right? Is the company the right one? Three plain lines beat a long letter.
    .label = A note without mistakes
tip-they-know-already =
    <b>They know that you want the job.</b>

    You applied, you came, and you said so. A call to check in tells them nothing new. In a survey from 2018, 33% of HR managers dropped somebody who was too pushy after an interview (Accountemps).
    .label = They know that you want the job
tip-note-to-each =
    <b>Did several people talk with you?</b>

    Send each of them a note of their own, not the same words. Name one thing that you talked about with that person.
    .label = One note for each person
tip-one-status-email =
    <b>Two full working weeks late, and still no word?</b>

    Now you may ask. Write one short, kind email and ask where things stand. Do not call. If no answer comes, do not ask again.
    .label = Two weeks late: one status email
tip-note-asks-nothing =
    <b>Thanking and asking are two letters.</b>

    A thank-you note thanks, and no more. When you ask in it how far they are, it becomes a follow-up that came too soon.
    .label = The note asks nothing
tip-call-the-agency =
    <b>Ready for the next chance?</b>

    Call { $agency } at { $phone }. The people there can tell you which jobs are open now, and they are glad to help.
    .label = The next chance: call us
