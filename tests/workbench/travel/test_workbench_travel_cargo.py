"""Cargo: what travels, what has travelled, and what isn't sound."""

from pathlib import Path

from authoring.bank.records.names import ReviewName
from authoring.records import digest
from authoring.workbench.travel.cargo import (
    Cargo,
    bank_cargo,
    changing,
    last_package,
    note_sent,
    read_sent,
    release_cargo,
)
from tests.small_contest import MOMENT, Place, question

NAME = ReviewName("20220725T024100Z", "ha", "0a1b2c3d")


def test_records_and_documents_travel_once_and_small_files_always(place: Place) -> None:
    place.write(question(1))
    first = bank_cargo(place.folder, {}, drafts=False)
    note_sent(place.folder, NAME, (first, Cargo({})))
    second = bank_cargo(place.folder, read_sent(place.folder), drafts=False)
    assert sorted(first.files.keys() - second.files.keys()) == [
        "items/2022-ha001.r0001.ha.md",
        "policies/qd-27-2021-qd-ubnd.txt",
    ]
    assert "contest.toml" in second.files
    (place.folder / "policies/qd-27-2021-qd-ubnd.txt").write_bytes(b"other")
    third = bank_cargo(place.folder, read_sent(place.folder), drafts=False)
    assert third.files["policies/qd-27-2021-qd-ubnd.txt"] == b"other"


def test_notes_that_cannot_be_read_make_everything_travel_again(place: Place) -> None:
    note_sent(place.folder, NAME, (Cargo({"items/x": b"x", "2022-w30-r1/a": b"x", "units.csv": b"x"}),))
    assert read_sent(place.folder) == {"2022-w30-r1": "", "items/x": digest(b"x")[:16]}
    assert last_package(place.folder) == MOMENT
    for data in (b"torn", b"[]", b"{}", b'{"sent": 5}'):
        (place.folder / "exchange" / str(NAME)).write_bytes(data)
        assert read_sent(place.folder) == {}


def test_a_person_s_file_that_is_broken_has_no_version_and_stays_behind(place: Place) -> None:
    (place.folder / "people/moi.toml").write_bytes(b"broken")
    assert "people/moi.toml" not in changing(place.folder)
    assert bank_cargo(place.folder, {}, drafts=False).left == ("people/moi.toml",)


def test_only_whole_folders_with_their_sums_travel_of_the_exports(tmp_path: Path) -> None:
    for name in ("2022-w30-r1", "2022-w30-results-1", "tong-ket-1", "riêng"):
        (tmp_path / name).mkdir()
    assert release_cargo(tmp_path, {}) == Cargo({}, ("2022-w30-r1",))
    assert release_cargo(tmp_path, {"2022-w30-r1": ""}) == Cargo({})
    assert release_cargo(tmp_path / "no", {}) == Cargo({})
