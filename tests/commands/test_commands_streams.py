"""The standard streams: UTF-8 whatever the console, a stand-in where one is closed, let go where one is broken."""

import io
import os
import sys
from collections.abc import Iterator

import pytest

from authoring.commands.streams import let_go, settle


@pytest.fixture
def pipe() -> Iterator[tuple[int, io.TextIOWrapper]]:
    """A pipe: the end that is read as a number, the end that is written as a stream."""
    reading, writing = os.pipe()
    stream = os.fdopen(writing, "w")
    yield reading, stream
    stream.close()
    os.close(reading)


def test_closed_streams_become_ones_that_hold_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    settle()
    assert [type(stream) for stream in (sys.stdin, sys.stdout, sys.stderr)] == [io.StringIO] * 3
    assert sys.stdin.readline() == ""


def test_a_broken_file_name_is_written_as_json_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="cp1252", newline="\r\n"))
    settle()
    sys.stdout.write('"c\udce2u Đ"\n')
    sys.stdout.flush()
    assert raw.getvalue() == '"c\\udce2u Đ"\n'.encode()


def test_what_is_read_loses_a_byte_order_mark_and_keeps_other_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO(b"\xef\xbb\xbfm\xe1\xba\xadt \xe2\n")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw, encoding="cp1252"))
    settle()
    assert sys.stdin.readline() == "mật \udce2\n"


def test_output_let_go_is_written_nowhere(monkeypatch: pytest.MonkeyPatch, pipe: tuple[int, io.TextIOWrapper]) -> None:
    reading, stream = pipe
    monkeypatch.setattr(sys, "stdout", stream)
    sys.stdout.write("x")
    let_go()
    sys.stdout.flush()
    os.set_blocking(reading, False)
    assert os.read(reading, 1) == b""


def test_output_that_is_no_file_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = io.StringIO()
    monkeypatch.setattr(sys, "stdout", plain)
    let_go()
    sys.stdout.write("x")
    assert plain.getvalue() == "x"
