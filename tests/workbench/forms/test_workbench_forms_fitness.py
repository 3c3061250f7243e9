"""Fitness: each condition of a release is a line for the screen and a refusal for whoever goes round it."""

from dataclasses import replace
from types import SimpleNamespace as Place

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.workbench.audits.outsiders import clashes, decide
from authoring.workbench.contest.sittings import join, trust
from authoring.workbench.forms.fitness import conditions
from authoring.workbench.forms.proposing import propose
from authoring.workbench.forms.releasing import release
from tests.small_contest import CARD, approved


def problems(place: Place, *ids: str) -> list[str]:
    office = place.office()
    return [one.problem for one in conditions(office, "2022-w30", [office.bank.entry(id_) for id_ in ids])]


def test_all_conditions_of_a_good_set_are_met(place: Place) -> None:
    first, card = approved(place, place.question(1)), approved(place, CARD)
    office = place.office()
    found = conditions(office, "2022-w30", [office.bank.entry(id_) for id_ in (first, card)])
    assert [(one.name, one.ok) for one in found] == [
        ("Mọi câu đã duyệt đúng lần sửa đang dùng", True),
        ("Không dùng lại câu của tuần khác, không câu nào vừa bị sửa", True),
        ("Bản ghi của các câu đã chọn còn như lúc ký", True),
        ("Không câu nào còn chỗ phải sửa", True),
        ("Không câu nào chờ rà soát", True),
        ("Đủ số câu theo ma trận đề", True),
        ("Không có cặp câu trùng, mâu thuẫn hay gợi ý lẫn nhau", True),
        ("Không mâu thuẫn với câu nào ngoài bộ đề", True),
    ]


def test_a_set_that_is_no_set(place: Place) -> None:
    first, card = approved(place, place.question(1)), approved(place, CARD)
    twin = approved(place, replace(place.question(1), topic="bhyt"))
    odd = approved(place, replace(CARD, stem=f"{CARD.stem[:-1]} trong năm?", topic="khac"))
    assert [one for one in problems(place) if one] == [
        "Mọi câu phải được duyệt trước khi phát hành.",
        "Chủ đề Bảo hiểm xã hội bắt buộc, mức dễ: ma trận cần 1 câu.",
    ]
    assert [one for one in problems(place, first) if one] == ["Chủ đề Bảo hiểm y tế, mức dễ: ma trận cần 1 câu."]
    assert "Bộ đề cần đúng 2 câu khác nhau, đều thuộc ma trận." in problems(place, first, card, odd)
    assert f"Câu {first} và câu {twin} không được cùng một tuần. Thay một trong hai." in problems(place, first, twin)


def test_one_alone_practises_and_does_not_release(place: Place) -> None:
    """Two hold keys here; the sheet is missing, and then the second person."""
    approved(place, place.question(1))
    approved(place, CARD)
    office = place.office()
    entries = propose(office, "2022-w30").entries
    with pytest.raises(RefusedError, match="Chưa có phiếu khôi phục"):
        release(office, "2022-w30", entries, place.lam)
    (place.folder / "people/ha.toml").unlink()
    with pytest.raises(RefusedError, match="Một mình thì chỉ thực hành được, không phát hành được") as caught:
        release(place.office(), "2022-w30", entries, place.lam)
    assert caught.value.trouble.found == "1 người"


def test_a_contradiction_outside_stops_the_release_until_somebody_decides(place: Place) -> None:
    join(place.folder, Person("phieu", "Phiếu khôi phục", "Ban Tổ chức"), "mot hai ba bon")
    trust(place.folder, place.lam)
    first = approved(place, place.question(1))
    approved(place, CARD)
    other = place.write(replace(place.question(1), key="B"))
    entries = propose(place.office(), "2022-w30").entries
    with pytest.raises(RefusedError, match=f"Câu {first} mâu thuẫn đáp án với câu {other} ngoài bộ đề"):
        release(place.office(), "2022-w30", entries, place.lam)
    (clash,) = clashes(place.office(), entries)
    decide(place.office(), clash, place.lam, "khoản 1 Điều 5 nói 8%")
    again = propose(place.office(), "2022-w30").entries
    assert release(place.office(), "2022-w30", again, place.lam).folder.is_dir()
