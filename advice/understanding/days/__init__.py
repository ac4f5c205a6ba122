"""The grammar of words about days: word lists as data, kinds of tokens, productions and a guard.

A text goes through it in this order: ``tokens`` (what kind each word is, by ``lexicon``), then the
stages of productions (``amounts``, ``clock``, ``calendar``, ``periods``, ``weekdays``, ``offsets``,
``joins``), each of which replaces what it recognises by one token; ``mentions`` gathers the days that
are left with what was said around them, and ``guard`` decides what may be answered.
"""
