"""Sittings: a passphrase opens one person's secret; the owner's signature makes settings count."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace as Practice

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.workbench.contest.codes import draw_code
from authoring.workbench.contest.sittings import Seat, is_sheet, join, sit_down, trust
from authoring.workbench.starting.rehearsal import PASSPHRASE


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


def test_a_seat_locks_after_half_an_hour_and_keeps_no_secret(practised: Practice) -> None:
    began = datetime(2022, 7, 18, 3, tzinfo=UTC)
    sitting = practised.stage.ha.at(began)
    seat = Seat().taken(sitting)
    almost = began + timedelta(minutes=29, seconds=59)
    assert seat.signer(almost) is sitting
    assert seat.touched(almost).signer(almost + timedelta(minutes=29)) is sitting
    assert seat.locked(began + timedelta(minutes=30))
    assert seat.touched(began + timedelta(minutes=30)) == Seat()
    assert seat.left() == Seat()
    assert seat.locked(began - timedelta(seconds=1))  # a clock that was put back proves nothing
    for locked in (Seat(), seat.left(), replace(seat, used=None)):
        assert locked.locked(began)
        with pytest.raises(RefusedError, match="quá 30 phút không dùng"):
            locked.signer(began)
    assert Seat(away=timedelta(minutes=5)).taken(sitting).locked(began + timedelta(minutes=5))


def test_a_sheet_is_opened_by_its_code_as_printed_or_as_typed(practice: Practice) -> None:
    code = draw_code()
    sheet = join(practice.stage.folder, Person("phieuhai", "Phiếu khôi phục hai", "Ban Tổ chức"), code)
    bank = practice.stage.office().bank
    assert is_sheet(sheet.person)
    assert not is_sheet(practice.stage.ha.person)
    assert not is_sheet(Person("ai", "Ai", "B"))
    assert sit_down(bank, "phieuhai", code.lower().replace(" ", "")).identity.signing_key == sheet.person.signing_key
