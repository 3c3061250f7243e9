"""The chair before every screen: the next person, and the lock after half an hour, whatever the screen is."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace as Place

import pytest

from authoring.model.contests import Deputyship
from authoring.model.errors import RefusedError
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.seating import SeatedScreen, _told
from authoring.workbench.contest.sittings import Seat, Sitting
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
WRITE, REVIEW = "01-soan-cau-hoi", "03-tham-dinh"


@dataclass
class Plain:
    """A screen on which nobody signs."""

    writer: str = "ha"
    query: str | None = ""
    wrong: str = ""
    done: list[str] = field(default_factory=list)
    keys: Mapping[str, str] = field(default_factory=lambda: {"F4": "related"})

    def frame(self) -> str:
        return f'<p>{self.writer}</p><div data-slot="seat"></div><div data-slot="banner"></div>'

    def opened(self) -> tuple[int, str]:
        return 3, "item=7"

    def slots(self) -> dict[str, str]:
        return {"banner": self.wrong}

    def values(self) -> dict[str, str]:
        return {"stem": "x"}

    def levels(self) -> dict[str, str]:
        return {"stem": "warn"}

    def locked(self) -> bool:
        return True

    def status(self) -> str:
        return "xong"

    def edit(self, field: str, value: str, *, left: bool) -> bool:
        self.done.append(f"{field}={value}")
        return left

    def act(self, name: str, local: Mapping[str, object]) -> bool:  # noqa: ARG002 — the protocol's names
        self.wrong = ""
        self.done.append(name)
        return False

    def trouble(self, text: str) -> None:
        self.wrong = text


@dataclass
class Signing(Plain):
    """One that keeps a sitting, works on by itself and takes files."""

    sitting: Sitting | None = None

    def pending(self) -> str:
        return "go"

    def receive(self, field: str, name: str, data: bytes) -> bool:  # noqa: ARG002 — the protocol's names
        self.done.append(name)
        return True


@dataclass
class Chair(Plain):
    """One that keeps a seat."""

    seat: Seat = field(default_factory=Seat)


@dataclass
class Clock:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


def seated(place: Place, *kinds: type[Plain], clock: Clock | None = None, front: bool = False) -> SeatedScreen:
    """The first kind of screen stands at screen 1, the last one at all others."""
    who, (first, other) = ["ha"], (kinds[0], kinds[-1]) if kinds else (Plain, Plain)

    def sit(writer: str) -> None:
        who[0] = writer

    def make(name: str, query: str | None) -> Plain:
        return (first if name == WRITE else other)(who[0], query)

    ways = WRITE if front else "00-trang-chu"
    return SeatedScreen(make, place.office, lambda: who[0], sit, name=WRITE, ways=ways, clock=clock or Clock())


def act(desk: Desk, name: str, **local: str) -> None:
    number = desk.opened["number"]
    desk._hear(
        None, {"kind": "action", "name": name, "local": local, "asked": mark(desk, name), "of": number, "seq": 1}, None
    )


def test_everything_of_the_screen_is_handed_on(place: Place) -> None:
    screen = seated(place)
    desk = Desk(screen)
    assert (desk.frame, desk.shortcuts) == ('<div data-slot="whole"></div>', {"F4": "related"})
    assert [*desk.slots] == ["whole", "banner", "seat"]
    assert desk.slots["whole"] == '<p>ha</p><div data-slot="seat"></div><div data-slot="banner"></div>'
    assert (desk.levels, desk.locked) == ({"stem": "warn"}, True)
    assert desk.opened == {"number": 3, "query": "item=7", "name": WRITE, "title": "Soạn câu hỏi · Bàn soạn câu hỏi"}
    assert desk.values == {"stem": "x", "": "0"}
    assert desk.status == {"seq": 0, "text": "xong", "more": False}
    assert screen.edit("stem", "y", left=True) is True
    assert screen.receive("law", "a.docx", b"") is False
    assert screen.screen.done == ["stem=y"]  # type: ignore[attr-defined] # it is ours


def test_the_next_person_sits_down_where_the_other_one_was(place: Place) -> None:
    desk = Desk(seated(place, front=True))
    assert desk.slots["seat"] == ""
    act(desk, "seat")
    strip = str(desk.slots["seat"])
    assert "Mật khẩu ký chỉ hỏi khi ký." in strip
    lam = '<option value="lam">Phạm Văn Lâm · Ban Tuyên giáo · người soạn, người thẩm định, người duyệt'
    assert strip.index(lam) < strip.index('<option value="ha">')  # who sits here already is offered last
    assert 'data-action="front-doors"' in strip
    act(desk, "seat-cancel")
    assert desk.slots["seat"] == ""
    act(desk, "seat")
    act(desk, "seat-ok", seat="khach")
    assert "Chưa chọn ai đang dùng máy." in str(desk.slots["banner"])
    assert "<p>ha</p>" in str(desk.slots["whole"])
    act(desk, "seat-ok", seat="lam")
    assert "<p>lam</p>" in str(desk.slots["whole"])
    assert desk.slots["seat"] == ""
    assert (desk.opened["number"], desk.opened["query"]) == (1_000_003, "item=7")
    assert desk.screen.screen.query == "item=7"  # type: ignore[attr-defined] # it opens where the other one was


def test_the_strip_goes_with_the_way_to_another_contest_alone(place: Place) -> None:
    screen = seated(place)
    screen.act("seat", {})
    screen.act("refresh", {})
    assert 'data-action="front-doors"' not in screen.slots()["seat"]
    screen.act("front-doors", {})
    assert screen.slots()["seat"] == ""


@pytest.mark.parametrize(
    ("minutes", "asked"), [(29, False), (30, True), (-1, True)], ids=["in time", "away", "the clock was put back"]
)
@pytest.mark.parametrize("kind", [Signing, Chair])
def test_after_half_an_hour_the_passphrase_is_asked_again(
    place: Place, kind: type[Plain], minutes: int, *, asked: bool
) -> None:
    clock = Clock()
    screen = seated(place, kind, clock=clock)
    inner = screen.screen
    if isinstance(inner, Chair):
        inner.seat = Seat().taken(place.ha.at(NOW))
    else:
        inner.sitting = place.ha  # type: ignore[attr-defined] # it is the other one
    clock.now = NOW + timedelta(minutes=minutes)
    screen.act("sign-ok", {"why": "chữ đang gõ"})
    sits = inner.seat.sitting if isinstance(inner, Chair) else inner.sitting  # type: ignore[attr-defined]
    assert (sits is None) is asked
    assert inner.done == ([] if asked else ["sign-ok"])  # type: ignore[attr-defined]
    assert ("Đã quá 30 phút không dùng" in inner.wrong) is asked  # type: ignore[attr-defined]
    screen.act("sign-ok", {"passphrase": "x"})
    assert inner.done[-1] == "sign-ok"  # type: ignore[attr-defined] # the second time it is done


def test_whatever_is_typed_or_pressed_keeps_the_seat_and_what_the_browser_asks_does_not(place: Place) -> None:
    clock = Clock()
    screen = seated(place, Signing, clock=clock)
    inner = screen.screen
    assert isinstance(inner, Signing)
    inner.sitting = place.ha
    for minutes, use in ((20, "type"), (40, "press"), (60, "file"), (80, "type")):
        clock.now = NOW + timedelta(minutes=minutes)
        if use == "type":
            screen.edit("stem", "y", left=False)
        elif use == "file":
            assert screen.receive("law", "a.docx", b"") is True
        else:
            screen.act("next", {})
    assert inner.sitting is place.ha
    clock.now = NOW + timedelta(minutes=100)
    assert screen.pending() == "go"
    screen.act("go", {})  # long work goes on by itself
    clock.now = NOW + timedelta(minutes=111)
    screen.act("next", {})
    assert (inner.sitting, inner.done[-1], inner.wrong) == (None, "next", "")  # pressed without signing: done


def test_lent_roles_are_told_while_they_are_lent(place: Place) -> None:
    lent = Deputyship(("approver", "secretary"), "lam", "20220720T000000Z", "20220726T000000Z")
    ha = replace(place.ha.person, roles=("author", "approver"), lent=(lent,))
    head = "Lê Thu Hà · Bảo hiểm xã hội tỉnh · người soạn, người duyệt"
    assert _told(ha, "20220725T030000Z") == f"{head}, thư ký (được giao)"
    assert _told(ha, "20220727T030000Z") == head
    assert _told(replace(ha, roles=()), "20220727T030000Z") == "Lê Thu Hà · Bảo hiểm xã hội tỉnh"


def test_a_screen_that_cannot_be_made_for_the_next_one_stays(place: Place) -> None:
    def make(_name: str, query: str | None) -> Plain:
        if query is not None:
            raise RefusedError("Không mở được.")
        return Plain()

    desk = Desk(SeatedScreen(make, place.office, lambda: "ha", lambda _writer: None, WRITE))
    act(desk, "seat")
    for name, local in (("seat-ok", {"seat": "lam"}), (f"screen:{REVIEW}", {})):
        act(desk, name, **local)
        assert "Không mở được." in str(desk.slots["banner"])
        assert desk.opened["name"] == WRITE


def test_another_screen_in_the_same_page(place: Place) -> None:
    desk = Desk(seated(place, Plain, Chair))
    assert desk.screen.screen.query is None  # type: ignore[attr-defined] # it opens as the page was asked for
    act(desk, "seat")
    act(desk, f"screen:{REVIEW}?item=9")
    assert isinstance(desk.screen, SeatedScreen)
    assert isinstance(desk.screen.screen, Chair)
    assert desk.screen.screen.query == "item=9"
    assert (desk.opened["name"], desk.opened["title"]) == (REVIEW, "Thẩm định · Bàn soạn câu hỏi")
    assert (desk.opened["number"], desk.slots["seat"]) == (1_000_003, "")
    act(desk, f"screen:{WRITE}")
    assert desk.screen.screen.query == ""  # not what the page was opened with
    act(desk, "screen:99-khong-co")
    assert "Chưa mở được màn hình này." in str(desk.slots["banner"])
    assert desk.opened["name"] == WRITE


@pytest.mark.parametrize(("first", "other"), [(Signing, Chair), (Chair, Signing), (Signing, Signing)])
def test_the_passphrase_is_given_once_for_all_screens(place: Place, first: type[Plain], other: type[Plain]) -> None:
    clock = Clock()
    screen = seated(place, first, other, clock=clock)
    start = screen.screen
    if isinstance(start, Chair):
        start.seat = Seat().taken(place.ha.at(NOW))
    else:
        start.sitting = place.ha  # type: ignore[attr-defined] # it is the other one
    screen.act(f"screen:{REVIEW}", {})
    assert screen._sitting() is not None
    clock.now = NOW + timedelta(minutes=30)
    screen.act(f"screen:{WRITE}", {})
    assert screen._sitting() is None
    assert screen.sat is None


def test_a_screen_on_which_nobody_signs_keeps_who_did_for_the_next(place: Place) -> None:
    clock = Clock()
    screen = seated(place, Signing, Plain, clock=clock)
    screen.screen.sitting = place.ha  # type: ignore[attr-defined] # it is ours
    screen.act(f"screen:{REVIEW}", {})
    screen.act(f"screen:{WRITE}", {})
    assert screen._sitting() is place.ha
    screen.act(f"screen:{REVIEW}", {})
    clock.now = NOW + timedelta(minutes=30)
    screen.act("next", {})
    assert screen.sat is None


def test_who_gave_the_passphrase_signs_for_nobody_else(place: Place) -> None:
    screen = seated(place, Signing, Plain)
    screen.screen.sitting = place.lam  # type: ignore[attr-defined] # ha sits there now: another window changed seats
    screen.act(f"screen:{REVIEW}", {})
    assert screen.sat is None
    screen.sat = replace(place.ha, person=replace(place.ha.person, signing_key="khóa của cuộc thi khác"))
    screen.act(f"screen:{WRITE}", {})
    assert (screen.sat, screen._sitting()) == (None, None)
    screen.screen.sitting = place.ha  # type: ignore[attr-defined] # it is ours
    screen.act(f"screen:{REVIEW}", {})
    screen.act("seat-ok", {"seat": "lam"})
    assert screen.sat is None


@dataclass
class Watching(Plain):
    """One that watches."""

    stands: int = 1

    def watched(self) -> object:
        return self.stands


def test_a_look_that_finds_nothing_new_draws_nothing(place: Place) -> None:
    desk = Desk(seated(place, Watching, Plain))
    inner = desk.screen.screen  # type: ignore[attr-defined] # it is seated
    assert desk.status == {"seq": 0, "text": "xong", "more": False, "watch": True}
    inner.wrong = "vừa đổi"
    desk._hear(None, {"kind": "look", "of": 3, "seq": 4}, None)
    assert (desk.slots["banner"], desk.status["seq"]) == ("", 4)
    inner.stands = 2
    desk._hear(None, {"kind": "look", "of": 3, "seq": 5}, None)
    assert (desk.slots["banner"], desk.status["seq"], inner.done) == ("vừa đổi", 5, [])
    act(desk, f"screen:{REVIEW}")
    assert "watch" not in desk.status
