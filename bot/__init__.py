"""The talker: Telegram in, a unit of work, Telegram out."""
