"""How a stem names a policy document, and how a sentence goes on after the name."""

import re

from authoring.model.policies import PolicyDocument
from authoring.text import syllables

_MERGED = "Văn bản hợp nhất"
_KINDS = {
    "QĐ": "Quyết định",
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "CT": "Chỉ thị",
    "VBHN": _MERGED,
    "KH": "Kế hoạch",
}
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
_LONGEST = 12
_SIGN = re.compile(r"/(?P<kind>[A-ZĐ]+)(?:-|$)")
_PROPER = re.compile(
    r"(?:Ủy ban|Uỷ ban|Hội đồng|Chính phủ|Quốc hội|Nhà nước|Thủ tướng|Chủ tịch|Tòa án|Toà án|Viện kiểm sát|Ngân hàng"
    r"|Đảng|Mặt trận|Liên đoàn|Tổng(?! hợp| số| kết| thời| mức)|Ban(?! hành)|Sở|Bộ"
    r"|Bảo hiểm xã hội (?:Việt Nam|tỉnh|huyện|thành phố|cấp|cơ sở|khu vực))\b"
)
_ABBREVIATION = re.compile(r"[A-ZĐ][A-ZĐ0-9]")


def named(document: PolicyDocument) -> str:
    """The document with its number: “Quyết định số 27/2021/QĐ-UBND”, “Luật Bảo hiểm xã hội số 58/2014/QH13”.

    A statute that a decision enacts bears the decision's number, so the sign in the number says what to call it. A
    merged text is named after its law. Empty where the document has no number or is of no known kind.
    """
    sign = _SIGN.search(document.number)
    kind = _KINDS.get(sign["kind"] if sign else "", document.kind)
    if not document.number or not kind:
        return ""
    numbered = f"{kind} số {document.number}"
    titled = document.title.startswith(_LAWS) and len(syllables(document.title)) <= _LONGEST
    if not titled or " số " in document.title:
        return numbered
    return f"{document.title} ({numbered})" if kind == _MERGED else f"{document.title} số {document.number}"


def begun(text: str) -> str:
    """The text as it stands alone: a capital first."""
    return text[:1].upper() + text[1:]


def continued(sentence: str) -> str:
    """The sentence as it goes on after a comma: a small letter first, unless a name or an abbreviation begins it."""
    if _PROPER.match(sentence) or _ABBREVIATION.match(sentence):
        return sentence
    return sentence[:1].lower() + sentence[1:]
