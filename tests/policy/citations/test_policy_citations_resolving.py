"""References followed one hop, and measured on the real laws."""

from pathlib import Path

from authoring.model.policies import PolicyDocument, Provision
from authoring.policy import Library
from authoring.policy.citations.references import Reference
from authoring.policy.citations.resolving import Resolved, cross_references, resolve
from benchmarks import measure_references


def made(document: str, path: str, text: str = "", title: str = "") -> Provision:
    return Provision(document, path, "", title, text, 1)


def test_found_outside_and_dangling_places_are_named() -> None:
    law = [made("luat", "d1", "Một"), made("luat", "d1.k1", "Hai")]
    text = "Theo khoản 1 Điều 1 của Luật Việc làm, khoản 1, 2 Điều 2 Luật Việc làm, Điều 3 Bộ luật Lao động, khoản này"
    decree = [made("nd", "d5", ""), made("nd", "d5.k1", text), made("nd", "p1", "Điều 9")]
    titled = PolicyDocument("luat", title="Luật Việc làm", kind="Luật")
    library = Library([(titled, law), (PolicyDocument("nd"), decree)])
    found = resolve(cross_references(decree), library)
    assert [(one.found, one.missing, one.outside, one.message) for one in found] == [
        ((law[1],), (), False, ""),
        ((), ("d2.k1", "d2.k2"), False, "Luật Việc làm không có Điều 2 khoản 1, Điều 2 khoản 2"),
        ((), (), True, "Bộ luật Lao động không có trong thư viện"),
        ((decree[1],), (), False, ""),
    ]


def test_a_place_of_its_own_document_may_be_missing() -> None:
    one = made("x", "d1", "Theo Điều 9 của Luật này")
    (found,) = resolve(cross_references([one]), Library([(PolicyDocument("x"), [one])]))
    reference = Reference("x", "d1", 5, 24, "", ("d9",), "internal")
    assert found == Resolved(reference, (), ("d9",), outside=False)
    assert found.message == "văn bản này không có Điều 9"


def test_amending_articles_speak_for_the_law_that_they_amend() -> None:
    whole = [
        made("x", "d1", "", "Sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế"),
        made(
            "x", "d1.k1", "Sửa đổi, bổ sung khoản 2 Điều 6 như sau:\n“2. Theo khoản 1 Điều này và Điều 7 của Luật này.”"
        ),
        made("x", "d1.k2", "Bãi bỏ các khoản 1, 2 Điều 8."),
        made("x", "d2", "Sửa đổi một số điều của Luật này; xem Điều 1."),
        made("x", "d3", "Sửa đổi một số điều của tôi"),
        made("x", "d4.k1", "Điều 5"),
    ]
    law = "Luật Bảo hiểm y tế"
    assert [(one.path, one.document, one.paths) for one in cross_references(whole)] == [
        ("d1.k1", law, ("d6.k2",)),
        ("d1.k1", law, ("d6.k1",)),
        ("d1.k1", law, ("d7",)),
        ("d1.k2", law, ("d8.k1", "d8.k2")),
        ("d2", "", ("d1",)),
        ("d4.k1", "", ("d5",)),
    ]


def test_references_of_the_real_laws_resolve(shared: Path) -> None:
    table = measure_references.references(shared / "data/policies")
    total = next(line for line in table.splitlines() if "Cộng" in line)
    count, inside, good, others, led, outside = (int(cell) for cell in total.strip("|").split("|")[1:])
    assert 1500 <= count == inside + others <= 1800
    assert good / inside >= 0.95
    assert (led + outside) / others >= 0.9
    for path in ("d50.k3", "d51.k2.a", "d51.k2.đ"):
        assert f"vbhn-22-vpqh-2025-luat-bhyt {path}: văn bản này không có Điều 12 khoản" in table
