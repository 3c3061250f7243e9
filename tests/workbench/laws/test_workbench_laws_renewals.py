"""A newer law makes items wait: by version, by an amending law, by the law that ends it; somebody signs or mends."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Place
from unittest.mock import Mock

import pytest

from authoring.bank.people.charter import look_at_settings
from authoring.model.errors import RefusedError
from authoring.workbench.contest.offices import Office
from authoring.workbench.laws.renewals import confirm, last_day, pending, renewals
from authoring.workbench.laws.shelving import shelve

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
HEAD = "QUỐC HỘI\nLuật số: {number}\nLUẬT\n{title}\n"
OLD = (
    HEAD.format(number="1/2008/QH12", title="BẢO HIỂM THỬ")
    + """Điều 1. Mức đóng
1. Người lao động hằng tháng đóng bằng 6% tiền lương.
2. Học sinh đóng bằng 3% mức lương cơ sở.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2009.
"""
)
AMENDING = (
    HEAD.format(number="5/2022/QH15", title="SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT BẢO HIỂM THỬ")
    + """Điều 1. Sửa đổi, bổ sung một số điều của Luật Bảo hiểm thử số 1/2008/QH12
1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:
“1. Người lao động hằng tháng đóng bằng 4,5% tiền lương.”.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày {day}.
"""
)
NEWER = (
    OLD.replace("1/2008/QH12", "9/2022/QH15").replace("6%", "5%").replace("01 tháng 7 năm 2009", "01 tháng 7 năm 2022")
)
ENDING = "2. Luật Bảo hiểm thử số 1/2008/QH12 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.\n"


def office(place: Place, *laws: str) -> Office:
    for number, law in enumerate(laws):
        shelve(place.office(), f"{number}.txt", law.encode())
    again: Office = place.office()
    return again


def cite(place: Place, path: str = "d1.k1") -> str:
    return str(place.write(replace(place.question(0), citation=f"luat-1-2008-qh12:{path}")))


def test_an_amending_law_in_force_in_time_makes_its_items_wait(place: Place) -> None:
    office(place, OLD)
    hit, safe = cite(place), cite(place, "d1.k2")
    found = renewals(office(place, AMENDING.format(day="01 tháng 8 năm 2022")))
    assert [(one.old.document.document, one.day) for one in found] == [("luat-1-2008-qh12", "2022-08-01")]
    waiting = pending(place.office(), found)
    assert list(waiting) == [hit]
    assert safe not in waiting
    assert waiting[hit].message.startswith("Cần rà soát: Điều 1 khoản 1 đã được sửa.")
    assert last_day(place.office()) == "2022-08-07"


def test_one_that_takes_effect_after_the_contest_touches_nothing(place: Place) -> None:
    office(place, OLD)
    cite(place)
    assert renewals(office(place, AMENDING.format(day="01 tháng 9 năm 2022"))) == ()


def test_a_law_that_ends_another(place: Place) -> None:
    office(place, OLD)
    hit = cite(place)
    again = office(place, NEWER.rstrip("\n").replace("Luật này có", "1. Luật này có") + "\n" + ENDING)
    found = renewals(again)
    assert [(one.old.document.number, one.new.document.number) for one in found] == [("1/2008/QH12", "9/2022/QH15")]
    assert list(pending(again, found)) == [hit]


def test_a_consolidated_text_stands_for_the_amending_law(place: Place) -> None:
    merged = """VĂN PHÒNG QUỐC HỘI
Số: 7/VBHN-VPQH
LUẬT
BẢO HIỂM THỬ
Luật Bảo hiểm thử số 1/2008/QH12 ngày 14 tháng 11 năm 2008 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 7 năm 2009, được sửa đổi, bổ sung bởi:
Luật số 5/2022/QH15 ngày 20 tháng 6 năm 2022 của Quốc hội, có hiệu lực kể từ ngày 01 tháng 8 năm 2022.
Điều 1. Mức đóng
1. Người lao động hằng tháng đóng bằng 4,5% tiền lương.
2. Học sinh đóng bằng 3% mức lương cơ sở.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2009.
"""
    office(place, OLD)
    hit = cite(place)
    again = office(place, AMENDING.format(day="01 tháng 8 năm 2022"), merged)
    found = renewals(again)
    assert [one.new.document.number for one in found] == ["7/VBHN-VPQH"]
    assert list(pending(again, found)) == [hit]


def test_somebody_signs_that_an_item_is_still_right_and_an_edit_asks_again(place: Place) -> None:
    office(place, OLD)
    hit = cite(place)
    again = office(place, AMENDING.format(day="01 tháng 8 năm 2022"))
    found = renewals(again)
    one = pending(again, found)[hit]
    with pytest.raises(RefusedError, match="vì sao câu vẫn đúng"):
        confirm(again, one, place.ha.at(NOW), "vẫn đúng")
    review = confirm(again, one, place.ha.at(NOW), "chỉ hỏi mức cũ")
    assert (review.move, review.rule, review.words) == ("dismiss", "law-changed", one.message)
    assert pending(place.office(), found) == {}
    bank = place.office().bank
    revision = bank.entry(hit).revision
    bank.move(revision, "reopen", "lam", place.lam.identity.sign, NOW, rule="law-changed", words=one.message)
    assert list(pending(place.office(), found)) == [hit]
    confirm(place.office(), one, place.lam.at(NOW), "đã đọc lại luật")
    bank = place.office().bank
    bank.revise(replace(revision.item, explanation="Lời khác."), "ha", NOW, revision.sha256)
    assert list(pending(place.office(), found)) == [hit]


def test_the_disk_is_looked_at_once_however_many_items_wait(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a shared drive each look costs a journey through the net."""
    office(place, OLD)
    ids = [cite(place) for _ in range(5)]
    again = office(place, AMENDING.format(day="01 tháng 8 năm 2022"))
    found, looks = renewals(again), Mock(side_effect=look_at_settings)
    monkeypatch.setattr("authoring.bank.bank.look_at_settings", looks)
    assert (sorted(pending(again, found)), looks.call_count) == (ids, 1)


def test_a_contest_without_weeks_waits_for_every_law(place: Place) -> None:
    contest = replace(place.office().bank.contest, weeks=())
    assert last_day(Place(bank=Place(contest=contest))) == "9999-12-31"  # type: ignore[arg-type] # all that is asked
