"""Sittings: a passphrase opens one person's secret; the owner's signature makes settings count."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Practice

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.workbench.rehearsal import PASSPHRASE
from authoring.workbench.sittings import join, sit_down, trust


def test_the_right_passphrase_opens_and_the_clock_can_stand(practised: Practice) -> None:
    bank = practised.stage.office().bank
    sitting = sit_down(bank, "ha", PASSPHRASE)
    assert sitting.identity.signing_key == sitting.person.signing_key
    assert abs((datetime.now(UTC) - sitting.now).total_seconds()) < 60
    assert sitting.at(datetime(2022, 7, 18, 3, tzinfo=UTC)).time == "20220718T030000Z"
    with pytest.raises(RefusedError, match="Mật khẩu ký không đúng"):
        sit_down(bank, "ha", "không phải mật khẩu")
    with pytest.raises(RefusedError, match="Không có người này"):
        sit_down(bank, "minh", PASSPHRASE)


def test_joining_and_trusting(practice: Practice) -> None:
    folder, stage = practice.stage.folder, practice.stage
    with pytest.raises(RefusedError, match="Vai trò không có trong danh sách"):
        join(folder, Person("duc", "Trần Minh Đức", "Ban Tuyên giáo", ("king",)), "mat khau cua duc")
    join(folder, Person("duc", "Trần Minh Đức", "Ban Tuyên giáo", ("reviewer",)), "mat khau cua duc")
    assert stage.office().bank.trusted() != ()
    with pytest.raises(RefusedError, match="Chỉ chủ cuộc thi ký được thiết lập"):
        trust(folder, replace(stage.lam, person=replace(stage.lam.person, roles=())))
    trust(folder, stage.lam)
    assert stage.office().bank.trusted() == ()
