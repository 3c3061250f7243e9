"""Finding in the law: tone marks may be missing, values count and not their writing, a citation comes first."""

import pytest

from authoring.model.policies import PolicyDocument, Provision
from authoring.policy import Library
from authoring.workbench.laws.finding import Searcher

DOCUMENT = PolicyDocument("qd-27", "27/2021/QĐ-UBND", kind="Quyết định")


def provision(path: str, text: str, title: str = "") -> Provision:
    return Provision("qd-27", path, "", title, text, 1)


LAW = (
    provision("d5", "", "Mức đóng thai sản"),
    provision("d5.k1", "Người lao động đóng bằng 22% tiền lương vào quỹ thai sản."),
    provision("d5.k2", "Sản phẩm có thai được đóng trong thời hạn 12 tháng kể từ ngày 22 tháng 7."),
    provision("d6.k1", "Từ đủ 1 năm đến dưới 03 năm thì hưởng hai mươi hai phần trăm."),
)


def paths(query: str) -> list[str]:
    return [hit.provision.path for hit in Searcher(Library([(DOCUMENT, LAW)]), LAW).find(query)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("thai sản", ["d5", "d5.k1", "d5.k2"]),  # the whole phrase first, then both words apart
        ("THAI SAN", ["d5", "d5.k1", "d5.k2"]),
        ("thai sàn", []),
        ("tien luong", ["d5.k1"]),
        ("22%", ["d5.k1", "d6.k1"]),
        ("hai mươi hai phần trăm", ["d5.k1", "d6.k1"]),
        ("đóng 22 %", ["d5.k1"]),
        ("22", ["d5.k1", "d5.k2"]),
        ("12 tháng", ["d5.k2", "d6.k1"]),
        ("36 tháng", ["d6.k1"]),
        ("Điều 5 khoản 2", ["d5.k2"]),
        ("d6.k1", ["d6.k1"]),
        ("không có chữ này", []),
        ("   ", []),
        ("?!", []),
    ],
)
def test_what_is_found(query: str, found: list[str]) -> None:
    assert paths(query) == found


def test_the_places_of_what_was_looked_for() -> None:
    (title, clause, _last) = Searcher(Library([(DOCUMENT, LAW)]), LAW).find("thai san")
    assert [title.provision.title[a:b] for a, b in title.title] == ["thai", "sản"]
    assert [clause.provision.text[a:b] for a, b in clause.text] == ["thai", "sản"]
    (value, _words) = Searcher(Library([(DOCUMENT, LAW)]), LAW).find("22%")
    assert [value.provision.text[a:b] for a, b in value.text] == ["22%"]


def test_no_more_than_asked_for() -> None:
    searcher = Searcher(Library([(DOCUMENT, LAW)]), LAW)
    assert len(searcher.find("thai san", limit=1)) == 1
    assert searcher.find("36 tháng") == searcher.find("03 năm")
    assert [hit.provision.path for hit in searcher.find("khoản 1 Điều 5")] == ["d5.k1"]


def test_short_forms_are_found_where_the_law_spells_them_out_after_those_as_typed() -> None:
    law = (
        provision("d1", "Người lao động góp quỹ hưu trí."),
        provision("d2", "NLĐ là viết tắt."),
        provision("d3", "BHHT và quỹ hưu trí."),
    )
    searcher = Searcher(Library([(DOCUMENT, law)]), law, (("QHT", "quỹ hưu trí"),))
    assert [hit.provision.path for hit in searcher.find("NLĐ")] == ["d2", "d1"]
    assert [hit.provision.path for hit in searcher.find("QHT")] == ["d1", "d3"]
    assert [hit.provision.path for hit in searcher.find("NLĐ", limit=1)] == ["d2"]
    assert [hit.provision.path for hit in Searcher(Library([(DOCUMENT, law)]), law).find("QHT")] == []
