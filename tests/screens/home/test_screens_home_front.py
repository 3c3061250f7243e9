"""Trang chủ without a contest, driven as the browser drives it: four ways in, the next person, another contest."""

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace as Place

import pytest

from authoring.bank import open_bank
from authoring.model.errors import RefusedError
from authoring.screens import opening
from authoring.screens.home.doors import DoorsScreen
from authoring.screens.home.founding import FoundingScreen
from authoring.screens.home.front import FrontScreen
from authoring.screens.home.home import HomeScreen
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.seating import SeatedScreen
from authoring.screens.pieces.texts import OVERTAKEN
from authoring.workbench.contest.choices import Choice, recall, remember
from authoring.workbench.starting import samples
from authoring.workbench.travel.exchanging import write_package
from tests.screens.pressing import mark

WORD = "mot hai ba bon"
NAME = "00-trang-chu"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A settings folder of one's own."""
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "thiết lập"))


def front(**environment: str) -> Desk:
    return Desk(opening.start(NAME, environment))


def page(desk: Desk) -> object:
    assert isinstance(desk.screen, SeatedScreen)
    assert isinstance(desk.screen.screen, FrontScreen)
    return desk.screen.screen.page


def act(desk: Desk, name: str, **local: str) -> None:
    send(desk, {"kind": "action", "name": name, "local": local, "asked": mark(desk, name)})


def put(desk: Desk, field: str, value: str) -> None:
    send(desk, {"kind": "edit", "field": field, "value": value, "left": True, "of": desk.opened["number"]})


def bring(desk: Desk, field: str, name: str, data: bytes) -> None:
    content = {"kind": "part", "field": field, "name": name, "size": len(data), "at": 0, "parts": 1}
    send(desk, content, data)


def send(desk: Desk, content: Mapping[str, object], *buffers: bytes) -> None:
    desk._hear(None, {"of": 0, "seq": 1, **content}, [*buffers])


def shown(desk: Desk) -> str:
    return "\n".join(map(str, desk.slots.values()))


def test_nothing_is_open_yet() -> None:
    desk = front()
    assert isinstance(page(desk), DoorsScreen)
    ways = ("Xem cuộc thi mẫu", "Lập cuộc thi mới", "Mở thư mục đã có", "Khôi phục từ gói")
    assert [way for way in ways if f">{way}</h2>" in shown(desk)] == [*ways]
    assert [*desk.slots][:2] == ["whole", "page"]  # the frame goes before what stands in it
    assert (desk.locked, desk.levels, desk.status["text"]) == (False, {}, "")
    bring(desk, "x", "x.zip", b"x")
    assert "Chưa làm được" in str(desk.slots["banner"])


def test_a_folder_that_is_there(place: Place) -> None:
    desk = front()
    put(desk, "folder", "kho")
    act(desk, "look")
    assert "Cần đường dẫn đầy đủ" in str(desk.slots["banner"])
    put(desk, "folder", str(place.folder))
    act(desk, "look")
    assert "Cuộc thi thử" in str(desk.slots["open"])
    assert "Thư mục giữ được ngân hàng an toàn." in str(desk.slots["open"])
    act(desk, "enter")
    assert "Chưa chọn ai đang dùng máy" in str(desk.slots["banner"])
    put(desk, "who", "lam")
    act(desk, "enter")
    assert isinstance(page(desk), HomeScreen)
    assert "Phạm Văn Lâm · Ban Tuyên giáo" in str(desk.slots["page"])
    assert recall() == Choice(place.folder, "lam")
    assert isinstance(page(front()), HomeScreen)


def test_another_path_is_another_folder(place: Place) -> None:
    desk = front()
    put(desk, "folder", str(place.folder))
    act(desk, "look")
    put(desk, "folder", str(place.folder))
    assert "Cuộc thi thử" in str(desk.slots["open"])
    put(desk, "folder", "x")
    put(desk, "không có ô này", "x")
    assert "Cuộc thi thử" not in str(desk.slots["open"])
    act(desk, "enter")
    act(desk, "bring")
    assert isinstance(page(desk), DoorsScreen)
    shutil.copytree(place.folder, place.folder.parent / "một người")
    (place.folder.parent / "một người/people/lam.toml").unlink()
    put(desk, "folder", str(place.folder.parent / "một người"))
    act(desk, "look")
    assert desk.values["who"] == "ha"


def test_the_sample(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(samples, "open_sample", lambda: Choice(place.folder, "ha"))
    desk = front()
    act(desk, "sample")
    assert isinstance(page(desk), HomeScreen)
    assert recall() == Choice(place.folder, "ha")


def test_a_package(place: Place, tmp_path: Path) -> None:
    place.write(place.question(1))
    written = write_package(place.office(), place.ha, tmp_path / "gói", whole=True)
    desk = front()
    bring(desk, "package", written.path.name, written.path.read_bytes())
    assert f"Gói {written.path.name} của cuộc thi thi-thu" in str(desk.slots["restore"])
    assert desk.values["restore-who"] == "ha"
    put(desk, "restore-folder", str(tmp_path / "máy mới"))
    act(desk, "bring", passphrase=WORD[::-1])
    assert "Chưa làm được" in str(desk.slots["banner"])
    assert recall() is None
    act(desk, "bring", passphrase=WORD)
    assert "Đã khôi phục 1 câu, 0 lần thẩm định." in str(desk.slots["banner"])
    assert open_bank(tmp_path / "máy mới").fingerprint() in str(desk.slots["banner"])
    act(desk, "front-home")
    assert isinstance(page(desk), HomeScreen)
    assert recall() == Choice(tmp_path / "máy mới", "ha")


def test_to_the_founding_and_back() -> None:
    desk = front()
    number = desk.opened["number"]
    act(desk, "front-found")
    assert isinstance(page(desk), FoundingScreen)
    assert desk.opened["number"] > number
    put(desk, "folder", "/kho/x")
    act(desk, "front-doors")
    assert isinstance(page(desk), DoorsScreen)
    assert "Đang lập dở" not in str(desk.slots["found"])
    act(desk, "front-home")
    assert isinstance(page(desk), DoorsScreen)  # nothing is chosen: said, and the page stays
    assert "chưa mở cuộc thi nào" in str(desk.slots["banner"])


def test_a_contest_that_is_gone_is_said_beside_the_four_ways(tmp_path: Path) -> None:
    remember(Choice(tmp_path / "ổ chung", "ha"))
    desk = front()
    assert "Cuộc thi mở lần trước chưa mở lại được." in str(desk.slots["banner"])
    with pytest.raises(RefusedError):
        opening.start("01-soan-cau-hoi", {})


def test_the_next_person_of_a_shared_pc(place: Place) -> None:
    pinned = {"AUTHORING_CONTEST": str(place.folder), "AUTHORING_WRITER": "ha"}
    desk = front(**pinned)
    assert "Lê Thu Hà" in str(desk.slots["page"])
    act(desk, "seat-ok", seat="lam")
    assert OVERTAKEN in str(desk.slots["banner"])  # nobody is asked who sits there: nobody is another
    assert recall() is None
    act(desk, "seat")
    act(desk, "seat-ok", seat="lam")
    assert "Phạm Văn Lâm" in str(desk.slots["page"])
    assert recall() == Choice(place.folder, "lam")
    writing = opening.make("01-soan-cau-hoi", pinned)
    assert writing.session.writer == "lam"  # type: ignore[attr-defined] # it is the screen of writing


def test_a_package_is_signed_again_after_half_an_hour(place: Place) -> None:
    desk = front(AUTHORING_CONTEST=str(place.folder), AUTHORING_WRITER="ha")
    seated = desk.screen
    assert isinstance(seated, SeatedScreen)
    seated.clock = lambda: datetime(2022, 7, 25, 3, tzinfo=UTC)
    act(desk, "parcel:send")
    act(desk, "parcel-ok", passphrase=WORD)
    assert "Đã viết gói" in str(desk.slots["parcels"])
    act(desk, "parcel:send")
    assert 'data-field="passphrase"' not in str(desk.slots["parcels"])
    seated.clock = lambda: datetime(2022, 7, 25, 4, tzinfo=UTC)
    act(desk, "parcel-ok")
    assert "Đã quá 30 phút không dùng" in str(desk.slots["banner"])
    assert 'data-field="passphrase"' in str(desk.slots["parcels"])


def test_another_contest_instead_of_that_of_the_start(place: Place, tmp_path: Path) -> None:
    other = tmp_path / "khác"
    shutil.copytree(place.folder, other)
    pinned = {"AUTHORING_CONTEST": str(place.folder), "AUTHORING_WRITER": "ha", "AUTHORING_PRACTICE": "1"}
    desk = front(**pinned)
    act(desk, "seat")
    act(desk, "front-doors")
    put(desk, "folder", str(other))
    act(desk, "look")
    put(desk, "who", "lam")
    act(desk, "enter")
    home = page(desk)
    assert isinstance(home, HomeScreen)
    assert home.reopen().bank.folder == other
    assert home.practice.passphrase == ""
    assert opening.make("02-kiem-tra", pinned).writer == "lam"  # type: ignore[attr-defined] # it is that of checking
