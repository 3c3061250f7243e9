"""Abbreviations of offices and laws, spelled out; a contest can add its own."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from authoring.text.folding import nfc

ABBREVIATIONS: Mapping[str, str] = MappingProxyType(
    {
        "ANTT": "an ninh trật tự",
        "ASXH": "an sinh xã hội",
        "ATGT": "an toàn giao thông",
        "ATVSLĐ": "an toàn, vệ sinh lao động",
        "BCA": "Bộ Công an",
        "BCH": "Ban Chấp hành",
        "BHTN": "bảo hiểm thất nghiệp",
        "BHXH": "bảo hiểm xã hội",
        "BHYT": "bảo hiểm y tế",
        "BLDS": "Bộ luật Dân sự",
        "BLHS": "Bộ luật Hình sự",
        "BLLĐ": "Bộ luật Lao động",
        "BNV": "Bộ Nội vụ",
        "BQP": "Bộ Quốc phòng",
        "BTC": "Bộ Tài chính",
        "BYT": "Bộ Y tế",
        "CBCC": "cán bộ, công chức",
        "CBCCVC": "cán bộ, công chức, viên chức",
        "CCCD": "căn cước công dân",
        "CMND": "chứng minh nhân dân",
        "CNXH": "chủ nghĩa xã hội",
        "CP": "Chính phủ",
        "CSGT": "cảnh sát giao thông",
        "DN": "doanh nghiệp",
        "DQTV": "dân quân tự vệ",
        "GPLX": "giấy phép lái xe",
        "GTĐB": "giao thông đường bộ",
        "HĐLĐ": "hợp đồng lao động",
        "HĐND": "Hội đồng nhân dân",
        "HSSV": "học sinh, sinh viên",
        "HTX": "hợp tác xã",
        "KBNN": "Kho bạc Nhà nước",
        "KCB": "khám bệnh, chữa bệnh",
        "KTXH": "kinh tế - xã hội",
        "LLVT": "lực lượng vũ trang",
        "MTTQ": "Mặt trận Tổ quốc",
        "NĐ": "Nghị định",
        "NLĐ": "người lao động",
        "NN": "nhà nước",
        "NQ": "Nghị quyết",
        "NSDLĐ": "người sử dụng lao động",
        "NSNN": "ngân sách nhà nước",
        "NVQS": "nghĩa vụ quân sự",
        "PCCC": "phòng cháy và chữa cháy",
        "PCTN": "phòng, chống tham nhũng",
        "QĐ": "Quyết định",
        "QH": "Quốc hội",
        "QLNN": "quản lý nhà nước",
        "QPAN": "quốc phòng và an ninh",
        "QPPL": "quy phạm pháp luật",
        "TAND": "Tòa án nhân dân",
        "TANDTC": "Tòa án nhân dân tối cao",
        "TNGT": "tai nạn giao thông",
        "TNLĐ": "tai nạn lao động",
        "TT": "Thông tư",
        "TTATGT": "trật tự, an toàn giao thông",
        "TTg": "Thủ tướng Chính phủ",
        "TTHC": "thủ tục hành chính",
        "TƯ": "Trung ương",
        "TW": "Trung ương",
        "UBMTTQ": "Ủy ban Mặt trận Tổ quốc",
        "UBND": "Ủy ban nhân dân",
        "UBTVQH": "Ủy ban Thường vụ Quốc hội",
        "VBQPPL": "văn bản quy phạm pháp luật",
        "VKSND": "Viện kiểm sát nhân dân",
        "VPHC": "vi phạm hành chính",
        "XHCN": "xã hội chủ nghĩa",
    }
)

_WORD = re.compile(r"(?<![\w/-])[^\W\d_]{2,}(?![\w/-])")


Own = tuple[tuple[str, str], ...]  # what a contest adds: short form and what it stands for


@lru_cache(maxsize=64)
def with_own(own: Own) -> Mapping[str, str]:
    """The table joined with a contest's own short forms, which count where both say something."""
    return MappingProxyType({**ABBREVIATIONS, **dict(own)}) if own else ABBREVIATIONS


@lru_cache(maxsize=1 << 14)
def spelled_out(text: str, own: Own = ()) -> str:
    """The text with the abbreviations spelled out, the contest's own too; parts of numbers (“QĐ-UBND”) stay."""
    return expanded(text, with_own(own))


def expanded(text: str, table: Mapping[str, str]) -> str:
    """The text with the abbreviations of any table spelled out; in the text they end with a capital or stand as given.

    A contest hands its own table, joined with `ABBREVIATIONS` or alone.
    """
    return _WORD.sub(lambda match: _long(match.group(), table), text)


def _long(word: str, table: Mapping[str, str]) -> str:
    short = nfc(word)
    if short in table:
        return table[short]
    return table.get(short.upper(), word) if short[-1].isupper() else word
