"""Papers at the end: collective decision, Giấy khen, settlement, final report, table per author, page of results."""

from collections import Counter
from collections.abc import Iterator

from authoring import releases, reports
from authoring.model.contests import Contest, Person, week_number
from authoring.model.errors import RefusedError
from authoring.model.records import State
from authoring.records import check_sums
from authoring.reports import UnitLine
from authoring.reports.budgets import Spent, prize_money, settlement_paper
from authoring.reports.certificates import certificates, praise
from authoring.reports.finals import final_report
from authoring.reports.labels import TIERS
from authoring.reports.payments import collective_payment_list
from authoring.reports.portal import portal_page
from authoring.reports.writers import Writer, writer_table
from authoring.workbench.contest.folders import release_folders
from authoring.workbench.contest.offices import Office
from authoring.workbench.paperwork import templates
from authoring.workbench.paperwork.before_papers import free_lines
from authoring.workbench.paperwork.desks import INSIDE, PUBLIC, Desk, Kind, on_closing, on_results, on_settings
from authoring.workbench.paperwork.dossiers import unit_counts
from authoring.workbench.paperwork.juries import RECORD, judged
from authoring.workbench.paperwork.payments import NOBODY, honoured, payees, verified, waiting
from authoring.workbench.paperwork.statistics import Cells, table
from authoring.workbench.results.awarding import counted_on
from authoring.workbench.results.verifying import WORDS

_MEAN, _DAY = "Điểm trung bình", "Ngày thống kê"  # a result of before these columns has none
_TIERS = {name: tier for tier, name in TIERS.items()}


def closing_lines(desk: Desk) -> tuple[UnitLine, ...]:
    """The units of the newest collective result, best first; RefusedError where there is none or it was touched."""
    folder = desk.office.exports / on_closing(desk)
    breaches = check_sums(folder)
    if breaches:
        found = WORDS[breaches[0].kind]
        raise RefusedError("Kết quả tập thể không còn nguyên vẹn.", file=folder / breaches[0].path, found=found)
    return tuple(_line(row) for row in table(folder, "giai-tap-the.csv", "cong-bo"))


def writers(office: Office) -> tuple[Writer, ...]:
    """What each author wrote: items by who wrote the first revision, approved ones, those that stand in a release."""
    used = {line.id for folder in release_folders(office.exports) for line in releases.read_manifest(folder).items}
    people = {person.writer: person for person in office.bank.people}
    drafted, approved, taken = Counter[str](), Counter[str](), Counter[str]()
    for entry in office.bank.items():
        item = entry.revision.item.id
        author = min(office.bank.history(item), key=lambda one: one.revision).writer
        drafted[author] += 1
        approved[author] += entry.state is State.APPROVED
        taken[author] += item in used
    return tuple(
        _writer(people.get(author), author, drafted[author], approved[author], taken[author]) for author in drafted
    )


def spent(desk: Desk) -> tuple[Spent, ...]:
    """Planned and paid: verified winners of each week, the collective prizes, the free lines of staff."""
    return tuple(_spent(desk))


def unpaid(desk: Desk) -> str:
    """Why nothing can be settled yet: how many winners of which week nobody has looked at; “” where all are done."""
    left = {week_number(one.week.tag): waiting(one) for one in desk.dossiers}
    said = "; ".join(f"tuần {number} còn {count} người" for number, count in left.items() if count)
    return f"Còn người đạt giải chưa xác minh: {said}. Ghi ở màn hình 5, thẻ Xác minh." if said else ""


def _spent(desk: Desk) -> Iterator[Spent]:
    contest = desk.office.bank.contest
    week = prize_money(contest.weekly_prizes)
    for one in desk.dossiers:
        paid = payees(one)
        shown = f"Danh sách ký nhận, {len(paid)} người"
        yield Spent(f"Giải cá nhân {one.week.name}", week, sum(each.value for each in paid), shown)
    collective = sum(line.value for line in closing_lines(desk))
    shown = f"Danh sách ký nhận, {sum(line.value > 0 for line in closing_lines(desk))} tập thể"
    yield Spent("Giải tập thể", prize_money(contest.collective_prizes), collective, shown)
    for line, money in free_lines(desk.office):
        yield Spent(line.what, line.money, money, line.note)


def _writer(person: Person | None, author: str, drafted: int, approved: int, used: int) -> Writer:
    name, agency = (person.name, person.agency) if person else (author, "không còn trong danh sách")
    return Writer(name, agency, drafted, approved, used)


def _line(row: Cells) -> UnitLine:
    members = int(row["Thành viên"]) if row["Thành viên"] else None
    place, people, attempts, value = (int(row[n]) for n in ("Thứ tự", "Người dự thi", "Lượt thi", "Giá trị (đồng)"))
    tier = _TIERS.get(row["Hạng giải"], row["Hạng giải"])
    more = row["Chỉ số"], value, row.get(_MEAN, ""), counted_on(row.get(_DAY, ""))
    return UnitLine(place, tier, row["Đơn vị"], people, attempts, members, *more)


def _contest(desk: Desk) -> Contest:
    """The contest; its index is the committee's judgement where people gave the collective prizes by hand."""
    contest = desk.office.bank.contest
    by_hand = (desk.office.exports / on_closing(desk) / RECORD).is_file()
    return judged(contest) if by_hand else contest


def _page(desk: Desk) -> bytes:
    return portal_page(desk.office.bank.contest, [(one.result, unit_counts(one)) for one in desk.dossiers])


def _certificates(desk: Desk) -> bytes:
    """Every verified winner of every week."""
    template = templates.edited(desk.office, templates.CERTIFICATE)
    return certificates(desk.office.bank.contest, [each for one in desk.dossiers for each in honoured(one)], template)


def _final(desk: Desk) -> bytes:
    results = [one.result for one in desk.dossiers]
    return final_report(_contest(desk), results, closing_lines(desk))


KINDS = (
    Kind(
        "collective-decision",
        "Quyết định trao giải tập thể",
        "quyet-dinh-tap-the.docx",
        PUBLIC,
        on_closing,
        lambda desk: reports.collective_decision(_contest(desk), closing_lines(desk)),
    ),
    Kind(
        "praise",
        "Giấy khen tập thể",
        "giay-khen.docx",
        INSIDE,
        on_closing,
        lambda desk: praise(
            desk.office.bank.contest, closing_lines(desk), templates.edited(desk.office, templates.PRAISE)
        ),
    ),
    Kind(
        "collective-payments",
        "Danh sách ký nhận tiền thưởng tập thể",
        "ky-nhan-tien-tap-the.docx",
        INSIDE,
        on_closing,
        lambda desk: collective_payment_list(desk.office.bank.contest, closing_lines(desk)),
    ),
    Kind(
        "all-certificates",
        "Giấy chứng nhận cả cuộc thi",
        "giay-chung-nhan.docx",
        INSIDE,
        on_results,
        _certificates,
        lambda desk: "" if any(map(verified, desk.dossiers)) else NOBODY,
    ),
    Kind(
        "settlement",
        "Báo cáo quyết toán",
        "quyet-toan.docx",
        INSIDE,
        on_closing,
        lambda desk: settlement_paper(desk.office.bank.contest, spent(desk)),
        unpaid,
    ),
    Kind("final-report", "Báo cáo tổng kết", "bao-cao-tong-ket.docx", PUBLIC, on_closing, _final),
    Kind(
        "writers",
        "Câu hỏi theo người soạn",
        "nguoi-soan.docx",
        INSIDE,
        on_settings,
        lambda desk: writer_table(desk.office.bank.contest, writers(desk.office)),
    ),
    Kind("all-page", "Trang kết quả cả cuộc thi", "ket-qua.html", PUBLIC, on_results, _page),
    Kind(
        "all-participation-plot",
        "Biểu đồ tham gia cả cuộc thi",
        "tham-gia.svg",
        PUBLIC,
        on_closing,
        lambda desk: reports.participation_plot(closing_lines(desk)),
    ),
)
