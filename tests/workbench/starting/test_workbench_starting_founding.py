"""Founding: five steps that can be left and taken up again; a contest whole, or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from authoring.bank import open_bank
from authoring.bank.people.charter import read_charter
from authoring.model.errors import RefusedError
from authoring.records import TakenError
from authoring.workbench.contest import choices
from authoring.workbench.contest.choices import Choice
from authoring.workbench.contest.sittings import sit_down
from authoring.workbench.starting import founding, settings, spelling
from authoring.workbench.starting.founding import (
    CONTEST,
    FOLDER,
    FORM,
    PEOPLE,
    WEEKS,
    Founding,
    folder_problems,
    found,
    people_problems,
    proposed_id,
    resume,
    typed_folder,
)
from authoring.workbench.starting.plans import Plan
from authoring.workbench.starting.planwords import Hint
from authoring.workbench.starting.samples import PROGRAM

WORD = "mot hai ba bon"
TYPED = {
    "name": "Cuộc thi thử",
    "week-0-tag": "2026-w10",
    "week-0-name": "Tuần 10",
    "week-0-opens": "2/3/2026 10:00",
    "week-0-closes": "8/3/2026 16:00",
    "week-0-announce": "11/3/2026 12:00",
    "items": "5",
    "minutes": "15",
    "limit": "0",
    "counted": "last",
    "asks": "none",
    "ranking": "submitted",
    "topic-0-name": "Hộ gia đình",
    "topic-0-easy": "5",
    "person-0-writer": "lam",
    "person-0-name": "Phạm Văn Lâm",
    "person-0-agency": "Ban Tuyên giáo",
    "person-0-roles": "authorapproverowner",
    "person-1-writer": "ha",
    "person-1-name": "Lê  Thu Hà ",
    "person-1-agency": "Bảo hiểm xã hội tỉnh",
    "person-1-roles": "authorreviewer",
}
WORDS = {0: (WORD, WORD), 1: (WORD[::-1], WORD[::-1])}


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A settings folder of one's own."""
    for name in ("XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "thiết lập"))


def answers(folder: Path) -> dict[str, str]:
    return {**settings.OFFERED, "id": "thi-thu", "folder": str(folder), **TYPED}


def test_two_people_found_a_contest_that_both_can_sign(tmp_path: Path) -> None:
    folder = tmp_path / "thi-thu"
    folder.mkdir()
    done = found(answers(folder), WORDS)
    assert done.choice == Choice(folder, "lam")
    bank = open_bank(folder)
    assert [(person.writer, person.name, person.roles) for person in bank.people] == [
        ("ha", "Lê Thu Hà", ("author", "reviewer")),
        ("lam", "Phạm Văn Lâm", ("author", "approver", "owner")),
        ("phieu", "Phiếu khôi phục", ()),
    ]
    assert sit_down(bank, "ha", WORD[::-1]).person.name == "Lê Thu Hà"
    charter = read_charter(folder)
    assert (charter.distrust(done.fingerprint), charter.units, charter.rejected) == ((), (), ())
    assert (charter.contest, done.fingerprint) == (done.contest, bank.fingerprint())
    assert sorted(path.name for path in folder.iterdir()) == [
        "contest.toml", "contest.toml.minisig", "people", "policies", "units.csv",
    ]  # fmt: skip
    assert (folder / "units.csv").read_bytes() == b"\xef\xbb\xbfcode,name,aliases,members,members_on\r\n"
    assert done.sheet.startswith(b"PK")
    assert [path.name for path in tmp_path.iterdir()] == ["thi-thu"]


def test_one_agency_under_two_spellings_is_written_once(tmp_path: Path) -> None:
    typed = answers(tmp_path / "cuộc thi") | {
        "agencies": "Ban Tuyên giáo Tỉnh ủy; Bảo hiểm xã hội tỉnh",
        "person-0-agency": "Ban TG Tỉnh uỷ",
        "person-1-agency": " BHXH  tỉnh",
        "person-2-writer": "duc",
        "person-2-name": "Trần Minh Đức",
        "person-2-agency": "Sở  Y tế",
        "person-2-roles": "secretary",
        "person-3-writer": "mai",
        "person-3-name": "Hồ Mai",
        "person-3-agency": "SỞ Y TẾ",
        "person-3-roles": "author",
    }
    made = found(typed, WORDS | {2: (WORD, WORD), 3: (WORD, WORD)})
    people = {one.writer: one.agency for one in open_bank(made.choice.folder).people}
    assert people == {
        "lam": "Ban Tuyên giáo Tỉnh ủy",
        "ha": "Bảo hiểm xã hội tỉnh",
        "duc": "Sở Y tế",
        "mai": "Sở Y tế",
        "phieu": "Ban Tổ chức",
    }


def test_one_person_founds_practice_without_a_sheet(tmp_path: Path) -> None:
    alone = {name: text for name, text in answers(tmp_path / "mot").items() if not name.startswith("person-1-")}
    done = found(alone, WORDS)
    assert (done.sheet, [person.writer for person in open_bank(tmp_path / "mot").people]) == (b"", ["lam"])


@pytest.mark.parametrize(
    ("more", "words", "said"),
    [
        ({}, {0: (WORD, WORD)}, "Lê Thu Hà: Chưa gõ mật khẩu ký."),
        ({}, {0: (WORD, "x"), 1: WORDS[1]}, "gõ hai lần chưa giống nhau"),
        ({}, {0: ("ngắn", "ngắn"), 1: WORDS[1]}, "Mật khẩu ký quá ngắn"),
        ({"items": "6"}, WORDS, "Ma trận đề"),
        ({"person-1-writer": "lam"}, WORDS, "Hai người mang một mã"),
        ({"folder": "thi-thu"}, WORDS, "Cần đường dẫn đầy đủ"),
    ],
)
def test_what_cannot_be_leaves_nothing(
    tmp_path: Path, more: dict[str, str], words: dict[int, tuple[str, str]], said: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        found({**answers(tmp_path / "thi-thu"), **more}, words)
    assert said in str(refused.value)
    assert [*tmp_path.iterdir()] == []


def test_a_settings_file_that_is_doubted_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(founding, "trust", lambda *_all: None)
    with pytest.raises(RefusedError, match="chưa"):
        found(answers(tmp_path / "thi-thu"), WORDS)
    assert [*tmp_path.iterdir()] == []


def test_somebody_else_was_faster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "thi-thu"
    monkeypatch.setattr(founding, "trust", lambda *_all: folder.write_text("của người khác", encoding="utf-8"))
    monkeypatch.setattr(founding, "read_charter", lambda _folder: type("Sound", (), {"distrust": lambda _self: ()})())
    with pytest.raises(TakenError):
        found(answers(folder), WORDS)
    assert [path.name for path in tmp_path.iterdir()] == ["thi-thu"]
    assert folder.read_text(encoding="utf-8") == "của người khác"


# ── the steps ─────────────────────────────────────────────────────────────────
def test_steps_go_on_only_without_problems_and_rows_are_there(tmp_path: Path) -> None:
    told = Founding()
    told.go(CONTEST)
    assert (told.step, [one.message for one in told.problems()]) == (FOLDER, ["Chưa có thư mục."])
    told.put("folder", str(tmp_path / "Thi thử 2026"))
    assert told.answers["id"] == "thi-thu-2026"
    told.put("id", "khac")
    told.put("folder", str(tmp_path / "Thi thử"))
    assert told.answers["id"] == "khac"
    told.go(PEOPLE)
    assert (told.step, [one.field for one in told.problems()]) == (CONTEST, ["name"])
    for name, text in TYPED.items():
        told.put(name, text)
    told.go(PEOPLE)
    assert (told.step, told.problems()) == (PEOPLE, ())
    told.go(0)
    assert told.step == FOLDER
    told.go(PEOPLE + 1)
    assert told.step == PEOPLE


def test_rows_come_and_go_and_a_step_begins_with_some(tmp_path: Path) -> None:
    told = Founding({**settings.OFFERED, "folder": str(tmp_path / "x"), "id": "x", "name": "x"}, CONTEST)
    told.go(WEEKS)
    assert spelling.numbers(told.answers, "week") == [0]
    told.add("week")
    told.add("week")
    told.drop("week", 1)
    assert spelling.numbers(told.answers, "week") == [0, 2]
    assert [one.field for one in told.problems()][:2] == ["week-0-tag", "week-0-name"]


def test_what_was_typed_is_there_again_after_the_tab_was_closed(tmp_path: Path) -> None:
    assert resume() == Founding()
    told = Founding()
    told.put("folder", str(tmp_path / "x"))
    told.take(Plan((Hint("items", "20", "Mỗi đề 20 câu.", "xem lại"),), ("name",)))
    told.go(CONTEST)
    assert resume() == told
    assert resume().hints == {"items": Hint("items", "20", "Mỗi đề 20 câu.", "xem lại")}
    told.drop_all()
    assert (resume(), told) == (Founding(), Founding())
    choices.keep_table(choices.FOUNDING, {"answers": {}, "step": "x", "hints": {}, "silent": []})
    assert resume() == Founding()


def test_a_plan_fills_the_form_and_its_weeks_replace_those_typed() -> None:
    told = Founding()
    told.add("week")
    told.add("week")
    told.take(Plan((Hint("week-0-tag", "2026-w10", "Tuần 10"), Hint("weekly-second-count", "3", "03 giải Nhì")), ()))
    weeks = {name: text for name, text in told.answers.items() if name.startswith("week-")}
    assert weeks == {f"week-0-{part}": "2026-w10" if part == "tag" else "" for part in spelling.WEEK}
    assert told.answers["weekly-second-count"] == "3"


def test_values_of_whole_tiers_are_divided() -> None:
    told = Founding()
    told.take(
        Plan(
            (
                Hint("collective-first-count", "1", "01 giải Nhất"),
                Hint("collective-first-value", "5.000.000", "01 giải Nhất"),
                Hint("collective-second-count", "2", "02 giải Nhì"),
                Hint("collective-second-value", "3.000.000", "02 giải Nhì", "mỗi giải?"),
                Hint("weekly-second-count", "2", "02 giải Nhì"),
                Hint("weekly-second-value", "3.000.000", "02 giải Nhì", "mỗi giải?"),
            ),
            (),
        )
    )
    told.divide("collective")
    values = {name: text for name, text in told.answers.items() if name.endswith("-value")}
    assert values == {
        "collective-first-value": "5.000.000",
        "collective-second-value": "1.500.000",
        "weekly-second-value": "3.000.000",
    }
    assert told.hints["collective-second-value"].doubt == ""


# ── folder and people ─────────────────────────────────────────────────────────
def test_a_folder_is_judged_before_anything_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "có tệp").mkdir()
    (tmp_path / "có tệp/a.txt").write_text("", encoding="utf-8")

    def said(text: object) -> str:
        return " ".join(problem.message for problem in folder_problems(str(text)))

    assert said(f'"{tmp_path / "mới"}"') == ""
    assert said(" ") == "Chưa có thư mục."
    assert said("thi-thu") == "Cần đường dẫn đầy đủ."
    assert "ngoài thư mục chương trình" in said(PROGRAM / "exports/x")
    assert "đã có tệp" in said(tmp_path / "có tệp")
    assert "đã có tệp" in said(tmp_path / "có tệp/a.txt")
    assert "Chưa có thư mục chứa nó" in said(tmp_path / "không có" / "x")
    monkeypatch.setattr(founding, "probe", lambda _folder: founding_probe("read-only", "Chỉ đọc được."))
    assert said(tmp_path / "mới") == "Chỉ đọc được."
    monkeypatch.setattr(Path, "exists", refuse)
    assert "mới" in said(tmp_path / "mới")
    assert [path.name for path in tmp_path.iterdir()] == ["có tệp"]


def founding_probe(verdict: str, *reasons: str) -> object:
    from authoring.records import Probe  # noqa: PLC0415 - only here

    return replace(Probe("safe"), verdict=verdict, reasons=reasons)  # type: ignore[arg-type] # a verdict as text


def refuse(_path: Path) -> bool:
    raise PermissionError(13, "không có quyền")


def test_paths_as_people_paste_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/nhà")
    monkeypatch.setenv("USERPROFILE", "/nhà")
    assert typed_folder(' "~/thi thử" ') == Path("/nhà/thi thử")
    assert proposed_id("/kho/Cuộc thi BHXH 2026") == "cuoc-thi-bhxh-2026"
    assert proposed_id("") == ""


def test_people_are_judged() -> None:
    good = {name: text for name, text in TYPED.items() if name.startswith("person-")}

    def said(**more: str) -> list[tuple[str, str]]:
        return [(one.field, one.message) for one in people_problems({**good, **more})]

    assert said() == []
    assert said(**{"person-0-name": " "}) == [("person-0-name", "Còn để trống.")]
    for writer in ("Lâm", "con", "phieu"):
        assert said(**{"person-0-writer": writer}) == [("person-0-writer", "Mã người không dùng được.")]
    assert said(**{"person-1-writer": "lam"}) == [("person-1-writer", "Hai người mang một mã.")]
    assert said(**{"person-1-roles": ""}) == [("person-1-roles", "Chưa chọn vai trò nào.")]
    owner = ("person-0-roles", "Cuộc thi cần đúng một chủ cuộc thi, là người ký thiết lập.")
    assert said(**{"person-1-roles": "owner"}) == [owner]
    assert [(one.field, one.message) for one in people_problems({})] == [owner]


def test_every_step_has_its_own_problems() -> None:
    told = Founding(step=FORM)
    assert "name" in [one.field for one in told.problems()]
    told.step = PEOPLE
    assert [one.field for one in told.problems()] == ["person-0-roles"]
