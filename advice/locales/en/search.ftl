### The job search. Each rule has its verdict, first and in one line. A gist says in the printed table
### what the rule is.

search-before-interview = Your search goes on as before.
gist-search-before-interview = Before the interview these rules say nothing about the search.

search-after-no = Keep searching: other jobs are open.
gist-search-after-no = After a no the search goes on, with the agency's help.

search-after-decision = There is nothing new to say about your search today.
gist-search-after-decision = After an offer or an invitation to the next round these rules say nothing about the search.

search-meanwhile = Keep searching: apply for other jobs until you have signed a contract.
gist-search-meanwhile = While there is no decision, the search always goes on.
