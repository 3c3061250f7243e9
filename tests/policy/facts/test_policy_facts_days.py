"""Days on which something takes effect, ends, is applied or must be done."""

import pytest

from authoring.model.policies import Day, Fact, Provision
from authoring.policy.facts.days import days
from authoring.policy.facts.sentences import places


def found(text: str, path: str = "d1", title: str = "Hiệu lực thi hành") -> list[Fact]:
    return [fact for place in places([Provision("x", path, "", title, text, 1)]) for fact in days(place)]


def said(text: str) -> list[tuple[str, str, str]]:
    return [(f.value.date, f.subject, f.predicate) for f in found(text) if isinstance(f.value, Day)]


def test_a_second_day_of_one_sentence_is_said_with_the_first() -> None:
    text = "Bộ Tài chính thực hiện xong trước ngày 01 tháng 5 năm 2026 đối với năm 2023, xong trước ngày 01/8/2026 đối với năm 2024."
    assert said(text)[1:] == [
        (
            "2026-08-01",
            "Hiệu lực thi hành",
            "Bộ Tài chính thực hiện xong trước ngày 01 tháng 5 năm 2026 đối với năm 2023, xong trước …  đối với năm 2024.",
        )
    ]


def test_effect_with_an_exception_that_has_a_day_of_its_own() -> None:
    text = (
        "Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2016, trừ quy định tại khoản 2 Điều 2 thì có hiệu lực thi hành"
        " kể từ ngày 01/01/2018."
    )
    exception = "trừ quy định tại khoản 2 Điều 2 thì có hiệu lực thi hành kể từ ngày 01/01/2018."
    first = "Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2016"
    second = "quy định tại khoản 2 Điều 2 thì có hiệu lực thi hành kể từ ngày 01/01/2018"
    effect = "có hiệu lực thi hành"
    assert found(text) == [
        Fact("x", "d1", "date", "Luật này", effect, (exception.rstrip("."),), Day("2016-01-01"), first),
        Fact("x", "d1", "date", "quy định tại khoản 2 Điều 2", effect, (), Day("2018-01-01"), second),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Văn bản ủy quyền được tiếp tục thực hiện đến hết ngày 30 tháng 6 năm 2026.",
            [("2026-06-30", "Văn bản ủy quyền", "được tiếp tục thực hiện đến hết")],
        ),
        (
            "Khoản 8 có hiệu lực từ ngày 01 tháng 7 năm 2025 đến hết 31 tháng 12 năm 2025.",
            [("2025-07-01", "Khoản 8", "có hiệu lực"), ("2025-12-31", "Khoản 8", "có hiệu lực đến")],
        ),
        (
            "Nghị định này có hiệu lực thi hành kể từ ngày ký và áp dụng từ ngày 01 tháng 7 năm 2025.",
            [("2025-07-01", "Nghị định này", "áp dụng")],
        ),
        (
            "Bãi bỏ các điều, khoản sau đây từ ngày 01 tháng 7 năm 2025:",
            [("2025-07-01", "Hiệu lực thi hành", "Bãi bỏ các điều, khoản sau đây")],
        ),
        (
            "Chậm nhất là ngày 01 tháng 01 năm 2027, cơ quan phải bảo đảm điều kiện; báo cáo Chính phủ.",
            [("2027-01-01", "cơ quan phải bảo đảm điều kiện", "Chậm nhất là")],
        ),
        (
            "Bộ Tài chính tổ chức thực hiện xong trước ngày 01/5/2026",
            [("2026-05-01", "Bộ Tài chính tổ chức thực hiện", "xong trước")],
        ),
        (
            "Chủ hộ kinh doanh thuộc đối tượng tham gia bảo hiểm xã hội bắt buộc từ ngày 01/7/2029.",
            [("2029-07-01", "Chủ hộ kinh doanh", "thuộc đối tượng tham gia bảo hiểm xã hội bắt buộc")],
        ),
        (
            "Bãi bỏ Nghị định A; riêng quy định tại Điều 6 tiếp tục thực hiện đến hết ngày 31/12/2018.",
            [("2018-12-31", "quy định tại Điều 6", "tiếp tục thực hiện đến hết")],
        ),
        (
            "Hợp đồng ký trước ngày Luật này có hiệu lực thì tiếp tục thực hiện đến hết ngày 31/12/2018",
            [("2018-12-31", "Hợp đồng ký trước ngày Luật này có hiệu lực", "tiếp tục thực hiện đến hết")],
        ),
    ],
)
def test_days_of_effect_application_and_completion(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 115/2015/NĐ-CP ngày 11 tháng 11 năm 2015 của Chính phủ.",
        "Người bắt đầu tham gia bảo hiểm xã hội từ ngày 01/01/2025 trở đi thì tính bình quân.",
        "Từ ngày Luật này có hiệu lực thi hành đến ngày 01/01/2018 mức lương hưu được tính như sau",
        "Trường hợp hợp đồng được thực hiện từ ngày 01/01/2018 thì áp dụng Luật cũ.",
        "Số tiền phải đóng được thực hiện đến hết ngày 30/6/2025 mà không đóng đủ",
        "Nghị quyết này có hiệu lực thi hành từ ngày ký.",
        "Thực hiện quy định này theo lịch ngày 01/02/2020.",
    ],
)
def test_other_dates_are_none(text: str) -> None:
    assert said(text) == []


def test_chapters_set_no_days() -> None:
    assert found("Luật này có hiệu lực từ ngày 01/01/2018", path="c1") == []
