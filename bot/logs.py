"""Logging without the token, names or candidates' words: one line an event, to standard error."""

import logging


class _Redacted(logging.Filter):
    """Takes the token out of every line, whoever wrote it (D8)."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if self._token in message:
            record.msg, record.args = message.replace(self._token, "<token>"), ()
        if record.exc_info or record.exc_text:
            # A traceback can hold a candidate's words or the address with the token.
            kind = record.exc_info[0] if record.exc_info else None
            record.exc_info, record.exc_text = None, None
            record.msg, record.args = (
                f"{record.getMessage()} ({kind.__name__ if kind else '?'})",
                (),
            )
        return True


def set_up(level: str, token: str | None) -> None:
    """Send the log to standard error.

    Args:
        level: The least level that is shown.
        token: The bot's token, to be kept out of every line.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    if token:
        handler.addFilter(_Redacted(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "aiohttp.access", "alembic", "telegram", "asyncio"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
