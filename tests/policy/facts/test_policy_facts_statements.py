"""Statements and the words that lead into them."""

from authoring.model.policies import Provision
from authoring.policy.facts.statements import statements


def made(path: str, title: str, text: str) -> Provision:
    return Provision("x", path, "", title, text, 1)


def test_statements_end_at_stops_semicolons_and_lines() -> None:
    one = made("d1", "Tên", "Một 1.000 đồng. Hai; ba\nbốn.")
    assert [statement.text for statement in statements([one])] == ["Một 1.000 đồng", "Hai", "ba", "bốn"]


def test_leads_titles_and_how_days_are_counted() -> None:
    whole = [
        made("c1", "CHUNG", "Không đọc."),
        made("d1", "Tên", "Dẫn một:\nkhác"),
        made("d1.k1", "", "Dẫn hai:"),
        made("d1.k1.a", "", "Chữ"),
        made("d1.k2", "", "Thời gian quy định tại Điều này tính theo ngày làm việc"),
        made("d2.k1", "", "Mồ côi"),
    ]
    found = {statement.provision.path: statement for statement in statements(whole)}
    assert "c1" not in found
    assert (found["d1.k1.a"].lead, found["d1.k1.a"].title) == ("Dẫn một: Dẫn hai:", "Tên")
    assert "tính theo ngày làm việc" in found["d1.k1.a"].counting
    assert (found["d2.k1"].lead, found["d2.k1"].title) == ("", "")
