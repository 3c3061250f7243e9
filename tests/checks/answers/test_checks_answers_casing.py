"""Cases asked for by their amount, among the parallel cases of a list."""

from typing import TYPE_CHECKING

import pytest

from authoring.checks.answers.asking import ask
from authoring.checks.answers.casing import judge_cases
from authoring.checks.answers.ground import Ground
from authoring.model.items import Item, options
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.judging import Bench, bench, judgements

if TYPE_CHECKING:
    from pathlib import Path

LAW = """QUY ĐỊNH
Về nghỉ phép nuôi ong
(Ban hành kèm theo Quyết định số 8/2026/QĐ-UBND ngày 02 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Hồng Sơn)

Điều 1. Nghỉ phép
1. Thời gian nghỉ phép tối đa của người nuôi ong được quy định như sau:
a) 10 ngày nếu đàn ong dưới 05 tuần tuổi;
b) 20 ngày nếu đàn ong từ đủ 05 tuần tuổi đến dưới 13 tuần tuổi;
c) 40 ngày nếu đàn ong từ đủ 13 tuần tuổi đến dưới 22 tuần tuổi;
d) 50 ngày nếu đàn ong từ đủ 22 tuần tuổi trở lên;
đ) 50 ngày nếu đàn ong bị dịch;
e) Do chủ rừng quyết định nếu đàn ong bay mất.
2. Người nuôi ong nộp phí trong 30 ngày.
"""
STEM = "Theo Quyết định số 8/2026/QĐ-UBND, thời gian nghỉ phép của người nuôi ong là {} trong trường hợp nào sau đây?"
YOUNG, SMALL = "Đàn ong dưới 05 tuần tuổi", "Đàn ong từ đủ 05 tuần tuổi đến dưới 13 tuần tuổi"
GROWN, OLD = "Đàn ong từ đủ 13 tuần tuổi đến dưới 22 tuần tuổi", "Đàn ong từ đủ 22 tuần tuổi trở lên"
CASES = (YOUNG, SMALL, GROWN, OLD)


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path: Path = tmp_path_factory.mktemp("ong") / "quy-dinh-8.txt"
    path.write_text(LAW, encoding="utf-8")
    return bench([read_source(path)])


@pytest.mark.parametrize(
    ("amount", "texts", "key", "citation", "verdict"),
    [
        ("tối đa 10 ngày", CASES, "A", "Điều 1 khoản 1 điểm a", "clear"),
        ("tối đa 20 ngày", CASES, "B", "Điều 1 khoản 1 điểm b", "clear"),
        ("tối đa 20 ngày", CASES, "C", "Điều 1 khoản 1 điểm b", "key-not-supported"),
        ("tối đa 40 ngày", (*CASES[:3], "Đàn ong bị dịch"), "C", "Điều 1 khoản 1 điểm c", "clear"),
    ],
)
def test_the_case_of_an_amount(
    ready: Bench, amount: str, texts: tuple[str, ...], key: str, citation: str, verdict: str
) -> None:
    said = judgements([Item("x", STEM.format(amount), options(*texts), key, citation)], ready)[0]
    assert said.verdict.value == verdict
    assert {mark.standing.value for mark in said.options.values()} == {"supported", "contradicted"}


@pytest.mark.parametrize(
    ("stem", "texts", "path"),
    [
        (STEM.format("tối đa 50 ngày"), (*CASES[1:], "Đàn ong bị dịch"), "d1.k1.d"),  # two hold
        (STEM.format("tối đa 10 ngày"), (*CASES[:3], "Đàn ong bay mất"), "d1.k1.a"),  # says no days
        (STEM.format("tối đa 10 ngày"), (*CASES[:3], "Đàn ong bị cháy"), "d1.k1.a"),  # in no place
        (STEM.format("tối đa 10 ngày"), (*CASES[:3], "Đàn ong"), "d1.k1.a"),  # in every place
        (STEM.format("tối đa 15 ngày"), CASES, "d1.k1.a"),  # which no case has
        (STEM.format("tối đa 10 ngày"), CASES, "d1"),
        (STEM.format("tối đa 10 ngày"), CASES, "d1.k2"),
        ("Gấu rừng ngủ đông ở hang đá 10 ngày trong trường hợp nào sau đây?", CASES, "d1.k1.a"),
        ("Người nuôi ong được nghỉ 10 ngày và 20 ngày trong trường hợp nào sau đây?", CASES, "d1.k1.a"),
        ("Người nuôi ong KHÔNG được nghỉ 10 ngày trong trường hợp nào sau đây?", CASES, "d1.k1.a"),
        ("Người nuôi ong được nghỉ 10 ngày hay bao nhiêu ngày?", CASES, "d1.k1.a"),
    ],
)
def test_what_the_cases_do_not_decide(ready: Bench, stem: str, texts: tuple[str, ...], path: str) -> None:
    (document, *_), *_ = ready.corpus.provisions
    item = Item("x", stem, options(*texts), "A")
    assert judge_cases(item, ask(stem), Ground(((document, path),)), ready.corpus) is None


def test_a_law_of_another_time_leaves_it_open(ready: Bench) -> None:
    (document, *_), *_ = ready.corpus.provisions
    stem = STEM.format("tối đa 10 ngày")
    item, cited = Item("x", stem, options(*CASES), "A"), ((document, "d1.k1.a"),)
    assert judge_cases(item, ask(stem), Ground(cited), ready.corpus)
    assert judge_cases(item, ask(stem), Ground(cited, versions=frozenset(("khác",))), ready.corpus) is None
