"""Thể lệ: every setting is a sentence, and a changed one shows the sentence that changes."""

import io
from collections.abc import Callable
from dataclasses import fields, replace

import docx
import pytest

from authoring.model.contests import (
    Admission,
    Attempts,
    BlueprintRow,
    Caps,
    Contest,
    Forecast,
    FormRules,
    Prize,
    Publishing,
    Ranking,
)
from authoring.reports.rules import Change, changed_rules, rules, rules_paper

Words = Callable[[bytes], list[str]]


def test_the_rules_say_what_the_settings_say(contest: Contest) -> None:
    full = replace(
        contest,
        admission=Admission("exclusive", ("secretaries",), excluded_may_play=True, person=("phone+name",)),
        form=FormRules(4, 15, (BlueprintRow("bhyt-tham-gia", 2, 0, 1), BlueprintRow("riêng", 0, 1, 0))),
        publishing=Publishing(("qd-27", "khac"), 365),
    )
    said = [(rule.article, rule.setting, rule.text) for rule in rules(full, {"qd-27": "Quyết định 27"})]
    assert said[1:7] == [
        (
            "Thời gian",
            "weeks.2022-w30",
            "Tuần thi thứ Nhất: mở lúc 10 giờ 00 ngày 18 tháng 7 năm 2022, kết thúc lúc 16 giờ 00 ngày 24 tháng 7 năm 2022; công bố kết quả chậm nhất 12 giờ 00 ngày 27 tháng 7 năm 2022.",
        ),
        (
            "Thời gian",
            "admission.closing_minute",
            "Bài gửi đúng phút kết thúc không được nhận; bài gửi sau đó bị loại.",
        ),
        ("Thời gian", "timezone", "Mọi giờ trong Thể lệ theo giờ Việt Nam."),
        ("Người dự thi", "audience", "Đối tượng dự thi: …………………………………………."),
        ("Người dự thi", "admission.person", "Mỗi người dự thi được nhận biết theo số điện thoại và họ tên."),
        (
            "Người dự thi",
            "admission.excluded",
            "Những người sau được làm bài nhưng không xét giải: thành viên Tổ Thư ký.",
        ),
    ]
    told = {setting: text for _article, setting, text in said}
    assert told["prizes.weekly"] == (
        "Giải cá nhân mỗi tuần: 01 giải Nhất, trị giá 3.000.000 đồng; 03 giải Nhì, mỗi giải trị giá 2.000.000 đồng; "
        "05 giải Ba, mỗi giải trị giá 1.000.000 đồng; 10 giải Khuyến khích, mỗi giải trị giá 500.000 đồng. "
        "Mỗi giải kèm Giấy chứng nhận."
    )
    assert told["form.blueprint"] == (
        "Một bài gồm 3 câu về tham gia bảo hiểm y tế (2 dễ, 1 khó); 1 câu về riêng (1 trung bình)."
    )
    assert told["publishing.reference_documents"] == (
        "Câu hỏi chỉ lấy từ 2 văn bản trong Danh mục tài liệu tham khảo (Quyết định 27; khac)."
    )


CHANGES: dict[str, dict[str, object]] = {
    "name": {"name": "Tên khác"},
    "admission.closing_minute": {
        "admission": Admission("exclusive", (), excluded_may_play=False, person=("identity_number",))
    },
    "admission.person": {"admission": Admission("inclusive", (), excluded_may_play=False, person=("phone", "email"))},
    "admission.excluded": {
        "admission": Admission("inclusive", ("staff",), excluded_may_play=False, person=("identity_number",))
    },
    "form": {"form": FormRules(20, 16, ())},
    "form.blueprint": {"form": FormRules(20, 15, (BlueprintRow("a", 1, 0, 0),))},
    "attempts": {"attempts": Attempts(3, "best-then-earliest")},
    "forecast": {"forecast": Forecast("people", after_voiding=True)},
    "ranking.order": {"ranking": Ranking(("score desc", "submitted asc"), "second")},
    "ranking.clock": {
        "ranking": Ranking(("score desc", "forecast_distance asc", "submitted asc"), "millisecond"),
    },
    "prizes.weekly": {"weekly_prizes": (Prize("first", 2, 3_000_000),)},
    "prizes.collective": {"collective_prizes": (Prize("first", 2, 3_000_000),)},
    "collective.index": {"collective_index": "people"},
    "caps.week": {"caps": Caps(0, 0)},
    "caps.contest": {"caps": Caps(1, 2)},
    "publishing.reference_documents": {"publishing": Publishing(("a",), 365)},
    "publishing.keep": {"publishing": Publishing((), 30)},
}


@pytest.mark.parametrize("setting", CHANGES)
def test_a_changed_setting_shows_the_sentence_that_changes(contest: Contest, setting: str) -> None:
    found = changed_rules(contest, replace(contest, **CHANGES[setting]))  # type: ignore[arg-type] # of its type each
    assert [change.setting for change in found if change.before != change.after] == [setting]


def test_another_zone_moves_every_moment(contest: Contest) -> None:
    found = changed_rules(contest, replace(contest, timezone="UTC"))
    assert [change.setting for change in found] == ["weeks.2022-w30", "timezone"]
    assert "mở lúc 3 giờ 00 ngày 18 tháng 7 năm 2022" in found[0].after


def test_a_sentence_that_comes_or_goes_shows_one_side(contest: Contest) -> None:
    assert changed_rules(contest, contest) == ()
    none = replace(contest, forecast=Forecast("none", after_voiding=False), collective_prizes=())
    assert [(one.setting, bool(one.before), bool(one.after)) for one in changed_rules(contest, none)] == [
        ("forecast", True, False),
        ("prizes.collective", True, False),
        ("collective.index", True, False),
    ]
    voided = replace(contest, forecast=Forecast("people-all-right", after_voiding=False))
    assert changed_rules(contest, voided) == (
        Change(
            "forecast",
            "Người thi dự đoán số người trả lời đúng tất cả các câu; con số thật được đếm sau khi đã loại các lượt thi không hợp lệ.",
            "Người thi dự đoán số người trả lời đúng tất cả các câu; con số thật được đếm kể cả các lượt thi không hợp lệ.",
        ),
    )


def test_every_setting_that_grades_is_a_sentence(contest: Contest) -> None:
    """A field of the settings that no sentence speaks of is one that the rules don't bind."""
    elsewhere = {"timezone", "weeks"}  # in tests of their own
    silent = {"id", "layout", "papers", "abbreviations"}  # they grade nothing
    told = {name for change in CHANGES.values() for name in change}
    assert {one.name for one in fields(contest)} == told | elsewhere | silent


def test_the_title_of_an_article_stays_with_its_first_sentence(contest: Contest) -> None:
    paper = docx.Document(io.BytesIO(rules_paper(contest)))
    titles = [one for one in paper.paragraphs if one.text.startswith("Điều ")]
    assert [one.paragraph_format.keep_with_next for one in titles] == [True] * 6


def test_the_paper_has_an_article_for_each_part(contest: Contest, state: Contest, words: Words) -> None:
    lines = words(rules_paper(contest))
    assert [line for line in lines if line.startswith("Điều ")] == [
        "Điều 1. Thời gian.",
        "Điều 2. Người dự thi.",
        "Điều 3. Bài thi.",
        "Điều 4. Xếp hạng.",
        "Điều 5. Giải thưởng.",
        "Điều 6. Công bố và bảo vệ dữ liệu.",
    ]
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in lines
    assert "Độc lập - Tự do - Hạnh phúc" in words(rules_paper(state))
    alone = words(rules_paper(replace(contest, weeks=(), timezone="UTC")))
    assert "- Mọi giờ trong Thể lệ theo múi giờ UTC." in alone
