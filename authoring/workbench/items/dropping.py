"""Dropping: a writer gives up what he has typed; what stands in the bank stays."""

from authoring.workbench.items.writing import Writing


def is_begun(session: Writing) -> bool:
    """Whether the form holds a question already, or one that can't be typed over."""
    return session.locked or any(text for place, text in session.item.texts().items() if place != "citation")


def may_drop(session: Writing) -> bool:
    """Whether there is a working copy to give up, and only one."""
    return session.seen.copy is not None and session.clash is None and not session.locked


def drop(session: Writing) -> None:
    """Remove the working copy; its newest revision is opened, or where there is none what was touched last.

    RefusedError where the disk refuses, or where another window has saved the copy since; it stays then.
    """
    item = session.item.id
    session.office.bank.drop_draft(item, session.writer)
    session.open(item) if session.state() else session.resume()
