"""What the bot does: units of work over an open session. No Telegram, no web, no wording."""
