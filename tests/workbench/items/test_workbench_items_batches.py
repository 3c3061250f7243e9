"""A batch of drafts: gathered place by place, kept, mended, left, undone, resumed."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from authoring.model.errors import RefusedError
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.batches import FORMAT, Batch, Decision, Progress, begin, resume
from authoring.workbench.items.drafting import gaps

if TYPE_CHECKING:
    from tests.small_contest import Place

LAW = """QUỐC HỘI
-------
Luật số: 12/2031/QH17

LUẬT
BẢO TRỢ

Điều 1. Mức đóng
1. Người lao động đóng hằng tháng bằng 8% mức thu nhập đã chọn.
2. Người sử dụng lao động đóng hằng tháng bằng 14% quỹ tiền lương.
Điều 2. Thời gian nghỉ
1. Người lao động được nghỉ 20 ngày khi ốm.
"""


@pytest.fixture
def batch(place: "Place") -> Batch:
    """A batch over two articles and a document that is gone."""
    path = place.folder / "policies" / "luat-12.txt"
    path.write_text(LAW, encoding="utf-8")
    office = place.office()
    assert any(source.document.document == "luat-12" for source in office.sources)
    return begin(office, "ha", 2031, (("luat-12", "d1"), ("mat", "d1"), ("luat-12", "d2"), ("luat-12", "d1")))


def test_drafts_come_place_by_place_each_once(batch: Batch) -> None:
    assert list(batch.gather()) == [
        Progress(1, 4, 2, 0, 0),
        Progress(2, 4, 2, 0, 0),
        Progress(3, 4, 3, 0, 0),
        Progress(4, 4, 3, 0, 0),
    ]
    assert list(batch.gather()) == []


def test_kept_mended_left_and_undone(batch: Batch) -> None:
    list(batch.gather())
    first, second, third = batch.waiting()
    kept = batch.keep(first)
    mended = batch.keep(second, replace(second.item, stem="Câu đã sửa?"))
    batch.leave(third)
    copies = {copy.item.id: copy.item.stem for copy in batch.office.bank.drafts("ha")}
    assert (copies[kept], copies[mended]) == (first.item.stem, "Câu đã sửa?")
    assert batch.progress() == Progress(4, 4, 0, 2, 1)
    batch.undo()
    batch.undo()
    assert batch.waiting() == (second, third)
    assert mended not in {copy.item.id for copy in batch.office.bank.drafts("ha")}
    batch.undo()
    batch.undo()
    assert batch.progress() == Progress(4, 4, 3, 0, 0)


def test_a_batch_goes_on_in_another_sitting(batch: Batch) -> None:
    next(batch.gather())
    first, second = batch.waiting()
    kept = batch.keep(first)
    batch.leave(second)
    again = resume(batch.office, batch.told())
    assert again.decisions == [Decision(first.item.stem, kept), Decision(second.item.stem)]
    assert list(again.gather())[-1] == Progress(4, 4, 1, 1, 1)
    assert [draft.fact.path for draft in again.waiting()] == ["d2.k1"]
    assert again.told() == batch.told()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"decisions": [], "places": [["a", "b"]], "format": 1}'])
def test_a_text_that_is_no_batch_is_refused(batch: Batch, text: str) -> None:
    with pytest.raises(RefusedError, match="không đọc được"):
        resume(batch.office, text)


def test_a_batch_of_another_version_is_refused(batch: Batch) -> None:
    with pytest.raises(RefusedError, match="bản khác của phần mềm"):
        resume(batch.office, batch.told().replace(FORMAT, "lo-2"))


def test_gaps_and_batches_name_the_same_places(batch: Batch, place: "Place") -> None:
    law = read_source(place.folder / "policies" / "luat-12.txt")
    assert [(gap.provision.path, gap.facts) for gap in gaps(batch.office, law)] == [
        ("d1.k1", 1),
        ("d1.k2", 1),
        ("d2.k1", 1),
    ]
