### The employer answered. Each rule has its verdict, first and in one line; its attribute meanwhile says
### what to do meanwhile. A gist says in the printed table what the rule is.

decision-before-interview = There is no decision yet: the interview comes first.
gist-decision-before-interview = Before the interview there is no decision.

decision-rejected = I am sorry that they said no. Call the agency: it can help you find the next job.
    .meanwhile = If you answer them, keep it short and friendly, and thank them for their time. Do not argue, and do not ask them to think again.
gist-decision-rejected = They said no: a short, friendly reply is fine, without arguing. Then call the agency.

decision-offer = Congratulations on your offer! Answer by the day they named, and tell the agency.
    .meanwhile = Read the offer with care first. Ask about anything that is not clear before you say yes.
gist-decision-offer = There is an offer: congratulate. The answer is due by the employer's date, and the agency is told.

decision-next-round = Congratulations on the next round! Now tell me: on which day is it?
    .meanwhile = The new interview gets a thank-you note of its own. At its end, ask when they want to decide.
gist-decision-next-round = There is a next round: congratulate, and ask for its day. It is a new interview: every date starts anew, and a new note follows it.

decision-more-time = They need more time, so their new date counts from now on.
gist-decision-more-time = They asked for more time: the new date replaces the old one, and the count starts anew.

decision-open = They have not decided yet.
gist-decision-open = There is no answer yet: the other topics say what is right today.
