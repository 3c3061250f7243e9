"""Settings: the plan becomes a contest; each broken one is refused with its line and a sentence."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authoring.bank import parse_contest, read_contest
from authoring.model.contests import (
    Admission,
    Attempts,
    BlueprintRow,
    Caps,
    Contest,
    Forecast,
    FormRules,
    Prize,
    Publishing,
    Ranking,
    Week,
)
from authoring.model.errors import RefusedError

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def at(month: int, day: int, hour: int) -> datetime:
    return datetime(2022, month, day, hour, tzinfo=ZONE)


def test_a_contest_says_how_many_options_an_item_has(plan: str) -> None:
    assert parse_contest(plan.encode()).form.options == 4
    asked = plan.replace("minutes = 15\n", "minutes = 15\noptions = 3\n")
    assert parse_contest(asked.encode()).form.options == 3


def test_the_plan_becomes_a_contest(plan: str) -> None:
    assert parse_contest(plan.encode()) == Contest(
        id="bhxh-bhyt-2022",
        name="Cuộc thi tìm hiểu chính sách bảo hiểm xã hội, bảo hiểm y tế trên Internet",
        timezone="Asia/Ho_Chi_Minh",
        layout="party-2018",
        weeks=(
            Week("2022-w30", "Tuần thi thứ Nhất", at(7, 18, 10), at(7, 24, 16), at(7, 27, 12)),
            Week("2022-w32", "Tuần thi thứ Hai", at(8, 1, 10), at(8, 7, 16), at(8, 10, 12)),
        ),
        admission=Admission(
            "inclusive",
            ("organising-committee", "secretaries"),
            excluded_may_play=False,
            person=("identity_number", "phone+name+birth_date"),
        ),
        form=FormRules(20, 15, (BlueprintRow("bhxh-bat-buoc", 6, 3, 1), BlueprintRow("bhyt", 5, 4, 1))),
        attempts=Attempts(0, "best-then-earliest"),
        forecast=Forecast("people-all-right", after_voiding=True),
        ranking=Ranking(("score desc", "forecast_distance asc", "submitted asc"), "second"),
        weekly_prizes=(Prize("first", 1, 3_000_000), Prize("second", 3, 2_000_000)),
        collective_prizes=(Prize("first", 1, 5_000_000),),
        collective_index="people / members",
        caps=Caps(1, 0),
        publishing=Publishing(("luat-58-2014-qh13",), 365),
    )


def test_moments_are_aware_and_last_150_hours(plan: str) -> None:
    week = parse_contest(plan.encode()).weeks[0]
    assert week.opens.isoformat() == "2022-07-18T10:00:00+07:00"
    assert (week.closes - week.opens).total_seconds() == 150 * 3600


def test_windows_line_ends_and_byte_order_mark_change_nothing(plan: str) -> None:
    changed = b"\xef\xbb\xbf" + plan.replace("\n", "\r\n").encode()
    assert parse_contest(changed) == parse_contest(plan.encode())


def test_a_preset_stands_for_its_list(plan: str) -> None:
    listed = 'order = ["score desc", "forecast_distance asc", "submitted asc"]'
    assert listed in plan
    named = parse_contest(plan.replace(listed, 'order = ["preset-a"]').encode())
    assert named == parse_contest(plan.encode())


def test_a_contest_may_have_no_collective_prizes(plan: str) -> None:
    start, end = plan.index("[[prizes.collective]]"), plan.index("[caps]")
    contest = parse_contest((plan[:start] + plan[end:]).encode())
    assert (contest.collective_prizes, contest.collective_index) == ((), "")


def test_a_contest_may_have_collective_prizes_only(plan: str) -> None:
    start, end = plan.index("[[prizes.weekly]]"), plan.index("[[prizes.collective]]")
    assert parse_contest((plan[:start] + plan[end:]).encode()).weekly_prizes == ()


def test_a_moment_with_an_offset_is_shown_in_the_zone(plan: str) -> None:
    contest = parse_contest(plan.replace("2022-07-18T10:00:00", "2022-07-18T03:00:00Z").encode())
    assert contest.weeks[0].opens.isoformat() == "2022-07-18T10:00:00+07:00"


# what is replaced, by what, the line that must be named (its text), and parts of the sentence, of expected, of found
BROKEN = [
    (
        'layout = "party',
        'layot = "party',
        'layot = "party-2018"',
        "Không có thiết lập nào tên “layot”",
        "layout",
        "layot",
    ),
    ("[caps]", "[quota]", "[quota]", "Không có thiết lập nào tên “quota”", "một trong", "quota"),
    ("minutes = 15", 'minutes = "15"', 'minutes = "15"', "sai kiểu", "số nguyên", "15"),
    ("minutes = 15", "minutes = true", "minutes = true", "sai kiểu", "số nguyên", "true"),
    ("minutes = 15", "minutes = 1.5", "minutes = 1.5", "sai kiểu", "số nguyên", "1.5"),
    ("minutes = 15", "minutes = 0", "minutes = 0", "ngoài khoảng", "từ 1 đến 1440", "0"),
    ("minutes = 15\n", "minutes = 15\noptions = 9\n", "options = 9", "ngoài khoảng", "từ 2 đến 8", "9"),
    ("minutes = 15\n", "", "[form]", "Thiếu “minutes” trong [form]", "minutes", "không có"),
    (
        "closes = 2022-07-24",
        "closes = 2022-07-11",
        "closes = 2022-07-11T16:00:00",
        "đóng trước khi mở",
        "2022-07-18",
        "2022-07-11",
    ),
    (
        "announce_by = 2022-07-27",
        "announce_by = 2022-07-24",
        "announce_by = 2022-07-24T12:00:00",
        "công bố trước khi đóng",
        "2022-07-24T16",
        "2022-07-24T12",
    ),
    (
        "opens = 2022-08-01T10",
        "opens = 2022-07-24T16",
        "opens = 2022-07-24T16:00:00",
        "chưa đóng",
        "2022-07-24T16:01",
        "2022-07-24T16:00",
    ),
    ('"2022-w32"', '"2022-w30"', 'tag = "2022-w30"#2', "Hai tuần mang một thẻ", "mỗi tuần một thẻ", "2022-w30"),
    ('"2022-w32"', '"tuần 32"', 'tag = "tuần 32"', "chưa đúng dạng", "2022-w30", "tuần 32"),
    (
        "opens = 2022-08-01T10:00:00",
        'opens = "2022-08-01"',
        'opens = "2022-08-01"',
        "phải là một ngày giờ",
        "2022-07-18T10:00:00",
        "2022-08-01",
    ),
    (
        "opens = 2022-08-01T10:00:00",
        "opens = 2022-08-01",
        "opens = 2022-08-01",
        "phải là một ngày giờ",
        "đến giây",
        "2022-08-01",
    ),
    (
        "opens = 2022-08-01T10:00:00",
        "opens = 2022-08-01T10:00:00.5",
        "opens = 2022-08-01T10:00:00.5",
        "phải là một ngày giờ",
        "đến giây",
        "10:00:00.5",
    ),
    ("easy = 5, medium = 4", "easy = 5, medium = 5", "blueprint = [", "không bằng số câu", "20", "21"),
    (
        'topic = "bhyt"',
        'topic = "bhxh-bat-buoc"',
        '  {topic = "bhxh-bat-buoc", easy = 5, medium = 4, hard = 1},',
        "đã có một dòng",
        "mỗi chủ đề",
        "bhxh-bat-buoc",
    ),
    (
        'topic = "bhyt"',
        'topic = "BHYT"',
        '  {topic = "BHYT", easy = 5, medium = 4, hard = 1},',
        "chưa đúng dạng",
        "chữ thường",
        "BHYT",
    ),
    (
        "medium = 4, hard",
        "medium = -4, hard",
        '  {topic = "bhyt", easy = 5, medium = -4, hard = 1},',
        "ngoài khoảng",
        "từ 0",
        "-4",
    ),
    (
        '"submitted asc"',
        '"luck asc"',
        'order = ["score desc", "forecast_distance asc", "luck asc"]',
        "không nhận “luck asc”",
        "score desc / ",
        "luck asc",
    ),
    (
        '"score desc"',
        '"score asc"',
        'order = ["score asc", "forecast_distance asc", "submitted asc"]',
        "không nhận",
        "score desc",
        "score asc",
    ),
    (
        '"submitted asc"',
        '"score desc"',
        'order = ["score desc", "forecast_distance asc", "score desc"]',
        "lặp lại",
        "mỗi mục một lần",
        "score desc",
    ),
    (
        'order = ["score desc", "forecast_distance asc", "submitted asc"]',
        "order = []",
        "order = []",
        "Chưa có tiêu chí",
        "ít nhất một",
        "rỗng",
    ),
    (
        'order = ["score desc", "forecast_distance asc", "submitted asc"]',
        'order = "score desc"',
        'order = "score desc"',
        "phải là một danh sách",
        "[ … ]",
        "score desc",
    ),
    (
        "Asia/Ho_Chi_Minh",
        "Asia/Lao_Cai",
        'timezone = "Asia/Lao_Cai"',
        "Không có múi giờ này",
        "Asia/Ho_Chi_Minh",
        "Asia/Lao_Cai",
    ),
    ("Asia/Ho_Chi_Minh", "../Asia", 'timezone = "../Asia"', "Không có múi giờ này", "Asia/Ho_Chi_Minh", "../Asia"),
    ("Asia/Ho_Chi_Minh", "Asia", 'timezone = "Asia"', "Không có múi giờ này", "Asia/Ho_Chi_Minh", "Asia"),
    ("value = 2_000_000", "value = -2_000_000", "value = -2_000_000", "ngoài khoảng", "từ 0", "-2000000"),
    (
        "value = 2_000_000",
        "value = 4_000_000",
        "value = 4_000_000",
        "lớn hơn giải trên",
        "không quá 3000000",
        "4000000",
    ),
    ("count = 3", "count = 0", "count = 0", "ngoài khoảng", "từ 1", "0"),
    ('tier = "second"', 'tier = "first"', 'tier = "first"#2', "không theo thứ tự", "hạng dưới first", "first"),
    (
        'tier = "second"',
        'tier = "fourth"',
        'tier = "fourth"',
        "không nhận “fourth”",
        "first / second / third / consolation",
        "fourth",
    ),
    (
        "[[prizes.collective]]",
        "[[prizes.colective]]",
        "[[prizes.colective]]",
        "Không có thiết lập nào tên “colective” trong [prizes]",
        "collective",
        "colective",
    ),
    ('counted = "best-then-earliest"', 'counted = "only"', "limit = 0", "đúng một lượt", "limit = 1", "0"),
    (
        'asks = "people-all-right"',
        'asks = "none"',
        'order = ["score desc", "forecast_distance asc", "submitted asc"]',
        "không hỏi dự đoán",
        "asks khác none",
        "forecast_distance asc",
    ),
    (
        "per_person_per_week = 1\nper_person_per_contest = 0",
        "per_person_per_week = 2\nper_person_per_contest = 1",
        "per_person_per_contest = 1",
        "nhiều giải trong một tuần hơn",
        "0 hoặc từ 2",
        "1",
    ),
    (
        '"secretaries"',
        '"everybody"',
        'excluded = ["organising-committee", "everybody"]',
        "không nhận",
        "helpers",
        "everybody",
    ),
    (
        "excluded_may_play = false",
        'excluded_may_play = "no"',
        'excluded_may_play = "no"',
        "sai kiểu",
        "true hoặc false",
        "no",
    ),
    (
        "phone+name+birth_date",
        "phone+shoe_size",
        'person = ["identity_number", "phone+shoe_size"]',
        "phần không rõ",
        "birth_date",
        "phone+shoe_size",
    ),
    (
        "phone+name+birth_date",
        "phone+phone",
        'person = ["identity_number", "phone+phone"]',
        "phần không rõ",
        "dấu +",
        "phone+phone",
    ),
    (
        'person = ["identity_number", "phone+name+birth_date"]',
        "person = []",
        "person = []",
        "bằng gì",
        "ít nhất một",
        "rỗng",
    ),
    ('"luat-58-2014-qh13"', '"Luật 58"', 'reference_documents = ["Luật 58"]', "Mục thứ 1", "chữ thường", "Luật 58"),
    ('["luat-58-2014-qh13"]', '["a", "a"]', 'reference_documents = ["a", "a"]', "lặp lại", "mỗi mục một lần", "a"),
    ('["luat-58-2014-qh13"]', "[58]", "reference_documents = [58]", "Mục thứ 1", "chữ thường", "58"),
    ('"contest/1"', '"contest/2"', 'format = "contest/2"', "bản mới hơn", "contest/1", "contest/2"),
    ('"contest/1"', '"item/1"', 'format = "item/1"', "không thuộc dạng", "contest/1", "item/1"),
    ('id = "bhxh-bhyt-2022"', 'id = "con"', 'id = "con"', "không dùng làm tên thư mục", "60", "con"),
    ('id = "bhxh-bhyt-2022"', f'id = "{"a" * 61}"', f'id = "{"a" * 61}"', "không dùng làm tên thư mục", "60", "a"),
    ('name = "Tuần thi thứ Hai"', 'name = " "', 'name = " "', "chưa đúng dạng", "không để trống", ""),
    (
        'name = "Tuần thi thứ Hai"',
        'name = "Tuần\\nHai"',
        'name = "Tuần\\nHai"',
        "trên một dòng",
        "một dòng chữ",
        "Tuần�Hai",
    ),
    ("[admission]", "[[admission]]", "[[admission]]", "phải là một bảng", "[admission]", "closing_minute"),
    (
        "blueprint = [",
        "blueprint = [ 5,",
        "blueprint = [ 5,",
        "Mục thứ 1 của “blueprint” phải là một bảng",
        "bảng",
        "5",
    ),
    (
        '[collective]\nindex = "people / members"\n',
        "",
        'format = "contest/1"',
        "Thiếu “collective”",
        "bảng [collective]",
        "không có",
    ),
    (
        'index = "people / members"',
        'index = "people + members"',
        'index = "people + members"',
        "không nhận",
        "people / members",
        "people + members",
    ),
    ("minutes = 15", "minutes = 15 16", "minutes = 15 16", "Sai cú pháp TOML", "khóa = giá trị", "minutes = 15 16"),
    (
        "minutes = 15",
        "minutes = 15\nminutes = 16",
        "minutes = 16",
        "Sai cú pháp TOML",
        "khóa = giá trị",
        "minutes = 16",
    ),
    (
        "days = 365",
        "days = ",
        "keep_personal_data_days = ",
        "Sai cú pháp TOML",
        "khóa = giá trị",
        "keep_personal_data_days =",
    ),
    (
        "minutes = 15",
        f"minutes = {'9' * 5000}",
        "keep_personal_data_days = 365",
        "Sai cú pháp TOML",
        "khóa = giá trị",
        "365",
    ),
]


@pytest.mark.parametrize(("old", "new", "line", "message", "expected", "found"), BROKEN)
def test_a_broken_setting_is_refused_with_its_line(  # noqa: PLR0917 - columns of the table
    plan: str, old: str, new: str, line: str, message: str, expected: str, found: str
) -> None:
    assert old in plan
    text = plan.replace(old, new)
    row, _, which = line.partition("#")
    places = [number for number, written in enumerate(text.split("\n"), 1) if written == row]
    with pytest.raises(RefusedError) as caught:
        parse_contest(text.encode(), "thi/contest.toml")
    said = caught.value.trouble
    assert (said.file, said.row) == ("thi/contest.toml", places[int(which or 1) - 1])
    assert message in said.message
    assert expected in said.expected
    assert found in said.found


def test_the_list_of_broken_settings_is_long_enough() -> None:
    assert len(BROKEN) >= 20


def test_no_weeks_at_all(plan: str) -> None:
    start, end = plan.index("[[weeks]]"), plan.index("[admission]")
    with pytest.raises(RefusedError, match="Chưa có tuần thi nào"):
        parse_contest(("weeks = []\n" + plan[:start] + plan[end:]).encode())


@pytest.mark.parametrize(
    ("moment", "zone"),
    [("2022-03-27T02:30:00", "Europe/Berlin"), ("2022-10-30T02:30:00", "Europe/Berlin")],
)
def test_a_moment_that_the_clock_skips_or_repeats_needs_an_offset(plan: str, moment: str, zone: str) -> None:
    text = plan.replace("Asia/Ho_Chi_Minh", zone).replace("2022-07-18T10:00:00", moment)
    with pytest.raises(RefusedError, match="lúc đổi giờ") as caught:
        parse_contest(text.encode())
    assert caught.value.trouble.row == text[: text.index(moment)].count("\n") + 1


def test_bytes_that_are_no_utf8_are_refused_with_their_line(plan: str) -> None:
    data = b"\xef\xbb\xbf" + plan.encode().replace("thứ Nhất".encode(), b"th\xff")
    with pytest.raises(RefusedError, match="UTF-8") as caught:
        parse_contest(data)
    assert (caught.value.trouble.row, caught.value.trouble.found) == (9, "byte 0xff")


def test_what_is_far_too_large_or_too_deep_is_refused(plan: str) -> None:
    with pytest.raises(RefusedError, match="quá lớn"):
        parse_contest(b"#" * 1_000_001)
    with pytest.raises(RefusedError, match="Sai cú pháp"):
        parse_contest(b"a = " + b"[" * 5000)
    with pytest.raises(RefusedError, match="Sai cú pháp"):
        parse_contest(b"=")


def test_a_folder_without_settings_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match=r"contest\.toml: Không đọc được: không thấy tệp"):
        read_contest(tmp_path)


def test_the_folder_of_a_contest_is_read(tmp_path: Path, plan: str) -> None:
    (tmp_path / "contest.toml").write_bytes(plan.encode())
    assert read_contest(tmp_path) == parse_contest(plan.encode())


def refused_at(data: bytes) -> object:
    """The line at which settings are refused; None where they stand."""
    try:
        parse_contest(data)
    except RefusedError as error:
        return error.trouble.row or "no line"
    return None


@given(st.data())
def test_whatever_is_damaged_only_a_refusal_with_a_line_comes_out(plan: str, data: st.DataObject) -> None:
    written = bytearray(plan.encode())
    start = data.draw(st.integers(0, len(written) - 1))
    end = data.draw(st.integers(start, min(len(written), start + 40)))
    written[start:end] = data.draw(
        st.one_of(st.binary(max_size=8), st.sampled_from([b"[", b'"', b"= 1\n", b"\n[x]\n", b"'''"]))
    )
    rows = range(1, bytes(written).count(b"\n") + 2)
    assert refused_at(bytes(written)) in (None, *rows)
