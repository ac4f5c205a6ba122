### Sentences that several texts share.

-answer-them = If they write to you, answer on the same working day. That is a reply, not a follow-up.
-note-care = A quarter of an hour is enough. Send an email, keep it short, and check every name: a careless note can hurt. Only say thank you, and do not ask about the decision.
