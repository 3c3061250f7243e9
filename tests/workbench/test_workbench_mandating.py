"""Mandating: deputies for some days, a new key from two others; nothing is written that wouldn't count."""

from datetime import timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.workbench.mandating import appoint, reissue, standing_deputies
from authoring.workbench.rehearsal import PASSPHRASE
from authoring.workbench.sittings import join, sit_down, trust
from authoring.workbench.verifying import verify


def test_a_deputy_is_appointed_for_some_days(practice: Practice) -> None:
    stage, week = practice.stage, practice.week
    join(stage.folder, Person("tu", "Vũ Thị Tú", "Ban Tuyên giáo", ("author",)), PASSPHRASE)
    trust(stage.folder, stage.lam)
    head = stage.lam.at(week.opens)
    with pytest.raises(RefusedError, match="không ủy quyền được vai trò owner"):
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
