"""Thiết đặt driven as the browser drives it: what a change does is shown, what may not change is refused."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import SimpleNamespace as Place

import pytest

from authoring.model.contests import Decision
from authoring.screens.home.amending import AmendingScreen
from authoring.screens.home.front import FrontScreen
from authoring.screens.home.home import HomeScreen
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.workbench.starting import amending
from tests.screens.pressing import mark

WORD = "mot hai ba bon"
BEFORE = datetime(2022, 7, 10, tzinfo=UTC)
OPEN = datetime(2022, 7, 18, 3, tzinfo=UTC)


@pytest.fixture
def released(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first week's form is out."""
    monkeypatch.setattr(amending, "newest", lambda _office, tag: tag == "2022-w30")


def open_(place: Place, writer: str = "lam", now: datetime = BEFORE) -> Desk:
    return Desk(AmendingScreen(place.office, writer, "Phạm Văn Lâm", Practice(passphrase=WORD), lambda: now))


def send(desk: Desk, content: Mapping[str, object]) -> None:
    desk._hear(None, {"of": desk.opened["number"], "seq": 1, **content}, None)


def act(desk: Desk, name: str, **local: str) -> None:
    send(desk, {"kind": "action", "name": name, "local": local, "asked": mark(desk, name)})


def put(desk: Desk, field: str, value: str) -> None:
    send(desk, {"kind": "edit", "field": field, "value": value, "left": True})


def test_the_form_shows_what_stands_and_nothing_to_sign(place: Place) -> None:
    desk = open_(place)
    assert (desk.values["minutes"], desk.values["week-0-opens"]) == ("15", "18/7/2022 10:00")
    assert [name for name in desk.values if f'data-field="{name}"' not in str(desk.slots["form"]) and name] == []
    assert "Chưa đổi gì" in str(desk.slots["actions"])
    assert "Chưa có câu nào trong Thể lệ đổi." in str(desk.slots["aside"])
    assert (desk.levels, desk.locked, desk.status["text"]) == ({}, False, "Chưa ghi gì: thiết lập chỉ đổi khi ký")
    act(desk, "sign")
    assert desk.slots["ask"] == ""


def test_a_change_shows_its_sentence_and_is_signed(place: Place) -> None:
    desk = open_(place)
    put(desk, "minutes", "20")
    aside = str(desk.slots["aside"])
    assert "<del>15</del>" in aside
    assert "<ins>20</ins>" in aside
    act(desk, "sign")
    assert f"Để thực hành: {WORD}" in str(desk.slots["ask"])
    act(desk, "sign-ok", passphrase=WORD[1:])
    assert "Mật khẩu ký không đúng" in str(desk.slots["ask"])
    assert desk.slots["banner"] == ""
    act(desk, "sign-ok", passphrase=WORD)
    assert place.office().bank.contest.form.minutes == 20
    assert "Đã ký thiết lập." in str(desk.slots["banner"])
    assert "1 câu trong Thể lệ đã đổi" in str(desk.slots["banner"])
    assert (desk.slots["ask"], desk.opened["number"]) == ("", 1)
    put(desk, "days", "90")
    assert desk.slots["banner"] == ""
    act(desk, "sign")
    assert "Mật khẩu ký" not in str(desk.slots["ask"])  # once a sitting
    put(desk, "days", "91")
    assert desk.slots["ask"] == ""  # what is signed is what was asked
    act(desk, "sign")
    act(desk, "sign-cancel")
    assert desk.slots["ask"] == ""
    act(desk, "sign")
    act(desk, "sign-ok")
    assert place.office().bank.contest.publishing.keep_personal_data_days == 91
    put(desk, "days", "92")
    act(desk, "again")
    assert desk.values["days"] == "91"


def test_a_change_that_no_rule_speaks_of(place: Place) -> None:
    desk = open_(place)
    put(desk, "agencies", "Ban Tuyên giáo")
    act(desk, "sign")
    act(desk, "sign-ok", passphrase=WORD)
    assert "Đã ký thiết lập." in str(desk.slots["banner"])
    assert "câu trong Thể lệ" not in str(desk.slots["banner"])


def test_what_may_not_change_is_said_at_its_field(place: Place) -> None:
    desk = open_(place, now=OPEN)
    put(desk, "limit", "3")
    assert "đã mở nên quy định này khóa lại" in str(desk.slots["note-counted"])
    assert desk.levels == {"counted": "block"}
    assert "Còn 1 chỗ cần sửa" in str(desk.slots["actions"])
    act(desk, "sign")
    act(desk, "sign-ok", passphrase=WORD)
    assert place.office().bank.contest.attempts.limit == 0


def test_what_may_not_change_cannot_be_typed_over(place: Place, released: None) -> None:
    assert open_(place, now=BEFORE).fixed == ["id", "timezone", "week-0-tag", "week-0-opens", "week-0-closes"]
    desk = open_(place, now=OPEN)
    assert {"counted", "ranking", "closing", "weekly-first-count", "weekly-first-value", "cap_week"} <= {*desk.fixed}
    assert not {"name", "minutes", "week-0-announce", "week-1-opens", "collective-first-count"} & {*desk.fixed}
    front = FrontScreen(lambda: HomeScreen(place.office, "lam", "Phạm Văn Lâm"), lambda: None)
    assert front.fixed() == ()
    front.act("front-settings", {})
    assert "id" in front.fixed()


def test_before_anything_is_out_only_the_id_stays(place: Place) -> None:
    assert open_(place).fixed == ["id"]


def test_rows_come_and_go(place: Place) -> None:
    desk = open_(place)
    act(desk, "add:week")
    assert 'data-field="week-2-tag"' in str(desk.slots["form"])
    act(desk, "drop:week-2")
    act(desk, "add:người")
    assert 'data-field="week-2-tag"' not in str(desk.slots["form"])
    assert "Chưa đổi gì" in str(desk.slots["actions"])


@pytest.mark.parametrize("owner", [True, False])
def test_only_the_owner_signs(place: Place, *, owner: bool) -> None:
    if not owner:
        (place.folder / "people/lam.toml").unlink()
    desk = open_(place, "ha")
    put(desk, "minutes", "20")
    said = "Chỉ chủ cuộc thi ký được: Phạm Văn Lâm" if owner else "Cuộc thi chưa có chủ nên chưa ký được thiết lập"
    assert said in str(desk.slots["actions"])


def test_a_refusal_elsewhere_is_on_top(place: Place) -> None:
    desk = open_(place)
    desk.screen.trouble("Không được.")
    act(desk, "sign-cancel")
    assert desk.slots["banner"] == ""
    desk.screen.trouble("Không được.")
    put(desk, "minutes", "15")
    assert "Không được." in str(desk.slots["banner"])


def test_the_way_from_trang_chu_and_back(place: Place) -> None:
    front = FrontScreen(lambda: HomeScreen(place.office, "lam", "Phạm Văn Lâm"), lambda: None)
    front.act("front-settings", {})
    assert isinstance(front.page, AmendingScreen)
    assert front.sitting is None
    front.sitting = place.lam
    assert front.page.sitting is place.lam
    front.act("front-home", {})
    assert isinstance(front.page, HomeScreen)
    front.act("front-doors", {})
    front.sitting = place.lam  # nobody signs there
    assert front.sitting is None


def test_own_abbreviations_are_typed_one_a_line_and_signed(place: Place) -> None:
    desk = open_(place)
    put(desk, "abbreviations", "BHHT bảo hiểm hưu trí")
    assert "Không đọc được một dòng từ viết tắt." in str(desk.slots["note-abbreviations"])
    put(desk, "abbreviations", "BHHT = bảo hiểm hưu trí\nNTG = người tham gia")
    assert desk.slots["note-abbreviations"] == ""
    act(desk, "sign")
    act(desk, "sign-ok", passphrase=WORD)
    own = (("BHHT", "bảo hiểm hưu trí"), ("NTG", "người tham gia"))
    assert place.office().bank.contest.abbreviations == own
    assert desk.values["abbreviations"] == "BHHT = bảo hiểm hưu trí\nNTG = người tham gia"


def test_who_issues_papers_and_the_numbers_of_decisions_are_typed_and_signed(place: Place) -> None:
    desk = open_(place)
    assert "Cơ quan chủ quản" in str(desk.slots["form"])
    put(desk, "parent", "TỈNH ỦY LÀO CAI")
    put(desk, "decisions", "Thể lệ = năm")
    assert desk.slots["note-decisions"] != ""
    put(desk, "decisions", "Thể lệ = 05-QĐ/BTC, 11/7/2022")
    assert desk.slots["note-decisions"] == ""
    act(desk, "sign")
    act(desk, "sign-ok", passphrase=WORD)
    papers = place.office().bank.contest.papers
    assert (papers.parent, papers.decision("rules")) == (
        "TỈNH ỦY LÀO CAI",
        Decision("rules", "05-QĐ/BTC", date(2022, 7, 11)),
    )
    assert desk.values["decisions"] == "Thể lệ = 05-QĐ/BTC, 11/7/2022"
