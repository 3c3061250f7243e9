"""Commenting: remarks are answered, meetings are entered; neither of them approves anything."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.records import Revision, State
from authoring.workbench.items.commenting import Meeting, comment, meetings, record_meeting, threads
from authoring.workbench.items.reviewing import send

MINUTES = Meeting("12/BB-BTC", date(2022, 7, 20), ("Lê Thu Hà", "Phạm Văn Lâm", "Trần Minh Đức"), "approve")


def revisions(place: Place, *items: str) -> list[Revision]:
    return [place.office().bank.entry(item).revision for item in items]


def test_a_remark_is_answered_and_the_answer_too(place: Place) -> None:
    item = place.write(place.question(1))
    ha, lam = place.ha, place.lam
    comment(place.office(), item, lam, "Số này lấy ở đâu?")
    first = threads(place.office(), item)[0]
    comment(place.office(), item, ha, "Khoản 1 Điều 5.", first.mark)
    answer = threads(place.office(), item)[0].answers[0]
    comment(place.office(), item, lam, "Đã rõ, cảm ơn.", answer.mark)
    comment(place.office(), item, ha, "Một ý kiến khác.")
    found = threads(place.office(), item)
    assert [(one.person, one.text, one.about) for one in found] == [
        ("lam", "Số này lấy ở đâu?", 1),
        ("ha", "Một ý kiến khác.", 1),
    ]
    assert [one.text for one in found[0].answers] == ["Khoản 1 Điều 5."]
    assert [one.text for one in found[0].answers[0].answers] == ["Đã rõ, cảm ơn."]
    assert place.office().bank.verify() == ()
    with pytest.raises(RefusedError, match="Không thấy ý kiến cần trả lời"):
        comment(place.office(), item, lam, "Trả lời ai đây?", "a" * 64)
    with pytest.raises(RefusedError, match="Ý kiến quá ngắn"):
        comment(place.office(), item, lam, "Sai rồi.")


def test_remarks_stay_with_the_item_when_it_is_edited(place: Place) -> None:
    item = place.write(place.question(1))
    comment(place.office(), item, place.lam, "Số này lấy ở đâu?")
    bank = place.office().bank
    bank.revise(bank.entry(item).revision.item.ordered((1, 0, 2, 3)), "ha", place.ha.now)
    mark = threads(place.office(), item)[0].mark
    comment(place.office(), item, place.ha, "Đã ghi rõ ở lần hai.", mark)
    assert [(one.about, [answer.about for answer in one.answers]) for one in threads(place.office(), item)] == [
        (1, [2])
    ]


def test_a_meeting_is_entered_with_its_names_and_approves_nothing(place: Place) -> None:
    items = [place.write(place.question(number)) for number in (1, 2)]
    for item in items:
        send(place.office(), item, place.ha)
    taken = record_meeting(place.office(), revisions(place, *items), MINUTES, place.lam, "họp toàn thể, nhất trí")
    assert ([one.item for one in taken.entered], taken.refused) == (items, ())
    for item in items:
        entered = meetings(place.office(), item)
        assert [(one.meeting, one.person, one.about, one.note) for one in entered] == [
            (MINUTES, "lam", 1, "họp toàn thể, nhất trí")
        ]
        assert threads(place.office(), item) == ()
        assert place.office().bank.entry(item).state is State.IN_REVIEW
    assert place.office().bank.verify() == ()


def test_one_meeting_of_many_items_is_bound_to_what_was_read_and_keeps_four_eyes_for_each(place: Place) -> None:
    first, edited, own = (place.write(place.question(n), "lam" if n == 3 else "ha") for n in (1, 2, 3))
    read = revisions(place, first, edited, own)
    bank = place.office().bank
    bank.revise(read[1].item.ordered((1, 0, 2, 3)), "ha", place.ha.now)
    taken = record_meeting(place.office(), read, MINUTES, place.lam, "họp toàn thể, nhất trí")
    assert [(one.item, one.revision, one.sha256) for one in taken.entered] == [(first, 1, read[0].sha256)]
    assert [(item, why.partition(";")[0]) for item, why in taken.refused] == [
        (edited, f"Câu {edited} đã có lần sửa 2 của ha"),
        (own, "Người soạn không tự duyệt câu của mình. Cần người khác duyệt."),
    ]
    talked = replace(MINUTES, outcome="discuss")
    assert record_meeting(place.office(), read[2:], talked, place.lam, "còn bàn tiếp nữa").refused == ()
    send(place.office(), first, place.lam)
    sent = record_meeting(place.office(), read[:1], MINUTES, place.lam, "họp toàn thể, nhất trí")
    assert [item for item, _why in sent.refused] == [first], "who sent an item doesn't decide on it either"
    assert place.office().bank.verify() == ()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"number": " "}, "Chưa ghi số biên bản họp"),
        ({"day": date(2999, 1, 1)}, "Ngày họp chưa đến"),
        ({"people": ("Lê Thu Hà",)}, "Ghi tên từng người dự họp"),
        ({"people": ("Lê Thu Hà", "lê  thu hà")}, "Ghi tên từng người dự họp"),
        ({"people": ()}, "Ghi tên từng người dự họp"),
        ({"outcome": "maybe"}, "Chưa rõ cuộc họp kết luận gì"),
        ({"note": "đạt"}, "Ghi cuộc họp nói gì"),
    ],
)
def test_what_a_meeting_must_say(place: Place, changes: dict[str, object], message: str) -> None:
    item = place.write(place.question(1))
    note = str(changes.get("note", "nhất trí cả bộ"))
    changes = {name: value for name, value in changes.items() if name != "note"}
    meeting = replace(Meeting("12", date(2022, 7, 20), ("A", "B"), "return"), **changes)  # type: ignore[arg-type]
    with pytest.raises(RefusedError, match=message):
        record_meeting(place.office(), revisions(place, item), meeting, place.lam, note)
    assert meetings(place.office(), item) == ()


def test_a_meeting_written_by_hand_that_says_nothing_is_left_out(place: Place) -> None:
    item = place.write(place.question(1))
    bank = place.office().bank
    revision, lam = bank.entry(item).revision, place.lam
    for words in ("rác", "[]", '{"number": "1"}'):
        bank.move(revision, "comment", "lam", lam.identity.sign, lam.now, note="ba từ đây", rule="meeting", words=words)
    assert meetings(place.office(), item) == ()
