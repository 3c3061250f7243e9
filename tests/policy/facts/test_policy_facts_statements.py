"""Statements and the words that lead into them."""

from authoring.model.policies import Provision
from authoring.policy.facts.statements import statements


def made(path: str, title: str, text: str) -> Provision:
    return Provision("x", path, "", title, text, 1)


def test_statements_end_at_stops_semicolons_and_lines() -> None:
    one = made("d1", "Tên", "Một 1.000 đồng. Hai; ba\n;bốn.")
    found = [(statement.text, statement.goes_on) for statement in statements([one])]
    assert found == [("Một 1.000 đồng", False), ("Hai", False), ("ba", True), ("bốn", True)]


def test_leads_titles_and_how_days_are_counted() -> None:
    whole = [
        made("c1", "CHUNG", "Không đọc."),
        made("d1", "Tên[3]", "Dẫn một:\nkhác"),
        made("d1.k1", "", "Dẫn hai:"),
        made("d1.k1.a", "", "Chữ"),
        made("d1.k2", "", "Thời gian quy định tại Điều này tính theo ngày làm việc"),
        made("d2.k1", "", "Mồ côi"),
    ]
    found = {statement.provision.path: statement for statement in statements(whole)}
    assert "c1" not in found
    assert (found["d1.k1.a"].leads, found["d1.k1.a"].title) == (("Dẫn một:", "Dẫn hai:"), "Tên")
    assert "tính theo ngày làm việc" in found["d1.k1.a"].counting
    assert (found["d2.k1"].leads, found["d2.k1"].title) == ((), "")


def test_a_quoted_article_starts_without_the_leads_of_the_one_before() -> None:
    text = "“Điều 48a. Chậm đóng\nChậm đóng là:\n1. Một\nĐiều 48b. Trốn đóng\nTrốn đóng là:\n1. Hai"
    found = {one.text: one.leads for one in statements([made("d1.k1", "", text)])}
    assert (found["Một"], found["Hai"]) == (("Chậm đóng là:",), ("Trốn đóng là:",))


def test_quoted_text_of_an_amending_law_has_leads_and_titles_of_its_own() -> None:
    text = "Sửa đổi Điều 13 như sau:\n“Điều 13. Mức đóng\n1. Mức đóng được quy định như sau:\na) Sáu;\n- Bảy\n2. Tám:\nchín"
    found = list(statements([made("d1", "Sửa đổi Luật", ""), made("d1.k1", "", text)]))
    assert [(one.text, one.leads, one.title) for one in found] == [
        ("Sửa đổi Điều 13 như sau:", (), ""),
        ("Mức đóng được quy định như sau:", (), "Mức đóng"),
        ("Sáu", ("Mức đóng được quy định như sau:",), "Mức đóng"),
        ("Bảy", ("Mức đóng được quy định như sau:",), "Mức đóng"),
        ("Tám:", (), "Mức đóng"),
        ("chín", ("Tám:",), "Mức đóng"),
    ]


def test_a_heading_and_the_case_of_a_point_hold_for_what_follows() -> None:
    text = (
        "Học sinh học tại cơ sở khác thì do ngân sách địa phương hỗ trợ. Định kỳ 03 tháng báo cáo. Trường hợp A thì B"
    )
    whole = [made("d1.k1", "", "Thủ tục nộp\nHai"), made("d1.k1.a", "", text), made("d1.k1.b", "", "Một. Hai")]
    assert [(one.text, one.leads) for one in statements(whole)] == [
        ("Thủ tục nộp", ()),
        ("Hai", ("Thủ tục nộp",)),
        ("Học sinh học tại cơ sở khác thì do ngân sách địa phương hỗ trợ", ("Thủ tục nộp",)),
        ("Định kỳ 03 tháng báo cáo", ("Thủ tục nộp", "Học sinh học tại cơ sở khác")),
        ("Trường hợp A thì B", ("Thủ tục nộp",)),
        ("Một", ("Thủ tục nộp",)),
        ("Hai", ("Thủ tục nộp",)),
    ]
