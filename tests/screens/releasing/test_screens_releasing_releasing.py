"""Screen 4 driven as the browser drives it: choosing, conditions, the release, the correction; alone only practice."""

import os
import re
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Place

import pytest

from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.screens.opening import make
from authoring.screens.pieces.desk import Desk
from authoring.screens.pieces.practice import Practice
from authoring.screens.releasing import duties, releasing
from authoring.screens.releasing.releasing import ReleasingScreen
from authoring.workbench.forms import preparing
from authoring.workbench.forms.released import newest
from authoring.workbench.items.reviewing import give_back
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 15, 3, 0, tzinfo=UTC)
WORD = "mot hai ba bon"
WEEK = "2022-w30"


def desk(place: Place, now: datetime = NOW, tag: str = "", practice: Practice = Practice()) -> Desk:  # noqa: B008 — a frozen value
    screen = ReleasingScreen(place.office, "lam", "Phạm Văn Lâm · Ban Tuyên giáo", practice, lambda: now, tag)
    return Desk(screen)


def act(shown: Desk, name: str, **local: str) -> None:
    """Press a button, then do the steps of long work as the browser does."""
    for one, typed in ((name, local), ("go", {}), ("go", {})):
        shown._hear(
            None, {"kind": "action", "name": one, "local": typed, "asked": mark(shown, one), "of": 0, "seq": 1}, None
        )
        if "next" not in shown.status:
            return


def slot(shown: Desk, name: str) -> str:
    return str(shown.slots[name])


def text(shown: Desk, *names: str) -> str:
    """What a person reads in some places, in all without a name."""
    drawn = " ".join(slot(shown, name) for name in names or shown.slots)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", drawn)).strip()


def looked(place: Place, now: datetime = NOW, tag: str = "", practice: Practice = Practice()) -> Desk:  # noqa: B008 — a frozen value
    shown = desk(place, now, tag, practice)
    act(shown, "go")
    return shown


def test_the_frame_stands_at_once_and_the_week_that_waits_is_read(weekly: Place) -> None:
    shown = desk(weekly, practice=Practice(sample=True))
    assert "Dữ liệu mẫu" in str(shown.frame)
    assert (text(shown, "main"), shown.status["text"]) == ("Đang đọc ngân hàng…", "Đang đọc ngân hàng và chọn câu…")
    assert (shown.status["next"], shown.opened["query"]) == ("go", f"week={WEEK}")
    assert (shown.values, shown.levels, shown.locked) == ({"": "0", "listed": ""}, {}, False)
    act(shown, "go")
    assert shown.status == {"seq": 1, "text": "Xem lúc 10:00", "more": False}
    title = text(shown, "title")
    assert title == "Bộ đề tuần 30 và phát hành thi 18/7/2022 10:00 – 24/7/2022 16:00 · số hiệu 2022-w30-r1"
    assert text(shown, "weeks") == "Tuần 30 chưa phát hành Tuần 32 chưa phát hành Xem lại"
    assert "Bảo hiểm xã hội bắt buộc 1 0 0 1 / 1 đủ Bảo hiểm y tế 1 0 0 1 / 1 đủ Cộng 2 0 0 2 / 2 đủ" in text(
        shown, "main"
    )
    assert "8/8 đạt" in text(shown, "conditions")
    assert "Bảo hiểm xã hội tỉnh Lê Thu Hà giữ niêm phong" in text(shown, "third")
    assert "Phiếu khôi phục giữ niêm phong" in text(shown, "third")
    assert "Phần mềm không mở trước 24/7/2022 16:00; mỗi lần mở được ghi tên." in text(shown, "third")
    assert text(shown, "actions") == "Phát hành tuần 30… Alt+G"
    assert not shown.screen.edit("x", "y", left=True)
    act(shown, "week:2022-w32")
    assert (shown.opened["query"], "số hiệu 2022-w32-r1" in text(shown, "title")) == ("week=2022-w32", True)
    act(shown, "refresh")
    assert "8/8 đạt" in text(shown, "conditions")


def test_the_week_in_the_address_is_opened(weekly: Place) -> None:
    environment = {"AUTHORING_CONTEST": str(weekly.folder), "AUTHORING_WRITER": "lam"}
    screen = make("04-phat-hanh", environment | {"QUERY_STRING": "week=2022-w32"})
    assert isinstance(screen, ReleasingScreen)
    assert (screen.opened(), screen.who) == ((0, "week=2022-w32"), "Phạm Văn Lâm · Ban Tuyên giáo")


def test_of_many_free_items_of_a_cell_the_first_are_offered_and_the_rest_is_counted(
    weekly: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = looked(weekly)
    act(shown, "show")
    mine = ({*re.findall(r"keep:([\w-]+)", slot(shown, "chosen"))} - {"2022-ha003"}).pop()
    act(shown, f"drop:{mine}")
    act(shown, "cell:0")
    assert slot(shown, "offers").count("pick:") == 2
    assert "Còn 1 câu" not in text(shown, "offers")
    monkeypatch.setattr("authoring.screens.pieces.listed.MOST", 1)
    act(shown, "cell:0")
    assert slot(shown, "offers").count("pick:") == 1
    assert "Còn 1 câu; lọc thêm ở Bảng câu hỏi của màn hình 2." in text(shown, "offers")


def test_an_item_is_dropped_exchanged_kept_and_taken_back(weekly: Place) -> None:
    shown = looked(weekly)
    act(shown, "show")
    first, second = (id_ for id_ in re.findall(r"keep:([\w-]+)", slot(shown, "chosen")))
    other = ({"2022-ha001", "2022-ha002"} - {first, second}).pop()
    mine = ({first, second} - {"2022-ha003"}).pop()
    assert f"{mine} · Bảo hiểm xã hội bắt buộc · Dễ · Điều 5 khoản 1" in text(shown, "chosen")
    act(shown, f"drop:{mine}")
    assert text(shown, "actions").startswith("Còn thiếu 1 câu")
    assert "0/1 0 0 0 / 1 thiếu 1" in text(shown, "main")
    assert f"Đã bỏ, không tự chọn lại: Lấy lại {mine}" in text(shown, "main")
    act(shown, "release")
    assert slot(shown, "ask") == ""
    act(shown, "fill")
    assert f"keep:{other}" in slot(shown, "chosen")
    act(shown, f"swap:{other}")
    assert f"Đổi câu {other} lấy câu khác: Bảo hiểm xã hội bắt buộc, mức dễ" in text(shown, "offers")
    act(shown, "offers-cancel")
    assert slot(shown, "offers") == ""
    act(shown, f"swap:{other}")
    act(shown, f"pick:{mine}")
    assert (f"keep:{mine}" in slot(shown, "chosen"), f"Lấy lại {other}" in text(shown, "main")) == (True, True)
    act(shown, "cell:0")
    assert f"pick:{other}" in slot(shown, "offers")
    act(shown, f"pick:{other}")
    assert "2/1" in text(shown, "main")
    assert "thừa 1" in text(shown, "main")
    assert "Có thể" not in text(shown, "offers")
    act(shown, "cell:3")
    assert "Không còn câu nào đã duyệt" in text(shown, "offers")
    act(shown, f"pick:{mine}")
    assert "Câu này không còn chọn được cho tuần này" in text(shown, "banner")
    act(shown, f"drop:{other}")
    act(shown, f"keep:{mine}")
    assert 'aria-pressed="true"' in slot(shown, "chosen")
    act(shown, "renew")
    assert f"keep:{mine}" in slot(shown, "chosen")
    act(shown, "show")
    assert slot(shown, "chosen") == ""


def test_a_paper_to_try_and_a_list_of_nothing(weekly: Place) -> None:
    shown = looked(weekly)
    act(shown, "try")
    paper = text(shown, "paper")
    assert "2 câu · 15 phút · chỉ để xem" in paper
    assert all(one in paper for one in ("Một lần", "Bốn lần", "8%", "26%"))
    act(shown, "try-cancel")
    assert slot(shown, "paper") == ""
    for id_ in ("2022-ha001", "2022-ha002", "2022-ha003"):
        act(shown, f"drop:{id_}")
    act(shown, "show")
    assert text(shown, "chosen") == "Câu đã chọn Chưa chọn câu nào."
    act(shown, "try")
    assert slot(shown, "paper") == ""
    assert "Mọi câu phải được duyệt trước khi phát hành. chưa chọn câu nào" in text(shown, "conditions")
    assert "Có số đo khi chọn từ 8 câu" in text(shown, "first", "second")


def test_what_is_lacking_and_who_waits_is_said(place: Place) -> None:
    place.write(place.question(1))
    shown = looked(place)
    assert "Chưa chọn được đủ câu." in text(shown, "banner")
    assert "Chủ đề Bảo hiểm y tế, mức dễ: cần 1 câu" in text(shown, "banner")
    act(shown, "cell:0")
    assert "Chờ việc khác trước: 2022-ha001 (còn là bản nháp)." in text(shown, "offers")


def test_a_wall_of_conditions_is_said_once_with_the_list_behind_a_fold(place: Place) -> None:
    contest = place.folder / "contest.toml"
    told = contest.read_text(encoding="utf-8")
    rows = ", ".join(f'{{topic = "t{n}", easy = 1, medium = 0, hard = 0}}' for n in range(5))
    start, end = told.index("blueprint = ["), told.index("[attempts]")
    contest.write_text(
        f"{told[:start]}blueprint = [{rows}]\n{told[end:]}".replace("items = 2", "items = 5"), encoding="utf-8"
    )
    banner = slot(looked(place), "banner")
    assert "5 điều kiện chưa đạt, còn thiếu 5 câu." in banner
    assert "<details><summary>Xem 5 điều kiện</summary>" in banner
    assert banner.index("<summary>") < banner.index("Chủ đề t0, mức dễ: cần 1 câu")
    assert banner.count("<li>") == 5


def test_alone_one_can_only_practise(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    for item in (
        place.question(1),
        replace(place.question(2), topic="bhyt", stem="Phiếu hẹn khám lại được dùng mấy lần?"),
    ):
        place.approve(item)
    shown = looked(place)
    assert text(shown, "actions").startswith("Niêm phong chưa đủ người")
    assert "Chưa có phiếu khôi phục" in text(shown, "third")
    assert "Một mình thì thực hành được bằng đề có dấu CHƯA THẨM ĐỊNH." in text(shown, "third")
    act(shown, "practice")
    assert 'download="de-thuc-hanh-2022-w30.docx"' in slot(shown, "banner")
    monkeypatch.setattr("authoring.screens.pieces.parts.HEAVIEST", 10)
    act(shown, "practice")
    assert "Tệp quá lớn để tải ở đây" in text(shown, "banner")
    act(shown, "week:2022-w32")
    for number in (1, 2):
        bank = place.office().bank
        give_back(place.office(), f"2022-ha00{number}", place.lam.at(NOW), "câu này không dùng nữa")
        bank.revise(replace(bank.entry(f"2022-ha00{number}").revision.item, topic="khac"), "ha", NOW)
    act(shown, "week:2022-w30")
    act(shown, "practice")
    assert "Chủ đề Bảo hiểm xã hội bắt buộc, mức dễ: cần 1 câu, chỉ có 0 câu." in text(shown, "banner")


@pytest.mark.parametrize("why", ["Chỉ người duyệt phát hành được", "Thiết lập cuộc thi chưa được ký"])
def test_who_may_not_release_reads_why(weekly: Place, monkeypatch: pytest.MonkeyPatch, why: str) -> None:
    if why.startswith("Chỉ"):
        monkeypatch.setattr(Person, "roles_at", lambda *_all: frozenset())
    else:
        (weekly.folder / "contest.toml.minisig").unlink()
    assert text(looked(weekly), "actions") == f"{why} Phát hành tuần 30… Alt+G"


def test_a_week_is_released_and_then_only_read(weekly: Place) -> None:
    shown = looked(weekly, practice=Practice(passphrase=WORD))
    act(shown, "release")
    asked = text(shown, "ask")
    assert asked.startswith("Phát hành 2022-w30-r1, 2 câu? Sau bước này đề không sửa được, chỉ phát hành bản r2.")
    assert f"Để thực hành: {WORD}" in asked
    act(shown, "sign-cancel")
    assert slot(shown, "ask") == ""
    act(shown, "release")
    act(shown, "sign-ok", passphrase=WORD[::-1])
    assert "Mật khẩu ký không đúng" in text(shown, "ask")
    assert slot(shown, "banner") == ""
    act(shown, "sign-ok", passphrase=WORD)
    assert text(shown, "banner").startswith(
        "Đã phát hành 2022-w30-r1. Tải biên bản niêm phong, in và ký trước 18/7/2022 10:00."
    )
    done = newest(weekly.office(), WEEK)
    assert done is not None
    assert re.fullmatch(r"([0-9A-F]{4} ){7}[0-9A-F]{4}", done.code)
    assert (
        f"Mã kiểm tra đáp án {done.code} Người phát hành Phạm Văn Lâm Phát hành lúc 15/7/2022 10:00 Số câu 2"
        in text(shown, "main")
    )
    assert text(shown, "weeks") == "Tuần 30 đã phát hành r1 Tuần 32 chưa phát hành Xem lại"
    assert text(shown, "actions") == "Đã phát hành 2022-w30-r1 Sửa đề, phát hành bản r2…"
    act(shown, "release")
    act(shown, "drop:2022-ha001")
    assert (slot(shown, "ask"), text(shown, "banner")) == ("", "Chỉ xem: đề đã phát hành trong 2022-w30-r1.")
    act(shown, "try")
    assert "Câu 2." in text(shown, "paper")
    assert looked(weekly, tag=WEEK).slots["main"] == shown.slots["main"]


def test_a_week_that_is_open_already_is_released_with_minutes_to_sign_at_once(weekly: Place) -> None:
    late = datetime(2022, 7, 19, 3, 0, tzinfo=UTC)
    shown = looked(weekly, late)
    assert "3. In mã kiểm tra vào biên bản, ký ngay: tuần thi đã mở từ 18/7/2022 10:00" in text(shown, "third")
    act(shown, "release")
    act(shown, "sign-ok", passphrase=WORD)
    said = "Tuần thi đã mở từ 18/7/2022 10:00. Tải biên bản niêm phong, in và ký ngay."
    assert said in text(shown, "banner")


def test_what_a_refused_release_found_is_not_shown(weekly: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_all: object) -> None:
        raise RefusedError("Câu 2022-ha001 còn chỗ phải sửa.", expected="không còn", found="đáp án A là 8%")

    shown = looked(weekly)
    monkeypatch.setattr(preparing, "release", refuse)
    act(shown, "release")
    act(shown, "sign-ok", passphrase=WORD)
    assert text(shown, "banner") == "Chưa làm được. Câu 2022-ha001 còn chỗ phải sửa. (cần không còn)"
    assert shown.screen.pending() == ""  # type: ignore[attr-defined] # a desk shows any screen


def test_a_correction_needs_a_reason_and_can_be_given_up(weekly: Place) -> None:
    shown = looked(weekly)
    act(shown, "release")
    act(shown, "sign-ok", passphrase=WORD)
    act(shown, "correct")
    assert "Đang sửa đề đã phát hành 2022-w30-r1." in text(shown, "banner")
    assert text(shown, "actions") == "Thôi sửa Phát hành bản r2… Alt+G"
    act(shown, "uncorrect")
    assert text(shown, "actions").startswith("Đã phát hành 2022-w30-r1")
    act(shown, "correct")
    act(shown, "show")
    assert text(shown, "chosen").count(" · Đã phát hành, tuần 30 · ") == 2
    act(shown, "release")
    assert "Mật khẩu" not in text(shown, "ask")  # who sits already isn't asked again
    act(shown, "sign-ok", reason="sửa")
    assert "phải ghi lý do" in text(shown, "ask"), "it is still asked, what was typed stays"
    assert "next" not in shown.status
    act(shown, "sign-ok", reason="đáp án câu 1 là B")
    assert "không được nói đáp án. (cần chỉ nói câu nào sai ở đâu)" in text(shown, "ask")
    act(shown, "sign-ok", reason="câu 1 thiếu dấu hỏi")
    assert "Đã phát hành 2022-w30-r2." in text(shown, "banner")
    assert "Lý do sửa câu 1 thiếu dấu hỏi" in text(shown, "main")
    act(shown, "erratum")
    assert 'download="dinh-chinh-2022-w30-r2.docx"' in slot(shown, "banner")


def test_a_record_that_was_altered_is_named_by_its_file_and_by_nothing_that_a_key_is_in(weekly: Place) -> None:
    shown = looked(weekly)
    act(shown, "show")
    (first,) = {*re.findall(r"keep:([\w-]+)", slot(shown, "chosen"))} - {"2022-ha003"}
    digest = weekly.office().bank.entry(first).revision.sha256
    (path,) = (weekly.folder / "items").glob(f"{first}.*")
    about = path.stat()
    path.write_bytes(path.read_bytes().replace(b"26%", b"27%"))
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))  # the index believes it is the same
    act(shown, "release")
    act(shown, "sign-ok", passphrase=WORD)
    act(shown, "refresh")
    told = " ".join(text(shown, name) for name in ("conditions", "banner"))
    assert f"Có bản ghi không còn như lúc ký: items/{path.name}" in told
    assert digest[:8] not in told
    assert not list(weekly.office().exports.glob("2022-w30-r*"))


@pytest.mark.parametrize(
    ("taken", "wanted"), [((), "2022-w30"), (("2022-w30-r1",), "2022-w32"), (("2022-w32-r1",), "2022-w30")]
)
def test_the_week_that_waits_comes_first(place: Place, taken: tuple[str, ...], wanted: str) -> None:
    office = place.office()
    for name in taken:
        (office.exports / name).mkdir(parents=True)
    assert duties.next_week(office, NOW) == wanted
    late = datetime(2023, 1, 1, tzinfo=UTC)
    assert duties.next_week(office, late) == wanted
    for name in ("2022-w30-r1", "2022-w32-r1"):
        (office.exports / name).mkdir(parents=True, exist_ok=True)
    assert duties.next_week(office, late) == "2022-w32"


def test_a_contest_without_weeks(place: Place) -> None:
    def bare() -> object:
        office = place.office()
        contest = replace(office.bank.contest, weeks=())
        return replace(office, bank=type("Bank", (), {"contest": contest})())

    shown = Desk(ReleasingScreen(bare, "lam", "Lâm", clock=lambda: NOW))  # type: ignore[arg-type] # only what is asked of it
    assert text(shown, "title") == "Bộ đề tuần và phát hành"
    assert "Cuộc thi chưa có tuần nào" in text(shown, "main")
    act(shown, "go")
    act(shown, "fill")
    act(shown, "sign-ok")
    act(shown, "refresh")
    assert (shown.status.get("next"), shown.opened["query"]) == (None, "")


def test_positions_and_the_guesser_are_measured_once_there_are_enough_items(
    weekly: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing, "LEAST", 2)
    shown = looked(weekly)
    first = text(shown, "first")
    counts = [int(one) for one in re.findall(r"[A-D] (\d+) câu", first)]
    assert (sum(counts), "Số đo của một lần xáo thử." in first) == (2, True)
    assert re.search(
        r"Người không học gì [\d,]+% người không học gì đoán đúng \(mục tiêu ≤ 27%\)", text(shown, "second")
    )


def test_a_large_bank_is_compared_while_the_page_says_so(weekly: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = desk(weekly)
    with monkeypatch.context() as patch:
        patch.setattr(releasing, "is_compared", lambda *_all: False)
        act(shown, "go")
        assert (text(shown, "main"), shown.status["next"]) == ("Đang đọc ngân hàng…", "go")
    act(shown, "go")
    assert "Ma trận đề" in text(shown, "main")
