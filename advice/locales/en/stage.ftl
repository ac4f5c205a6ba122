### How far things have come. Each rule has its verdict, first and in one line; its attribute meanwhile
### says what to do meanwhile. A gist says in the printed table what the rule is.

# $next_date (date): the day of the interview.
stage-interview-ahead = Nothing to do yet: your interview is on { DATETIME($next_date, dateStyle: "full") }. Good luck!
    .meanwhile = At the end of the interview, ask when they want to decide. Note the names of the people you talk to.
gist-stage-interview-ahead = The interview is still to come: wish luck, say when to come back, and keep the date.

stage-day-unknown = First tell me: on which day was the interview?
gist-stage-day-unknown = Every date counts from the interview, so its day is asked for first.

stage-only-applied = Not yet: my rules begin after an interview. Ask the agency about your application.
    .meanwhile = When you have an interview, come back and tell me the day.
gist-stage-only-applied = There was an application but no interview: none of these rules applies. Say so, and offer the agency.

stage-held = Your interview is over, so these rules are for you.
gist-stage-held = The interview was held: the other topics say what is right today.
