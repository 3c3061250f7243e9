"""`authoring demo`: the whole road on a copy of the sample contest, from the document to the collective prizes."""

import argparse
import os
import time
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from authoring.commands.lines import Status, tell
from authoring.commands.verbs import Arguments, Verb, natural
from authoring.model.contests import Week
from authoring.model.errors import RefusedError
from authoring.model.findings import Severity
from authoring.runs.weeks import grade_week
from authoring.workbench.audits.checking import findings
from authoring.workbench.forms.opening import open_week
from authoring.workbench.paperwork.closing import close
from authoring.workbench.results.verifying import verify
from authoring.workbench.starting import rehearsal

SAMPLE = Path(__file__).resolve().parents[2] / "banks/bhxh-bhyt-2022"
PLACE = Path(os.environ.get("AUTHORING_HOME") or SAMPLE.parents[1]) / "exports/demo"  # start.py: outside versions
ROWS = 50_000
FEWEST, MOST = 400, 500_000


@dataclass(slots=True)
class Report:
    """What the demo has made so far: step, what came out, where it lies."""

    began: float = field(default_factory=time.monotonic)
    lines: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, step: str, result: str, where: object = "") -> None:
        """Note a step that is done, and say so."""
        self.lines.append((step, result, str(where)))
        tell(f"[{time.monotonic() - self.began:5.1f} giây] {step}: {result}")

    def table(self) -> str:
        """The lines as a table for the end."""
        width = max(len(step) for step, _result, _where in self.lines)
        return "\n".join(
            f"  {step:<{width}}  {result}" + (f"\n  {'':<{width}}  {where}" if where else "")
            for step, result, where in self.lines
        )


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rows", type=natural, default=ROWS, help="số bài nộp mô phỏng mỗi tuần")
    parser.add_argument("--place", type=Path, default=PLACE, help="thư mục thực hành, làm lại từ đầu mỗi lần chạy")
    parser.add_argument("--sample", type=Path, default=SAMPLE, help="cuộc thi mẫu")


def _demo(arguments: Arguments) -> Status:
    if not FEWEST <= arguments.rows <= MOST:
        said = "Số bài nộp mô phỏng phải đủ cho 19 giải và vừa một tuần thi."
        raise RefusedError(said, expected=f"từ {FEWEST} đến {MOST}", found=str(arguments.rows))
    report = Report()
    stage = rehearsal.set_stage(arguments.sample, arguments.place)
    report.add("Cuộc thi mẫu", "đã chép, hai người có khóa ký, thiết lập đã ký", stage.folder)
    _author(stage, report)
    weeks = stage.office().bank.contest.weeks
    for week in weeks:
        _week(stage, week, arguments.rows, report)
    closing = close(stage.office(), [week.tag for week in weeks])
    report.add("Giải tập thể", f"{closing.prizes} giải, có danh sách và quyết định", closing.folder)
    faults = verify(stage.office())
    report.add(
        "Kiểm tra toàn vẹn", "mọi bản ghi còn nguyên" if not faults else f"{len(faults)} chỗ hỏng: {faults[0].message}"
    )
    _finish(stage, report)
    return Status.SOME_REJECTED if faults else Status.DONE


def _author(stage: rehearsal.Stage, report: Report) -> None:
    office = stage.office()
    for source in office.sources:
        result = f"{len(source.provisions)} điều khoản, {len(source.facts())} dữ kiện"
        report.add(f"Văn bản {source.document.number}", result, office.bank.folder / "policies")
    written = len(office.bank.items())
    drafted = rehearsal.add_drafts(stage)
    report.add("Câu hỏi", f"{written} câu đã soạn, thêm {len(drafted)} câu nháp từ dữ kiện", stage.folder / "items")
    items = [entry.revision.item for entry in stage.office().bank.items()]
    found = findings(stage.office(), items)
    counts = {level: sum(finding.severity is level for finding in found) for level in Severity}
    said = f"{counts[Severity.BLOCK]} phải sửa, {counts[Severity.WARN]} nên xem lại, {counts[Severity.INFO]} gợi ý"
    report.add("Phát hiện", said)
    report.add("Thẩm định", f"{rehearsal.review(stage)} câu được người thứ hai duyệt", stage.folder / "reviews")


def _week(stage: rehearsal.Stage, week: Week, rows: int, report: Report) -> None:
    done = rehearsal.release_week(stage, week)
    report.add(f"{week.name}: phát hành", f"{len(done.form.items)} câu, đáp án đã niêm phong", done.folder)
    path, made = rehearsal.submit(stage, week, done, rows)
    dirt = sum(count for _kind, count in made.dirt)
    report.add(f"{week.name}: bài nộp", f"{made.rows} dòng mô phỏng, {dirt} dòng có {len(made.dirt)} kiểu lỗi", path)
    for kind, count in made.dirt:
        tell(f"          {count:>6}  {kind}")
    open_week(stage.office(), week.tag, stage.ha.at(week.closes + timedelta(hours=1)))
    graded = grade_week(stage.folder, week.tag, [path], stage.exports)
    report.add(f"{week.name}: kết quả", "bảng điểm, thứ hạng, giải, dòng bị loại, thống kê câu hỏi, quyết định", graded)


def _finish(stage: rehearsal.Stage, report: Report) -> None:
    tell(f"\nĐã làm xong sau {time.monotonic() - report.began:.0f} giây. Những gì đã có:\n{report.table()}\n")
    tell("Mở bằng Word: quyet-dinh.docx và danh-sach-giai.docx trong cong-bo của mỗi thư mục kết quả.")
    tell("Mở bằng Excel: các tệp .csv cạnh đó. Biên bản chấm: bien-ban.ipynb (python3 start.py lab).")
    tell(f"Mở bàn soạn câu hỏi: python3 start.py. Mật khẩu ký của cuộc thi thực hành: {rehearsal.PASSPHRASE}")
    tell(f"Thư mục thực hành: {stage.folder.parents[1]}")


VERB = Verb("demo", "chạy thử cả đoạn đường trên cuộc thi mẫu", _configure, _demo)
