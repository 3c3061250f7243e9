"""What a person should know about a PDF that was read, a sentence each, with page numbers."""

from collections.abc import Iterable, Iterator, Sequence

from authoring.documents.pdf.heads import Sheet
from authoring.documents.pdf.opening import Opened, unknown

_SHOWN = 60


def noticed(opened: Opened, sheets: Sequence[Sheet], known: frozenset[str], texts: Sequence[str]) -> tuple[str, ...]:
    """The sentences about pages left out, parts dropped, parts moved, and letters that are doubtful."""
    return tuple(_said(opened, sheets, known, texts))


def spans(numbers: Iterable[int]) -> str:
    """Page numbers as a person writes them: “1–3, 7”."""
    groups: list[list[int]] = []
    for number in sorted(set(numbers)):
        if groups and number == groups[-1][-1] + 1:
            groups[-1].append(number)
        else:
            groups.append([number])
    return ", ".join(str(group[0]) if len(group) == 1 else f"{group[0]}–{group[-1]}" for group in groups)


def _said(opened: Opened, sheets: Sequence[Sheet], known: frozenset[str], texts: Sequence[str]) -> Iterator[str]:
    yield "Chữ lấy từ PDF: các dòng được ghép lại thành đoạn; hãy đối chiếu với bản in trước khi trích dẫn."
    yield from _lost(opened)
    yield from _dropped(sheets)
    tables = spans(sheet.number for sheet in sheets if sheet.boxes)
    if tables:
        yield f"Bảng ở trang {tables} được đọc theo từng ô."
    if known:
        yield f"{len(known)} chú thích chân trang được đưa về cuối, sau dòng “CHÚ THÍCH”."
    absent = sorted((mark for mark in known if not any(f"[{mark}]" in text for text in texts)), key=len)
    if absent:
        yield f"Không thấy trong bài dấu của chú thích {', '.join(absent)}; hãy xem lại trên bản in."


def _lost(opened: Opened) -> Iterator[str]:
    pages = opened.pages
    if opened.damaged:
        yield f"Trang {spans(opened.damaged)} hỏng, không đọc được."
    scanned = spans(page.number for page in pages if page.pictures and not page.stretches and not page.turned)
    if scanned:
        yield f"Trang {scanned} là bản quét, không có chữ: không đọc được; hãy bổ sung nội dung từ bản điện tử."
    doubtful = spans(page.number for page in pages if page.unseen and page.stretches)
    if doubtful:
        yield f"Trang {doubtful} là bản quét kèm chữ do máy nhận dạng, có thể sai; hãy soát từng chữ với bản in."
    strange = [page for page in pages if unknown(page)]
    if strange:
        count = sum(unknown(page) for page in strange)
        yield f"{count} chữ ở trang {spans(page.number for page in strange)} không đọc được, hiện là “\ufffd”."
    turned = spans(page.number for page in pages if page.turned)
    if turned:
        yield f"Chữ viết xoay ở trang {turned} được đưa về cuối văn bản."
    filled = spans(page.number for page in pages if page.filled)
    if filled:
        yield f"Trang {filled} có ô điền hoặc ghi chú đặt trên trang: không đọc chữ trong đó."


def _dropped(sheets: Sequence[Sheet]) -> Iterator[str]:
    heads = [sheet for sheet in sheets if sheet.dropped]
    if heads:
        words = _short(max((words for sheet in heads for words in sheet.dropped), key=len))
        pages = spans(sheet.number for sheet in heads)
        yield f"Đã bỏ đầu trang, chân trang và số trang ở trang {pages} (“{words}”)."
    stamped = [sheet for sheet in sheets if sheet.stamped]
    if stamped:
        words = _short(stamped[0].stamped[0])
        yield f"Đã bỏ dấu chữ ký số ở trang {spans(sheet.number for sheet in stamped)} (“{words}”)."


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
