"""The table tab: fields that offer what the bank has, rows with what stands against each item."""

from dataclasses import replace
from types import SimpleNamespace as Place

from authoring.model.items import options
from authoring.screens.checking import questions
from authoring.workbench.audits.auditing import Audit
from authoring.workbench.audits.browsing import ANYTHING, Query


def test_topics_are_named_and_sorted_and_levels_told_by_shape(place: Place) -> None:
    place.write(replace(place.question(1), topic="zz"))
    place.write(replace(place.question(2), topic="", options=options("8%", "8%", "8%", "26%")))
    place.write(place.question(3))
    audit = Audit(place.office()).finish()
    fields = questions.fields(audit)
    assert fields.index(">Bảo hiểm xã hội bắt buộc<") < fields.index(">zz<")
    assert '<option value="">Tất cả</option>' in fields
    assert '<option value="ok">Không có phát hiện</option>' in fields
    rows = questions.rows(audit, ANYTHING)
    assert rows.count("Đạt</span>") == 2
    assert "Chưa có chủ đề" in rows
    assert '<span class="wb-mark is-block">' in rows
    assert "Bản nháp" in rows
    assert "Không có câu nào." in questions.rows(audit, Query(topic="không có"))
