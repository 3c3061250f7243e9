"""A whole week: against figures worked out by hand, against a second implementation, and the exactness law."""

import csv
import io
import random
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authoring.grading import Results, Scheme, Tally, TieError, compact, cut, files, settle
from authoring.grading.cells import blank
from authoring.grading.settling.items import FEW
from authoring.model.contests import Prize, Unit
from authoring.model.errors import RefusedError

HEADER = "Mã bài,Họ và tên,Ngày sinh,Số CCCD,Số điện thoại,Đơn vị,Bắt đầu,Nộp lúc,Dự đoán,Câu 1,Câu 2,Câu 3,Câu 4\n"
WEEK = """\
B01,Giàng A Páo,1/2/1990,001000000001,0912000001,TP,,2022-07-18 11:00:00,3,A,B,C,A
B02,Giàng A Páo,1/2/1990,001000000001,0912000001,TP,,2022-07-18 12:00:00,3,A,B,C,D
B03,Giàng A Páo,1/2/1990,001 000 000 001,0912000001,TP,,2022-07-18 13:00:00,9,A,B,C,D
B02,Giàng A Páo,1/2/1990,'001000000001,0912000001,TP,,12:00:00 18/7/2022,3,A,B,C,D
B04,Lò Thị Ưởng,3/4/1991,001000000002,0912000002,Huyện Bát Xát,,18/07/2022 10:00:05 SA,5,a,b,c,d
B05,Vàng Thị Ghển,,001000000003,,dang bo huyen bat xat,,2022-07-19T03:00:00Z,5 người,A,B,C,D
B06,Hà Kiều Oanh,,001000000004,,TP,,24/07/2022 16:00:59,không biết,A,B,C,D
B07,Ngô Đức Thuận,,001000000005,,Sở Y tế,,44761.5,6,A,B,C,D
B08,Ngô Đức Thuận,,001000000005,,Sở Y tế,,2022-07-18 11:00:00,5,A,B,C,
B09,"Trần, Hoà",01/02/1995,,+84 912 000 006,TP,,2022-07-20 08:00:00,5,A,B,C,X
B10,TRẦN HÒA,1/2/1995,,0912000006,TP,,2022-07-20 09:00:00,4,A,B,D,D
B11,Bùi Văn Thắng,,012345678,,,,2022-07-21 08:00:00,4,A,B,C,C
B12,Đỗ Quang Huy,,C1234567,,,,2022-07-21 09:00:00,3.200,A,B,A,A
B13,Cao Xuân Trường,,001000000009,,,,2022-07-21 10:00:00,,,,,
B14,Lý Thị Dợ,,001000000010,,,,2022-07-22 10:00:00,1,D,D,D,D
B15,Lý Thị Dợ,,001000000010,,,,2022-07-22 11:00:00,2,D,D,D,A
B16,Lý Thị Dợ,,001000000010,,,,2022-07-22 12:00:00,3,A,D,D,A
E01,Sớm,,001000000031,,,,2022-07-18 09:59:59,3,A,B,C,D
E02,Muộn,,001000000032,,,,2022-07-24 16:01:00,3,A,B,C,D
E03,Lạ,,001000000033,,,,chiều Chủ nhật,3,A,B,C,D
E04,Không ai,,,,,,2022-07-18 11:00:00,3,A,B,C,D
E05,Hỏng,,"1,23457E+11",,,,2022-07-18 11:00:00,3,A,B,C,D
E06,Thiếu số,,12345678901,,,,2022-07-18 11:00:00,3,A,B,C,D
E07,Thiếu ô,,001000000034,,,,2022-07-18 11:00:00,3,A,B
E08,Thừa ô,,001000000035,,,,2022-07-18 11:00:00,3,A,B,C,D,E
E09,Thư ký,,001000000099,,,,2022-07-18 11:00:00,3,A,B,C,D
E10,Thư ký,,001000000099,,,,2022-07-18 12:00:00,5,A,B,C,D
E11,Mỹ,,001000000036,,,,07/19/2022 11:00:00,3,A,B,C,D

B21,Người 11,,001000000011,,,,2022-07-23 11:00:00,1,A,D,A,A
B21,Người 11,,001000000011,,,,2022-07-23 11:00:00,1,A,D,A,A
B21,Người 11,,001000000011,,,,2022-07-23 11:00:00,1,A,D,A,A
B22,Người 12,,001000000012,,,,2022-07-23 12:00:00,2,A,D,A,A
B23,Người 13,,001000000013,,,,2022-07-23 13:00:00,3,A,D,A,A
B24,Người 14,,001000000014,,,,2022-07-23 14:00:00,4,A,D,A,A
B25,Người 15,,001000000015,,,,2022-07-23 15:00:00,6,A,D,A,A
B26,Người 16,,001000000016,,,,2022-07-23 16:00:00,7,A,D,A,A
B27,Người 17,,001000000017,,,,2022-07-23 17:00:00,8,A,D,A,A
B28,Người 18,,001000000018,,,,2022-07-23 18:00:00,9,A,D,A,A
"""
QUIET = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)


@pytest.fixture
def scheme(week: Callable[..., Scheme], units: tuple[Unit, ...]) -> Scheme:
    return week("ABCD", units, ["001000000099"])


def test_a_week_by_hand(scheme: Scheme, graded: Callable[..., Results]) -> None:
    result = graded(HEADER + WEEK, scheme)
    assert result.tally == Tally(read=38, counted=18, uncounted=6, resent=3, rejected=11)
    assert (result.people, result.attempts, result.all_right) == (18, 24, 5)
    columns = ["rank", "name", "unit", "score", "forecast_distance", "submitted", "attempts", "tier"]
    top = result.standings[columns].head(8).astype({"submitted": "str", "forecast_distance": "object"}).fillna(-1)
    assert top.to_numpy().tolist() == [
        [1, "Lò Thị Ưởng", "Huyện Bát Xát", 4, 0, "2022-07-18 10:00:05+07:00", 1, "first"],
        [2, "Vàng Thị Ghển", "Huyện Bát Xát", 4, 0, "2022-07-19 10:00:00+07:00", 1, "second"],
        [3, "Ngô Đức Thuận", "Sở Y tế", 4, 1, "2022-07-19 12:00:00+07:00", 2, "second"],
        [4, "Giàng A Páo", "Thành phố", 4, 2, "2022-07-18 12:00:00+07:00", 3, "third"],
        [5, "Hà Kiều Oanh", "Thành phố", 4, -1, "2022-07-24 16:00:59+07:00", 1, "third"],
        [6, "Trần, Hoà", "Thành phố", 3, 0, "2022-07-20 08:00:00+07:00", 2, ""],
        [7, "Bùi Văn Thắng", "", 3, 1, "2022-07-21 08:00:00+07:00", 1, ""],
        [8, "Đỗ Quang Huy", "", 2, 3195, "2022-07-21 09:00:00+07:00", 1, ""],
    ]
    assert result.awards[["name", "decided_by", "own_value", "next_value"]].to_numpy().tolist() == [
        ["Lò Thị Ưởng", "submitted", "2022-07-18 10:00:05", "2022-07-19 10:00:00"],
        ["Vàng Thị Ghển", "forecast_distance", "0", "1"],
        ["Ngô Đức Thuận", "forecast_distance", "1", "2"],
        ["Giàng A Páo", "forecast_distance", "2", ""],
        ["Hà Kiều Oanh", "score", "4", "3"],
    ]
    assert result.units.to_numpy().tolist() == [["bx", "Huyện Bát Xát", 2, 2], ["tp", "Thành phố", 3, 6]]
    assert result.unmatched.to_numpy().tolist() == [["", 12, 14, ""], ["Sở Y tế", 1, 2, ""]]
    assert result.excluded.to_numpy().tolist() == [["001000000099", "Thư ký", "", 2]]
    assert set(result.items["note"]) == {FEW}
    assert result.items["right"].tolist() == [16, 8, 7, 6]
    assert result.notices == ()


def test_the_rejected_rows_of_that_week(scheme: Scheme, graded: Callable[..., Results]) -> None:
    rejected = graded(HEADER + WEEK, scheme).rejected
    assert rejected["reason"].tolist() == sorted(rejected["reason"])
    by_code = rejected.sort_values("Mã bài")
    assert by_code[["Mã bài", "row", "reason", "detail"]].to_numpy().tolist() == [
        ["E01", 19, "Nộp trước giờ mở", "sớm 1 giây"],
        ["E02", 20, "Nộp sau giờ đóng", "muộn 60 giây"],
        ["E03", 21, "Không đọc được thời điểm nộp", "chiều Chủ nhật"],
        ["E04", 22, "Không đủ thông tin để biết là bài của ai", ""],
        ["E05", 23, "Số CCCD đã bị bảng tính làm mất chữ số; lấy lại số từ hệ thống thi", "1,23457E+11"],
        ["E06", 24, "Số CCCD không có 12 hoặc 9 chữ số", "12345678901 (11 chữ số: có thể bảng tính đã bỏ số 0 ở đầu)"],
        ["E07", 25, "Số ô của dòng khác số cột", "11 ô, cần 13 ô"],
        ["E08", 26, "Số ô của dòng khác số cột", "14 ô, cần 13 ô"],
        ["E09", 27, "Người thuộc diện không được dự thi", ""],
        ["E10", 28, "Người thuộc diện không được dự thi", ""],
        ["E11", 29, "Không đọc được thời điểm nộp", "07/19/2022 11:00:00"],
    ]
    assert by_code["ô thừa"].tolist() == [""] * 7 + ["E"] + [""] * 3


def shown(result: Results) -> dict[str, bytes]:
    """All files of a result, the rejected rows without their places."""
    inside = files(result, public=False)
    inside["dong-bi-loai.csv"] = result.rejected.drop(columns=["file", "row"]).to_csv().encode()
    return inside | {f"cong-bo/{name}": data for name, data in files(result, public=True).items()}


@pytest.mark.slow
@given(st.randoms(use_true_random=False), st.sampled_from([1, 700, 1 << 25]), st.integers(1, 3))
@QUIET
def test_order_of_rows_blocks_and_files_decide_nothing(
    scheme: Scheme, graded: Callable[..., Results], chance: random.Random, size: int, count: int
) -> None:
    lines = WEEK.splitlines(keepends=True)
    chance.shuffle(lines)
    share = len(lines) // count + 1
    texts = [HEADER + "".join(lines[at : at + share]) for at in range(0, len(lines), share)]
    assert shown(graded(texts, scheme, size)) == shown(graded(HEADER + WEEK, scheme))


def test_any_runner_gives_the_same_bytes(
    scheme: Scheme, graded: Callable[..., Results], week: Callable[..., Scheme]
) -> None:
    text = HEADER + WEEK
    expected = files(graded(text, scheme), public=False)
    with ThreadPoolExecutor(4) as threads, ProcessPoolExecutor(2, get_context("spawn")) as processes:
        for runner in (threads.map, processes.map, lambda work, parts: reversed([*map(work, parts)])):
            assert files(graded(text, scheme, 300, runner), public=False) == expected


def test_the_same_compacts_are_settled_again_with_another_key(
    week: Callable[..., Scheme], written: Callable[..., object], graded: Callable[..., Results]
) -> None:
    first, second = week("ABCD"), week("ABCA")
    graded(HEADER + WEEK, first)
    path = written(HEADER + WEEK)
    compacts = [compact(part, first) for part in cut([str(path)], 500)]
    assert settle(compacts, first).all_right == 6
    assert files(settle(compacts, second), public=False) == files(
        settle([compact(part, second) for part in cut([str(path)])], second), public=False
    )


# --- a second implementation, plain and slow, that shares nothing with the first ---

LETTERS = ["A", "B", "C", "D", "", "x"]
START = datetime(2022, 7, 18, 3, tzinfo=UTC)
MOMENTS: Sequence[Callable[[datetime], str]] = (
    lambda moment: f"{moment:%Y-%m-%d %H:%M:%S}",
    lambda moment: f"{moment:%d/%m/%Y %H:%M:%S}",
    lambda moment: f"{moment:%H:%M:%S} {moment.day}/{moment.month}/{moment.year}",
    lambda moment: f"{moment - timedelta(hours=7):%Y-%m-%dT%H:%M:%SZ}",
)


def random_rows(chance: random.Random, size: int) -> list[list[str]]:
    """Rows of a few people at few moments, so that everything that can be equal is."""
    rows = []
    for _ in range(size):
        person = chance.randrange(1, size // 2)
        moment = START + timedelta(
            hours=7, seconds=chance.choice([-1, 0, 5, 5, 9, 60, chance.randrange(540_000), 540_059, 540_060])
        )
        number = chance.choice([f"{person:012}", f"{person:012}", f"'{person:012}", f"{person:09}"])
        cells = [
            "",
            f"N{person}",
            "",
            number,
            "",
            "TP",
            "",
            chance.choice(MOMENTS)(moment),
            chance.choice(["1", "3", "", "?", "4 người", "2"]),
        ]
        rows.append(cells + [chance.choice([right, right, *LETTERS]) for right in "ABCD"])
    return rows + [list(row) for row in chance.sample(rows, size // 10)]


def reference(
    rows: Iterable[Sequence[str]], order: Sequence[str], prizes: Sequence[int]
) -> tuple[list[tuple[str, int, int, int, int, int]], tuple[int, ...]]:
    """Standings (person, rank, score, distance, second, attempts) and the tally, the way one would explain them."""
    attempts: dict[str, set[tuple[int, int, str, int | None]]] = {}
    read = rejected = 0
    for row in rows:
        read += 1
        text = row[7]
        if text.endswith("Z"):
            moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
        else:
            form = (
                "%Y-%m-%d %H:%M:%S"
                if text[4] == "-"
                else "%d/%m/%Y %H:%M:%S"
                if text[2] == "/"
                else "%H:%M:%S %d/%m/%Y"
            )
            moment = datetime.strptime(text, form).replace(tzinfo=UTC) - timedelta(hours=7)
        second = int((moment - START).total_seconds())
        if not 0 <= second < 540_060:
            rejected += 1
            continue
        score = sum(cell.upper() == right for cell, right in zip(row[9:], "ABCD", strict=True))
        digits = row[8].removesuffix(" người")
        guess = int(digits) if digits.isdigit() else None
        answers = "".join(cell or "-" for cell in row[9:])
        attempts.setdefault(row[3].strip("'"), set()).add((-score, second, answers, guess))
    counted = {person: _best(made) for person, made in attempts.items()}
    right = sum(score == -4 for score, *_ in counted.values())
    table = []
    for person, (score, second, _, guess) in counted.items():
        distance = abs(guess - right) if guess is not None else 10**12
        values = {
            "score desc": score,
            "forecast_distance asc": distance,
            "submitted asc": second,
            "attempts asc": len(attempts[person]),
        }
        table.append(([values[criterion] for criterion in order], person, distance, values))
    table.sort(key=lambda line: (line[0], line[1]))
    keys = [line[0] for line in table]
    standings = [
        (person, keys.index(key) + 1, -values["score desc"], distance, values["submitted asc"], values["attempts asc"])
        for key, person, distance, values in table
    ]
    ends = [sum(prizes[: place + 1]) for place in range(len(prizes))]
    if any(end < len(keys) and keys[end - 1] == keys[end] for end in ends):
        standings = []
    total = sum(map(len, attempts.values()))
    return standings, (read, len(counted), total - len(counted), read - rejected - total, rejected)


def _best(made: Iterable[tuple[int, int, str, int | None]]) -> tuple[int, int, str, int | None]:
    """Best, then earliest; in one instant by forecast (none first), then by answers as a score sheet orders them."""
    places = {"-": 0, "A": 1, "B": 2, "C": 4, "D": 8, "x": 255}
    return min(
        made, key=lambda one: (one[0], one[1], -1 if one[3] is None else one[3], [places[letter] for letter in one[2]])
    )


@pytest.mark.parametrize(
    "order",
    [
        ("score desc", "forecast_distance asc", "submitted asc"),
        ("score desc", "forecast_distance asc"),
        ("attempts asc", "score desc", "submitted asc"),
    ],
)
@pytest.mark.parametrize("seed", range(12))
def test_a_second_implementation_agrees(
    week: Callable[..., Scheme], graded: Callable[..., Results], order: tuple[str, ...], seed: int
) -> None:
    chance = random.Random(seed)
    rows = random_rows(chance, 20 + 40 * (seed % 4))
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    prizes = [1, 2, 2] if seed % 3 else [10**6]
    scheme = week("ABCD", order=order, prizes=[Prize(f"giải {place}", count, 1) for place, count in enumerate(prizes)])
    standings, tally = reference(rows, order, prizes)
    try:
        result = graded(HEADER + text.getvalue(), scheme, 400)
    except TieError:
        assert standings == []
        return
    people = result.scores.set_index("number")["person"]
    found = [
        (
            people[number],
            rank,
            score,
            10**12 if distance is None else distance,
            int((moment - START).total_seconds()),
            attempts,
        )
        for number, rank, score, distance, moment, attempts in zip(
            result.standings["number"],
            result.standings["rank"],
            result.standings["score"],
            result.standings["forecast_distance"]
            .astype(object)
            .where(result.standings["forecast_distance"].notna(), None),
            result.standings["submitted"],
            result.standings["attempts"],
            strict=True,
        )
    ]
    assert sorted(found, key=lambda line: (line[1], line[0])) == standings
    tally_ = result.tally
    assert (tally_.read, tally_.counted, tally_.uncounted, tally_.resent, tally_.rejected) == tally
    tiers = [f"giải {place}" for place, count in enumerate(prizes) for _ in range(min(count, len(found)))]
    assert result.awards["tier"].tolist() == tiers[: len(found)]


def test_thousands_tied_at_the_top(week: Callable[..., Scheme], graded: Callable[..., Results]) -> None:
    def line(number: int, second: int) -> str:
        moment = datetime(2022, 7, 18, 11) + timedelta(seconds=second)  # noqa: DTZ001 — wall time
        return f",N{number},,{number:012},,TP,,{moment},5,A,B,C,D\n"

    scheme = week("ABCD")
    apart = graded(HEADER + "".join(line(number, 40_000 - number) for number in range(20_000)), scheme)
    assert apart.standings["rank"].tolist() == list(range(1, 20_001))
    assert apart.awards["name"].tolist() == ["N19999", "N19998", "N19997", "N19996", "N19995"]
    assert set(apart.awards["decided_by"]) == {"submitted"}
    with pytest.raises(TieError, match="20000 bên cùng xét 1 giải Nhất") as tie:
        graded(HEADER + "".join(line(number, 0) for number in range(20_000)), scheme)
    assert len(tie.value.candidates) == 20_000


@pytest.mark.slow
@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_are_graded_or_refused(scheme: Scheme, graded: Callable[..., Results], data: bytes) -> None:
    for content in (data, HEADER.encode() + data, (HEADER + WEEK).encode() + data):
        try:
            graded(content, scheme, 256)
        except RefusedError:
            continue


@given(
    st.lists(
        st.lists(
            st.sampled_from(WEEK.replace("\n", ",").split(",")) | st.text(st.characters(codec="utf-8"), max_size=8),
            min_size=12,
            max_size=14,
        ),
        max_size=12,
    )
)
@QUIET
def test_any_cells_are_graded_or_refused_and_no_row_is_lost(
    scheme: Scheme, graded: Callable[..., Results], rows: list[list[str]]
) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    said = sum(not blank(pa.array(row)).all() for row in rows)
    try:
        result = graded(HEADER + text.getvalue(), scheme)
    except TieError:
        return
    except RefusedError:
        found = 0
    else:
        found = result.tally.read
    assert found == said


def test_a_week_of_nobody_is_refused_and_one_of_rejected_rows_is_not(
    scheme: Scheme, graded: Callable[..., Results]
) -> None:
    with pytest.raises(RefusedError, match="Không có dòng bài dự thi nào"):
        graded(HEADER, scheme)
    result = graded(HEADER + "x,N,,,,,,,,,,,\n", scheme)
    assert result.tally == Tally(1, 0, 0, 0, 1)
    assert [len(table) for table in (result.scores, result.standings, result.awards, result.excluded)] == [0, 0, 0, 0]
    assert len(files(result, public=True)) == 3


def test_answers_that_are_no_letters_are_noticed(scheme: Scheme, graded: Callable[..., Results]) -> None:
    lines = "".join(f",N,,{number:012},,,,2022-07-18 11:00:0{number},1,1,2,C,4\n" for number in range(5))
    (notice,) = graded(HEADER + lines, scheme).notices
    assert notice.startswith("Hơn nửa số câu trả lời không phải là chữ cái")


def test_scores_without_answers_are_ranked_and_nothing_more(
    week: Callable[..., Scheme], graded: Callable[..., Results]
) -> None:
    head = "Họ và tên,Số CCCD,Nộp lúc,Dự đoán,Số câu đúng\n"
    rows = [
        "A,001234567890,2022-07-18 11:00:00,5,2",
        "A,001234567890,2022-07-18 11:00:00,5,3",
        "B,001234567891,2022-07-18 11:00:00,5,2 / 3",
    ]
    scheme = week("ABC")
    results = graded(
        head
        + "".join(
            f"{row}\n" for row in [*rows, rows[0], rows[0].replace(",5,2", ",5,hai"), rows[2].replace("2 /", "4 /")]
        ),
        scheme,
    )
    assert results.scores[["person", "score", "attempts", "note"]].to_numpy().tolist() == [
        ["001234567890", 3, 2, "tệp chỉ có điểm, không có từng câu trả lời"],
        ["001234567891", 2, 1, "tệp chỉ có điểm, không có từng câu trả lời"],
    ]
    assert (results.tally.resent, results.rejected["detail"].tolist()) == (1, ["hai", "4 / 3"])
    assert results.awards["tier"].tolist() == ["first", "second"]
    assert results.items["people"].tolist() == [0, 0, 0]
    assert results.notices[0].startswith("Có tệp chỉ có điểm")
