"""Leaving: a page that is closed before an answer reaches it is no error: the server's window says nothing of it."""

import logging

from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClosedError

LEFT = (WebSocketClosedError, StreamClosedError)
SPEAKERS = ("asyncio", "tornado.application", "tornado.general")  # who says that a task or a handler has failed


def is_worth_saying(record: logging.LogRecord) -> bool:
    """A logging filter: False for the traceback that a closed tab leaves behind."""
    failed = record.exc_info[1] if record.exc_info else None
    return not isinstance(failed, LEFT)


def hush_left_pages() -> None:
    """Called by Jupyter's server as it starts: its loggers leave out what only says that somebody closed a tab."""
    for name in SPEAKERS:
        logging.getLogger(name).addFilter(is_worth_saying)
