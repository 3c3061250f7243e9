"""Which document a citation means."""

import pytest

from authoring.model.policies import PolicyDocument
from authoring.policy.citations.naming import is_named, matching, short_names, title_told

DOCUMENTS = (
    PolicyDocument("luat-58-2014-qh13-bhxh", "58/2014/QH13", "Luật Bảo hiểm xã hội", "Luật", "2014-11-20"),
    PolicyDocument("luat-41-2024-qh15", "41/2024/QH15", "Luật Bảo hiểm xã hội", "Luật", "2024-06-29"),
    PolicyDocument("nd-146", "146/2018/NĐ-CP", "Nghị định quy định chi tiết Luật Bảo hiểm y tế", "Nghị định"),
    PolicyDocument("luat-51-2024", "51/2024/QH15", "Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế", "Luật"),
    PolicyDocument("quy-dinh"),
)


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("luat-58-2014-qh13", [0]),
        ("quy-dinh", [4]),
        ("Luật BHXH số 58/2014/QH13", [0]),
        ("Luật 41/2024", [1]),
        ("Luật BHXH 2014", [0]),
        ("Luật BHXH năm 2024", [1]),
        ("Luật BHXH", [0, 1]),
        ("NĐ 146", [2]),
        ("Nghị định số 146/2018/NĐ-CP", [2]),
        ("Luật 146", []),
        ("Luật BHYT", []),
        ("chi tiết Luật BHYT", [2]),
        ("Luật sửa đổi", [3]),
        ("Luật 99/2030/QH20", []),
        ("Luật Bảo hiểm xã hội số 9", []),
        ("146", [2]),
        (" ", [0, 1, 2, 3, 4]),
        ("…", []),
        ("luật bhxh 2014", [0]),
        ("luat bao hiem xa hoi nam 2024", [1]),
        ("LBHXH 2024", [1]),
        ("Luật BHXH số 58 / 2014 / QH 13", [0]),
        ("Luật BHXH ngày 20/11/2014", [0]),
        ("Luật BHXH ngày 21/11/2014", []),
        ("Luật BHXH 2030", []),
        ("Luật BHXH 2014 sửa đổi, bổ sung năm 2018", [0]),
        ("Luật BHXH 2014 quy định mức hưởng", [0]),
        ("Luật Bảo hiểm y tế quy định", []),
        ("NĐ146", [2]),
        ("nđ 146/2018", [2]),
        ("Thông tư 146", []),
        ("Luật sửa đổi Luật BHYT", []),
        ("VBHN 146", []),
        ("luat 41 2024 qh15", [1]),
    ],
)
def test_matching(named: str, found: list[int]) -> None:
    assert [DOCUMENTS.index(document) for document in matching(named, DOCUMENTS)] == found


CONSOLIDATED = PolicyDocument(
    "vbhn-22", "22/VBHN-VPQH", "Luật Bảo hiểm y tế", "Luật", "2025-02-26", consolidates="25/2008/QH12"
)
UNTITLED = PolicyDocument("phapdien-luat-25-2008-qh12-bhyt", "25/2008/QH12", "Luật số 25/2008/QH12", "Luật")
NAMED = PolicyDocument("x", title="Quy chế phối hợp", kind="Quy chế", short_names=("Quy chế 12", "QC phối hợp"))


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("Luật BHYT", [CONSOLIDATED]),
        ("Luật BHYT 2008", [CONSOLIDATED]),
        ("Luật số 25/2008/QH12", [UNTITLED]),
        ("VBHN 22", [CONSOLIDATED]),
        ("văn bản hợp nhất số 22/VBHN-VPQH", [CONSOLIDATED]),
        ("quy che 12", [NAMED]),
        ("qc phối hợp", [NAMED]),
    ],
)
def test_consolidated_texts_and_explicit_names(named: str, found: list[PolicyDocument]) -> None:
    assert list(matching(named, [CONSOLIDATED, UNTITLED, NAMED])) == found


@pytest.mark.parametrize("named", ["Luật BHYT", "luật bảo hiểm y tế", "Luật Bảo hiểm y tế 2008"])
def test_the_name_of_a_file_helps_where_the_text_has_no_title(named: str) -> None:
    assert matching(named, [UNTITLED, *DOCUMENTS]) == (UNTITLED,)


@pytest.mark.parametrize(
    ("law", "document", "meant"),
    [
        ("Luật Bảo hiểm y tế", CONSOLIDATED, True),
        ("Luật Bảo hiểm y tế", UNTITLED, True),
        ("Luật Bảo hiểm y tế số 25/2008/QH12 đã được sửa đổi, bổ sung", CONSOLIDATED, True),
        ("Luật Bảo hiểm y tế số 99/2008/QH12", CONSOLIDATED, False),
        ("Luật Bảo hiểm", CONSOLIDATED, False),
        ("Luật Bảo hiểm y tế quân đội", CONSOLIDATED, False),
        ("Nghị định số 146/2018/NĐ-CP ngày 17 tháng 10 năm 2018 của Chính phủ quy định chi tiết", DOCUMENTS[2], True),
    ],
)
def test_full_names_as_laws_write_them(law: str, document: PolicyDocument, meant: bool) -> None:  # noqa: FBT001
    assert is_named(law, document) is meant


@pytest.mark.parametrize(
    ("document", "names"),
    [
        (DOCUMENTS[0], ("Luật BHXH", "Luật BHXH 2014", "Luật 58/2014")),
        (DOCUMENTS[2], ("Nghị định 146/2018",)),
        (DOCUMENTS[4], ()),
        (CONSOLIDATED, ("Luật BHYT", "Luật BHYT 2008", "VBHN 22/VBHN-VPQH")),
        (NAMED, ("Quy chế 12", "QC phối hợp", "Quy chế")),
        (PolicyDocument("y", title="Luật Đấu thầu", kind="Luật"), ("Luật",)),
        (PolicyDocument("z", title="Quy chế xét tặng danh hiệu", kind="Quy chế"), ("Quy chế XTDH", "Quy chế")),
    ],
)
def test_short_names(document: PolicyDocument, names: tuple[str, ...]) -> None:
    assert short_names(document) == names


def test_a_regulation_is_cited_by_the_decision_that_enacted_it() -> None:
    regulation = PolicyDocument("qd-27", "27/2021/QĐ-UBND", "Quy định về đóng bảo hiểm", "Quy định")
    for named in ("Quyết định số 27/2021/QĐ-UBND", "QĐ 27/2021/QĐ-UBND", "Quy định 27/2021"):
        assert matching(named, [regulation]) == (regulation,), named
    assert matching("Nghị định số 27/2021/QĐ-UBND", [regulation]) == ()


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (["Sửa đổi, bổ sung một số điều của Luật Bảo trợ số 12/2031/QH17 đã được sửa đổi."], "Luật Bảo trợ"),
        (["theo Luật An toàn, vệ sinh lao động số 12/2031/QH17"], "Luật An toàn, vệ sinh lao động"),
        (["Luật số 12/2031/QH17", "Luật Bảo trợ số 12/2031/QH171", "Luật Bảo trợ số 112/2031/QH17"], ""),
        (["Luật Bảo số 12/2031/QH17"] + ["Bộ luật Bảo trợ số 12/2031/QH17"] * 2, "Bộ luật Bảo trợ"),
        ([], ""),
    ],
)
def test_a_statute_is_called_as_others_call_it(texts: list[str], title: str) -> None:
    assert title_told("12/2031/QH17", texts) == title
