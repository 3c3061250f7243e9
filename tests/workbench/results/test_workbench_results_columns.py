"""Columns: proposed, said, confirmed once and signed; the same header next week needs no question."""

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace as Practice

import pytest

from authoring.bank.arrivals import inspect
from authoring.model.errors import RefusedError
from authoring.records import dump_json
from authoring.workbench.contest.sittings import Sitting
from authoring.workbench.results import columns, grading
from authoring.workbench.results.mapping import asked, confirmed

WEEK = "2022-w30"


def reworded(practice: Practice, *changes: tuple[str, str]) -> Path:
    """The practised export with other words in it."""
    text = practice.submissions.read_text(encoding="utf-8")
    for old, new in changes:
        text = text.replace(old, new)
    path: Path = practice.submissions.parent / "khác.csv"
    path.write_text(text, encoding="utf-8")
    practice.submissions.unlink()
    return path


def look(practice: Practice, *files: Path) -> columns.Look:
    return columns.open_columns(practice.stage.folder, WEEK, files or (practice.submissions,), practice.stage.exports)


def work(practice: Practice, path: Path) -> grading.Work:
    return grading.prepare(str(practice.stage.folder), WEEK, [str(path)], str(practice.stage.exports))


def owner(practice: Practice) -> Sitting:
    sitting: Sitting = practice.stage.ha
    return sitting


def test_a_known_header_has_no_question(practised: Practice) -> None:
    (one,) = look(practised).proposals
    table = columns.as_table(one)
    assert (table["file"], table["questions"], table["confirmed"]) == (practised.submissions.name, [], False)
    assert columns.say(look(practised), {}, {}) == (one,)


def test_an_unknown_column_is_asked_confirmed_and_then_known(practice: Practice) -> None:
    path = reworded(practice, ("Nộp lúc", "Mốc B"))
    with pytest.raises(RefusedError, match=r"thẻ Cách đọc các cột của màn hình 5.*cột nào là “Nộp lúc”"):
        grading.grade(work(practice, path))
    seen = look(practice, path)
    assert columns.as_table(seen.proposals[0])["questions"] == ["cột nào là “Nộp lúc”?"]
    with pytest.raises(RefusedError, match="Còn câu hỏi chưa trả lời"):
        columns.keep(seen, owner(practice), columns.say(seen, {}, {"dates": "day-first"}))
    said = columns.say(seen, {"Mốc B": "submitted"}, {})
    (record,) = columns.keep(seen, owner(practice), said, {1: {"7": "A"}})
    assert grading.grade(work(practice, path)).tally.read > 400
    (again,) = look(practice, path).proposals
    assert (again.confirmed, again.questions) == (True, ())
    assert inspect(f"decisions/{record.name}", record.read_bytes(), "gói") is None  # it travels with the bank
    columns.keep(seen, owner(practice), said)  # once more, without ids
    assert look(practice, path).guide.ids[0] == (("7", "A"),)


def test_a_file_that_ends_where_a_sheet_ends_is_graded_once_somebody_says_that_it_is_whole(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(practice.submissions.read_bytes().splitlines())
    monkeypatch.setattr("authoring.grading.intake.sheets.SHEETS", (count, 10**6))
    with pytest.raises(RefusedError, match=rf"Tệp có thể đã bị cắt.*Xuất lại.*\({count} dòng\)"):
        grading.grade(work(practice, practice.submissions))
    seen = look(practice)
    with pytest.raises(RefusedError, match=r"Còn câu hỏi chưa trả lời.*phần sau đã bị cắt"):
        columns.keep(seen, owner(practice), seen.proposals)
    columns.keep(seen, owner(practice), columns.say(seen, {}, {"cut": columns.WHOLE}))
    assert grading.grade(work(practice, practice.submissions)).tally.read == count - 1
    header, *rows = practice.submissions.read_text(encoding="utf-8").splitlines()
    practice.submissions.write_text("\n".join([header, *rows[::-1], ""]), encoding="utf-8")
    with pytest.raises(RefusedError, match="Tệp có thể đã bị cắt"):  # other bytes: somebody has to look again
        grading.grade(work(practice, practice.submissions))


def test_a_record_that_somebody_altered_is_refused(practice: Practice) -> None:
    path = reworded(practice, ("Nộp lúc", "Mốc B"))
    seen = look(practice, path)
    (record,) = columns.keep(seen, owner(practice), columns.say(seen, {"Mốc B": "submitted"}, {}))
    good = record.read_text(encoding="utf-8")
    assert len(confirmed(practice.stage.office())) == 1
    for old, new in (
        ("submitted", "started"),
        ('"writer": "ha"', '"writer": "ai"'),
        ('"writer": "ha"', '"writer": "an"'),
    ):
        record.write_text(good.replace(old, new), encoding="utf-8")
        with pytest.raises(RefusedError, match="Bản ghi này bị sửa"):
            confirmed(practice.stage.office())
    record.write_text("[]", encoding="utf-8")
    assert confirmed(practice.stage.office()) == ()


@pytest.mark.parametrize("change", [{"header": "x"}, {"fields": ["name"]}, {"dates": None, "ids": {"một": {}}}])
def test_a_signed_record_in_another_shape_is_refused(practice: Practice, change: dict[str, object]) -> None:
    path = reworded(practice, ("Nộp lúc", "Mốc B"))
    seen = look(practice, path)
    (record,) = columns.keep(seen, owner(practice), columns.say(seen, {"Mốc B": "submitted"}, {}))
    table = {name: value for name, value in json.loads(record.read_bytes()).items() if name != "signature"} | change
    record.write_bytes(dump_json(table | {"signature": owner(practice).identity.sign(dump_json(table))}))
    with pytest.raises(RefusedError, match="Bản ghi xác nhận cột bị rách"):
        confirmed(practice.stage.office())


def test_who_has_no_part_in_grading_confirms_nothing(practice: Practice) -> None:
    sitting = owner(practice)
    seen = look(practice)
    author = replace(sitting, person=replace(sitting.person, roles=("author",)))
    with pytest.raises(RefusedError, match="Chỉ thư ký, người duyệt hoặc chủ cuộc thi"):
        columns.keep(seen, author, seen.proposals)
    assert confirmed(practice.stage.office()) == ()


def test_what_is_said_must_be_a_column_and_a_field(practised: Practice) -> None:
    seen = look(practised)
    with pytest.raises(RefusedError, match="Không có cột này"):
        columns.say(seen, {"Cột lạ": "name"}, {})
    with pytest.raises(RefusedError, match="Không có nội dung này"):
        columns.say(seen, {"Dự đoán": "forcast"}, {})
    (left,) = columns.say(seen, {"Dự đoán": "-"}, {})
    assert [asked(one) for one in left.questions] == ["cột nào là “Dự đoán”?"]


def test_files_of_one_header_share_what_is_certain_for_one(practice: Practice) -> None:
    header, *rows = practice.submissions.read_text(encoding="utf-8").splitlines()
    place = header.split(",").index("Nộp lúc")
    began = header.split(",").index("Bắt đầu")

    def moved(row: str, moment: str) -> str:
        cells = row.split(",")
        cells[place], cells[began] = moment, ""
        return ",".join(cells)

    folder = practice.submissions.parent
    good = [row for row in rows if row.count(",") == header.count(",") and '"' not in row][:3]
    for name, moments in (
        ("một", ("7/8/2022 11:00", "8/7/2022 11:00")),
        ("hai", ("19/7/2022 11:00", "7/8/2022 11:00")),
    ):
        lines = [header, *(moved(row, moment) for row, moment in zip(good, moments, strict=False))]
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    alone = look(practice, folder / "một.csv").proposals
    assert [one.about for one in alone[0].questions] == ["dates"]
    assert asked(alone[0].questions[0]).startswith("cột “Bắt đầu”, “Nộp lúc” ghi ngày trước hay tháng trước? (")
    both = look(practice, folder / "một.csv", folder / "hai.csv").proposals
    assert [one.mapping.dates for one in both] == ["day-first"] * 2
    assert [[question.about for question in one.questions] for one in both] == [["odd"], []]  # days of other weeks
    lines = [header, moved(good[0], "7/19/2022 11:00")]
    (folder / "ba.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    three = look(practice, folder / "một.csv", folder / "hai.csv", folder / "ba.csv").proposals
    assert [len(one.questions) for one in three] == [1, 0, 0]


def test_a_file_of_which_most_would_be_lost_is_graded_once_somebody_said_that_it_is_so(practice: Practice) -> None:
    header, *rows = practice.submissions.read_text(encoding="utf-8").splitlines()
    place = header.split(",").index("Số CCCD")
    path = practice.submissions.with_name("hong.csv")
    cells = [row.split(",") for row in rows if row.count(",") == header.count(",") and '"' not in row][:20]
    lost = [",".join("1.2E+11" if at == place else cell for at, cell in enumerate(row)) for row in cells]
    path.write_text("\n".join([header, *lost, ""]), encoding="utf-8")
    seen = look(practice, path)
    assert [asked(one) for one in seen.proposals[0].questions] == [
        "cột “Số CCCD”: đọc như vậy có đúng cột, đúng tệp, đúng tuần không? (20 trong 20 dòng đầu sẽ bị loại: Số CCCD đã bị bảng tính làm mất chữ số; lấy lại số từ hệ thống thi, ví dụ “1.2E+11”)"
    ]
    with pytest.raises(RefusedError, match="Phần lớn tệp này sẽ bị loại"):
        grading.receive(seen.work)
    said = columns.say(seen, {}, {"odd": columns.AS_IT_IS})
    assert [(one.questions, one.confirmed) for one in said] == [((), False)]
    columns.keep(seen, owner(practice), said)
    assert [len(one.rejects[0].reasons) for one in grading.receive(seen.work).compacts] == [20]


def test_a_week_that_ranks_by_moments_asks_for_their_column(practice: Practice) -> None:
    seen = look(practice, reworded(practice, ("Nộp lúc", "Ghi chú thêm")))
    assert [one.about for one in seen.proposals[0].questions] == ["field"]


def test_a_confirmation_of_before_there_were_files_without_moments_still_holds(practice: Practice) -> None:
    seen = look(practice, practice.submissions)
    (record,) = columns.keep(seen, owner(practice), seen.proposals)
    table = {
        name: value for name, value in json.loads(record.read_bytes()).items() if name not in {"signature", "moments"}
    }
    record.write_bytes(dump_json(table | {"signature": owner(practice).identity.sign(dump_json(table))}))
    assert [one.mapping.moments for one in confirmed(practice.stage.office())] == ["told"]
