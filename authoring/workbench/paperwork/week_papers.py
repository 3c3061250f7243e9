"""Papers of a week, in the order of the work: from the review of its form to the payment of its winners."""

from collections import Counter
from datetime import datetime
from pathlib import Path

from authoring import documents, releases, reports
from authoring.documents.office import office as find_office
from authoring.model.clock import moment
from authoring.model.errors import RefusedError
from authoring.records import load_json, read
from authoring.reports import (
    UnitLine,
    bindings,
    cards,
    certificates,
    notices,
    payments,
    portal,
    proposals,
    summaries,
    week_minutes,
)
from authoring.reports.moments import long_moment
from authoring.reports.plots import plotting, topics
from authoring.reports.standings import Answered, reading_key
from authoring.reports.weekly_sheets import blank_sheet
from authoring.seals import grouped
from authoring.text.names import name_key
from authoring.workbench.contest.approvals import approver_of
from authoring.workbench.forms.opening import openings
from authoring.workbench.forms.releasing import recipients
from authoring.workbench.forms.weeks import key_path
from authoring.workbench.paperwork import dossiers, templates
from authoring.workbench.paperwork.desks import INSIDE, PUBLIC, Desk, Kind, on_release, on_result, on_week
from authoring.workbench.paperwork.dossiers import Dossier
from authoring.workbench.paperwork.payments import honoured, lacks_verified, payees
from authoring.workbench.paperwork.settled import decided, settled
from authoring.workbench.paperwork.statistics import graded_release, table

NO_PDF = "LibreOffice chưa in được {title} thành PDF nên chưa gộp hồ sơ. Thử lại, hoặc dùng các tệp Word."
NO_OFFICE = "Máy này không có LibreOffice nên chưa gộp được PDF; dùng các tệp Word."


def unit_lines(dossier: Dossier) -> tuple[UnitLine, ...]:
    """Every unit's part in a week with its members, for the plot of participation."""
    counts = {one.unit: one for one in dossiers.unit_counts(dossier)}
    units = (unit for unit in dossier.office.bank.units if unit.name in counts)
    rows = ((unit, counts[unit.name]) for unit in units)
    return tuple(UnitLine(0, "", unit.name, one.people, one.attempts, unit.members, "", 0) for unit, one in rows)


def _review(desk: Desk) -> bytes:
    folder = graded_release(desk.office.exports, desk.week.tag)
    manifest, bank = releases.demand_sound(folder, desk.office.signing_keys()), desk.office.bank
    people = {person.writer: f"{person.name} ({person.agency})" for person in bank.people}
    revisions = (one for line in manifest.items for one in bank.history(line.id) if one.revision == line.revision)
    approved = Counter(people.get(approver_of(bank, one), "không rõ") for one in revisions)
    sealed = week_minutes.Sealed(
        folder.name,
        len(manifest.items),
        moment(manifest.time),
        manifest.commitment,
        tuple(f"{person.name} ({person.agency})" for person in recipients(desk.office)),
        tuple(sorted(approved.items(), key=lambda one: name_key(one[0].partition(" (")[0]))),
    )
    return week_minutes.review_minutes(bank.contest, desk.week, sealed)


def _opening(desk: Desk) -> bytes:
    folder = graded_release(desk.office.exports, desk.week.tag)
    manifest = releases.demand_sound(folder, desk.office.signing_keys())
    public = sorted((path, mark) for path, mark in manifest.files.items() if path.startswith("cong-bo/"))
    files = [f"{path.partition('/')[2]}, mã kiểm tra {grouped(mark).upper()}" for path, mark in public]
    return week_minutes.opening_minutes(desk.office.bank.contest, desk.week, folder.name, files)


def _closing(desk: Desk) -> bytes:
    reasons = Counter(row["Lý do"] for row in table(desk.dossier.folder, dossiers.REJECTED))
    rows = [(name, f"{count:,}".replace(",", ".")) for name, count in desk.dossier.rows]
    lost = [(f"Bị loại: {reason}", str(reasons[reason])) for reason in sorted(reasons, key=reading_key)]
    return week_minutes.closing_minutes(desk.office.bank.contest, desk.week, [*rows, *lost])


def _grading(desk: Desk) -> bytes:
    sealed = long_moment(moment(desk.dossier.manifest.time), _zone(desk))
    opened = [("Niêm phong đáp án lúc", sealed)]
    for path in openings(key_path(desk.dossier.release)):
        person, time, present = _opened(path)
        who = ", ".join([desk.office.name_of(person), *present])
        opened.append(("Mở niêm phong đáp án", f"{who}, {long_moment(time, _zone(desk))}"))
    ruled = [(one.what, f"{one.found} ({one.by})") for one in decided(desk.dossier)]
    return week_minutes.grading_minutes(desk.dossier.result, opened, ruled)


def _opened(path: Path) -> tuple[str, datetime, tuple[str, ...]]:
    """Who opened a key, when, before whom; whether the signature is good is for *Kiểm tra kết quả* to say."""
    record = load_json(read(path), str(path))
    try:
        present = record.get("present", [])
        return str(record["person"]), moment(record["time"]), tuple(map(str, present))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        said = "Biên bản mở niêm phong không đúng dạng."
        raise RefusedError(said, file=path, expected="người mở và thời điểm") from error


def _zone(desk: Desk) -> str:
    return desk.office.bank.contest.timezone


def _certificates(desk: Desk) -> bytes:
    template = templates.edited(desk.office, templates.CERTIFICATE)
    return certificates.certificates(desk.office.bank.contest, honoured(desk.dossier), template)


def _unverified(desk: Desk) -> str:
    return lacks_verified(desk.dossier)


def _cards(desk: Desk) -> bytes:
    figures = dossiers.item_figures(desk.dossier)
    pairs = list(zip(desk.dossier.form.items, figures, strict=True))
    return cards.card_paper(f"Kết quả câu hỏi {desk.week.name}", pairs)


def _entries(desk: Desk) -> tuple[Answered, ...]:
    return dossiers.entries(desk.dossier)


def _picks(desk: Desk) -> bytes:
    return plotting.thirds_plot(desk.week.name, dossiers.item_figures(desk.dossier), _entries(desk))


def _hours(desk: Desk) -> bytes:
    moments = [one.submitted for one in _entries(desk) if one.submitted]
    return plotting.hours_plot(desk.office.bank.contest, desk.week, moments)


def _topics(desk: Desk) -> bytes:
    figures, named = dossiers.item_figures(desk.dossier), dossiers.topics(desk.dossier)
    return plotting.topics_plot(desk.week.name, topics.gaps(figures, named, _entries(desk)))


def _bound(desk: Desk) -> bytes:
    """Every Word paper of the week that can be made, as one PDF in the order of the work, behind its contents."""
    kinds = [kind for kind in KINDS if kind.file.endswith(".docx")]
    left = {kind.title: why for kind in kinds if (why := kind.lacks(desk))}
    printed = [(kind.title, _printed(kind.title, kind.build(desk))) for kind in kinds if kind.title not in left]
    papers = [(title, documents.page_count(pages)) for title, pages in printed]
    first = _printed("Mục lục hồ sơ", bindings.contents_page(desk.dossier.result, papers, left))
    return documents.merge([first, *(pages for _title, pages in printed)])


def _printed(title: str, paper: bytes) -> bytes:
    """A paper as PDF; RefusedError naming the one that LibreOffice can't print: a dossier lacks nothing unsaid."""
    made = documents.to_pdf(paper)
    if made is None:
        raise RefusedError(NO_PDF.format(title=title) if find_office() else NO_OFFICE)
    return made


KINDS: tuple[Kind, ...] = (
    Kind(
        "unit-sheet",
        "Phiếu báo cáo tuần của đơn vị (trống)",
        "phieu-bao-cao.xlsx",
        PUBLIC,
        on_week,
        lambda desk: blank_sheet(desk.office.bank.contest, desk.week, desk.office.bank.units),
    ),
    Kind("review-minutes", "Biên bản thẩm định và niêm phong", "bien-ban-tham-dinh.docx", INSIDE, on_release, _review),
    Kind("opening-minutes", "Biên bản mở đề", "bien-ban-mo-de.docx", INSIDE, on_release, _opening),
    Kind("closing-minutes", "Biên bản chốt dữ liệu", "bien-ban-chot-du-lieu.docx", INSIDE, on_result, _closing),
    Kind("grading-minutes", "Biên bản chấm thi và xét giải", "bien-ban-cham-thi.docx", INSIDE, on_result, _grading),
    Kind(
        "summary",
        "Tóm tắt một trang trước khi ký",
        "tom-tat.docx",
        INSIDE,
        on_result,
        lambda desk: summaries.summary_page(desk.dossier.result, desk.dossier.rows, settled(desk.dossier)),
    ),
    Kind(
        "proposal", "Tờ trình", "to-trinh.docx", INSIDE, on_result, lambda desk: proposals.proposal(desk.dossier.result)
    ),
    Kind(
        "decision",
        "Quyết định công nhận kết quả",
        "quyet-dinh.docx",
        PUBLIC,
        on_result,
        lambda desk: reports.decision(desk.dossier.result),
    ),
    Kind(
        "winner-list",
        "Danh sách đạt giải",
        "danh-sach-giai.docx",
        PUBLIC,
        on_result,
        lambda desk: reports.winner_list(desk.dossier.result),
    ),
    Kind(
        "notice",
        "Thông báo kết quả",
        "thong-bao.docx",
        PUBLIC,
        on_result,
        lambda desk: notices.notice(
            desk.dossier.result, dossiers.answers(desk.dossier), dossiers.unit_counts(desk.dossier)
        ),
    ),
    Kind("certificates", "Giấy chứng nhận", "giay-chung-nhan.docx", INSIDE, on_result, _certificates, _unverified),
    Kind(
        "payments",
        "Danh sách ký nhận tiền thưởng",
        "ky-nhan-tien.docx",
        INSIDE,
        on_result,
        lambda desk: payments.payment_list(desk.office.bank.contest, desk.week.name, payees(desk.dossier)),
        _unverified,
    ),
    Kind(
        "unit-payments",
        "Danh sách ký nhận theo đơn vị",
        "ky-nhan-theo-don-vi.docx",
        INSIDE,
        on_result,
        lambda desk: payments.unit_payment_lists(desk.office.bank.contest, desk.week.name, payees(desk.dossier)),
        _unverified,
    ),
    Kind("cards", "Phiếu kết quả câu hỏi", "phieu-ket-qua-cau-hoi.docx", INSIDE, on_result, _cards),
    Kind(
        "page",
        "Trang kết quả",
        "ket-qua.html",
        PUBLIC,
        on_result,
        lambda desk: portal.portal_page(
            desk.office.bank.contest, [(desk.dossier.result, dossiers.unit_counts(desk.dossier))]
        ),
    ),
    Kind(
        "participation-plot",
        "Biểu đồ tham gia",
        "tham-gia.svg",
        PUBLIC,
        on_result,
        lambda desk: reports.participation_plot(unit_lines(desk.dossier)),
    ),
    Kind(
        "items-plot",
        "Biểu đồ phân tích câu hỏi",
        "phan-tich-cau-hoi.svg",
        INSIDE,
        on_result,
        lambda desk: plotting.item_plot(desk.week.name, dossiers.item_figures(desk.dossier)),
    ),
    Kind("picks-plot", "Biểu đồ phương án theo nhóm điểm", "phuong-an-theo-nhom-diem.svg", INSIDE, on_result, _picks),
    Kind("hours-plot", "Biểu đồ bài nộp theo giờ", "bai-nop-theo-gio.svg", INSIDE, on_result, _hours),
    Kind("topics-plot", "Biểu đồ chủ đề trả lời sai", "chu-de-tra-loi-sai.svg", INSIDE, on_result, _topics),
    Kind(
        "dossier",
        "Hồ sơ tuần (một tệp PDF)",
        "ho-so.pdf",
        INSIDE,
        on_result,
        _bound,
        lambda _desk: "" if find_office() else NO_OFFICE,
    ),
)
