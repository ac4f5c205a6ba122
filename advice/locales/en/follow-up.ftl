### It is not time yet to ask. Each rule has its verdict, first and in one line; its attribute meanwhile
### says what to do meanwhile. A gist says in the printed table what the rule is.

# $next_date (date): the day from which on asking is right; $besides (0 or 1): 1 when another verdict stands before this one.
hold-after-early-contact =
    { $besides ->
        [1] Do not ask about the decision again yet
       *[0] Not yet
    }: hold until { DATETIME($next_date, dateStyle: "full") }, and do not ask before then.
    .meanwhile = { -answer-them }
gist-hold-after-early-contact = The candidate called or wrote too early: do not repeat it, do not apologise in a new message, and wait as if nothing was sent.

# $next_date (date): the day from which on asking is right; $besides (0 or 1): 1 when another verdict stands before this one.
hold-new-promise =
    { $besides ->
        [1] Do not ask about the decision yet
       *[0] Not yet
    }: they need more time, so hold until { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
gist-hold-new-promise = They asked for more time: the new date replaces the old one, and the count starts anew.

# $next_date (date): the day from which on asking is right; $besides (0 or 1): 1 when another verdict stands before this one.
hold-no-promise =
    { $besides ->
        [1] Do not ask about the decision yet
       *[0] Not yet
    }: hold until { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
# $patience_days (number): working days.
gist-hold-no-promise = Nothing was promised: hold until working day { $patience_days } after the interview.

# $next_date (date): the day from which on asking is right; $besides (0 or 1): 1 when another verdict stands before this one.
hold-promise-open =
    { $besides ->
        [1] Do not ask about the decision yet
       *[0] Not yet
    }: hold until { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
gist-hold-promise-open = The promised days are not over: hold. Lateness counts from the last of them.

# $next_date (date): the day from which on asking is right; $besides (0 or 1): 1 when another verdict stands before this one.
hold-slightly-late =
    { $besides ->
        [1] Do not ask about the decision yet
       *[0] Not yet
    }: hold until { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
# $slightly_late_days (number): working days.
gist-hold-slightly-late = Up to { $slightly_late_days } working days late is a few days: no call, no email.

# $next_date (date): the day from which on asking is right; $besides (0 or 1): 1 when another verdict stands before this one.
hold-late =
    { $besides ->
        [1] Do not ask about the decision yet
       *[0] Not yet
    }: hold until { DATETIME($next_date, dateStyle: "full") }.
    .meanwhile = { -answer-them }
# $patience_days (number): working days.
gist-hold-late = Later than a few days, but less than { $patience_days } working days: hold on.
