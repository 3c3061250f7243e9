"""Other banks and files that a contest is compared with: taken by path, remembered on this PC, let go again."""

import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.audits.others import OTHERS, Other, add_other, drop_other, read_others, remembered
from authoring.workbench.contest.choices import forget, keep_table, settings_folder

ONE = {"id": "c1", "stem": "Ai ký sổ?", "options": ["Kế toán", "Lái xe"], "key": "A"}


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    yield
    forget(OTHERS)


def bank(path: Path) -> Path:
    path.write_text(json.dumps([ONE]), encoding="utf-8")
    return path


def test_a_file_is_compared_with_until_it_is_let_go(place: Place, tmp_path: Path) -> None:
    path, office = bank(tmp_path / "đề 2021.json"), place.office()
    assert read_others(office) == ()
    add_other(office, f' "{path}" ')
    (other,) = read_others(office)
    assert (other.path, other.neighbour and [one.id for one in other.neighbour.items]) == (str(path), ["c1"])
    drop_other(office, "chưa có")
    assert remembered(office) == (str(path),)
    drop_other(office, str(path))
    assert remembered(office) == ()


def test_each_contest_has_a_list_of_its_own(place: Place, tmp_path: Path) -> None:
    keep_table(OTHERS, {"khác": ["x.json"], place.office().bank.contest.id: ["a.json", 3]})
    assert remembered(place.office()) == ("a.json",)
    add_other(place.office(), str(bank(tmp_path / "b.json")))
    kept = json.loads((settings_folder() / OTHERS).read_text(encoding="utf-8"))
    assert (kept["khác"], kept[place.office().bank.contest.id]) == (["x.json"], ["a.json", str(tmp_path / "b.json")])


def test_what_cannot_be_read_today_stays_in_the_list_with_its_reason(place: Place, tmp_path: Path) -> None:
    path, office = bank(tmp_path / "a.json"), place.office()
    add_other(office, str(path))
    path.unlink()
    (other,) = read_others(office)
    assert other == Other(str(path), None, other.problem)
    assert "a.json" in other.problem


@pytest.mark.parametrize("typed", ["", "   ", "không/có/ở đây"])
def test_a_path_that_leads_nowhere_is_refused(place: Place, typed: str) -> None:
    with pytest.raises(RefusedError, match="Không có thư mục hay tệp này"):
        add_other(place.office(), typed)
    assert remembered(place.office()) == ()


def test_the_bank_itself_one_taken_already_and_no_bank_are_refused(place: Place, tmp_path: Path) -> None:
    office, path = place.office(), bank(tmp_path / "a.json")
    with pytest.raises(RefusedError, match="đang mở"):
        add_other(office, str(place.folder))
    add_other(office, str(path))
    with pytest.raises(RefusedError, match="rồi"):
        add_other(office, str(tmp_path / "." / "a.json"))
    (tmp_path / "trống").mkdir()
    with pytest.raises(RefusedError):
        add_other(office, str(tmp_path / "trống"))
    assert remembered(office) == (str(path),)
