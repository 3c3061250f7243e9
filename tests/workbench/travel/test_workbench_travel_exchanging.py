"""A bank travels: two PCs come to the same bank in any order; an empty PC is restored; what was altered is refused."""

import io
import itertools
import os
import shutil
import zipfile
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from authoring.bank import add_person
from authoring.bank.arrivals import inspect
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.records import SYSTEM, System, dump_json
from authoring.seals import fingerprint, seal
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.contest.sittings import Sitting, join, sit_down, trust
from authoring.workbench.results import grading
from authoring.workbench.results.verifying import verify
from authoring.workbench.starting import rehearsal
from authoring.workbench.travel import exchanging
from authoring.workbench.travel.exchanging import (
    BANK,
    Receipt,
    Written,
    read_label,
    receive_package,
    restore,
    write_package,
)
from authoring.workbench.travel.packing import LABEL, LIST, Label, close, fill, silent, take_apart
from tests.conftest import Practice
from tests.small_contest import MOMENT, PASSPHRASE, Place, question

if TYPE_CHECKING:
    from collections.abc import Callable

HANDS = ("author", "reviewer", "approver")
OUT_OF_SIGHT = "exchange"


@dataclass(frozen=True, slots=True)
class Pcs:
    """Two PCs with one contest, and who sits there."""

    one: Path
    two: Path
    ha: Sitting
    lam: Sitting

    def office(self, at: int) -> Office:
        return open_office((self.one, self.two)[at])

    def copied(self, top: Path) -> "Pcs":
        folders = [top / str(at) / "banks/thi-thu" for at in (1, 2)]
        for old, new in zip((self.one, self.two), folders, strict=True):
            shutil.copytree(old, new)
        return replace(self, one=folders[0], two=folders[1])


def later(sitting: Sitting, minutes: int) -> Sitting:
    return sitting.at(MOMENT + timedelta(minutes=minutes))


def files(folder: Path) -> dict[str, bytes]:
    """Everything in a contest's folder but the notes that stay on each PC."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return {place: data for place, data in found.items() if not place.startswith(f"{OUT_OF_SIGHT}/")}


def everything(top: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in top.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def made(built: Place, tmp_path_factory: pytest.TempPathFactory) -> Pcs:
    """A contest with three items on one PC, restored on a second."""
    top = tmp_path_factory.mktemp("hai máy")
    one = top / "1/banks/thi-thu"
    shutil.copytree(built.folder, one)
    place = Place(one, built.ha, built.lam)
    for number in range(3):
        place.write(question(number))
    written = write_package(place.office(), later(built.ha, 0))
    restore(written.path, top / "2/banks/thi-thu", "lam", PASSPHRASE)
    return Pcs(one, top / "2/banks/thi-thu", built.ha, built.lam)


@pytest.fixture
def pcs(made: Pcs, tmp_path: Path) -> Pcs:
    return made.copied(tmp_path)


def test_the_first_package_holds_everything_and_makes_the_same_bank_elsewhere(pcs: Pcs) -> None:
    assert files(pcs.one) == files(pcs.two)
    bank = pcs.office(1).bank
    assert (bank.verify(), bank.strays(), bank.trusted()) == ((), (), ())
    assert len(bank.items()) == 3
    assert bank.items() == pcs.office(0).bank.items()


def test_people_sign_in_and_work_where_the_bank_was_restored(pcs: Pcs) -> None:
    office = pcs.office(1)
    sitting = sit_down(office.bank, "ha", PASSPHRASE)
    revision = office.bank.items()[0].revision
    office.bank.move(revision, "send", "ha", sitting.identity.sign, MOMENT)
    assert office.bank.entry(revision.item.id).state == "in-review"
    assert office.bank.verify() == ()


def test_only_a_whole_package_carries_locked_keys_where_everybody_can_try_passphrases(pcs: Pcs) -> None:
    office = pcs.office(0)
    locked = {office.bank.secret(person.writer) for person in office.bank.people}
    new, whole = (write_package(office, later(pcs.ha, 2 + more), whole=bool(more)) for more in (0, 1))
    assert set(read_label(new.path).keys.values()) == set()
    assert set(read_label(whole.path).keys.values()) == locked
    bare = new.path.read_bytes()
    assert not [one for one in locked if one.splitlines()[1].encode() in bare]


def _conflict(pcs: Pcs) -> list[tuple[Path, int]]:
    """Work on both PCs that contradicts itself; four packages, each with the PC that is to receive it."""
    packages = []
    for turn in (1, 2):
        for at, (sitting, writer) in enumerate(((pcs.ha, "ha"), (pcs.lam, "lam"))):
            office = pcs.office(at)
            bank = office.bank
            folder = bank.folder
            bank.revise(replace(question(10 * turn + at), id=bank.next_id(writer, 2022)), writer, MOMENT)
            old = bank.history("2022-ha001")[-1]
            bank.revise(replace(old.item, stem=f"Máy {at} lượt {turn}?"), "ha", MOMENT, old.sha256)
            text = f"code,name,aliases,members,members_on\nd{at},Đảng bộ {at}{turn},,,\n"
            (folder / "units.csv").write_text(text, encoding="utf-8", newline="\n")
            (folder / "policies" / f"cv-{turn}.txt").write_text(f"Công văn máy {at}\n", encoding="utf-8", newline="\n")
            moved = next(one for one in bank.items() if one.revision.item.id == "2022-ha003").revision
            bank.move(moved, "comment", writer, sitting.identity.sign, MOMENT, f"Xem lại {at}{turn}")
            packages.append((write_package(open_office(folder), later(sitting, 5 * turn + at)).path, 1 - at))
    return packages


ORDERS = [*itertools.permutations(range(4))][::5]


@pytest.mark.slow
@pytest.mark.parametrize("order", ORDERS)
def test_four_packages_in_any_order_make_the_same_bank_on_both(pcs: Pcs, order: tuple[int, ...]) -> None:
    packages = _conflict(pcs)
    for number in (*order, *order):
        path, at = packages[number]
        receive_package(pcs.office(at), path, (pcs.ha, pcs.lam)[at])
    one, two = files(pcs.one), files(pcs.two)
    assert sorted(one.values()) == sorted(two.values())
    assert {name: one[name] for name in one if "items/" not in name} == {
        name: two[name] for name in two if "items/" not in name
    }
    banks = [pcs.office(at).bank for at in (0, 1)]
    assert banks[0].items() == banks[1].items()
    assert [bank.verify() for bank in banks] == [(), ()]
    history = [len(bank.history("2022-ha001")) for bank in banks]
    assert history == [5, 5]
    assert len(banks[0].entry("2022-ha001").forks) == 2
    assert [len(banks[0].reviews("2022-ha003")), len(banks[1].reviews("2022-ha003"))] == [4, 4]


def test_a_change_of_settings_travels_without_a_question_and_a_contested_one_is_told(pcs: Pcs) -> None:
    header = "code,name,aliases,members,members_on\n"
    (pcs.one / "units.csv").write_bytes(f"{header}a,Một,,,\n".encode())
    first = write_package(pcs.office(0), later(pcs.ha, 1))
    got = receive_package(pcs.office(1), first.path, pcs.lam)
    assert (got.settings, got.contested) == (("units.csv",), ())
    (pcs.two / "units.csv").write_bytes(f"{header}a,Hai,,,\n".encode())
    back = receive_package(pcs.office(0), write_package(pcs.office(1), later(pcs.lam, 2)).path, pcs.ha)
    assert (back.settings, back.contested) == (("units.csv",), ())
    assert (pcs.one / "units.csv").read_bytes() == f"{header}a,Hai,,,\n".encode()
    again = receive_package(pcs.office(1), first.path, pcs.lam)
    assert (again.settings, again.contested) == ((), ())
    (pcs.one / "units.csv").write_bytes(f"{header}a,Ba,,,\n".encode())
    (pcs.two / "units.csv").write_bytes(f"{header}a,Bốn,,,\n".encode())
    third = write_package(pcs.office(0), later(pcs.ha, 3))
    assert receive_package(pcs.office(1), third.path, pcs.lam).contested == ("units.csv",)
    kept = {
        path.read_text(encoding="utf-8").removeprefix(header) for path in (pcs.two / "versions").glob("units.csv.*")
    }
    assert kept == {"a,Một,,,\n", "a,Hai,,,\n", "a,Ba,,,\n", "a,Bốn,,,\n"}


def test_an_unsigned_setting_waits_for_the_owner(pcs: Pcs) -> None:
    plan = pcs.one / "contest.toml"
    old = plan.read_bytes()
    new = old.replace(b'name = "', b'name = "M', 1)
    plan.write_bytes(new)
    got = receive_package(pcs.office(1), write_package(pcs.office(0), later(pcs.ha, 1)).path, pcs.lam)
    assert (got.waiting, (pcs.two / "contest.toml").read_bytes()) == (("contest.toml",), old)
    back = receive_package(pcs.office(0), write_package(pcs.office(1), later(pcs.lam, 2)).path, pcs.ha)
    assert (back.settings, back.contested, plan.read_bytes()) == ((), (), new)
    trust(pcs.one, pcs.lam)
    got = receive_package(pcs.office(1), write_package(pcs.office(0), later(pcs.ha, 3)).path, pcs.lam)
    assert (got.waiting, (pcs.two / "contest.toml").read_bytes()) == ((), new)
    assert pcs.office(1).bank.trusted() == ()
    assert files(pcs.one) == files(pcs.two)


def test_a_new_person_travels_and_counts_once_the_owner_has_signed(pcs: Pcs) -> None:
    duc = join(pcs.two, Person("duc", "Trần Minh Đức", "Ban Tuyên giáo", HANDS), PASSPHRASE)
    with pytest.raises(RefusedError, match="Chủ cuộc thi chưa ký khóa của người gửi"):
        write_package(pcs.office(1), later(duc, 1))
    got = receive_package(pcs.office(0), write_package(pcs.office(1), later(pcs.lam, 1)).path, pcs.ha)
    assert got.settings == ("people/duc.toml",)
    trust(pcs.one, pcs.lam)
    signed = write_package(pcs.office(0), later(pcs.ha, 2))
    assert signed.readers == ("duc", "ha", "lam")
    assert receive_package(pcs.office(1), signed.path, duc).settings == ("people/duc.toml.minisig",)
    theirs = write_package(pcs.office(1), later(duc, 3))
    assert receive_package(pcs.office(0), theirs.path, pcs.ha).sender == "duc"


def test_only_what_is_new_travels_and_the_summary_says_what_came(pcs: Pcs) -> None:
    Place(pcs.one, pcs.ha, pcs.lam).write(question(7))
    first = pcs.office(0).bank.entry("2022-ha001").revision
    pcs.office(0).bank.move(first, "send", "ha", pcs.ha.identity.sign, MOMENT)
    steps: list[tuple[int, int]] = []
    made = write_package(pcs.office(0), later(pcs.ha, 1), progress=lambda *step: steps.append(step))
    assert (made.whole, made.path.name) == (False, "goi-thi-thu-20220725T024200Z-ha.zip")
    assert steps[-1] == (made.files, made.files)
    got = receive_package(pcs.office(1), made.path, pcs.lam, progress=lambda *step: steps.append(step))
    assert (got.items, got.revisions, got.reviews, got.forks, got.gaps, got.clashes) == (1, 1, 1, (), 0, ())
    assert steps[-1][0] == steps[-1][1]
    again = receive_package(pcs.office(1), made.path, pcs.lam)
    assert (again.items, again.revisions, again.reviews, again.held > 2) == (0, 0, 0, True)
    assert exchanging.last_package(pcs.office(0)) == MOMENT + timedelta(minutes=1)
    assert exchanging.last_package(pcs.office(1)) is None


def test_a_later_package_alone_says_how_much_is_missing(pcs: Pcs) -> None:
    place = Place(pcs.one, pcs.ha, pcs.lam)
    place.write(question(7))
    first = write_package(pcs.office(0), later(pcs.ha, 1))
    place.write(question(8))
    second = write_package(pcs.office(0), later(pcs.ha, 2))
    assert receive_package(pcs.office(1), second.path, pcs.lam).gaps == 1
    assert receive_package(pcs.office(1), first.path, pcs.lam).gaps == 0
    assert pcs.office(1).bank.verify() == ()


def _with(path: Path, **members: bytes) -> Path:
    """The package with other members."""
    with zipfile.ZipFile(path) as old:
        table = {name: old.read(name) for name in old.namelist()} | members
    other = path.with_name("khac.zip")
    with zipfile.ZipFile(other, "w") as new:
        for name, data in table.items():
            new.writestr(name, data)
    return other


def test_a_package_with_any_byte_altered_is_refused_or_says_the_same(pcs: Pcs) -> None:
    Place(pcs.one, pcs.ha, pcs.lam).write(question(7))
    made = write_package(pcs.office(0), later(pcs.ha, 1))
    data = made.path.read_bytes()
    before = everything(pcs.two)
    refused = 0
    for at in range(0, len(data), max(len(data) // 60, 1)):
        made.path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        try:
            take_apart(made.path.read_bytes(), "x")
        except RefusedError:
            with pytest.raises(RefusedError):
                receive_package(pcs.office(1), made.path, pcs.lam)
            refused += 1
        assert everything(pcs.two) == before
    assert refused > 50
    for size in (0, 10, len(data) // 2, len(data) - 1):
        made.path.write_bytes(data[:size])
        with pytest.raises(RefusedError, match="Gói bị hỏng hoặc bị sửa"):
            receive_package(pcs.office(1), made.path, pcs.lam)
    assert everything(pcs.two) == before


def test_a_label_that_somebody_else_signed_is_refused(pcs: Pcs) -> None:
    made = write_package(pcs.office(0), later(pcs.ha, 1))
    with zipfile.ZipFile(made.path) as opened:
        label = opened.read(LABEL)
    before = everything(pcs.two)
    for said in (label.replace(b'"ha"', b'"lam"'), label):
        forged = _with(made.path, **{LABEL: said, "goi.json.minisig": pcs.lam.identity.sign(label).encode()})
        with pytest.raises(RefusedError, match="Gói không mang chữ ký đúng của người gửi"):
            receive_package(pcs.office(1), forged, pcs.lam)
    assert everything(pcs.two) == before


def test_a_package_of_another_contest_is_refused(pcs: Pcs, tmp_path: Path, root: Path) -> None:
    folder = tmp_path / "khác/banks/thi-thu"
    shutil.copytree(root / "tests/data/thi-thu", folder)
    owner = join(folder, Person("lam", "Phạm Văn Lâm", "Ban Tuyên giáo", (*HANDS, "owner")), PASSPHRASE)
    trust(folder, owner)
    same_name = write_package(open_office(folder), later(owner, 1))
    before = everything(pcs.two)
    with pytest.raises(RefusedError, match="Gói thuộc cuộc thi khác"):
        receive_package(pcs.office(1), same_name.path, pcs.lam)
    assert everything(pcs.two) == before
    with pytest.raises(RefusedError, match="chưa ký khóa của người gửi"):
        write_package(pcs.office(0), owner)


def test_who_is_not_among_its_readers_cannot_open_it(pcs: Pcs) -> None:
    made = write_package(pcs.office(0), later(pcs.ha, 1))
    stranger = join(pcs.two, Person("duc", "Trần Minh Đức", "Ban", HANDS), PASSPHRASE)
    with pytest.raises(RefusedError, match="Niêm phong này không dành cho người đang mở") as caught:
        receive_package(pcs.office(1), made.path, stranger)
    assert caught.value.trouble.expected == "một trong: ha, lam"


def test_what_is_no_package_is_refused(pcs: Pcs, tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    for data in (b"", b"PK", b"x" * 100):
        path.write_bytes(data)
        with pytest.raises(RefusedError, match="Gói bị hỏng hoặc bị sửa"):
            read_label(path)


def _crafted(pcs: Pcs, contents: dict[str, bytes], part: str = BANK) -> Path:
    """A package that a trusted person made with other tools: rightly signed and sealed, with these files."""
    office = pcs.office(0)
    readers = dict.fromkeys([BANK, part], ("ha", "lam"))
    label = Label(
        office.bank.contest.id, office.bank.root(), "ha", "20220725T024100Z", whole=False, parts={}, readers=readers
    )
    parts = {BANK: fill({}, (), silent)} | {part: fill(contents, (), silent)}
    keys = {name: [person.sealing_key for person in office.bank.vouched()] for name in parts}
    path = pcs.one.parent / "crafted.zip"
    path.write_bytes(close(label, parts, keys, pcs.ha.identity))
    return path


@pytest.mark.parametrize(
    "place",
    [
        "../ngoai.md",
        "/etc/x",
        "items/../../x.md",
        "items/sub/2022-ha001.r0001.ha.md",
        "items/ghi chú.md",
        "policies/aux.txt",
        "policies/a:b.txt",
        "policies/~$x.docx",
        "policies\\x.txt",
        "C:/x.txt",
        "exchange/20220725T024100Z-ha-00000000.json",
        "people/con.toml",
        "people/ha.toml.minisig.minisig",
        "versions/contest.toml.0001.00000000000000000000000000000000",
        "versions/x",
        "decisions/x.json",
        "units.csv.minisig",
        "la.txt",
        "",
    ],
)
def test_a_place_that_no_bank_has_refuses_the_whole_package(pcs: Pcs, place: str) -> None:
    path = _crafted(pcs, {place: b"x\n", "units.csv": b"code,name,aliases,members,members_on\n"})
    before = everything(pcs.two.parents[2])
    with pytest.raises(RefusedError, match="không nhận gì"):
        receive_package(pcs.office(1), path, pcs.lam)
    assert everything(pcs.two.parents[2]) == before


@pytest.mark.parametrize("spoil", ["altered", "renamed", "large"])
def test_a_record_that_cannot_stand_refuses_the_whole_package(pcs: Pcs, spoil: str) -> None:
    data = (pcs.one / "items/2022-ha001.r0001.ha.md").read_bytes()
    name = "items/2022-ha009.r0001.ha.md"
    good = {"altered": data.replace(b"8%", b"9%"), "renamed": data, "large": data + b"x" * 3_000_000}[spoil]
    path = _crafted(pcs, {name: good, "policies/moi.txt": b"x"})
    before = everything(pcs.two)
    with pytest.raises(RefusedError, match=r"không nhận gì|Không có gì được nhận"):
        receive_package(pcs.office(1), path, pcs.lam)
    assert everything(pcs.two) == before


def test_a_review_with_a_wrong_signature_refuses_the_whole_package(pcs: Pcs) -> None:
    bank = pcs.office(0).bank
    revision = bank.entry("2022-ha001").revision
    bank.move(revision, "send", "ha", pcs.ha.identity.sign, MOMENT)
    (review,) = (pcs.one / "reviews").iterdir()
    data = review.read_bytes().replace(b'"note": ""', b'"note": "x"')
    path = _crafted(pcs, {f"reviews/{review.name}": data})
    with pytest.raises(RefusedError, match="chữ ký không đúng"):
        receive_package(pcs.office(1), path, pcs.lam)
    assert not (pcs.two / "reviews").exists()


def test_a_review_whose_name_holds_other_bytes_is_told_and_left(pcs: Pcs) -> None:
    bank = pcs.office(0).bank
    bank.move(bank.entry("2022-ha001").revision, "send", "ha", pcs.ha.identity.sign, MOMENT)
    (review,) = (pcs.one / "reviews").iterdir()
    (pcs.two / "reviews").mkdir()
    (pcs.two / "reviews" / review.name).write_bytes(b"torn")
    got = receive_package(pcs.office(1), write_package(pcs.office(0), later(pcs.ha, 1)).path, pcs.lam)
    assert got.clashes == (f"reviews/{review.name}",)
    assert (pcs.two / "reviews" / review.name).read_bytes() == b"torn"


def test_settings_of_another_contest_inside_are_refused(pcs: Pcs) -> None:
    plan = (pcs.one / "contest.toml").read_bytes().replace(b'id = "thi-thu"', b'id = "thi-khac"')
    with pytest.raises(RefusedError, match="Thiết lập trong gói là của cuộc thi khác"):
        receive_package(pcs.office(1), _crafted(pcs, {"contest.toml": plan}), pcs.lam)


def _zip(members: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def _bomb(pcs: Pcs, inner: bytes) -> Path:
    office = pcs.office(0)
    label = Label(
        office.bank.contest.id,
        office.bank.root(),
        "ha",
        "20220725T024100Z",
        whole=False,
        parts={},
        readers={BANK: ("lam",)},
    )
    path = pcs.one.parent / "bom.zip"
    keys = {BANK: [pcs.lam.identity.sealing_key]}
    path.write_bytes(close(label, {BANK: inner}, keys, pcs.ha.identity))
    return path


def test_bombs_and_contents_without_a_right_list_are_refused(pcs: Pcs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authoring.workbench.travel.packing.SPREAD", 100_000)
    table = {"format": "contents/1", "lineage": {}}
    mark = "0" * 64
    cases = {
        "zeros": _zip({LIST: b"x", "b": b"\0" * 200_000}),
        "no list": _zip({"b": b"x"}),
        "not json": _zip({LIST: b"x"}),
        "other format": _zip({LIST: dump_json({"format": "x/1"})}),
        "later": _zip({LIST: dump_json({"format": "contents/2"})}),
        "no files": _zip({LIST: dump_json(table)}),
        "numbers": _zip({LIST: dump_json(table | {"files": {"units.csv": 5}})}),
        "not there": _zip({LIST: dump_json(table | {"files": {"units.csv": mark}})}),
        "other bytes": _zip({LIST: dump_json(table | {"files": {"units.csv": mark}}), mark: b"x"}),
        "packed oddly": _zip({LIST: dump_json(table | {"files": {}})}, zipfile.ZIP_BZIP2),
        "no zip": b"x",
    }
    before = everything(pcs.two)
    for name, inner in cases.items():
        with pytest.raises(RefusedError) as caught:
            receive_package(pcs.office(1), _bomb(pcs, inner), pcs.lam)
        assert str(caught.value.trouble.file).endswith("bom.zip"), name
    assert everything(pcs.two) == before


def _labelled(pcs: Pcs, **changes: object) -> Path:
    sealed = seal(fill({}, (), silent), [pcs.lam.identity.sealing_key])
    table: dict[str, object] = {
        "format": "package/1",
        "contest": "thi-thu",
        "root": pcs.office(0).bank.root(),
        "writer": "ha",
        "time": "20220725T024100Z",
        "whole": False,
        "parts": {},
        "readers": {},
        "keys": {},
    }
    signed = dump_json(table | changes)
    path = pcs.one.parent / "nhan.zip"
    more = {"x.age": sealed} if "parts" in changes else {}
    path.write_bytes(_zip({LABEL: signed, "goi.json.minisig": pcs.ha.identity.sign(signed).encode()} | more))
    return path


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"format": "package/2"}, "bản mới hơn của chương trình"),
        ({"format": "x/1"}, "không phải là gói trao đổi"),
        ({"contest": 5}, "bị hỏng hoặc bị sửa"),
        ({"whole": "x"}, "bị hỏng hoặc bị sửa"),
        ({"readers": {"x": "y"}}, "bị hỏng hoặc bị sửa"),
        ({"keys": []}, "bị hỏng hoặc bị sửa"),
        ({"parts": {"x.age": "0"}}, "bị hỏng hoặc bị sửa"),
        ({}, "Gói thiếu phần ngân hàng"),
        ({"root": ""}, "Gói thuộc cuộc thi khác"),
    ],
)
def test_labels_that_say_nothing_are_refused(pcs: Pcs, changes: dict[str, object], words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        receive_package(pcs.office(1), _labelled(pcs, **changes), pcs.lam)


def test_a_zip_without_a_label_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(_zip({"a": b"x"}))
    with pytest.raises(RefusedError, match="bị hỏng hoặc bị sửa"):
        read_label(tmp_path / "x.zip")


def _stopping(at: int) -> System:
    """A system in which the name of one file isn't given any more: the program was stopped there."""
    count = itertools.count(1)

    def link(old: Path, new: Path) -> None:
        if next(count) == at:
            raise KeyboardInterrupt
        os.link(old, new)

    return replace(SYSTEM, link=link)


@pytest.mark.skipif(os.name == "nt", reason="Windows đặt tên bằng cách khác")
@pytest.mark.parametrize("at", [1, 2, 4, 6])
def test_an_interrupted_receipt_is_completed_by_another(pcs: Pcs, at: int) -> None:
    packages = _conflict(pcs)
    (first, to), *_ = packages
    with pytest.raises(KeyboardInterrupt):
        receive_package(pcs.office(to), first, pcs.lam, system=_stopping(at))
    assert pcs.office(to).bank.strays() is not None
    assert {flaw.kind for flaw in pcs.office(to).bank.verify()} <= {"chain", "missing"}
    for path, there in packages:
        receive_package(pcs.office(there), path, (pcs.ha, pcs.lam)[there])
    assert sorted(files(pcs.one).values()) == sorted(files(pcs.two).values())


@pytest.mark.skipif(os.name == "nt", reason="Windows đặt tên bằng cách khác")
@pytest.mark.parametrize("at", [1, 5, 11])
def test_an_interrupted_restore_is_no_contest_until_it_is_completed(pcs: Pcs, tmp_path: Path, at: int) -> None:
    made = write_package(pcs.office(0), later(pcs.ha, 1), whole=True)
    folder = tmp_path / "mới/banks/thi-thu"
    with pytest.raises(KeyboardInterrupt):
        restore(made.path, folder, "ha", PASSPHRASE, system=_stopping(at))
    assert not (folder / "contest.toml").exists()
    restore(made.path, folder, "ha", PASSPHRASE)
    assert files(folder) == files(pcs.one)


def test_restoring_is_refused_where_it_would_be_wrong(pcs: Pcs, tmp_path: Path) -> None:
    whole = write_package(pcs.office(0), later(pcs.ha, 1), whole=True)
    part = write_package(pcs.office(0), later(pcs.ha, 2))
    assert (whole.whole, part.whole) == (True, False)
    new = tmp_path / "mới"
    cases: list[tuple[str, Callable[[], Receipt]]] = [
        ("Thư mục đã có cuộc thi", lambda: restore(whole.path, pcs.two, "ha", PASSPHRASE)),
        ("cần một gói sao lưu đầy đủ", lambda: restore(part.path, new, "ha", PASSPHRASE)),
        ("cần một gói sao lưu đầy đủ", lambda: restore(whole.path, new, "duc", PASSPHRASE)),
        ("Mật khẩu ký không đúng", lambda: restore(whole.path, new, "ha", "mat khau khac")),
        ("khác khóa in trong biên bản", lambda: restore(whole.path, new, "ha", PASSPHRASE, expected="0000 0000")),
    ]
    for words, act in cases:
        with pytest.raises(RefusedError, match=words):
            act()
    assert not new.exists()
    known = fingerprint(pcs.lam.identity.signing_key)
    assert restore(whole.path, new, "ha", PASSPHRASE, expected=known).owner_print == known


def test_a_whole_package_without_settings_is_refused(pcs: Pcs, tmp_path: Path) -> None:
    bank = pcs.office(0).bank
    people = {f"people/{path.name}": path.read_bytes() for path in (pcs.one / "people").iterdir()}
    secrets = {"ha": bank.secret("ha")}
    label = Label(
        "thi-thu", bank.root(), "ha", "20220725T024100Z", whole=True, parts={}, readers={BANK: ("ha",)}, keys=secrets
    )
    path = tmp_path / "x.zip"
    keys = {BANK: [pcs.ha.identity.sealing_key]}
    path.write_bytes(close(label, {BANK: fill(people, (), silent)}, keys, pcs.ha.identity))
    with pytest.raises(RefusedError, match="Gói thiếu thiết lập"):
        restore(path, tmp_path / "mới", "ha", PASSPHRASE)
    assert not (tmp_path / "mới").exists()


def test_drafts_move_with_the_whole_bank_and_never_into_one_at_work(pcs: Pcs, tmp_path: Path) -> None:
    pcs.office(0).bank.save_draft(replace(question(5), id="2022-ha009"), "ha")
    made = write_package(pcs.office(0), later(pcs.ha, 1), whole=True)
    receive_package(pcs.office(1), made.path, pcs.lam)
    assert pcs.office(1).bank.drafts("ha") == ()
    restore(made.path, tmp_path / "mới", "ha", PASSPHRASE)
    assert [copy.item.id for copy in open_office(tmp_path / "mới").bank.drafts("ha")] == ["2022-ha009"]


def test_a_file_that_is_not_sound_stays_behind_and_is_named(pcs: Pcs) -> None:
    (pcs.one / "items/2022-ha002.r0001.ha (1).md").write_bytes(b"x")
    (pcs.one / "units (1).csv").write_bytes(b"x")
    torn = pcs.one / "items/2022-ha003.r0001.ha.md"
    torn.write_bytes(torn.read_bytes()[:-5])
    made = write_package(pcs.office(0), later(pcs.ha, 1), whole=True)
    assert made.left == ("items/2022-ha002.r0001.ha (1).md", "items/2022-ha003.r0001.ha.md")
    receive_package(pcs.office(1), made.path, pcs.lam)
    assert pcs.office(1).bank.verify() == ()


def test_a_package_too_large_to_be_received_is_not_written(pcs: Pcs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authoring.workbench.travel.packing.LONG", 512 * 2**20 - 1000)
    with pytest.raises(RefusedError, match="Gói lớn quá mức nhận được"):
        write_package(pcs.office(0), later(pcs.ha, 1))
    assert exchanging.last_package(pcs.office(0)) == MOMENT


def test_a_package_is_never_written_over(pcs: Pcs) -> None:
    write_package(pcs.office(0), later(pcs.ha, 1))
    with pytest.raises(RefusedError, match="Tên này đã có"):
        write_package(pcs.office(0), later(pcs.ha, 1))
    assert isinstance(write_package(pcs.office(0), later(pcs.ha, 2)), Written)


def test_a_bank_whose_owner_is_nobody_writes_no_package(pcs: Pcs) -> None:
    for path in (pcs.one / "people").glob("*.minisig"):
        path.unlink()
    with pytest.raises(RefusedError, match="chưa ký khóa của người gửi"):
        write_package(pcs.office(0), pcs.ha)
    add_person(pcs.one, Person("chu", "Chủ Hai", "Ban", ("owner",)))
    with pytest.raises(RefusedError) as caught:
        receive_package(pcs.office(0), write_package(pcs.office(1), later(pcs.lam, 1)).path, pcs.ha)
    assert caught.value.trouble.expected == "thi-thu, chưa có khóa chủ"


def test_check_of_places_is_the_bank_s_own() -> None:
    with pytest.raises(RefusedError, match="Gói có tệp không thuộc về cuộc thi nào"):
        inspect("x/y", b"", "gói.zip")


def _results(practice: Practice, folder: Path, exports: Path) -> dict[str, bytes]:
    work = grading.prepare(str(folder), practice.week.tag, [str(practice.submissions)], str(exports))
    return grading.result_files(work, grading.grade(work))


def test_a_week_is_graded_the_same_where_its_bank_was_restored(practice: Practice, tmp_path: Path) -> None:
    stage = practice.stage
    made = write_package(stage.office(), stage.lam, tmp_path / "gói")
    assert made.path.parent == tmp_path / "gói"
    new, exports = tmp_path / "mới/banks/thi", tmp_path / "mới/exports/thi"
    got = restore(made.path, new, "lam", rehearsal.PASSPHRASE, exports=exports)
    name = practice.release.folder.name
    assert f"exports/{name}" in got.releases
    assert any(place.startswith("exports/noi-bo/") for place in got.releases)
    assert (got.sealed, verify(open_office(new, exports))) == (False, ())
    assert _results(practice, new, exports) == _results(practice, stage.folder, stage.exports)
    again = receive_package(
        open_office(new, exports), made.path, sit_down(open_office(new).bank, "lam", rehearsal.PASSPHRASE)
    )
    assert (again.releases, again.clashes) == ((), ())


def test_a_release_that_stands_with_other_bytes_is_told_and_left(practice: Practice, tmp_path: Path) -> None:
    stage = practice.stage
    made = write_package(stage.office(), stage.lam, tmp_path / "gói")
    new, exports = tmp_path / "mới/banks/thi", tmp_path / "mới/exports/thi"
    name = practice.release.folder.name
    key = f"noi-bo/{name}-dap-an.json"
    (exports / name).mkdir(parents=True)
    (exports / "noi-bo").mkdir()
    (exports / name / "SHA256SUMS").write_bytes(b"x")
    (exports / key).write_bytes(b"x")
    got = restore(made.path, new, "lam", rehearsal.PASSPHRASE, exports=exports)
    assert set(got.clashes) == {f"exports/{name}", f"exports/{key}"}
    assert ((exports / name / "SHA256SUMS").read_bytes(), (exports / key).read_bytes()) == (b"x", b"x")


def test_who_only_writes_items_gets_the_bank_and_is_told_of_sealed_releases(practice: Practice, tmp_path: Path) -> None:
    stage = practice.stage
    duc = join(stage.folder, Person("duc", "Trần Minh Đức", "Ban", ("author",)), PASSPHRASE)
    trust(stage.folder, stage.lam)
    made = write_package(stage.office(), stage.lam, tmp_path / "gói")
    got = restore(made.path, tmp_path / "mới", "duc", PASSPHRASE, exports=tmp_path / "kết quả")
    assert (got.releases, got.sealed, duc.person.writer in made.readers) == ((), True, True)
    assert not (tmp_path / "kết quả").exists()


def test_a_release_that_was_altered_stays_behind_and_is_named(practice: Practice, tmp_path: Path) -> None:
    (practice.release.folder / "manifest.json").write_bytes(b"{}")
    made = write_package(practice.stage.office(), practice.stage.lam, tmp_path / "gói")
    assert made.left == (practice.release.folder.name,)


def test_only_the_next_release_travels_in_the_next_package(practice: Practice, tmp_path: Path) -> None:
    stage = practice.stage
    write_package(stage.office(), stage.lam.at(MOMENT), tmp_path / "gói")
    second = write_package(stage.office(), later(stage.lam, 1), tmp_path / "gói")
    package = take_apart(second.path.read_bytes(), "x")
    assert sorted(package.sealed) == [BANK]


@pytest.mark.parametrize(
    "place", ["2022-w30-r1/manifest.json", "../x", "2022-w30-r1/a:b", "x/y", "noi-bo/x.json", "2022-w30-r1/SHA256SUMS"]
)
def test_releases_that_do_not_hold_together_refuse_the_whole_package(pcs: Pcs, place: str) -> None:
    path = _crafted(pcs, {place: b"x"}, "phat-hanh.age")
    before = everything(pcs.two.parents[2])
    with pytest.raises(RefusedError):
        receive_package(pcs.office(1), path, pcs.lam)
    assert everything(pcs.two.parents[2]) == before
