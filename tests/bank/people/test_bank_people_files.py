"""People: a file each, written once, read with its line where it can't stand."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.bank.people.files import Account, add_person, is_person_file, parse_account, render_account, same_person
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import TakenError

HA = Person("ha", "Lê Thu Hà", "BHXH tỉnh", ("author", "owner"), "RWabc", "age1abc", "012345678901")
TEXT = """\
format = "person/1"
writer = "ha"
name = "Lê Thu Hà"
agency = "BHXH tỉnh"
roles = ["author", "owner"]
signing_key = "RWabc"
sealing_key = "age1abc"
identity_number = "012345678901"
secret = "-----BEGIN\\nAGE-----\\n"
"""


def test_a_file_is_what_people_can_read(tmp_path: Path) -> None:
    path = add_person(tmp_path, HA, "-----BEGIN\nAGE-----\n")
    assert path == tmp_path / "people" / "ha.toml"
    assert path.read_bytes() == TEXT.encode()
    assert parse_account(path.read_bytes(), path) == Account(HA, "-----BEGIN\nAGE-----\n")


def test_what_a_person_lacks_is_left_out(tmp_path: Path) -> None:
    path = add_person(tmp_path, Person("bo", "Bộ", "Ban"))
    assert path.read_text("utf-8") == 'format = "person/1"\nwriter = "bo"\nname = "Bộ"\nagency = "Ban"\nroles = []\n'
    assert parse_account(path.read_bytes(), path) == Account(Person("bo", "Bộ", "Ban"), "")


def test_a_name_in_use_is_not_written_over(tmp_path: Path) -> None:
    path = add_person(tmp_path, HA)
    before = path.read_bytes()
    with pytest.raises(TakenError):
        add_person(tmp_path, Person("ha", "Khác", "Khác"))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("person", "message"),
    [
        (Person("Ha", "Hà", "B"), "Mã người soạn không dùng được"),
        (Person("con", "Hà", "B"), "không khớp"),
        (Person("ha", "", "B"), "Thiếu “name”"),
        (Person("ha", " ", "B"), "chưa đúng dạng"),
        (Person("ha", "Hà", "hai\ndòng"), "một dòng"),
        (Person("ha", "Hà", "B", ("boss",)), "không nhận “boss”"),
        (Person("ha", "Hà\ud800", "B"), "ký tự hỏng"),
        (Person("ha", "Hà", "B", identity_number="12"), "chưa đúng dạng"),
    ],
)
def test_a_person_that_cannot_stand_is_refused_before_anything_is_written(
    tmp_path: Path, person: Person, message: str
) -> None:
    with pytest.raises(RefusedError, match=message):
        add_person(tmp_path, person)
    assert not (tmp_path / "people").exists()


@pytest.mark.parametrize(
    ("old", "new", "row", "message"),
    [
        ('writer = "ha"', 'writer = "bo"', 2, "không khớp"),
        ('writer = "ha"', 'writer = "HA"', 2, "chưa đúng dạng"),
        ('"owner"', '"king"', 5, "không nhận “king”"),
        ("agency", "agencies", 4, "Không có thiết lập nào tên “agencies”"),
        ("person/1", "person/9", 1, "bản mới hơn"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(old: str, new: str, row: int, message: str) -> None:
    with pytest.raises(RefusedError, match=message) as caught:
        parse_account(TEXT.replace(old, new).encode(), Path("people/ha.toml"))
    assert caught.value.trouble.row == row


NAMES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).filter(str.strip)


@given(NAMES, st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_and_secret_come_back(name: str, secret: str) -> None:
    person = Person("ha", name, "B")
    read = parse_account(render_account(Account(person, secret)), Path("ha.toml"))
    again = parse_account(render_account(read), Path("ha.toml"))
    assert read == again
    assert read.secret == secret.replace("\r\n", "\n") or "\r" in secret


def test_one_person_on_two_machines_is_one_however_typed() -> None:
    two = Person("ha2", "lê  thu hà", "BHXH Tỉnh")
    assert same_person(HA, two)
    assert not same_person(HA, Person("ha2", "Lê Thu Hạ", "BHXH tỉnh"))
    assert not same_person(HA, Person("ha2", "Lê Thu Hà", "Ban Tuyên giáo"))


def test_names_of_person_files() -> None:
    names = ["ha.toml", "ha2.toml", "ha (1).toml", "HA.toml", "ha.toml.minisig", "h.toml", "ha.txt"]
    assert [name for name in names if is_person_file(name)] == ["ha.toml", "ha2.toml"]
