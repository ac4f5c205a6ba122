### What surveys found, each with its source and year; never more than they say.

evidence-note-counts = 80% of HR managers in the US take a thank-you note into account; in Canada it is 42% (Accountemps, 2017).
evidence-note-decides = 68% of recruiters and managers say that a thank-you note affects the decision (TopResume, 358 people asked, 2017).
evidence-note-stands-out = 24% of candidates send a thank-you note (Accountemps, 2017). So sending one stands out.
evidence-note-channel = 94% find email right for a note, 86% a card written by hand, and 10% or fewer a text message (Accountemps, 2012 and 2017).
evidence-too-pushy = 33% of HR managers dropped a candidate for being too pushy after an interview (Accountemps, 2018).
evidence-takes-weeks = From the interview to the offer it takes nearly 26 days on average (NACE, 2022). Another study found 23.8 days for the whole process (Glassdoor, 2017).
evidence-silence = 75% of candidates have been left without any answer after an interview (Greenhouse, 1,500 people asked, 2022).
