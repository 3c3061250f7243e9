"""A yes belongs to the question beside it: on each screen an old one is refused with a sentence and writes nothing."""

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace as Place
from types import SimpleNamespace as Practice

import pytest

from authoring import documents
from authoring.formats import write_items
from authoring.screens.checking.checking import CheckingScreen
from authoring.screens.closing.closing import ClosingScreen
from authoring.screens.home.home import HomeScreen
from authoring.screens.home.people import PeopleScreen
from authoring.screens.library.shelf import LibraryScreen
from authoring.screens.pieces import parts
from authoring.screens.pieces.desk import Desk, Screen
from authoring.screens.pieces.practice import Practice as Known
from authoring.screens.pieces.seating import SeatedScreen
from authoring.screens.pieces.texts import OVERTAKEN
from authoring.screens.releasing import confirming as releasing
from authoring.screens.writing.writing import WritingScreen
from authoring.workbench.items.writing import Writing
from authoring.workbench.paperwork import week_papers
from tests.screens.pressing import mark
from tests.small_contest import PASSPHRASE

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
OVER = datetime(2022, 8, 25, 2, 41, tzinfo=UTC)
WHO, KNOWN = "Lê Thu Hà", Known(passphrase=PASSPHRASE)
OLD = """LUẬT
Bảo hiểm thử
Luật số 1/2008/QH12 ngày 14 tháng 11 năm 2008.
Điều 1. Mức đóng
1. Người lao động hằng tháng đóng bằng 8% tiền lương.
2. Học sinh đóng bằng 3% mức lương cơ sở.
Điều 2. Hiệu lực
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2009.
"""
NEW = """LUẬT
Sửa đổi, bổ sung một số điều của Luật Bảo hiểm thử
Luật số 5/2022/QH15 ngày 15 tháng 6 năm 2022.
Điều 1. Sửa đổi, bổ sung một số điều của Luật Bảo hiểm thử số 1/2008/QH12
1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:
“1. Người lao động hằng tháng đóng bằng 4,5% tiền lương.”
2. Sửa đổi, bổ sung khoản 2 Điều 1 như sau:
“2. Học sinh đóng bằng 4% mức lương cơ sở.”
Điều 2. Hiệu lực
Luật này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2022.
"""
LAW = "luat-1-2008-qh12"
TYPED = {"writer": "duc", "name": "Trần Minh Đức", "agency": "Bảo hiểm xã hội tỉnh", "roles": "author"}


@dataclass
class Window:
    """A browser's window: what it sends, also what it had on its way before the screen answered."""

    desk: Desk

    def send(self, buffers: tuple[bytes, ...] = (), **content: object) -> "Window":
        self.desk._hear(None, {"of": self.desk.opened["number"], "seq": 1, **content}, buffers)
        return self

    def press(self, *names: str, **local: str) -> "Window":
        for name in names:
            self.send(kind="action", name=name, local=local, asked=mark(self.desk, name))
        return self

    def type(self, **texts: str) -> "Window":
        for field, value in texts.items():
            self.send(kind="edit", field=field, value=value, left=True)
        return self

    def bring(self, field: str, name: str, data: bytes) -> "Window":
        return self.send((data,), kind="part", field=field, name=name, size=len(data), at=0, parts=1)


Made = tuple[Window, Callable[[], object], str, Callable[[], object]]


def package(place: Place) -> Made:
    window = Window(Desk(HomeScreen(place.office, "ha", WHO, KNOWN, lambda: NOW)))
    return window, lambda: window.press("parcel:send"), "parcel-ok", lambda: window.press("parcel:whole")


def package_that_came(place: Place) -> Made:
    window = Window(Desk(HomeScreen(place.office, "ha", WHO, KNOWN, lambda: NOW)))

    def came(data: bytes) -> Callable[[], object]:
        return lambda: window.bring("package", "goi.zip", data)

    return window, came(b"one"), "parcel-ok", came(b"two")


def newcomer(place: Place) -> Made:
    window = Window(Desk(PeopleScreen(place.office, "lam", WHO, KNOWN, lambda: NOW)))

    def add() -> None:
        window.press("ask:add").type(**{f"person-0-{part}": text for part, text in TYPED.items()})

    return window, add, "sign-ok", lambda: window.press("ask:sheet")


def sending(place: Place) -> Made:
    session = Writing(place.office(), "ha", lambda: NOW)
    session.resume("")
    window = Window(Desk(WritingScreen(session, WHO, KNOWN)))
    item = place.question(1)
    window.type(**item.texts(), topic=item.topic, difficulty=item.difficulty, key=item.key)
    return window, lambda: window.press("submit"), "submit-ok", lambda: window.press("submit-cancel")


def dropping(place: Place) -> Made:
    window = sending(place)[0]
    return window, lambda: window.press("drop"), "drop-ok", lambda: window.press("drop-cancel")


def confirming(place: Place) -> Made:
    window = Window(Desk(LibraryScreen(place.office, "ha", WHO, KNOWN, lambda: NOW)))
    window.bring("law", "cũ.txt", OLD.encode())
    one, other = (place.write(replace(place.question(n), citation=f"{LAW}:d1.k{n + 1}")) for n in range(2))
    window.bring("law", "mới.txt", NEW.encode())
    return window, lambda: window.press(f"still:{one}"), "still-ok", lambda: window.press(f"still:{other}")


def importing(place: Place) -> Made:
    window = Window(Desk(CheckingScreen(place.office, "ha", WHO, KNOWN, lambda: NOW, shown="nhap")))

    def came(number: int) -> Callable[[], object]:
        data = write_items([place.question(number)], "md")
        return lambda: window.bring("questions", f"{number}.md", data)

    return window, came(1), "import-ok", came(2)


def seating(place: Place) -> Made:
    home = HomeScreen(place.office, "ha", WHO, KNOWN, lambda: NOW)

    def sit(_writer: str) -> None:
        (place.folder / "ngoi").touch()

    def make(_name: str, _query: str | None) -> Screen:
        return home

    window = Window(Desk(SeatedScreen(make, place.office, lambda: "ha", sit, name="00-trang-chu", clock=lambda: NOW)))
    return window, lambda: window.press("seat"), "seat-ok", lambda: window.press("seat-cancel")


MAKERS = (package, package_that_came, newcomer, sending, dropping, confirming, importing, seating)
LOCAL = {
    "passphrase": PASSPHRASE,
    "why": "luật mới không đổi chỗ này",
    "pass-0": PASSPHRASE,
    "again-0": PASSPHRASE,
    "seat": "lam",
}


def bytes_of(folder: Path) -> dict[str, str]:
    """Every file with its digest."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): sha256(path.read_bytes()).hexdigest() for path in found}


@pytest.mark.parametrize("maker", MAKERS)
def test_an_old_yes_is_refused_with_a_sentence_and_writes_nothing(place: Place, maker: Callable[[Place], Made]) -> None:
    window, ask, name, ask_other = maker(place)
    ask()
    old = mark(window.desk, name)
    assert old, name
    ask_other()
    assert mark(window.desk, name) != old
    before = bytes_of(place.folder.parents[1])
    for asked in (old, ""):
        window.send(kind="action", name=name, local=LOCAL, asked=asked)
        assert OVERTAKEN in str(window.desk.slots), asked
    assert bytes_of(place.folder.parents[1]) == before


@pytest.mark.parametrize("maker", [one for one in MAKERS if one is not package_that_came])
def test_the_question_that_stands_is_answered(place: Place, maker: Callable[[Place], Made]) -> None:
    """The same words with the mark of the strip that stands: it is the mark that was refused."""
    window, ask, name, _ask_other = maker(place)
    before = bytes_of(place.folder.parents[1])
    ask()
    window.press(name, **LOCAL)
    if name == "import-ok":
        window.press("import-go")
    assert OVERTAKEN not in str(window.desk.slots)
    assert bytes_of(place.folder.parents[1]) != before


def test_members_are_entered_once_however_often_the_button_is_pressed(
    closed: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "to_pdf", lambda _paper: None)
    monkeypatch.setattr(week_papers, "find_office", lambda: None)
    units = closed.stage.folder / "units.csv"
    units.write_bytes(units.read_bytes().replace(b",8960,2022-06-30", b",,").replace(b",305,", b",,"))
    window = Window(Desk(ClosingScreen(closed.stage.office, "ha", WHO, KNOWN, lambda: OVER)))
    while "next" in window.press("go").desk.status:
        pass
    window.press("members:bhxh-tinh")
    old, said = mark(window.desk, "members-ok"), {"unit": "bhxh-tinh", "count": "305", "day": "30/6/2022"}
    window.press("members-ok", **said)
    while "next" in window.press("go").desk.status:
        pass
    window.press("members")
    assert mark(window.desk, "members-ok") not in ("", old)
    before = bytes_of(closed.stage.folder)
    window.send(kind="action", name="members-ok", local=said, asked=old)
    assert OVERTAKEN in str(window.desk.slots)
    assert bytes_of(closed.stage.folder) == before


def test_each_contradiction_has_a_question_of_its_own() -> None:
    def drawn(action: str) -> str:
        found = releasing.strips(None, releasing.Asked(action, "ha", sits=True))
        return next(iter(found.values())).partition('data-asked="')[2][:16]

    marks = [drawn(action) for action in ("decide:1:2", "decide:1:3", "decide:1:2")]
    assert marks[0] == marks[2] != marks[1]


# ── nobody can forget it ───────────────────────────────────────────────────────
SCREENS = Path(parts.__file__).parents[1]
CLOSED = {  # panels that are only closed again: nothing is said yes to
    "look-cancel": "a place of the law",
    "offer-cancel": "a draft beside the form",
    "offers-cancel": "items for a cell",
    "try-cancel": "other shares of the topics",
    "preview-cancel": "a paper",
    "history-look-cancel": "an earlier text",
    "batch-mend-cancel": "a draft that is mended",
}


def drawn_by(call: ast.Call) -> str:
    """The name of the action of a button that is drawn here, as far as it is written there."""
    first = call.args[0] if call.args else None
    pieces = first.values if isinstance(first, ast.JoinedStr) else [first]
    last = pieces[-1] if pieces else None
    return str(last.value) if isinstance(last, ast.Constant) else ""


def functions(source: str) -> Iterator[tuple[str, list[ast.Call]]]:
    """Each function with the calls in it."""
    for one in ast.walk(ast.parse(source)):
        if isinstance(one, ast.FunctionDef):
            yield one.name, [call for call in ast.walk(one) if isinstance(call, ast.Call)]


def named(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def untied(source: str) -> list[str]:
    """Functions that draw a yes by hand, or a way out without a yes that belongs to its question."""
    found = []
    for name, calls in functions(source):
        buttons = [drawn_by(call) for call in calls if named(call) == "button"]
        ties = any(named(call) in ("yes", "says_yes") for call in calls)
        cancels = [one for one in buttons if one.endswith("-cancel") and one not in CLOSED]
        primary = any(
            named(call) == "button"
            and any(key.arg == "kind" and "wb-primary" in ast.dump(key) for key in call.keywords)
            for call in calls
        )
        if any(one.endswith(parts.YES) for one in buttons) or (cancels and primary and not ties):
            found.append(name)
    return found


def test_every_yes_is_tied_to_its_question() -> None:
    loose: Mapping[str, list[str]] = {
        str(path.relative_to(SCREENS)): untied(path.read_text(encoding="utf-8")) for path in SCREENS.rglob("*.py")
    }
    assert {name: found for name, found in loose.items() if found} == {}


@pytest.mark.parametrize(
    ("drawn", "wrong"),
    [
        ('def f():\n    return button("x-ok", word, kind="wb-primary")', ["f"]),
        ('def f():\n    return parts.button(f"{name}-ok", word)', ["f"]),
        ('def f():\n    return button("go", w, kind="wb-primary") + button("x-cancel", w)', ["f"]),
        ('def f():\n    return yes("x", w, q) + button("x-cancel", w)', []),
        ('def f():\n    return button("keep", w, kind="wb-primary") + button("batch-mend-cancel", w)', []),
        ("def f():\n    return button()", []),
    ],
)
def test_the_guard_finds_a_yes_that_is_not(drawn: str, wrong: list[str]) -> None:
    assert untied(drawn) == wrong
