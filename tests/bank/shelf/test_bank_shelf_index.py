"""The index: a copy that may be lost, altered or unusable, and then is as if it were empty."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from authoring.bank.shelf import index as subject
from authoring.bank.shelf.index import Index, Words, index_path
from authoring.bank.shelf.slips import Slip

SLIP = Slip("items", "n.md", 5, 7, "d" * 64, "2022-ha001", 1, "ha", "t", "", "", "[]")
OTHER = Slip("reviews", "r.json", 5, 7, "e" * 64, "2022-ha001", 1, "ha", "t", "", "", "[]", "key")
WORDS = {"2022-ha001": Words("d", "mức đóng 4 5", "muc dong 4 5"), "2022-ha002": Words("f", "đông", "dong")}
MARKS = {"2022-ha001": "d", "2022-ha002": "f"}


@pytest.fixture
def index(tmp_path: Path) -> Index:
    made = Index(tmp_path / "cache" / "bank.sqlite3")
    made.store([SLIP, OTHER], [], WORDS)
    return made


def run(index: Index, statement: str) -> None:
    with closing(sqlite3.connect(str(index.path))) as base, base:
        base.execute(statement)


def test_what_was_stored_is_loaded(index: Index) -> None:
    assert index.load() == ({("items", "n.md"): SLIP, ("reviews", "r.json"): OTHER}, MARKS)
    index.store([], [("items", "n.md")], {"2022-ha001": None})
    assert index.load() == ({("reviews", "r.json"): OTHER}, {"2022-ha002": "f"})
    assert index.search([("bare", "dong")], {"2022-ha002": "f"}) == ("2022-ha002",)


def test_words_are_found_by_their_beginning_with_or_without_marks(index: Index) -> None:
    assert index.search([("bare", "do")], MARKS) == ("2022-ha001", "2022-ha002")
    assert index.search([("folded", "đóng")], MARKS) == ("2022-ha001",)
    assert index.search([("bare", "dong"), ("bare", "muc")], MARKS) == ("2022-ha001",)
    assert index.search([("bare", "ong")], MARKS) == ()
    index.store([], [], {"2022-ha001": Words("g", "khác", "khac")})
    assert index.search([("bare", "dong")], MARKS | {"2022-ha001": "g"}) == ("2022-ha002",)


def test_words_of_other_revisions_answer_nothing(index: Index) -> None:
    assert index.search([("bare", "do")], MARKS | {"2022-ha001": "newer"}) is None


def test_a_row_that_was_altered_is_not_there(index: Index) -> None:
    run(index, "UPDATE slips SET row = CAST(replace(CAST(row AS TEXT), 'ha', 'bo') AS BLOB) WHERE name = 'n.md'")
    assert list(index.load()[0]) == [("reviews", "r.json")]


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE slips",
        "ALTER TABLE slips RENAME COLUMN row TO thing",
        "UPDATE slips SET row = CAST(x'ff' AS TEXT)",
    ],
)
def test_a_file_of_another_shape_is_rebuilt(index: Index, statement: str) -> None:
    run(index, statement)
    assert index.load()[0] == {}
    index.store([SLIP], [], WORDS)
    assert (index.load()[0], index.search([("bare", "do")], MARKS)) == (
        {("items", "n.md"): SLIP},
        ("2022-ha001", "2022-ha002"),
    )


@pytest.mark.parametrize("data", [b"garbage" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000, b""])
def test_a_file_of_garbage_is_rebuilt(index: Index, data: bytes) -> None:
    assert index.path
    index.path.write_bytes(data)
    assert index.load() == ({}, {})
    index.store([SLIP], [], {})
    assert list(index.load()[0]) == [("items", "n.md")]


def test_every_damaged_byte_leaves_rows_as_they_were_or_none(index: Index) -> None:
    assert index.path
    whole = index.path.read_bytes()
    for place in range(0, len(whole), 61):
        index.path.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        slips, _ = index.load()
        assert all(slip in (SLIP, OTHER) for slip in slips.values())


def test_a_file_in_use_is_left_alone(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "BUSY", 0.01)
    with closing(sqlite3.connect(str(index.path))) as base:
        base.execute("BEGIN EXCLUSIVE")
        assert index.load() == ({}, {})
        index.store([], [("items", "n.md")], {})
    assert len(index.load()[0]) == 2


def test_no_place_for_a_file_is_no_index(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    for path in (None, tmp_path / "file" / "bank.sqlite3", tmp_path / "folder"):
        index = Index(path)
        index.store([SLIP], [], WORDS)
        assert index.load() == ({}, {})
        assert index.search([("bare", "do")], MARKS) is None


def test_a_file_that_stays_unusable_is_given_up(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "_SLIPS", "CREATE nonsense")
    assert index.load() == ({}, {})


def test_without_full_text_search_slips_are_kept_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "_WORDS", "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts99(folded, bare)")
    index = Index(tmp_path / "bank.sqlite3")
    index.store([SLIP], [], WORDS)
    assert (list(index.load()[0]), index.search([("bare", "do")], MARKS)) == ([("items", "n.md")], None)


def test_words_that_cannot_be_made_for_another_reason_are_an_unusable_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "_WORDS", "CREATE VIRTUAL nonsense")
    index = Index(tmp_path / "bank.sqlite3")
    index.store([SLIP], [], WORDS)
    assert index.load() == ({}, {})


def test_each_bank_has_a_file_of_its_own(tmp_path: Path) -> None:
    one, other = index_path(tmp_path / "a", tmp_path), index_path(tmp_path / "b", tmp_path)
    assert one != other
    assert one is not None
    assert one.parent == tmp_path
    assert one == index_path(tmp_path / "x" / ".." / "a", tmp_path)


@pytest.mark.parametrize(
    ("platform", "variables", "place"),
    [
        ("linux", {"XDG_CACHE_HOME": "/x/cache"}, "/x/cache/authoring"),
        ("linux", {"XDG_CACHE_HOME": ""}, "/users/ha/.cache/authoring"),
        ("darwin", {}, "/users/ha/Library/Caches/authoring"),
        ("win32", {"LOCALAPPDATA": "/x/local"}, "/x/local/authoring"),
        ("win32", {"LOCALAPPDATA": ""}, "/users/ha/AppData/Local/authoring"),
    ],
)
def test_the_users_cache_folder_by_the_customs_of_each_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], place: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", "/users/ha")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    path = index_path(tmp_path, None)
    assert path is not None
    assert path.parent == Path(place)


def test_a_user_without_a_home_has_no_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert index_path(tmp_path, None) is None
