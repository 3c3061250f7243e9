"""Facts in the style of other kinds of law: fines, fees, plans of a contest, bidding."""

import pytest

from authoring.commands.values import fact_value
from authoring.model.policies import Fact, Provision
from authoring.policy.facts.stating import facts


def stated(text: str, *above: Provision, title: str = "Quy định", path: str = "d1.k1") -> list[Fact]:
    whole = [*above, Provision("x", path, "", title, text, 2)]
    return [fact for fact in facts(whole) if fact.path == path]


def told(text: str) -> list[str]:
    """The types and values of a clause, values in the order of their parts."""
    return [f"{one.type} {' '.join(f'{k}={v}' for k, v in fact_value(one.value).items())}" for one in stated(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Phạt tiền từ 2.000.000 đồng đến 3.000.000 đồng đối với hành vi không có áo phao.",
            "amount unit=đồng min=2000000 min_inclusive=True max=3000000 max_inclusive=True",
        ),
        ("Có quyền phạt tiền đến 5.000.000 đồng.", "amount unit=đồng max=5000000 max_inclusive=True"),
        ("Người bị phạt từ 15.000.000 đồng trở lên được nộp nhiều lần.", "threshold unit=đồng min=15000000"),
        (
            "Tước quyền sử dụng giấy phép từ 01 tháng đến 06 tháng.",
            "duration unit=tháng min=1 min_inclusive=True max=6 max_inclusive=True",
        ),
        (
            "Cấm tham gia đấu thầu từ 06 tháng đến 02 năm.",
            "duration unit=tháng min=6 min_inclusive=True max=24 max_inclusive=True",
        ),
        (
            "Đình chỉ hoạt động trong thời hạn từ 10 ngày đến 30 ngày.",
            "duration unit=ngày min=10 min_inclusive=True max=30 max_inclusive=True",
        ),
        ("Nhà thầu bị khóa tài khoản trong thời hạn 06 tháng kể từ ngày vi phạm.", "duration number=6 unit=tháng"),
        (
            "Đình chỉ bến nếu tái phạm từ 02 lần trở lên trong 06 tháng.",
            "condition unit=lần min=2 min_inclusive=True within=6 within_unit=tháng",
        ),
        (
            "Phạt người có nồng độ cồn vượt quá 50 miligam/100 mililít máu.",
            "threshold unit=miligam/100 mililít máu min=50",
        ),
        ("Chiều dài tuyến không quá 2 km.", "threshold unit=km max=2"),
        ("Lệ phí cấp giấy phép: 40.000 đồng/giấy phép.", "amount number=40000 unit=đồng/giấy phép"),
        ("Mức chi không quá 12 triệu đồng/đội/ngày thi.", "amount unit=đồng/đội/ngày thi max=12000000"),
        ("Cơ sở có thể tích nuôi đến 300 m3: 450.000 đồng/hồ sơ.", "amount number=450000 unit=đồng/hồ sơ"),
        (
            "Cơ sở có diện tích trên 300 m² đến 1.000 m² phải đăng ký.",
            "threshold unit=m2 min=300 min_inclusive=False max=1000 max_inclusive=True",
        ),
        ("Trên 96% dân số toàn tỉnh tham gia bảo hiểm y tế.", "rate unit=% min=96 min_inclusive=False"),
        ("Đối với thuốc: tỷ trọng về giá từ 60% đến 70%.", "rate unit=% min=60 min_inclusive=True max=70"),
        ("Sản phẩm được hưởng hệ số 12% thay cho hệ số ưu đãi 10%.", "rate number=12 unit=%"),
        ("Mỗi bài thi gồm 25 câu hỏi trắc nghiệm.", "count number=25 unit=câu hỏi"),
        ("Ban Tổ chức Hội thi có 11 thành viên.", "count number=11 unit=thành viên"),
        ("Mỗi câu trả lời đúng được 04 điểm.", "count number=4 unit=điểm"),
        ("02 giải nhì, mỗi giải trị giá 8 triệu đồng.", "count number=2 unit=giải nhì"),
        ("Mỗi xã, phường cử ít nhất 01 đội tham gia.", "count unit=đội min=1"),
        ("Cụm lồng bè có từ 05 lồng trở lên.", "threshold unit=lồng min=5"),
        ("Cụm bến có từ 05 cọc neo trở lên.", "threshold unit=cọc neo min=5"),
        ("Giảm 30% phí đối với hợp tác xã có tối thiểu 07 thành viên.", "threshold unit=thành viên min=7"),
        ("Việc mở thầu được tiến hành hai lần.", "count number=2 unit=lần"),
        ("Đấu thầu bền vững bao gồm 03 yếu tố quan trọng.", "count number=3 unit=yếu tố"),
        (
            "Tối thiểu là 09 ngày đối với đấu thầu trong nước, 18 ngày đối với đấu thầu quốc tế.",
            "duration unit=ngày min=18 min_inclusive=True",
        ),
        (
            "Tối đa là 09 ngày đối với đấu thầu trong nước, 18 ngày đối với đấu thầu quốc tế.",
            "duration unit=ngày max=18 max_inclusive=True",
        ),
        (
            "Kết quả được gửi trong thời hạn 25 ngày đối với nhà thầu, 35 ngày đối với nhà đầu tư kể từ ngày thành lập.",
            "deadline unit=ngày max=35 max_inclusive=True from=ngày thành lập",
        ),
        ("Nộp hàng mẫu trong thời hạn 05 ngày sau thời điểm đóng thầu.", "from=thời điểm đóng thầu"),
        (
            "Sở thẩm định dự toán trong thời gian 05 ngày làm việc từ khi nhận được hồ sơ.",
            "deadline unit=ngày làm việc max=5 max_inclusive=True from=khi nhận được hồ sơ",
        ),
        ("Kể từ ngày 01 tháng 4 năm 2026 đến hết ngày 31/12/2026, mức thu bằng 70%.", "date date=2026-12-31"),
        ("Từ ngày Luật này có hiệu lực thi hành đến hết ngày 31/12/2024, việc đấu thầu qua mạng.", "date=2024-12-31"),
        ("Vòng thi: bắt đầu từ 08 giờ ngày 02/3/2026, kết thúc vào 17 giờ ngày 27/3/2026.", "date=2026-03-02"),
        ("Vòng chung kết: ngày 28/6/2026.", "date date=2026-06-28"),
        ("Sở Nội vụ xây dựng thể lệ, trình Ủy ban nhân dân tỉnh trước ngày 10/02/2026.", "date date=2026-02-10"),
        ("Tuyến tỉnh là 60% chi phí nội trú từ ngày Luật này có hiệu lực đến ngày 31/12/2020.", "date=2020-12-31"),
        ("100% chi phí nội trú từ ngày 01 tháng 01 năm 2021.", "date date=2021-01-01"),
        ("Mỗi người chỉ được hỗ trợ một lần cho cùng một nghề.", "count number=1 unit=lần"),
        ("Hồ sơ chưa đầy đủ thì người dự thi được bổ sung một lần trong 05 ngày.", "deadline unit=ngày max=5"),
        ("Hội đồng xét duyệt có từ 05 đến 07 thành viên.", "count unit=thành viên min=5 min_inclusive=True max=7"),
        ("Bài thi thực hành có hai nội dung, mỗi nội dung 50 điểm.", "count number=2 unit=nội dung"),
        ("Cứ 25 thí sinh có tối thiểu 02 giám thị.", "count unit=giám thị min=2"),
        ("Mỗi đội lặn phải có tối thiểu 01 y sĩ và 02 bình khí.", "count unit=y sĩ min=1"),
        ("Sở Nội vụ báo cáo Hội đồng nhân dân tỉnh 06 tháng một lần.", "duration number=6 unit=tháng"),
        ("Hồ sơ dự thi nộp trực tuyến trước kỳ thi ít nhất 30 ngày.", "deadline unit=ngày min=30"),
        ("Trung tâm công bố danh sách chậm nhất 07 ngày trước ngày thi.", "deadline unit=ngày min=7"),
        ("Bài thi gồm 60 câu, làm trong 75 phút.", "duration number=75 unit=phút"),
        ("Kết quả thi có giá trị trong 24 tháng kể từ ngày công bố.", "duration number=24 unit=tháng"),
        ("Lệ phí là 320.000 đồng đối với lý thuyết và 480.000 đồng đối với thực hành.", "amount number=480000"),
        ("Trừ 25% số điểm bài thi đối với thí sinh bị khiển trách.", "rate number=25 unit=%"),
        ("Mức đóng từ 80.000 đồng đến 150.000 đồng/sào/vụ.", "amount unit=đồng/sào/vụ min=80000"),
        ("Chứng chỉ đã cấp được tiếp tục sử dụng đến hết ngày 31/10/2028.", "date date=2028-10-31"),
        ("Thời giờ dưới nước không quá 04 giờ trong 01 ngày và 20 giờ trong 01 tuần.", "unit=giờ max=20"),
        ("Thợ lặn được nghỉ hằng năm 16 ngày làm việc.", "duration number=16 unit=ngày làm việc"),
        ("Có thể kéo dài nhưng không được quá 30 ngày.", "duration unit=ngày max=30"),
        ("Sản lượng không vượt 02 tấn/hộ/năm thì được miễn thuế.", "unit=tấn/hộ/năm max=2"),
    ],
)
def test_what_other_kinds_of_law_state(text: str, wanted: str) -> None:
    assert [one for one in told(text) if wanted in one]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Bến không có đèn từ 18 giờ đến 05 giờ sáng hôm sau thì bị phạt.", "giờ"),
        ("Vòng thi kết thúc vào 17 giờ ngày 27/3/2026.", "giờ"),
        ("Gia hạn sau 17 giờ 00 phút.", "giờ"),
        ("Sản phẩm được hưởng hệ số 12% thay cho hệ số ưu đãi 10%.", "number=10"),
        ("Thực hiện theo quy định tại 02 điểm của khoản này.", "count"),
        ("Thời gian nghỉ từ 5 ngày đối với nam và 7 lần đối với nữ.", "min=7"),
        ("Quyết định được gửi trước ngày 01/7/2025 vẫn áp dụng.", "date"),
        ("Kể từ ngày 01/7/2025 trở đi mà chưa nộp.", "date"),
        ("Hạn: ngày 28/6/2026 hoặc khi đủ người.", "date"),
        ("Cứ 25 thí sinh có tối thiểu 02 giám thị.", "thí sinh"),
    ],
)
def test_what_says_no_fact(text: str, wrong: str) -> None:
    assert not [one for one in told(text) if wrong in one]


def test_the_start_of_a_rule_is_said_of_the_article_with_its_sentence() -> None:
    text = "Từ ngày 01 tháng 7 năm 2026, người đang hưởng lương hưu được tăng thêm 8%."
    [fact] = [one for one in stated(text, title="Thời điểm điều chỉnh") if one.type == "date"]
    assert (fact.subject, fact.predicate) == (
        "Thời điểm điều chỉnh",
        "Từ … , người đang hưởng lương hưu được tăng thêm 8%.",
    )


def test_a_share_without_a_subject_is_said_of_the_article() -> None:
    [fact] = [
        one for one in stated("100% chi phí từ ngày 01/01/2021 trong cả nước.", title="Mức hưởng") if one.type == "date"
    ]
    assert (fact.subject, fact.predicate) == ("Mức hưởng", "100% chi phí")


def test_a_heading_that_only_names_a_body_tells_who_proposes() -> None:
    above = Provision("x", "m5.k1", "", "", "Bảo hiểm xã hội tỉnh", 1)
    text = "Xây dựng thể lệ Hội thi, trình Chủ tịch Ủy ban nhân dân tỉnh phê duyệt."
    [fact] = stated(text, above, title="", path="m5.k1.a")
    assert fact_value(fact.value) == {"who": "Chủ tịch Ủy ban nhân dân tỉnh", "on_proposal_of": "Bảo hiểm xã hội tỉnh"}


@pytest.mark.parametrize(
    ("text", "who", "subject"),
    [
        (
            "Trưởng đoàn kiểm tra phê duyệt kế hoạch kiểm tra chi tiết.",
            "Trưởng đoàn kiểm tra",
            "kế hoạch kiểm tra chi tiết",
        ),
        ("Trưởng ban quyết định thành lập Ban Giám khảo.", "Trưởng ban", "thành lập Ban Giám khảo"),
        (
            "Nội dung phương án đặt hàng do tổ chức đặt hàng quyết định.",
            "tổ chức đặt hàng",
            "Nội dung phương án đặt hàng",
        ),
        (
            "Chủ tịch Ủy ban nhân dân cấp tỉnh có quyền phạt tiền đến 40.000.000 đồng và quyết định đình chỉ hoạt động bến.",
            "Chủ tịch Ủy ban nhân dân cấp tỉnh",
            "đình chỉ hoạt động bến",
        ),
        (
            "Chủ tịch Hội đồng giải quyết kiến nghị quyết định thành lập bộ phận thường trực.",
            "Chủ tịch Hội đồng giải quyết kiến nghị",
            "thành lập bộ phận thường trực",
        ),
        (
            "Chủ tịch công ty quyết định chủ trương đầu tư dự án nhóm A.",
            "Chủ tịch công ty",
            "chủ trương đầu tư dự án nhóm A",
        ),
        ("Chủ đầu tư xem xét, quyết định xử lý theo trình tự như sau:", "Chủ đầu tư", "Quy định"),
        (
            "Chủ đầu tư quyết định việc sửa đổi hợp đồng theo trình tự như sau:",
            "Chủ đầu tư",
            "việc sửa đổi hợp đồng",
        ),
    ],
)
def test_who_decides_in_other_kinds_of_law(text: str, who: str, subject: str) -> None:
    [fact] = [one for one in stated(text) if one.type == "authority"]
    assert (fact_value(fact.value)["who"], fact.subject) == (who, subject)


@pytest.mark.parametrize(
    ("lead", "logic"),
    [
        ("Các trường hợp hủy thầu đối với lựa chọn nhà thầu bao gồm:", "one_of"),
        ("Nhà thầu bị đánh giá về uy tín khi thực hiện các hành vi sau:", "one_of"),
        ("Văn thư cơ quan có nhiệm vụ", "all"),
    ],
)
def test_lists_of_other_kinds_of_law(lead: str, logic: str) -> None:
    points = [Provision("x", f"d1.k1.{one}", "", "", text, 3) for one, text in (("a", "Đăng ký;"), ("b", "Chuyển."))]
    whole = [Provision("x", "d1.k1", "", "", lead, 2), *points]
    [fact] = [one for one in facts(whole) if one.type == "enumeration"]
    assert fact_value(fact.value) == {"count": 2, "items": ["a", "b"], "logic": logic}


def test_members_that_each_give_a_price_are_cases() -> None:
    points = [Provision("x", f"d1.k1.{one}", "", "", f"Xe loại {one}: 15.000 đồng/lượt;", 3) for one in "ab"]
    whole = [Provision("x", "d1.k1", "", "", "Mức thu như sau:", 2), *points]
    [fact] = [one for one in facts(whole) if one.type == "enumeration"]
    assert fact_value(fact.value)["logic"] == "cases"


def test_who_has_the_power_is_a_whole_subject() -> None:
    text = "Người có thẩm quyền ban hành quyết định trong thời hạn 05 ngày làm việc kể từ ngày nhận được ý kiến."
    assert {one.subject for one in stated(text) if one.type == "deadline"} == {"Người có thẩm quyền"}


def test_who_acts_is_no_part_of_the_event() -> None:
    text = "Trong thời hạn 45 ngày kể từ ngày kết thúc kiểm tra, đoàn kiểm tra phải có báo cáo."
    [fact] = [one for one in stated(text) if one.type == "deadline"]
    assert fact_value(fact.value)["from"] == "ngày kết thúc kiểm tra"


def test_a_case_is_the_subject_where_no_title_names_one() -> None:
    text = "Đối với dự án thực hiện trên địa bàn từ 02 xã trở lên, thực hiện theo Điều 31."
    [fact] = stated(text, title="")
    assert fact.subject == "dự án thực hiện trên địa bàn"
