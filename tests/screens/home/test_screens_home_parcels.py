"""The card of packages on Trang chủ, between two PCs, driven as the browser drives it."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.screens.home import parcels
from authoring.screens.home.home import HomeScreen
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.workbench.contest.offices import Office, open_office
from authoring.workbench.travel.exchanging import Receipt, Written
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
WORD = "mot hai ba bon"


def home(reopen: Callable[[], Office], writer: str = "ha") -> Desk:
    return Desk(HomeScreen(reopen, writer, "Lê Thu Hà", Practice(passphrase=WORD), lambda: NOW))


def card(desk: Desk) -> str:
    return str(desk.slots["parcels"])


def act(desk: Desk, name: str, **local: str) -> None:
    desk._hear(
        None, {"kind": "action", "name": name, "local": local, "asked": mark(desk, name), "of": 0, "seq": 1}, None
    )


def bring(desk: Desk, path: Path) -> None:
    data = path.read_bytes()
    content = {"kind": "part", "field": "package", "name": path.name, "size": len(data), "at": 0, "parts": 1}
    desk._hear(None, content | {"of": 0, "seq": 1}, [data])


def test_a_package_goes_from_one_pc_to_another(place: Place, tmp_path: Path) -> None:
    other = tmp_path / "máy hai" / "banks" / "thi-thu"
    shutil.copytree(place.folder, other)
    item = place.write(place.question(1))
    sender = home(place.office)
    assert "Máy này chưa viết gói nào." in card(sender)
    act(sender, "parcel:send")
    assert "Viết một gói có mọi thứ mới từ gói trước?" in card(sender)
    act(sender, "parcel-ok", passphrase=WORD[::-1])
    assert "Chưa làm được" in str(sender.slots["banner"])
    act(sender, "parcel-ok", passphrase=WORD)
    assert "Đã viết gói sao-luu-" in card(sender)
    assert "Sao lưu gần nhất: 25/7/2022 10:00" in card(sender)
    (path,) = (tmp_path / "kho riêng/goi-trao-doi").rglob("*.zip")
    receiver = home(lambda: open_office(other), "lam")
    bring(receiver, path)
    assert f"Nhận gói {path.name}?" in card(receiver)
    assert 'type="password"' in card(receiver)
    act(receiver, "parcel-ok", passphrase=WORD)
    assert "Đã nhận gói của Lê Thu Hà, viết lúc 25/7/2022 10:00." in card(receiver)
    assert "1 câu mới, 1 lần sửa, 0 lần thẩm định." in card(receiver)
    assert open_office(other).bank.entry(item).revision.item.id == item
    act(receiver, "parcel:whole")
    assert 'type="password"' not in card(receiver)
    act(receiver, "parcel-cancel")
    assert "Ký và sao lưu" not in card(receiver)


def test_a_file_that_is_no_package(place: Place, tmp_path: Path) -> None:
    desk = home(place.office)
    path = tmp_path / "goi.zip"
    path.write_bytes(b"")
    bring(desk, path)
    act(desk, "parcel-ok", passphrase=WORD)
    assert "Chưa làm được" in str(desk.slots["banner"])
    assert place.office().bank.items() == ()


@pytest.mark.parametrize("name", ["parcel:receive", "parcel-ok", "parcel:x"])
def test_nothing_is_asked_where_nothing_was_brought(place: Place, name: str) -> None:
    desk = home(place.office)
    act(desk, name)
    assert "wb-sign" not in card(desk)


def test_what_needs_a_look_is_said(place: Place) -> None:
    office = place.office()
    doubtful = Receipt(
        *("ngoai", "20220725T030000Z"), whole=False, owner_print="", items=0, revisions=0, reviews=0,
        forks=("2022-ha001",), settings=(), contested=("units.csv",), waiting=(), releases=(), clashes=(),
        held=0, gaps=2, sealed=False,
    )  # fmt: skip
    said = parcels.card(parcels.Parcels(receipt=doubtful), office)
    assert "Đã nhận gói của ngoai" in said
    assert "Hai máy cùng sửa 1 câu. Cả hai bản đều còn; mở từng câu để gộp:" in said
    assert '<a href="01-soan-cau-hoi.ipynb?item=2022-ha001">2022-ha001</a>' in said
    assert "Hai máy cùng sửa, bản kia nằm trong thư mục versions: units.csv." in said
    assert "Còn thiếu 2 bản ghi của gói trước." in said
    left = Written(Path("a/goi.zip"), whole=False, files=3, size=9, readers=("ha",), left=("items/x.md",))
    assert "Chưa đưa vào gói vì không còn nguyên vẹn: items/x.md." in parcels.card(
        parcels.Parcels(written=left), office
    )
