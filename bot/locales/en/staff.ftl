### What the bot says to the agency's staff. Every text may also use $agency, $phone, $site.
### One paragraph is one line.

desk-not-yours = Your role does not allow this. The owner of the bot can change your role.
