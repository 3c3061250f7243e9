"""Papers about keys: the recovery sheet, the minutes of a sealing, the minutes of a key that was rebuilt."""

from dataclasses import dataclass
from datetime import datetime

from authoring import releases, reports
from authoring.model.clock import moment
from authoring.model.contests import Person
from authoring.model.errors import RefusedError
from authoring.reports.moments import long_moment
from authoring.seals import fingerprint, grouped
from authoring.workbench.contest.codes import draw_code, halves
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import is_sheet, join
from authoring.workbench.forms.rebuilding import Rebuilt
from authoring.workbench.forms.releasing import recipients
from authoring.workbench.forms.weeks import newest_release

SHEET = "phieu"
_SEALED = (
    "Mã kiểm tra dưới đây được in và ký trước giờ mở đề. Sau khi đáp án được công bố, bất kỳ ai cũng kiểm tra được "
    "đáp án ấy đúng là đáp án đã niêm phong; cán bộ công nghệ thông tin làm việc ấy bằng lệnh: "
    "authoring check-key TỆP_ĐÁP_ÁN --code MÃ."
)


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key given anew: to whom, the prints of the old and the new one, by which two people, when, why."""

    person: Person
    old: str
    new: str
    vouchers: tuple[str, ...]
    time: datetime
    reason: str


def recovery_sheet(office: Office, writer: str = SHEET) -> bytes:
    """Draw a code, add the sheet to the people of the contest and return the paper with both halves as .docx.

    The code stands nowhere but in these bytes. The sheet counts once the owner has signed it.
    """
    named = [person.writer for person in office.bank.people if is_sheet(person)]
    if named:
        said = "Cuộc thi đã có phiếu khôi phục; mã chỉ in một lần."
        raise RefusedError(said, found=", ".join(named), expected="giữ phiếu đã in")
    code = draw_code()
    sheet = join(office.bank.folder, Person(writer, "Phiếu khôi phục", "Ban Tổ chức"), code)
    told = fingerprint(sheet.person.signing_key)
    return reports.recovery_paper(reports.RecoverySheet(office.bank.contest, writer, halves(code), told))


def sealing_minutes(office: Office, tag: str) -> bytes:
    """Minutes of a week's sealing with the code that binds to its key, for people to sign before the week opens."""
    folder = newest_release(office.exports, tag)
    manifest = releases.demand_sound(folder, office.signing_keys())
    contest, week = office.bank.contest, office.week(tag)
    holders = ", ".join(f"{person.name} ({person.agency})" for person in recipients(office))
    table = [
        ("Bản phát hành", folder.name),
        ("Số câu", str(len(manifest.items))),
        ("Phát hành lúc", long_moment(moment(manifest.time), contest.timezone)),
        ("Mở đề lúc", long_moment(week.opens, contest.timezone)),
        ("Mã kiểm tra đáp án", grouped(manifest.commitment).upper()),
        ("Người giữ niêm phong", holders),
        ("Mã khóa của chủ cuộc thi", office.bank.fingerprint()),
        *([("Lý do đính chính", manifest.reason)] if manifest.reason else []),
    ]
    about = f"niêm phong đáp án {week.name}"
    signers = (("ĐẠI DIỆN CƠ QUAN PHỐI HỢP", ""), ("NGƯỜI PHÁT HÀNH", _name(office, manifest.signer)))
    return reports.minutes_paper(contest, reports.Minutes(about, (_SEALED,), tuple(table), signers))


def rebuilding_minutes(office: Office, done: Rebuilt) -> bytes:
    """Minutes of a key that two people made again, for both to sign by hand."""
    contest = office.bank.contest
    texts = (
        "Không ai mở được niêm phong, nên đáp án được dựng lại từ những lần sửa đã duyệt mà bảng kê đã ký nêu tên.",
        "Chữ ký bảng kê, mã từng câu và chữ ký duyệt từng lần sửa đều khớp.",
        f"Đối chiếu với tệp nội bộ có đáp án lập lúc phát hành: {done.same} trong {done.compared} tệp khớp từng byte.",
    )
    table = (
        ("Bản phát hành", done.release),
        ("Dựng lại lúc", long_moment(done.time, contest.timezone)),
        ("Lý do", done.reason),
        ("Hai người thực hiện", "; ".join(f"{person.name} ({person.agency})" for person in done.people)),
        ("Ký bằng mật khẩu", "; ".join(one.name for one in done.people if one not in done.by_hand) or "không ai"),
    )
    first, second = (person.name for person in done.people)
    signers = (("NGƯỜI THỨ HAI", second), ("NGƯỜI THỨ NHẤT", first))
    minutes = reports.Minutes(f"dựng lại đáp án bản {done.release}", texts, table, signers)
    return reports.minutes_paper(contest, minutes)


def new_key_minutes(office: Office, given: NewKey) -> bytes:
    """Minutes of a new key, for those who gave it to sign by hand; the one who has it now is named."""
    contest = office.bank.contest
    texts = (
        "Người được cấp khóa mất mật khẩu ký. Hai người khác cùng ký cấp khóa mới, trước mặt người được cấp khóa.",
        "Chữ ký cũ vẫn có giá trị. Từ lúc cấp, khóa cũ không ký được nữa.",
        "Niêm phong đã lập trước đó không mở được bằng khóa mới: người giữ khác hoặc phiếu khôi phục mở.",
    )
    table = (
        ("Người được cấp khóa", f"{given.person.name} ({given.person.agency})"),
        ("Hai người cùng cấp", "; ".join(given.vouchers)),
        ("Cấp lúc", long_moment(given.time, contest.timezone)),
        ("Lý do", given.reason),
        ("Mã khóa cũ", given.old),
        ("Mã khóa mới", given.new),
    )
    first, second = given.vouchers
    signers = (("NGƯỜI CẤP THỨ HAI", second), ("NGƯỜI CẤP THỨ NHẤT", first))
    about = f"cấp khóa ký mới cho {given.person.name}"
    return reports.minutes_paper(contest, reports.Minutes(about, texts, table, signers))


def _name(office: Office, writer: str) -> str:
    return next(person.name for person in office.bank.people if person.writer == writer)
