"""Settings as a form: what is typed becomes a contest, or a problem at its field."""

from datetime import date
from pathlib import Path

import pytest

from authoring.bank.settings.contest import read_contest
from authoring.model.contests import BlueprintRow, Decision, Papers, Prize
from authoring.model.errors import RefusedError
from authoring.workbench.starting.filling import filled
from authoring.workbench.starting.settings import problems, render, settled
from authoring.workbench.starting.spelling import ORDERS

GOOD = {
    "id": "thi-thu-2026",
    "name": "Cuộc thi “thử”",
    "timezone": "Asia/Ho_Chi_Minh",
    "layout": "party-2018",
    "agencies": "Ban Tuyên giáo;\n Bảo hiểm xã hội",
    "week-0-tag": "2026-w10",
    "week-0-name": "Tuần 10",
    "week-0-opens": "2/3/2026 10:00",
    "week-0-closes": "16 giờ 30 ngày 8/3/2026",
    "week-0-announce": "2026-03-11 12:00",
    "items": "5",
    "minutes": "15 phút",
    "options": "4",
    "limit": "0",
    "counted": "last",
    "asks": "people",
    "ranking": "forecast-submitted",
    "topic-3-name": "Hộ gia đình",
    "topic-3-easy": "2",
    "topic-3-hard": "3",
    "weekly-first-count": "1",
    "weekly-first-value": "3.000.000 đồng",
    "weekly-second-count": "",
    "collective-first-count": "2",
    "collective-first-value": "5 triệu đồng",
    "index": "people",
}


def said(**more: str) -> list[tuple[str, str]]:
    return [(problem.field, problem.message) for problem in problems({**GOOD, **more})]


def test_a_form_becomes_a_contest_that_the_bank_reads(tmp_path: Path) -> None:
    assert problems(GOOD) == ()
    (tmp_path / "contest.toml").write_bytes(render(GOOD))
    contest = read_contest(tmp_path)
    assert contest == settled(GOOD)
    week = contest.weeks[0]
    assert (contest.id, contest.name, week.tag) == ("thi-thu-2026", "Cuộc thi “thử”", "2026-w10")
    assert week.closes.isoformat() == "2026-03-08T16:30:00+07:00"
    assert contest.form.blueprint == (BlueprintRow("ho-gia-dinh", 2, 0, 3),)
    assert (contest.form.minutes, contest.ranking.order) == (15, ORDERS["forecast-submitted"])
    assert (contest.weekly_prizes, contest.collective_prizes) == (
        (Prize("first", 1, 3_000_000),),
        (Prize("first", 2, 5_000_000),),
    )
    text = render(GOOD).decode()
    assert "# Cơ quan tổ chức: Ban Tuyên giáo; Bảo hiểm xã hội\n" in text
    assert "# phút làm bài\n" in text
    assert '{topic = "ho-gia-dinh", easy = 2, medium = 0, hard = 3},  # Hộ gia đình' in text


def test_a_contest_without_collective_prizes_needs_no_index() -> None:
    bare = {name: text for name, text in GOOD.items() if not name.startswith("collective") and name != "index"}
    assert problems(bare) == ()
    assert settled(bare).collective_index == ""
    no_offices = {name: text for name, text in bare.items() if name != "agencies"}
    assert b"quan" not in render(no_offices)


def test_what_cannot_be_read_is_said_at_its_field() -> None:
    assert said(name=" ") == [("name", "Còn để trống.")]
    assert said(**{"week-0-opens": "thứ Hai"}) == [("week-0-opens", "Không đọc được ngày giờ.")]
    assert said(items="hai mươi mấy", **{"topic-3-easy": "vài"}) == [
        ("items", "Không đọc được số."),
        ("topic-3-easy", "Không đọc được số."),
    ]
    assert said(**{"weekly-second-count": "3"}) == [("weekly-second-value", "Còn để trống.")]
    assert said(index="") == [("index", "Còn để trống.")]
    weekless = {name: text for name, text in GOOD.items() if not name.startswith("week-")}
    assert [one.message for one in problems(weekless)] == ["Chưa có tuần thi nào."]


def test_what_the_bank_refuses_stands_at_its_field() -> None:
    (problem,) = problems({**GOOD, "items": "6"})
    assert (problem.field, problem.expected, problem.found) == ("topic-3-easy", "cộng lại bằng 6", "5")
    assert str(problem) == "Ma trận đề cộng lại không bằng số câu của bộ đề. (cần cộng lại bằng 6; đang là 5)"
    assert said(**{"week-0-closes": "1/3/2026 10:00"}) == [("week-0-closes", "Tuần 10 đóng trước khi mở.")]
    assert said(id="Thi thử") == [("id", "“id” viết chưa đúng dạng.")]
    assert said(ranking="x") == [("ranking", "Chưa có tiêu chí xếp hạng nào.")]
    assert [one[0] for one in said(name="a\x01")] == ["name"]
    with pytest.raises(RefusedError, match="Ma trận đề"):
        settled({**GOOD, "items": "6"})


def test_a_step_is_judged_without_those_after_it() -> None:
    begun = {name: GOOD[name] for name in ("id", "name", "timezone", "layout")}
    assert problems(begun, 2) == ()
    assert [one.field for one in problems({**begun, "timezone": "Asia/Nowhere"}, 2)] == ["timezone"]
    weeks = begun | {name: text for name, text in GOOD.items() if name.startswith("week-")}
    assert problems({**weeks, "items": "x"}, 3) == ()
    assert [one.field for one in problems(weeks)] == [
        "items",
        "minutes",
        "options",
        "limit",
        "counted",
        "asks",
        "ranking",
    ]


def test_own_abbreviations_are_written_one_a_line_and_read_again() -> None:
    form = {**GOOD, "abbreviations": "BHHT = bảo hiểm  hưu trí\n\n NLĐ= người “lao” động \n"}
    assert problems(form) == ()
    assert (
        render(form)
        .decode()
        .endswith(
            "\n\n# Từ viết tắt riêng của cuộc thi: câu hỏi viết tắt được đọc như cụm từ đầy đủ.\n"
            '[abbreviations]\n"BHHT" = "bảo hiểm hưu trí"\n"NLĐ" = "người “lao” động"\n'
        )
    )
    contest = settled(form)
    assert contest.abbreviations == (("BHHT", "bảo hiểm hưu trí"), ("NLĐ", "người “lao” động"))
    assert filled(contest, "")["abbreviations"] == "BHHT = bảo hiểm hưu trí\nNLĐ = người “lao” động"
    assert b"[abbreviations]" not in render(GOOD)


def test_heads_and_decisions_are_written_and_read_again() -> None:
    week = next(text for name, text in GOOD.items() if name.endswith("-tag"))
    told = f"Thể lệ = 05-QĐ/BTC, 11/7/2022\n\n{week}=12\ntập  thể = 30-QĐ/BTC, ngày 2/9/2022"
    form = {**GOOD, "parent": " TỈNH ỦY  LÀO CAI ", "place": "Lào Cai", "decisions": told}
    assert problems(form) == ()
    papers = settled(form).papers
    assert (papers.parent, papers.place) == ("TỈNH ỦY LÀO CAI", "Lào Cai")
    assert papers.decisions == (
        Decision("rules", "05-QĐ/BTC", date(2022, 7, 11)),
        Decision(week, "12"),
        Decision("collective", "30-QĐ/BTC", date(2022, 9, 2)),
    )
    again = filled(settled(form), "")
    assert again["decisions"] == f"Thể lệ = 05-QĐ/BTC, 11/7/2022\n{week} = 12\nGiải tập thể = 30-QĐ/BTC, 2/9/2022"
    assert settled({**form, **{name: again[name] for name in ("parent", "place", "decisions")}}) == settled(form)
    assert b"[papers]" not in render(GOOD)
    assert settled({**GOOD, "place": "Lào Cai"}).papers == Papers(place="Lào Cai")
    assert settled({**GOOD, "parent": "SỞ Y TẾ"}).papers == Papers("SỞ Y TẾ")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Thể lệ", "Không đọc được một dòng quyết định."),
        ("= 05-QĐ/BTC", "Không đọc được một dòng quyết định."),
        ("Thể lệ = số 5", "Không đọc được một dòng quyết định."),
        ("Thể lệ = 5, hôm qua", "Không đọc được một dòng quyết định."),
        ("tuần 99 = 5", "“about” không nhận “tuần 99”."),
    ],
)
def test_a_line_that_is_no_decision_is_said_at_its_field(text: str, message: str) -> None:
    assert said(decisions=text) == [("decisions", message)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("BHHT", "Không đọc được một dòng từ viết tắt."),
        ("BHHT = x y\n= hưu trí", "Không đọc được một dòng từ viết tắt."),
        ("BHHT = bảo hiểm\nBHHT = hưu trí", "Từ viết tắt “BHHT” viết hai lần."),
        ("không = chẳng", "“không” không nhận làm từ viết tắt được: chữ thường trong câu sẽ bị hiểu nhầm."),
        ("BHHT = BHHT", "“BHHT” viết đầy đủ vẫn là chính nó."),
    ],
)
def test_a_line_that_is_no_abbreviation_is_said_at_its_field(text: str, message: str) -> None:
    assert said(abbreviations=text) == [("abbreviations", message)]
