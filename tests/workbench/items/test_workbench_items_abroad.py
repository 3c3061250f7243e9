"""Decrees that name people by the places of a law: the law beside them says who they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.items.abroad import abroad
from authoring.workbench.items.drafting import desk, offers

LAW = """QUỐC HỘI
-------
Luật số: 25/{year}/QH16

Hà Nội, ngày 01 tháng 6 năm {year}

LUẬT
BẢO TRỢ Y TẾ

Điều 12. Đối tượng
1. Nhóm do người lao động đóng bao gồm:
a) Người hoạt động không chuyên trách ở cấp xã;
b) {other};
c) Nhân viên y tế thôn, bản.
2. Người nước ngoài đang học tại Việt Nam.
Điều 13. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm {start}.
"""
DECREE = """CHÍNH PHỦ
-------
Số: 188/2031/NĐ-CP

Hà Nội, ngày 01 tháng 7 năm 2031

NGHỊ ĐỊNH
QUY ĐỊNH CHI TIẾT LUẬT BẢO TRỢ Y TẾ

Điều 6. Mức đóng
1. Mức đóng hằng tháng của đối tượng quy định tại điểm a khoản 1 Điều 12 của Luật Bảo trợ y tế bằng 4,5% mức lương cơ sở.
2. Mức đóng hằng tháng của đối tượng quy định tại các điểm b và c khoản 1 Điều 12 của Luật Bảo trợ y tế bằng 3% mức lương cơ sở.
3. Quỹ hỗ trợ 8% mức đóng theo Luật Bảo trợ y tế liên tục từ 12 tháng của Điều 12 Luật Bảo trợ y tế và Điều 3 Luật Xây nhà.
Điều 7. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2031.
"""


@pytest.fixture
def decree(tmp_path: Path) -> Source:
    path = tmp_path / "nd-188.txt"
    path.write_text(DECREE, encoding="utf-8")
    return read_source(path)


def law(folder: Path, name: str, year: int, other: str) -> Source:
    path = folder / f"{name}.txt"
    path.write_text(LAW.format(year=year, start=year + 1, other=other), encoding="utf-8")
    return read_source(path)


def test_people_are_named_by_the_law_beside(tmp_path: Path, decree: Source) -> None:
    beside = law(tmp_path, "luat-25", 2029, "Trẻ em dưới 6 tuổi")
    ready = desk([decree, beside])
    stems = {one.item.stem.partition("NĐ-CP, ")[2]: one for one in offers(ready, decree, decree.facts())}
    whose = "mức đóng hằng tháng của {} bằng bao nhiêu phần trăm mức lương cơ sở?"
    plain, group = (whose.format(who) for who in ("người hoạt động không chuyên trách ở cấp xã", "trẻ em dưới 6 tuổi"))
    assert {plain, group} <= stems.keys()
    assert {one.item.stem for one in offers(ready, decree, decree.facts())} == {one.item.stem for one in stems.values()}
    assert "Điều 12 khoản 1 điểm b của Luật Bảo trợ y tế số 25/2029/QH16: “Trẻ em dưới 6 tuổi”" in (
        stems[group].item.explanation
    )
    alone = {one.fact.path for one in offers(desk([decree]), decree, decree.facts())}
    assert not {"d6.k1", "d6.k2"} & alone, "without the law they name nobody"


@pytest.mark.parametrize(("now", "held"), [("Trẻ em dưới 6 tuổi", True), ("Trẻ em dưới 7 tuổi", False)])
def test_only_what_stayed_the_same_around_the_day_counts(
    tmp_path: Path, decree: Source, now: str, *, held: bool
) -> None:
    before, later = law(tmp_path, "luat-25", 2029, "Trẻ em dưới 6 tuổi"), law(tmp_path, "luat-26", 2032, now)
    after = replace(later, document=replace(later.document, consolidates=before.document.number))
    every = [before, decree, after]
    ((name, other),) = abroad(decree, every, desk(every).bench.library)
    assert name == "Luật Bảo trợ y tế"
    assert ("d12.k1.b" in other.places, "d12.k1.a" in other.places) == (held, True)


def test_names_that_mean_several_laws_or_none_are_left_out(tmp_path: Path, decree: Source) -> None:
    one, two = (law(tmp_path, name, year, "Trẻ em dưới 6 tuổi") for name, year in (("a", 2028), ("b", 2029)))
    every = [decree, one, replace(two, document=replace(two.document, number="26/2029/QH16"))]
    assert abroad(decree, every, desk(every).bench.library) == ()
    assert abroad(one, every, desk(every).bench.library) == ()
