"""The charter: settings of a folder, read at one moment, and what the owner signed of them."""

import shutil
from pathlib import Path

import pytest

from authoring.bank import sign_settings
from authoring.bank.people.charter import look_at_settings, read_charter
from authoring.model.errors import RefusedError
from authoring.seals import Identity


def test_a_signed_folder_is_trusted(folder: Path) -> None:
    charter = read_charter(folder)
    assert charter.contest.id == "bhxh-bhyt-2022"
    assert list(charter.people) == ["bo", "ha", "ha2", "la"]
    assert charter.accounts["bo"].secret.endswith(" của bo")
    assert (charter.distrust(), charter.broken, charter.rejected) == ((), (), ())


@pytest.mark.parametrize("place", ["contest.toml", "people/bo.toml", "people/ha.toml"])
def test_one_changed_letter_is_noticed(folder: Path, place: str) -> None:
    path = folder / place
    path.write_bytes(path.read_bytes() + b"\n")
    sentence = f"{place} đã bị sửa sau khi ký, hoặc chữ ký không phải của chủ cuộc thi."
    assert read_charter(folder).distrust() == (sentence,)


def test_another_owner_than_the_printed_one_is_noticed(folder: Path) -> None:
    printed = "02f2 02bf 3ad8 5ce1 62ae c598 7d6b e3db"
    assert "không phải 02f2 02bf" in read_charter(folder).distrust(printed)[0]


def test_a_person_who_was_added_later_waits_for_the_owner(folder: Path, identities: dict[str, Identity]) -> None:
    text = (folder / "people" / "bo.toml").read_text("utf-8").replace('"bo"', '"moi"')
    (folder / "people" / "moi.toml").write_text(text, encoding="utf-8", newline="\n")
    assert read_charter(folder).distrust() == ("people/moi.toml chưa được chủ cuộc thi ký.",)
    assert sign_settings(folder, identities["ha"]) == (folder / "people" / "moi.toml.minisig",)
    assert read_charter(folder).distrust() == ()


def test_one_persons_signed_file_is_not_anothers(folder: Path) -> None:
    people = folder / "people"
    shutil.copy(people / "bo.toml", people / "moi.toml")
    shutil.copy(people / "bo.toml.minisig", people / "moi.toml.minisig")
    assert read_charter(folder).distrust() == ("moi.toml: Tên tệp và mã người soạn không khớp.",)


def test_a_broken_persons_file_stops_signing_and_trust_but_not_reading(
    folder: Path, identities: dict[str, Identity]
) -> None:
    (folder / "people" / "xx.toml").write_text("name = \n", encoding="utf-8")
    charter = read_charter(folder)
    assert "xx" not in charter.people
    assert [(Path(one.file).name, one.row) for one in charter.broken] == [("xx.toml", 1)]
    assert charter.distrust()[0].startswith("xx.toml: Sai cú pháp TOML")
    with pytest.raises(RefusedError, match="Chưa ký được: Sai cú pháp TOML") as caught:
        sign_settings(folder, identities["ha"])
    assert caught.value.trouble.row == 1


def test_a_person_file_without_a_line_of_trouble_is_broken_too(folder: Path) -> None:
    (folder / "people" / "xx.toml").write_bytes(b"#" * 1_000_001)
    assert [one.row for one in read_charter(folder).broken] == [0]


def test_a_person_file_that_cannot_be_read_leaves_the_others(folder: Path) -> None:
    (folder / "people" / "xx.toml").mkdir()
    charter = read_charter(folder)
    assert sorted(charter.people) == ["bo", "ha", "ha2", "la"]
    assert "Không đọc được" in charter.distrust()[0]


def test_a_reference_document_without_its_file_is_shown_with_its_line(folder: Path) -> None:
    (folder / "policies" / "luat-58-2014-qh13.txt").unlink()
    (one,) = read_charter(folder).rejected
    assert (one.file, one.row, one.found) == (str(folder / "contest.toml"), 70, "không có")
    assert one.expected == "policies/luat-58-2014-qh13.docx"


def test_units_that_cannot_be_read_are_shown(folder: Path) -> None:
    (folder / "units.csv").write_text("code,name,aliases,members,members_on\n,x,,,\n", encoding="utf-8")
    assert [one.row for one in read_charter(folder).rejected] == [2]


def test_a_broken_contest_is_refused(folder: Path) -> None:
    (folder / "contest.toml").write_text("id = 5\n", encoding="utf-8")
    with pytest.raises(RefusedError, match="Thiếu “format”"):
        read_charter(folder)


def test_a_look_tells_when_to_read_again(folder: Path) -> None:
    look = look_at_settings(folder)
    assert look_at_settings(folder) == look
    (folder / "contest.toml").write_bytes((folder / "contest.toml").read_bytes() + b"#")
    assert look_at_settings(folder) != look
