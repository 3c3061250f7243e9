"""Cases as agencies write them: points of clauses, days alone, lists of amounts, men and women, denied cases, slots."""

from typing import TYPE_CHECKING

import pytest

from authoring.checks.answers.amounts import days_alone
from authoring.checks.answers.asking import ask, denied, named_places
from authoring.checks.answers.windows import relative_time
from authoring.checks.answers.words import terms
from authoring.model.items import Item, options
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.judging import Bench, bench, judgements

if TYPE_CHECKING:
    from pathlib import Path

LAW = """QUY ĐỊNH
Về chợ đêm và bến phao
(Ban hành kèm theo Quyết định số 31/2026/QĐ-UBND ngày 06 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh Hồng Sơn)

Điều 1. Hàng phao
1. Người giữ phao gồm:
a) Thợ sơn phao;
b) Thợ buộc phao.
2. Thời gian dựng phao tối thiểu là 18 ngày đối với bến trong nước, 35 ngày đối với bến quốc tế.
3. Việc gửi bản vẽ phao thực hiện trong thời hạn tối thiểu 03 ngày làm việc (đối với bến trong nước), 05 ngày làm việc (đối với bến quốc tế) trước ngày mở bến để xem xét.

Điều 2. Ai hướng dẫn
1. Bộ trưởng Bộ Nội vụ hướng dẫn chi tiết việc phát phao đối với người quy định tại điểm a khoản 1 Điều 1.
2. Bộ trưởng Bộ Công an hướng dẫn chi tiết việc phát phao đối với người quy định tại điểm b khoản 1 Điều 1.
3. Bộ Xây dựng chịu trách nhiệm trước Chính phủ kiểm kê phao của cả nước.

Điều 3. Nộp và thưởng
1. Định kỳ 03 tháng, 06 tháng hoặc 12 tháng, chủ quán nộp tiền chỗ ngồi.
2. Thợ lặn được thưởng 40.000 đồng/người/tháng.
3. Chậm nhất đến ngày 15 tháng 12 hằng năm, chủ quán phải nộp xong sổ chợ.
4. Mức quà là 20.000 đồng cho mỗi con được đặt tên trong lễ phao; người lớn nhận thiếp.

Điều 4. Nghỉ lặn
1. Thợ lặn đủ 60 tuổi đối với nam, đủ 55 tuổi đối với nữ thì được nghỉ lặn.
2. Thợ lặn đã góp quỹ từ đủ 12 tháng trở lên mà khi yếu phải nghỉ để dưỡng sức theo giấy của trạm xá, nhà phao có dấu đỏ thì phải góp quỹ phao từ đủ 03 tháng trở lên trong thời gian 12 tháng trước khi nghỉ.
3. Việc cấp phao phải xong trong thời hạn không quá 45 ngày; trường hợp bến phao có sóng lớn, gió mạnh không quá 90 ngày.
4. Thợ lặn được nghỉ 30 ngày nếu đã góp quỹ dưới 15 năm; 40 ngày nếu đã góp quỹ từ đủ 15 năm đến dưới 30 năm; 60 ngày nếu đã góp quỹ từ đủ 30 năm trở lên.

Điều 5. Hệ số phao
1. Hệ số phao đối với quán có tỷ lệ khách lạ dưới 50% thì được tính như sau:
a) Quán nổi trên bè tre được nhân hệ số 10%.
2. Hệ số phao đối với quán có tỷ lệ khách lạ từ 50% trở lên thì được tính như sau:
a) Quán nổi trên bè tre được nhân hệ số 12%.

Điều 6. Thi hành
1. Quy định này có hiệu lực từ ngày 01 tháng 8 năm 2026, trừ quy định tại khoản 2 Điều này.
2. Quán nổi có hiệu lực giấy phép từ ngày 01 tháng 9 năm 2026.
3. Thợ sơn phao lập sổ trước ngày 01 tháng 10 năm 2026.

Điều 7. Nghỉ đẻ
1. Thợ lặn nghỉ đẻ theo lệ chợ; số ngày nghỉ khác theo khoản 4 Điều 4.
"""


@pytest.fixture(scope="module")
def sixth(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path: Path = tmp_path_factory.mktemp("sixth") / "quy-dinh-31.txt"
    path.write_text(LAW, encoding="utf-8")
    return bench([read_source(path)])


_HEADS = ("Bộ trưởng Bộ Nội vụ", "Bộ trưởng Bộ Quốc phòng", "Bộ trưởng Bộ Công an", "Bộ trưởng Bộ Y tế")


@pytest.mark.parametrize(
    ("stem", "texts", "cited", "said"),
    [
        (
            "Ai hướng dẫn chi tiết việc phát phao đối với người thuộc điểm b khoản 1 Điều 1?",
            _HEADS,
            ("C", "Điều 2 khoản 2"),
            "clear",
        ),
        (
            "Ai hướng dẫn chi tiết việc phát phao đối với người thuộc điểm b khoản 1 Điều 1?",
            _HEADS,
            ("A", "Điều 2"),
            "key-not-supported",
        ),
        (
            "Bộ nào chịu trách nhiệm trước Chính phủ kiểm kê phao của cả nước?",
            ("Bộ Tư pháp", "Bộ Y tế", "Bộ Công an", "Bộ Tài chính"),
            ("A", "Điều 2 khoản 3"),
            "none-correct",
        ),
        (
            "Thời gian dựng phao tối thiểu đối với bến trong nước là bao nhiêu ngày?",
            ("09 ngày", "18 ngày", "20 ngày", "35 ngày"),
            ("B", "Điều 1 khoản 2"),
            "clear",
        ),
        (
            "Bản vẽ phao phải gửi tối thiểu bao nhiêu ngày làm việc trước ngày mở bến?",
            ("02 ngày làm việc", "03 ngày làm việc", "05 ngày làm việc", "07 ngày làm việc"),
            ("B", "Điều 1 khoản 3"),
            "qualifier-missing",
        ),
        (
            "Chủ quán nộp tiền chỗ ngồi theo định kỳ nào?",
            ("03 tháng", "06 tháng", "09 tháng", "24 tháng"),
            ("A", "Điều 3 khoản 1"),
            "several-correct",
        ),
        (
            "Mức thưởng của thợ lặn là bao nhiêu?",
            ("30.000 đồng/tháng", "40.000 đồng/tháng", "50.000 đồng/tháng"),
            ("B", "Điều 3 khoản 2"),
            "clear",
        ),
        (
            "Hằng năm, chủ quán phải nộp xong sổ chợ chậm nhất đến",
            ("30/11", "15/12", "25/12", "31/12"),
            ("B", "Điều 3 khoản 3"),
            "clear",
        ),
        (
            "Thợ lặn sinh đôi và đặt tên hai cháu trong lễ phao thì tổng mức quà cho các con là bao nhiêu?",
            ("20.000 đồng", "30.000 đồng", "40.000 đồng", "60.000 đồng"),
            ("C", "Điều 3 khoản 4"),
            "clear",
        ),
        (
            "Bà Hoa là thợ lặn. Bà Hoa được nghỉ lặn khi đủ bao nhiêu tuổi?",
            ("50 tuổi", "55 tuổi", "60 tuổi", "62 tuổi"),
            ("B", "Điều 4 khoản 1"),
            "clear",
        ),
        (
            "Thợ lặn được nghỉ lặn khi đủ bao nhiêu tuổi?",
            ("50 tuổi", "55 tuổi", "60 tuổi", "62 tuổi"),
            ("B", "Điều 4 khoản 1"),
            "qualifier-missing",
        ),
        (
            "Thợ lặn nghỉ để dưỡng sức theo giấy của trạm xá phải góp quỹ từ đủ mấy tháng trong thời gian 12 tháng trước khi nghỉ?",
            ("03 tháng", "06 tháng", "09 tháng", "12 tháng"),
            ("A", "Điều 4 khoản 2"),
            "clear",
        ),
        (
            "Thợ lặn phải góp quỹ phao từ đủ mấy tháng trong thời gian 12 tháng trước khi nghỉ?",
            ("03 tháng", "06 tháng", "09 tháng", "24 tháng"),
            ("A", "Điều 4 khoản 2"),
            "clear",
        ),
        (
            "Bến phao không có sóng lớn hay gió mạnh. Việc cấp phao phải xong trong thời hạn tối đa là",
            ("30 ngày", "45 ngày", "60 ngày", "90 ngày"),
            ("B", "Điều 4 khoản 3"),
            "clear",
        ),
        (
            "Thợ lặn đã góp quỹ 18 năm thì một năm được nghỉ bao nhiêu ngày?",
            ("30 ngày", "40 ngày", "50 ngày", "60 ngày"),
            ("B", "Điều 4 khoản 4"),
            "clear",
        ),
        (
            "Quán nổi trên bè tre có tỷ lệ khách lạ dưới 50% được nhân hệ số bao nhiêu?",
            ("8%", "10%", "12%", "15%"),
            ("B", "Điều 5 khoản 1"),
            "clear",
        ),
        (
            "Thợ lặn đã góp quỹ dưới 15 năm được nghỉ bao nhiêu ngày?",
            ("33 ngày", "44 ngày", "55 ngày", "66 ngày"),
            ("B", "Điều 7 khoản 1"),
            "unknown",
        ),
        (
            "Quy định này có hiệu lực từ ngày nào?",
            ("01/8/2026", "01/9/2026", "01/10/2026", "01/11/2026"),
            ("A", "Điều 6 khoản 1"),
            "clear",
        ),
    ],
)
def test_an_item_is_judged_by_what_its_words_point_to(
    sixth: Bench, stem: str, texts: tuple[str, ...], cited: tuple[str, str], said: str
) -> None:
    key, citation = cited
    found = judgements([Item("x", stem, options(*texts), key, citation)], sixth)[0]
    assert found.verdict.value == said, found.message


def test_a_relative_time_does_not_run_over_the_end_of_a_sentence() -> None:
    assert relative_time("Quỹ dư trong năm. Sau khi thẩm định thì chuyển đi đâu?") == ""
    assert relative_time("Năm sau, quỹ chuyển đi đâu?") == "năm sau"


def test_one_before_a_noun_or_a_time_in_which_something_is_due_tells_no_amount() -> None:
    assert [one.unit for one in ask("Sở đấu thầu một gói thầu giá 08 tỷ đồng. Thời gian là bao lâu?").scene] == ["đồng"]
    assert [one.low for one in ask("Đã đóng 18 năm thì một năm được nghỉ mấy ngày?").scene] == [216]
    assert [one.low for one in ask("Đã đóng được một năm thì được nghỉ mấy ngày?").scene] == [12]


def test_what_is_denied_ends_at_a_comma() -> None:
    assert "hợp đồng" in denied("Nơi không có hợp đồng, tổ chức trả trong mấy ngày?")
    assert "tổ chức" not in denied("Nơi không có hợp đồng, tổ chức trả trong mấy ngày?")


def test_every_point_of_a_clause_is_named() -> None:
    named = named_places("người quy định tại các điểm a, b và đ khoản 1 Điều 12 và tại Điều 7")
    assert named == {
        "khoản 1 điều 12",
        "điểm a khoản 1 điều 12",
        "điểm b khoản 1 điều 12",
        "điểm đ khoản 1 điều 12",
    } | {"điều 7"}


@pytest.mark.parametrize(
    ("stem", "sex"),
    [
        ("Ông Thành đủ tuổi chưa?", "nam"),
        ("Mẹ đẻ của người chết từ đủ mấy tuổi?", "nữ"),
        ("Bảo hiểm xã hội Việt Nam trả trong mấy ngày?", ""),
        ("Anh Phúc có vợ sinh đôi thì được nghỉ mấy ngày?", ""),
    ],
)
def test_a_stem_tells_the_sex_of_one_alone(stem: str, sex: str) -> None:
    assert ask(stem).sex == sex


def test_a_pair_with_a_word_that_alone_tells_nothing_is_kept() -> None:
    assert "trong nước" in terms("bến trong nước")


@pytest.mark.parametrize(
    ("texts", "days"),
    [(("30/11", "15/12"), True), (("01/7", "1/8"), True), (("1/2", "2/3"), False), (("5", "6"), False)],
)
def test_days_without_their_year_are_no_fractions(texts: tuple[str, ...], days: bool) -> None:  # noqa: FBT001
    assert days_alone(texts) is days
