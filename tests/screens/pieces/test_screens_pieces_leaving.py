"""A tab that was closed in the middle of an answer leaves no traceback in the server's window; other errors stay."""

import asyncio
import logging
from collections.abc import Iterator

import pytest
from tornado.iostream import StreamClosedError
from tornado.websocket import WebSocketClosedError

from authoring.screens.pieces import leaving


@pytest.fixture(autouse=True)
def hushed() -> Iterator[None]:
    leaving.hush_left_pages()
    yield
    for name in leaving.SPEAKERS:
        logging.getLogger(name).removeFilter(leaving.is_worth_saying)


def fail_unseen(error: Exception) -> None:
    """A task that nobody waits for fails, as the answer to a closed tab does."""

    async def go() -> None:
        async def answer() -> None:
            raise error

        task = asyncio.ensure_future(answer())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task

    asyncio.run(go())


@pytest.mark.parametrize("error", [WebSocketClosedError(), StreamClosedError()])
def test_a_closed_tab_is_not_told(error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    fail_unseen(error)
    assert caplog.records == []


def test_another_error_is_told(caplog: pytest.LogCaptureFixture) -> None:
    fail_unseen(ValueError("khác"))
    assert ["never retrieved" in record.getMessage() for record in caplog.records] == [True]


def test_a_word_without_an_error_is_told(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger(leaving.SPEAKERS[0]).error("một câu")
    assert [record.getMessage() for record in caplog.records] == ["một câu"]
