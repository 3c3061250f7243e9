"""The files of a week: whichever way they come, each once, nothing lost that was taken out."""

import os
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.keeping import keep
from authoring.workbench.contest.offices import Office
from authoring.workbench.results import inbox


@pytest.fixture
def office(place: Place) -> Office:
    """The office of the small contest."""
    made: Office = place.office()
    return made


@pytest.fixture
def week(office: Office) -> str:
    """Its first week."""
    return str(office.bank.contest.weeks[0].tag)


def names(office: Office, week: str) -> list[str]:
    return [path.name for path in inbox.files(office, week)]


def test_three_ways_in_and_one_out(office: Office, week: str, tmp_path: Path) -> None:
    assert inbox.arrived(office, week) == ()
    put = inbox.put_file(office, week, "C:\\tải về\\bài.csv", b"a,b\n")
    assert put == inbox.inbox(office, week) / "bài.csv"
    assert inbox.put_file(office, week, "bài.csv", b"a,b\n") == put
    assert inbox.put_file(office, week, "bài.csv", b"c\n").name == "bài-2.csv"
    other = tmp_path / "ổ chung"
    other.mkdir()
    for name in ("hai.xlsx", "~$hai.xlsx", "đọc.docx", "ba.ods"):
        (other / name).write_bytes(b"x")
    inbox.name_path(office, week, f'"{other}"')
    inbox.name_path(office, week, str(other / "hai.xlsx"))
    assert names(office, week) == ["bài-2.csv", "bài.csv", "ba.ods", "hai.xlsx"]
    first, *_rest, last = inbox.arrived(office, week)
    assert (first.size, first.own, last.own, len(last.digest)) == (2, True, False, 64)
    inbox.take_out(office, week, other / "hai.xlsx")
    inbox.take_out(office, week, put)
    assert names(office, week) == ["bài-2.csv", "ba.ods"]
    assert (inbox.inbox(office, week) / "bo-ra/bài-1.csv").read_bytes() == b"a,b\n"
    assert (other / "hai.xlsx").exists()


def test_a_file_of_the_weeks_folder_that_is_named_too_counts_once(office: Office, week: str) -> None:
    put = inbox.put_file(office, week, "bài.csv", b"a\n")
    inbox.name_path(office, week, str(put))
    assert inbox.files(office, week) == (put,)


def test_a_named_file_that_is_gone_stays_named(office: Office, week: str, tmp_path: Path) -> None:
    path = tmp_path / "mất.csv"
    path.write_bytes(b"a\n")
    inbox.name_path(office, week, str(path))
    path.unlink()
    (gone,) = inbox.arrived(office, week)
    assert (gone.path, gone.size, gone.digest) == (path, 0, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Chép cả đường dẫn"),
        ("bài.csv", "Chép cả đường dẫn"),
        ("{here}/không.csv", "Không thấy tệp bài dự thi này"),
        ("{here}/thư.docx", "không phải tệp bài dự thi"),
        ("{here}/không", "Không thấy tệp"),
        ("{here}", "không có tệp bài dự thi"),
    ],
)
def test_a_path_that_cannot_be_graded_is_one_sentence(
    office: Office, week: str, tmp_path: Path, text: str, said: str
) -> None:
    here = tmp_path / "đây"
    here.mkdir()
    (here / "thư.docx").write_bytes(b"x")
    with pytest.raises(RefusedError, match=said):
        inbox.name_path(office, week, text.format(here=here))
    assert inbox.named(office, week) == ()


@pytest.mark.parametrize(
    ("name", "said"), [("thư.docx", "không phải tệp bài"), ("con.csv", "không dùng được trên mọi")]
)
def test_a_name_that_cannot_be_kept_is_refused(office: Office, week: str, name: str, said: str) -> None:
    with pytest.raises(RefusedError, match=said):
        inbox.put_file(office, week, name, b"x")


def test_too_many_of_one_name_are_refused(office: Office, week: str) -> None:
    folder = inbox.inbox(office, week)
    folder.mkdir(parents=True)
    for number in range(1, 100):
        (folder / ("bài.csv" if number == 1 else f"bài-{number}.csv")).write_bytes(b"%d" % number)
    with pytest.raises(RefusedError, match="quá nhiều tệp cùng tên"):
        inbox.put_file(office, week, "bài.csv", b"x")


@pytest.mark.parametrize("note", ["{", "3", "[3]"])
def test_a_note_that_cannot_be_read_names_nothing(office: Office, week: str, note: str) -> None:
    keep(office.bank, f"bai-thi-{week}", note)
    assert inbox.named(office, week) == ()


def test_the_folder_opens_where_the_system_can(office: Office, week: str, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(os, "startfile", shown.append, raising=False)
    assert inbox.show_folder(office, week)
    assert shown == [inbox.inbox(office, week)]
    monkeypatch.delattr(os, "startfile")
    assert not inbox.show_folder(office, week)
