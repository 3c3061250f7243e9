"""Staffing: the agencies that are known, who waits for the owner, what somebody can lend."""

from datetime import UTC, datetime
from types import SimpleNamespace as Place

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.workbench.contest.sittings import join, sit_down
from authoring.workbench.starting.staffing import agencies, days, lendable, loans, newcomers, vouch

WORD = "mot hai ba bon"


def test_the_agencies_are_those_of_the_people_and_of_the_settings_each_once(place: Place) -> None:
    join(place.folder, Person("phieu", "Phiếu khôi phục", "Ban Tổ chức"), WORD)
    join(place.folder, Person("ha2", "Lê Thu Hà", "BHXH tỉnh", ("author",)), WORD)
    assert agencies(place.office()) == ("Bảo hiểm xã hội tỉnh", "Ban Tuyên giáo")
    contest = place.folder / "contest.toml"
    text = contest.read_text(encoding="utf-8")
    contest.write_text(f"# Cơ quan tổ chức: Ban TG;  Sở  Y tế ; \n{text}", encoding="utf-8")
    assert agencies(place.office()) == ("Bảo hiểm xã hội tỉnh", "Ban Tuyên giáo", "Sở Y tế")


def test_only_the_owner_vouches(place: Place) -> None:
    join(place.folder, Person("duc", "Trần Minh Đức", "Ban Tuyên giáo", ("author", "secretary")), WORD)
    office = place.office()
    seen = newcomers(office)
    assert [(one.person.writer, len(one.print) > 8) for one in seen] == [("duc", True)]
    with pytest.raises(RefusedError, match="Chỉ chủ cuộc thi ký nhận được người mới"):
        vouch(office, place.ha, seen)
    (signed,) = vouch(office, place.lam, seen)
    assert signed.name == "duc.toml.minisig"
    assert newcomers(place.office()) == ()
    assert sit_down(place.office().bank, "duc", WORD).person.roles == ("author", "secretary")


def test_the_owners_role_and_a_strangers_are_never_lent(place: Place) -> None:
    assert lendable(place.office(), "lam") == ("author", "reviewer", "approver")
    assert lendable(place.office(), "ai") == ()
    assert loans(place.office(), datetime(2022, 7, 18, tzinfo=UTC)) == ()


def test_days_are_whole_ones_of_the_contests_zone(place: Place) -> None:
    contest = place.office().bank.contest
    begins, ends = days(contest, "25/7/2022", "ngày 26 tháng 7 năm 2022")
    assert (begins.isoformat(), ends.isoformat()) == ("2022-07-25T00:00:00+07:00", "2022-07-26T23:59:59+07:00")
    with pytest.raises(RefusedError, match="Không đọc được ngày") as caught:
        days(contest, "", "26/7/2022")
    assert caught.value.trouble.found == "để trống"
