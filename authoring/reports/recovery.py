"""The recovery sheet: a code in two halves, each on a page for an envelope of its own, kept by two agencies."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from authoring.documents import Block, Line, PageBreak, Paper, Signature, Signer, Title, line, write
from authoring.model.contests import Contest
from authoring.model.paragraphs import Run
from authoring.reports.frames import head

SIZE = 26.0
_WHAT = (
    "Phiếu này cùng với phong bì còn lại mở được niêm phong đáp án khi người giữ khóa quên mật khẩu, "
    "và cùng một người nữa cấp khóa mới cho người quên mật khẩu."
)
_HOW = (
    "Cho mỗi trang vào một phong bì, niêm phong, đóng dấu giáp lai; mỗi cơ quan giữ một phong bì, không giữ chung một "
    "nơi. Chỉ mở khi hai cơ quan cùng có mặt, có biên bản. Xóa tệp này sau khi in."
)


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What is printed: whose sheet it is, the halves of its code, the fingerprint of its public key."""

    contest: Contest
    writer: str
    halves: tuple[str, str] = field(repr=False)
    fingerprint: str = ""


def recovery_paper(sheet: RecoverySheet) -> bytes:
    """The sheet as .docx of two pages."""
    first, second = (tuple(_page(sheet, number)) for number in (1, 2))
    blocks = (*first, PageBreak(), *second)
    return write(Paper("Phiếu khôi phục", sheet.contest.layout, blocks))


def _page(sheet: RecoverySheet, number: int) -> Iterator[Block]:
    yield head(sheet.contest, dated=True)
    yield Title("PHIẾU KHÔI PHỤC", f"phong bì {number} trong 2\n{sheet.contest.name}")
    yield line(_WHAT)
    yield line(
        f"Nửa thứ {('nhất', 'hai')[number - 1]} của mã, gõ cả hai nửa liền nhau khi chương trình hỏi mật khẩu ký:"
    )
    yield Line((Run(sheet.halves[number - 1], bold=True),), "center", indent=False, size=SIZE, after=18)
    yield line(f"Mã người trong chương trình: {sheet.writer}. Mã kiểm tra khóa: {sheet.fingerprint}.")
    yield line("Mã không có các chữ I, L, O, U; chữ thường, chữ hoa và khoảng trắng không quan trọng.")
    yield line(_HOW)
    yield Signature(Signer("NGƯỜI NHẬN PHONG BÌ"), Signer("NGƯỜI IN PHIẾU"))
