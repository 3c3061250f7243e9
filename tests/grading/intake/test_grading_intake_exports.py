"""Exports as sites and forms write them, from their header to who won: proposed, confirmed once, graded."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from authoring.grading import Guide, Results, Scheme, answered, compact, cut, guide, propose, settle, with_mappings
from authoring.model.forms import AnswerKey, Form

ORDER = ("score desc", "forecast_distance asc", "duration asc", "submitted asc")
FORMS = ("score desc", "submitted asc")
STEMS = ('"Câu?"', '"Câu hai, là gì?"', '"Câu ba?"')


@pytest.fixture
def known(form: Callable[[int], Form], key: Callable[[str], AnswerKey]) -> Guide:
    """What a release says of its three items, each with a stem of its own."""
    found = guide(form(3), key("ABC"))
    return Guide(stems=tuple(stem.strip('"') for stem in STEMS), options=found.options, handed=found.handed)


@pytest.fixture
def read(written: Callable[..., Path], known: Guide) -> Callable[..., Results]:
    """The results of a file whose columns were proposed and then confirmed with these words."""

    def make(scheme: Scheme, *lines: str, **how: str) -> Results:
        path = written("\n".join(lines) + "\n")
        found = propose(path, scheme, known)
        assert {one.about for one in found.questions} == set(how)
        sure = with_mappings(known, [answered(found, found.mapping.fields, how).mapping])
        return settle(map(partial(compact, scheme=scheme, guide=sure), cut([path])), scheme)

    return make


def told(results: Results, *columns: str) -> list[tuple[str, ...]]:
    """These columns of the standings, from the best down."""
    return [tuple(map(str, line)) for line in results.standings[[*columns]].astype("object").to_numpy().tolist()]


def test_a_site_that_names_the_wrong_answers(week: Callable[..., Scheme], read: Callable[..., Results]) -> None:
    scheme = week(order=ORDER, person=("phone+name",), opens="2021-10-18T08:00:00", closes="2021-10-24T16:00:00")
    results = read(
        scheme,
        "Hạng\tHọ và tên\tSố điện thoại\tChi bộ\tSố câu đúng\tCâu sai\tThời gian làm bài (MM:SS)\tCâu hỏi phụ\t"
        "Thời gian nộp bài",
        "1\tLò Thị Ưởng\t+84 912 345 678\tChi bộ 1\t3\t\t05:30\t3.200\t14:00:10 19/10/2021",
        "2\tGiàng A Páo\t0912345679.0\tChi bộ 1\t2\t2C\t00:05:29\t3200 người\t14:00:11 19/10/2021",
        "3\tĐặng Mai\t912.345.670\tChi bộ 2\t1\t1-, 3A\t330\t\t14:00:12 19/10/2021",
    )  # fmt: skip
    assert told(results, "name", "score", "forecast", "duration") == [
        ("Lò Thị Ưởng", "3", "3200", "0 days 00:05:30"),
        ("Giàng A Páo", "2", "3200", "0 days 00:05:29"),
        ("Đặng Mai", "1", "<NA>", "0 days 00:05:30"),
    ]
    assert results.scores["answers"].tolist() == ["-BA", "ABC", "ACC"]
    assert results.scores["phone"].tolist() == ["0912345670", "0912345678", "0912345679"]


def test_microsoft_forms_asks_for_the_order_of_day_and_month(
    week: Callable[..., Scheme], read: Callable[..., Results]
) -> None:
    scheme = week(
        order=FORMS, person=("email",), opens="2025-08-04T10:00:00", closes="2025-08-10T16:00:00", asks="none"
    )
    results = read(
        scheme,
        "ID,Start time,Completion time,Email,Name,Last modified time," + ",".join(STEMS),
        "1,8/6/25 12:41:00,8/6/25 12:51:45,MAI@vd.vn,Mai,,một,hai,ba",
        "2,8/6/25 12:41:00,8/6/25 12:51:44,pao@vd.vn,Páo,,Một,ba,Ba",
        "3,8/7/25 12:41:00,8/7/25 12:51:44,mai@vd.vn ,Mai,,một,hai,một",
        dates="month-first",
    )
    assert told(results, "name", "score", "submitted", "attempts") == [
        ("Mai", "3", "2025-08-06 12:51:45+07:00", "2"),
        ("Páo", "2", "2025-08-06 12:51:44+07:00", "1"),
    ]


def test_google_forms_with_its_own_score(week: Callable[..., Scheme], read: Callable[..., Results]) -> None:
    scheme = week(
        order=FORMS, person=("email",), opens="2022-10-10T08:00:00", closes="2022-10-16T16:00:00", asks="none"
    )
    results = read(
        scheme,
        "Dấu thời gian,Địa chỉ email,Điểm số,Họ và tên," + ",".join(STEMS),
        "13/10/2022 04:10 CH,mai@vd.vn,3 / 3,Mai,một,hai,ba",
        "13/10/2022 8:00:55 SA,pao@vd.vn,2 / 3,Páo,một,,ba",
    )
    assert told(results, "name", "score", "submitted") == [
        ("Mai", "3", "2022-10-13 16:10:00+07:00"),
        ("Páo", "2", "2022-10-13 08:00:55+07:00"),
    ]


def test_a_list_of_scores_with_an_error_of_spelling_in_its_header(
    week: Callable[..., Scheme], read: Callable[..., Results]
) -> None:
    scheme = week(order=ORDER, person=("phone+name",), opens="2020-03-23T08:00:00", closes="2020-03-29T16:00:00")
    results = read(
        scheme,
        "#;Thí sinh;Số điện thoại;Điểm;Thơi gian làm bài;Số dự đoán;Sai số dự đoán;Thời gian nộp",
        "1;Mai;0912345678;3;5 phút 30 giây;0;1;Th 3, 24/03/2020 | 09:00 SA",
        "2;Páo;84912345679;2;05:29;3,200;3199;Th 4, 25/03/2020 | 09:00 CH",
    )
    assert told(results, "name", "score", "forecast", "submitted") == [
        ("Mai", "3", "0", "2020-03-24 09:00:00+07:00"),
        ("Páo", "2", "3200", "2020-03-25 21:00:00+07:00"),
    ]
    assert results.notices[-1].startswith("Có tệp chỉ có điểm")
