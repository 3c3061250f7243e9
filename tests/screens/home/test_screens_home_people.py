"""Nhân sự và khóa driven as the browser drives it: newcomers, the owner's signature, deputies, new keys, the sheet."""

import io
import re
import zipfile
from base64 import b64decode
from collections.abc import Mapping
from datetime import UTC, datetime
from types import SimpleNamespace as Place

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.screens.home.front import FrontScreen
from authoring.screens.home.home import HomeScreen
from authoring.screens.home.people import PeopleScreen
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import OVERTAKEN
from authoring.workbench.contest.mandating import roles_of
from authoring.workbench.contest.sittings import is_sheet, join, sit_down
from tests.screens.pressing import mark

WORD = "mot hai ba bon"
OTHER = "nam sau bay tam"
NOW = datetime(2022, 7, 10, 3, 0, tzinfo=UTC)
DURING = datetime(2022, 7, 12, 3, 0, tzinfo=UTC)
TYPED = {"writer": "duc", "name": " Trần  Minh Đức", "agency": "BHXH tỉnh ", "roles": "authorreviewer"}


class Window:
    """A browser's window on the page, with a clock that can be put forward."""

    def __init__(self, place: Place, writer: str = "lam", now: datetime = NOW) -> None:
        self.now = now
        self.desk = Desk(PeopleScreen(place.office, writer, writer, Practice(passphrase=WORD), lambda: self.now))

    def send(self, content: Mapping[str, object]) -> "Window":
        self.desk._hear(None, {"of": self.desk.opened["number"], "seq": 1, **content}, None)
        return self

    def act(self, name: str, **local: str) -> "Window":
        return self.send({"kind": "action", "name": name, "local": local, "asked": mark(self.desk, name)})

    def put(self, **texts: str) -> "Window":
        for field, value in texts.items():
            name = field.replace("_", "-")
            self.send({"kind": "edit", "field": name, "value": value, "left": True})
        return self

    def newcomer(self, **texts: str) -> "Window":
        return self.act("ask:add").put(**{f"person_0_{part}": text for part, text in (TYPED | texts).items()})

    def text(self, name: str) -> str:
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(self.desk.slots[name]))).strip()


def test_everybody_stands_there_with_what_can_be_done(place: Place) -> None:
    window = Window(place)
    assert "Lê Thu Hà ha Bảo hiểm xã hội tỉnh người soạn, người thẩm định, người duyệt Đã ký nhận" in window.text(
        "people"
    )
    assert place.office().bank.fingerprint() in window.text("people")
    assert "Không ai đang giữ vai trò của người khác." in window.text("loans")
    assert "Làm được gì ở đây" in window.text("form")
    assert window.text("actions") == "Về Trang chủ Thêm người… Ủy quyền… In phiếu khôi phục…"
    assert (window.desk.locked, window.desk.levels, window.desk.status["text"]) == (False, {}, "Xem lúc 10:00")
    assert OVERTAKEN in window.act("sign-ok").text("banner")  # nothing is asked: nothing happens
    assert window.act("refresh").act("ask:lạ").act("x").text("form").startswith("Làm được gì")


def test_a_newcomer_counts_once_the_owner_has_signed_him(place: Place) -> None:
    window = Window(place, "ha").newcomer()
    assert '<option value="Bảo hiểm xã hội tỉnh">' in str(window.desk.slots["form"])
    assert window.act("sign-ok", **{"pass-0": OTHER, "again-0": WORD}).text("form").count("chưa giống nhau") == 1
    window.act("sign-ok", **{"pass-0": OTHER, "again-0": OTHER})
    assert "Đã thêm Trần Minh Đức và tạo khóa ký." in window.text("banner")
    assert "Chờ chủ cuộc thi ký nhận: Trần Minh Đức." in window.text("banner")
    assert "Chờ chủ cuộc thi ký" in window.text("people")
    assert "Chỉ chủ cuộc thi ký nhận được: Phạm Văn Lâm" in window.text("actions")
    made = next(one for one in place.office().bank.people if one.writer == "duc")
    assert (made.name, made.agency) == ("Trần Minh Đức", "Bảo hiểm xã hội tỉnh")  # one agency, one spelling
    assert place.office().bank.trusted()
    owner = Window(place).act("ask:vouch")
    assert "Trần Minh Đức Bảo hiểm xã hội tỉnh người soạn, người thẩm định" in owner.text("form")
    assert owner.act("sign-ok", passphrase=WORD[1:]).text("form").count("Mật khẩu ký không đúng") == 1
    assert "Đã ký nhận Trần Minh Đức." in owner.act("sign-ok", passphrase=WORD).text("banner")
    assert place.office().bank.trusted() == ()
    assert sit_down(place.office().bank, "duc", OTHER).person.name == "Trần Minh Đức"


def test_the_owner_signs_what_he_was_shown_and_nothing_else(place: Place) -> None:
    join(place.folder, Person("duc", "Trần Minh Đức", "Ban Tuyên giáo", ("author",)), OTHER)
    owner = Window(place).act("ask:vouch")
    path = place.folder / "people/duc.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("author", "approver"), encoding="utf-8")
    owner.act("sign-ok", passphrase=WORD)
    assert "Danh sách người vừa đổi ở nơi khác." in owner.text("form")
    assert not (place.folder / "people/duc.toml.minisig").exists()
    contest = place.folder / "contest.toml"
    contest.write_text(contest.read_text(encoding="utf-8") + "\n# sửa tay\n", encoding="utf-8")
    assert "người duyệt" in owner.act("ask:vouch").text("form")
    owner.act("sign-ok")
    assert (place.folder / "people/duc.toml.minisig").exists()
    assert "contest.toml đã bị sửa" in place.office().bank.trusted()[0]  # the settings have a page of their own


@pytest.mark.parametrize(
    ("texts", "field", "said"),
    [
        ({"writer": "ha"}, "writer", "Mã này đã có người mang."),
        ({"writer": "Đức"}, "writer", "Mã người không dùng được."),
        ({"name": ""}, "name", "Còn để trống."),
        ({"roles": "owner"}, "roles", "Cuộc thi đã có chủ"),
        ({"roles": ""}, "roles", "Chưa chọn vai trò nào."),
    ],
)
def test_what_cannot_stand_of_a_newcomer_is_said_at_its_field(
    place: Place, texts: dict[str, str], field: str, said: str
) -> None:
    window = Window(place).newcomer(**texts)
    assert window.desk.slots[f"note-person-0-{field}"] == ""
    window.act("sign-ok", **{"pass-0": OTHER, "again-0": OTHER})
    assert said in window.text(f"note-person-0-{field}")
    assert len(list((place.folder / "people").glob("*.toml"))) == 2


def test_a_head_lends_his_roles_for_some_days_and_takes_them_back(place: Place) -> None:
    window = Window(place).act("ask:deputy")
    assert "Chủ cuộc thi" not in window.text("form")  # that role is nobody else's
    window.put(deputy="ha", lent="approver", first="11/7/2022", last="9/7/2022", note="QĐ 3")
    assert "Ngày cuối đứng trước ngày đầu." in window.act("sign-ok", passphrase=WORD).text("form")
    assert "Không đọc được ngày." in window.put(last="mai").act("sign-ok").text("form")
    window.put(last="ngày 15/7/2022").act("sign-ok")
    assert "Đã ủy quyền cho Lê Thu Hà đến hết 15/7/2022 23:59." in window.text("banner")
    said = "Phạm Văn Lâm ủy quyền cho Lê Thu Hà: người duyệt, từ 11/7/2022 00:00 đến 15/7/2022 23:59"
    assert said in window.text("loans")
    assert "approver" in roles_of(place.office(), "ha", DURING)
    other = Window(place, "ha", DURING)
    assert "Thu lại…" in other.text("loans")  # a deputy gives back what was lent
    window.now = DURING
    window.act("ask:recall:ha:lam")
    assert "Lê Thu Hà. Vai trò đã giao hết hiệu lực ngay khi ký." in window.text("form")
    assert "Đã thu lại vai trò giao cho Lê Thu Hà." in window.put(note="QĐ 4").act("sign-ok").text("banner")
    assert "Không ai đang giữ vai trò của người khác." in window.text("loans")


def test_who_is_no_part_of_a_loan_sees_it_without_a_button(place: Place) -> None:
    join(place.folder, Person("duc", "Trần Minh Đức", "Ban Tuyên giáo", ("author",)), OTHER)
    window = (
        Window(place, "ha").act("ask:deputy").put(deputy="duc", lent="reviewer", first="10/7/2022", last="15/7/2022")
    )
    window.act("sign-ok", passphrase=WORD)
    assert "Thu lại" in Window(place).text("loans")  # the owner may as well
    other = join(place.folder, Person("mai", "Hồ Mai", "Ban Tuyên giáo", ("secretary",)), OTHER)
    assert "Thu lại" not in Window(place, other.person.writer).text("loans")


def test_two_others_give_a_new_key_and_minutes_of_it(place: Place) -> None:
    join(place.folder, Person("phieu", "Phiếu khôi phục", "Ban Tổ chức"), OTHER)
    window = Window(place)
    assert "In phiếu khôi phục" not in window.text("actions")
    window.act("ask:key:ha")
    assert "Lê Thu Hà. Hai người khác" in window.text("form")
    assert '<option value="ha">' not in str(window.desk.slots["form"])
    window.put(reason="quên mật khẩu ký", by_1="lam", by_2="phieu")
    words = {"word-1": WORD, "word-2": OTHER, "pass-0": "khoa moi cua ha", "again-0": "khoa moi cua ha"}
    assert "Mật khẩu ký không đúng" in window.act("sign-ok", **words | {"word-2": WORD}).text("form")
    assert "chưa giống nhau" in window.act("sign-ok", **words | {"again-0": ""}).text("form")
    before = next(one for one in place.office().bank.people if one.writer == "ha").signing_key
    window.act("sign-ok", **words)
    assert "Đã cấp khóa ký mới cho Lê Thu Hà." in window.text("banner")
    assert "Đã ký nhận cấp lại lúc 10/7/2022 10:00" in window.text("people")
    (link,) = re.findall(r'base64,([^"]+)" download="bien-ban-cap-khoa-ha.docx"', str(window.desk.slots["banner"]))
    with zipfile.ZipFile(io.BytesIO(b64decode(link))) as paper:
        said = re.sub("<[^>]+>", "", paper.read("word/document.xml").decode())
    assert "cấp khóa ký mới cho Lê Thu Hà" in said
    assert "Phạm Văn Lâm; Phiếu khôi phục" in said
    bank = place.office().bank
    after = next(one for one in bank.people if one.writer == "ha")
    assert after.keys == (after.signing_key, before)
    assert sit_down(bank, "ha", "khoa moi cua ha").person.writer == "ha"
    with pytest.raises(RefusedError, match="Mật khẩu ký không đúng"):
        sit_down(bank, "ha", WORD)


def test_somebody_who_is_not_there_gets_no_key(place: Place) -> None:
    window = Window(place).act("ask:key:ai").put(reason="quên mật khẩu ký", by_1="lam", by_2="ha")
    window.act("sign-ok", **{"word-1": WORD, "word-2": WORD, "pass-0": OTHER, "again-0": OTHER})
    assert "Không có người này trong cuộc thi." in window.text("form")


def test_the_recovery_sheet_is_printed_once_then_signed(place: Place) -> None:
    window = Window(place).act("ask:sheet").act("sign-ok", passphrase=WORD)
    assert "Đã lập phiếu khôi phục." in window.text("banner")
    assert 'download="phieu-khoi-phuc.docx"' in str(window.desk.slots["banner"])
    assert "In phiếu khôi phục" not in window.text("actions")
    assert "Phiếu khôi phục Ban Tổ chức phiếu khôi phục" in window.act("ask:vouch").text("form")
    window.act("sign-ok")
    assert [is_sheet(one) for one in place.office().bank.people] == [False, False, True]
    assert place.office().bank.trusted() == ()


def test_a_form_can_be_left_and_what_was_typed_goes(place: Place) -> None:
    window = Window(place).act("ask:deputy").put(note="QĐ 3").act("sign-cancel")
    assert window.text("form").startswith("Làm được gì ở đây")
    assert window.act("ask:deputy").desk.values["note"] == ""
    window.act("sign-cancel")
    window.desk.screen.trouble("Không được.")
    assert "Không được." in window.send({"kind": "edit", "field": "x", "value": "", "left": True}).text("banner")


def test_without_an_owner_or_roles_the_buttons_say_why(place: Place) -> None:
    (place.folder / "people/lam.toml").unlink()
    join(place.folder, Person("mai", "Hồ Mai", "Ban Tuyên giáo", ("owner",)), OTHER)
    window = Window(place, "mai")
    assert 'title="Không có vai trò nào để ủy quyền"' in str(window.desk.slots["actions"])
    (place.folder / "people/mai.toml").unlink()
    assert "Chỉ chủ cuộc thi ký nhận được:" in Window(place, "ha").text("actions")
    (place.folder / "people/ha.toml").write_text(
        'format = "person/1"\nwriter = "ha"\nname = "Lê Thu Hà"\nagency = "Ban"\nroles = ["author"]\n', encoding="utf-8"
    )
    assert "Lê Thu Hà ha Ban người soạn Chờ chủ cuộc thi ký" in Window(place, "ha").text("people")


def test_the_way_from_trang_chu(place: Place) -> None:
    front = FrontScreen(lambda: HomeScreen(place.office, "lam", "Phạm Văn Lâm"), lambda: None)
    front.act("front-people", {})
    assert isinstance(front.page, PeopleScreen)
    front.act("front-home", {})
    assert 'data-action="front-people"' in front.slots()["page"]
