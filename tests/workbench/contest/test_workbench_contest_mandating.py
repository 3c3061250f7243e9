"""Mandating: deputies for some days, a new key from two others; nothing is written that wouldn't count."""

from datetime import timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.workbench.contest.mandating import appoint, recall, reissue, roles_now, standing_deputies
from authoring.workbench.contest.sittings import Sitting, join, sit_down, trust
from authoring.workbench.results.verifying import verify
from authoring.workbench.starting.rehearsal import PASSPHRASE


def test_a_deputy_is_appointed_for_some_days(practice: Practice) -> None:
    stage, week = practice.stage, practice.week
    join(stage.folder, Person("tu", "Vũ Thị Tú", "Ban Tuyên giáo", ("author",)), PASSPHRASE)
    trust(stage.folder, stage.lam)
    head = stage.lam.at(week.opens)
    with pytest.raises(RefusedError, match="không ủy quyền được vai trò chủ cuộc thi"):
        appoint(stage.office(), head, "tu", ["owner"], week.opens, week.closes)
    with pytest.raises(RefusedError, match="Không có người này"):
        appoint(stage.office(), head, "ai", ["approver"], week.opens, week.closes)
    path = appoint(stage.office(), head, "tu", ["approver"], week.opens - timedelta(days=9), week.closes, note="QĐ 3")
    assert path.name == f"tu.deputy-{head.time}.json"
    office = stage.office()
    assert [(one.writer, by, roles) for one, by, roles in standing_deputies(office, week.closes)] == [
        ("tu", "lam", ("approver",))
    ]
    assert standing_deputies(office, week.opens - timedelta(seconds=1)) == ()
    assert standing_deputies(office, week.closes + timedelta(seconds=1)) == ()
    assert verify(office) == ()


def test_a_deputyship_is_ended_early(practice: Practice) -> None:
    stage, week = practice.stage, practice.week
    join(stage.folder, Person("tu", "Vũ Thị Tú", "Ban Tuyên giáo", ("author",)), PASSPHRASE)
    trust(stage.folder, stage.lam)
    appoint(stage.office(), stage.ha.at(week.opens), "tu", ["secretary"], week.opens, week.closes)
    tu = sit_down(stage.office().bank, "tu", PASSPHRASE)
    assert roles_now(stage.office(), tu.at(week.opens)) == {"author", "secretary"}
    stranger = Sitting(Person("ai", "Ai Đó", "Nơi khác", ("secretary",)), tu.identity)
    assert roles_now(stage.office(), stranger) == frozenset()
    hour = timedelta(hours=1)
    with pytest.raises(RefusedError, match="lam không còn ủy quyền vai trò nào cho tu") as caught:
        recall(stage.office(), stage.lam.at(week.opens + hour), "tu")
    assert caught.value.trouble.expected == "người đang ủy quyền: ha"
    with pytest.raises(RefusedError, match="Không có người này"):
        recall(stage.office(), stage.ha.at(week.opens + hour), "ai")
    path = recall(stage.office(), stage.ha.at(week.opens + hour), "tu", note="QĐ 4")
    assert path.parent == stage.folder / "people"
    assert path.name == f"tu.recall-{stage.ha.at(week.opens + hour).time}.json"
    office = stage.office()
    assert [by for _, by, _ in standing_deputies(office, week.opens + hour)] == ["ha"]
    assert standing_deputies(office, week.opens + hour + timedelta(seconds=1)) == ()
    assert roles_now(office, tu.at(week.opens + 2 * hour)) == {"author"}  # who sat down before has lost it too
    with pytest.raises(RefusedError, match="ha không còn ủy quyền vai trò nào cho tu") as caught:
        recall(office, tu.at(week.opens + 2 * hour), "tu", "ha")
    assert caught.value.trouble.expected == "người đang ủy quyền: không có ai"
    assert verify(stage.office()) == ()
    appoint(office, stage.ha.at(week.opens + 3 * hour), "tu", ["secretary"], week.opens, week.closes)
    assert len(standing_deputies(stage.office(), week.closes)) == 1  # lent anew


def test_a_deputy_gives_back_what_was_lent_and_the_sheet_ends_nothing(practice: Practice) -> None:
    stage, week = practice.stage, practice.week
    appoint(stage.office(), stage.ha.at(week.opens), "lam", ["reviewer"], week.opens, week.closes)
    with pytest.raises(RefusedError, match="Phiếu khôi phục không thu lại được"):
        recall(stage.office(), sit_down(stage.office().bank, "phieu", PASSPHRASE).at(week.opens), "lam", "ha")
    recall(stage.office(), stage.lam.at(week.opens + timedelta(hours=1)), "lam", "ha")
    assert standing_deputies(stage.office(), week.closes) == ()


def test_two_others_give_a_new_key(practice: Practice) -> None:
    stage = practice.stage
    sheet = sit_down(stage.office().bank, "phieu", PASSPHRASE)
    with pytest.raises(RefusedError, match="Phải ghi vì sao cấp khóa mới"):
        reissue(stage.office(), "ha", "mat khau moi cua ha", [stage.lam, sheet], "quên rồi")
    with pytest.raises(RefusedError, match="cần đúng 2 người khác cùng ký"):
        reissue(stage.office(), "ha", "mat khau moi cua ha", [stage.lam, stage.ha], "quên mật khẩu ký")
    with pytest.raises(RefusedError, match="cần đúng 2 người khác cùng ký"):
        reissue(stage.office(), "ha", "mat khau moi cua ha", [], "quên mật khẩu ký")
    with pytest.raises(RefusedError, match="Không có người này"):
        reissue(stage.office(), "ai", "mat khau moi cua ai", [stage.lam, sheet], "quên mật khẩu ký")
    reissue(stage.office(), "ha", "mat khau moi cua ha", [stage.lam, sheet], "quên mật khẩu ký")
    bank = stage.office().bank
    with pytest.raises(RefusedError, match="Mật khẩu ký không đúng"):
        sit_down(bank, "ha", PASSPHRASE)
    again = sit_down(bank, "ha", "mat khau moi cua ha")
    assert again.identity.signing_key == again.person.signing_key != stage.ha.identity.signing_key
    assert verify(stage.office()) == ()  # what the old key signed stays good: approvals, openings


def test_the_owner_too_gets_a_new_key_and_signs_with_it(practice: Practice) -> None:
    stage = practice.stage
    sheet = sit_down(stage.office().bank, "phieu", PASSPHRASE)
    printed = stage.office().bank.fingerprint()
    reissue(stage.office(), "lam", "mat khau moi cua lam", [stage.ha, sheet], "quên mật khẩu ký")
    office = stage.office()
    assert (office.bank.trusted(printed), verify(office)) == ((), ())
    owner = sit_down(office.bank, "lam", "mat khau moi cua lam")
    join(stage.folder, Person("tu", "Vũ Thị Tú", "Ban Tuyên giáo", ("reviewer",)), PASSPHRASE)
    trust(stage.folder, owner)
    assert (stage.office().bank.trusted(printed), verify(stage.office())) == ((), ())


def test_nobody_takes_the_contest_over_while_its_settings_are_in_doubt(practice: Practice) -> None:
    stage = practice.stage
    sheet = sit_down(stage.office().bank, "phieu", PASSPHRASE)
    (stage.folder / "people/phieu.toml.minisig").unlink()
    with pytest.raises(RefusedError, match="chưa được chủ cuộc thi ký nhận"):
        reissue(stage.office(), "lam", "mat khau moi cua lam", [stage.ha, sheet], "quên mật khẩu ký")
    assert list((stage.folder / "people").glob("*.json")) == []
