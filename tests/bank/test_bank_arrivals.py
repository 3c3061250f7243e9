"""Arrivals: only files that a bank knows, each sound in itself, and none put over another."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from authoring.bank import Bank
from authoring.bank.arrivals import inspect, is_changing, is_signature, keep, largest
from authoring.bank.people.mandates import Appointment, mandate_name, signed_part
from authoring.bank.people.mandates import encode as encode_mandate
from authoring.bank.records.items import encode
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Revision
from authoring.records import SYSTEM, TakenError
from authoring.seals import Identity
from tests.uniting import unite

Make = Callable[..., Item]
Keys = dict[str, Identity]
TIME = datetime(2022, 7, 25, 2, 41, tzinfo=UTC)
MEETING = b'{\n  "minutes": "12/BB"\n}\n'


def test_every_file_of_a_bank_may_arrive(bank: Bank, make_item: Make, identities: Keys) -> None:
    made = bank.revise(make_item(), "ha", TIME)
    bank.move(made, "send", "ha", identities["ha"].sign, TIME)
    bank.save_draft(make_item("2022-ha002"), "ha")
    folder = bank.folder
    (folder / "units.csv").write_bytes(b"code,name,aliases,members,members_on\n")
    (folder / "decisions").mkdir()
    (folder / "decisions/20220725T024100Z-ha-0a1b2c3d.json").write_bytes(MEETING)
    places = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    slips = {place: inspect(place, (folder / place).read_bytes(), "gói") for place in places}
    assert len(places) == 16
    assert [place.partition("/")[0] for place, slip in slips.items() if slip] == ["items", "reviews"]


def test_a_mandate_may_arrive(identities: Keys) -> None:
    bare = Appointment("bo", "ha", ("approver",), "20220725T024100Z", "20220726T000000Z", "20220725T024100Z", "Đi vắng")
    made = replace(bare, signature=identities["ha"].sign(signed_part(bare)))
    assert inspect(f"people/{mandate_name(made)}", encode_mandate(made), "gói") is None


@pytest.mark.parametrize(
    ("place", "data", "words"),
    [
        ("items/2022-ha001.r0001.ha.md", b"x", "rách"),
        ("reviews/20220725T024100Z-ha-0a1b2c3d.json", b"{}", "không phải là bản ghi"),
        ("drafts/2022-ha001.ha.md", b"x", "rách"),
        ("drafts/x.md", b"x", "không thuộc về cuộc thi nào"),
        ("decisions/20220725T024100Z-ha-0a1b2c3d.json", b"[]", "không thuộc về cuộc thi nào"),
        ("people/ha.toml", b"x", "TOML"),
        ("people/ha.deputy-20220725T024100Z.json", b"{}", "không phải là bản ghi"),
        ("people/x y.toml", b"x", "không thuộc về cuộc thi nào"),
        ("contest.toml", b"x", "TOML"),
        ("contest.toml.minisig", b"\xff", "không thuộc về cuộc thi nào"),
        ("policies/nul.txt", b"x", "tên thiết bị"),
        ("versions/units.csv.0001.00000000000000000000000000000000", b"x", "không thuộc về cuộc thi nào"),
        ("units.csv", b"x" * 3_000_000, "không thuộc về cuộc thi nào"),
        ("README.md", b"x", "không thuộc về cuộc thi nào"),
    ],
)
def test_what_cannot_stand_is_refused(place: str, data: bytes, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        inspect(place, data, "gói.zip")


def test_kinds_of_places() -> None:
    places = ["contest.toml", "contest.toml.minisig", "people/ha.toml", "people/ha.toml.minisig", "policies/a.minisig"]
    assert [is_changing(place) for place in places] == [True, False, True, False, True]
    assert [is_signature(place) for place in places] == [False, True, False, True, False]
    assert is_changing("people/ha.deputy-20220725T024100Z.json") is False
    assert largest("policies/a.pdf") > largest("items/x")


def _record(make_item: Make, stem: str) -> bytes:
    return encode(Revision(make_item(stem=stem), 1, "ha", "20220725T024100Z", "", "", ""))[0]


def test_two_revisions_of_one_name_stand_side_by_side_as_a_fork(bank: Bank, make_item: Make) -> None:
    name = "items/2022-ha001.r0001.ha.md"
    here, there = _record(make_item, "Máy này?"), _record(make_item, "Máy kia?")
    assert keep(bank.folder, name, here, SYSTEM) == name
    assert keep(bank.folder, name, here, SYSTEM) == ""
    beside = keep(bank.folder, name, there, SYSTEM)
    assert beside == f"items/2022-ha001.r0001.ha.{there[-65:-57].decode()}.md"
    assert keep(bank.folder, name, there, SYSTEM) == ""
    assert {side.item.stem for side in bank.entry("2022-ha001").forks} == {"Máy này?", "Máy kia?"}
    assert bank.verify() == ()
    merged = unite(bank, make_item(stem="Gộp?"), "ha", TIME)
    assert (bank.entry("2022-ha001").revision, bank.entry("2022-ha001").forks) == (merged, ())
    with pytest.raises(TakenError):
        keep(bank.folder, beside, here, SYSTEM)
    assert (bank.folder / beside).read_bytes() == there


def test_another_file_is_never_put_over_one_that_stands(bank: Bank) -> None:
    with pytest.raises(TakenError):
        keep(bank.folder, "contest.toml", b"x", SYSTEM)


def test_a_name_whose_digest_is_not_that_of_its_record_is_a_stray(bank: Bank, make_item: Make) -> None:
    (bank.folder / "items").mkdir()
    path = bank.folder / "items/2022-ha001.r0001.ha.00000000.md"
    path.write_bytes(_record(make_item, "?"))
    assert [one.message for one in bank.strays()] == [
        "Tên tệp và nội dung bản ghi không khớp; tên do chương trình đặt, không đổi tay."
    ]
