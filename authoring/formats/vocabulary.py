"""How people spell the columns, lines and levels of a question file; a new spelling is a line here."""

import re
from collections.abc import Mapping

from authoring.model.items import LABELS
from authoring.text import bare

STEM = (
    "Câu hỏi",
    "Nội dung câu hỏi",
    "Nội dung",
    "Câu dẫn",
    "Đề bài",
    "Tên câu hỏi",
    "Câu hỏi trắc nghiệm",
    "Question",
    "Question text",
    "Question title",
    "Question content",
    "Questiontext",
    "Content",
    "Stem",
)
TITLE = ("Title", "Tiêu đề", "Tên")  # holds the stem where no other column does
KEY = (
    "Đáp án đúng",
    "Đáp án",
    "Phương án đúng",
    "Câu trả lời đúng",
    "Phương án trả lời đúng",
    "Trả lời đúng",
    "Lựa chọn đúng",
    "Ý đúng",
    "Câu đúng",
    "Đáp án chính xác",
    "Đáp án đúng nhất",
    "ĐA",
    "ĐA đúng",
    "Đ/A",
    "Đ/án",
    "Đ/án đúng",
    "Đáp án chuẩn",
    "Key",
    "Answer",
    "Right answer",
    "Correct answer",
    "Correct answers",
    "Correct option",
    "Correct choice",
)
KEY_HEADS = ("Kết quả", "Correct")  # of columns alone: in a paper such a line is text
FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("Mã câu", "Mã câu hỏi", "Mã số", "ID"),
    "citation": ("Căn cứ", "Căn cứ pháp lý", "Cơ sở pháp lý", "Điều khoản", "Văn bản căn cứ", "Trích dẫn", "Nguồn"),
    "explanation": (
        "Giải thích",
        "Giải thích đáp án",
        "Lời giải",
        "Hướng dẫn chi tiết",
        "Hướng dẫn giải",
        "Answer explanation",
    ),
    "topic": ("Chủ đề", "Lĩnh vực", "Chuyên đề", "Topic"),
    "difficulty": ("Mức độ", "Độ khó", "Mức độ khó", "Difficulty"),
    "valid_on": ("Đúng tại ngày", "Ngày hiệu lực", "Valid on"),
}
ORDINAL = ("STT", "Số TT", "TT", "Thứ tự", "Số thứ tự", "Câu", "Câu số", "#", "No")
REMARK = "Cần sửa"  # the column that a returned copy has more
UNUSED = (REMARK, "Question type", "Time in seconds", "Time limit", "Loại câu hỏi", "Thời gian (giây)")
UNUSED_LINES = ("Mark", "Mix choices", "Unit", "Creator-reviewer")  # of programs that set papers
OPTION = (
    "Đáp án",
    "Phương án",
    "Phương án trả lời",
    "Phương án lựa chọn",
    "Lựa chọn",
    "Ý",
    "Trả lời",
    "Câu trả lời",
    "Nội dung đáp án",
    "Nội dung phương án",
    "PA",
    "Đ/án",
    "Option",
    "Answer",
    "Choice",
    "",
)
OFFERS = (
    "Phương án",
    "Các phương án",
    "Phương án trả lời",
    "Các phương án trả lời",
    "Phương án lựa chọn",
    "Nội dung phương án",
    "Nội dung đáp án",
    "Nội dung trả lời",
    "Lựa chọn",
    "Các lựa chọn",
    "Các đáp án",
    "Đáp án lựa chọn",
    "Các đáp án lựa chọn",
    "Câu trả lời",
    "Các câu trả lời",
    "Trả lời",
    "Option",
    "Options",
    "Option text",
    "Choice",
    "Choices",
    "Answers",
    "Answer text",
    "Answer options",
)  # one column with every option: a row each, or all below one another in the question's cell
RIGHT = (
    "Đúng/Sai",
    "Đúng hay sai",
    "Đúng",
    "Đ/S",
    "Là đáp án đúng",
    "Is correct",
    "True/False",
    "Is right",
    "Is answer",
)
TICKS = ("x", "v", "*", "✓", "✔", "☑", "√", "1", "Đ", "Đúng", "Có", "True", "Yes", "Right", "Correct", "Đáp án đúng")
CROSSES = ("", "-", "0", "S", "Sai", "Không", "False", "No", "Wrong", "Incorrect")
WRONG = (
    "Đáp án sai",
    "Phương án sai",
    "Câu trả lời sai",
    "Phương án nhiễu",
    "Đáp án nhiễu",
    "Wrong answer",
    "Incorrect answer",
)
LEVELS: Mapping[str, tuple[str, ...]] = {
    "easy": ("Dễ", "Nhận biết", "NB", "Easy"),
    "medium": ("Vừa", "Trung bình", "TB", "Thông hiểu", "TH", "Medium"),
    "hard": ("Khó", "Vận dụng", "VD", "Vận dụng cao", "VDC", "Hard"),
}
LEVEL_NAMES = {code: spellings[0] for code, spellings in LEVELS.items()}

_ADVICE = re.compile(r"\s[-–—]\s|[(\[\n]")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_COUNTED = re.compile(r"(?i)(?:option|answer)\s*\d")


def column(header: str) -> str:
    """What a column holds: `stem`, `A` … `H`, `key`, a field of an item, `ordinal`, `unused`; “” where none says.

    `wrong1`, `wrong2`, … are wrong options beside a column of the right ones' texts; `offers` is one column with every
    option, `right` says of each whether it is right, `rightA` … `rightH` of that option alone.

    What stands behind a dash or in brackets (“Answer 1 - max 75 characters”) is advice to whoever fills the column.
    """
    if header.rstrip().endswith("#"):
        return "ordinal"
    told = _ADVICE.split(header)[0]
    looks = (_look(header), _look(told), _look(_HUMP.sub(" ", told)))
    return next((name for look in looks if (name := _COLUMNS.get(look))), "")


def counts_options(header: str) -> bool:
    """Whether a column of options is that of a quiz program, which names right options by their numbers."""
    return bool(_COUNTED.match(header.strip()))


def line(name: str) -> str:
    """What a line “Căn cứ: …” of a Word file gives: `key` or a field of an item; “” where it is text."""
    return _LINES.get(_look(name), "")


def tick(text: str) -> bool | None:
    """Whether a cell beside an option says that it is right (“x”, “Đúng”, 1), or not; None where it says neither."""
    told = text.strip().casefold()  # whole: “Đ” is no D
    return True if told in _TICKS else False if told in _CROSSES else None


def says_option(text: str) -> bool:
    """Whether a cell names what stands beside it an option: “A”, “b)”, “Phương án”, “Đáp án 2”."""
    return len(column(text)) == 1 or _look(text) in _OPTION_WORDS


def level(text: str) -> str | None:
    """The difficulty that a word names; None where it names none."""
    return _LEVELS.get(_look(text))


def _look(text: str) -> str:
    """What makes two spellings the same; a sign that is no letter (“#”) stays."""
    return bare(text) or text.strip()


def _table(*groups: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {_look(spelling): name for group in groups for name, spellings in group.items() for spelling in spellings}


def _option_columns() -> dict[str, tuple[str, ...]]:
    """“Đáp án A”, “Option 1”, and a bare letter; never a bare number."""
    return {
        label: tuple(
            f"{word}{gap}{mark}".strip()
            for word in OPTION
            for gap in (" ", "")
            for mark in (label, str(place))
            if word or mark == label
        )
        for place, label in enumerate(LABELS, 1)
    }


def _wrong_columns() -> dict[str, tuple[str, ...]]:
    """“Đáp án sai 1”, “Phương án nhiễu 2”; without a number the first."""
    marks = [(str(place), *(("",) if place == 1 else ())) for place in range(1, len(LABELS))]
    return {
        f"wrong{place}": tuple(f"{word} {mark}".strip() for word in WRONG for mark in found)
        for place, found in enumerate(marks, 1)
    }


def _right_columns() -> dict[str, tuple[str, ...]]:
    """“Đúng/Sai A”, “Correct 1”: beside each option whether it is right."""
    words = (*RIGHT, "Correct")
    return {
        f"right{label}": tuple(f"{word} {mark}" for word in words for mark in (label, str(place)))
        for place, label in enumerate(LABELS, 1)
    }


_OFFERED = {"title": TITLE, "offers": OFFERS, "right": RIGHT}
_NAMED = {"ordinal": ORDINAL, "stem": STEM, "key": (*KEY, *KEY_HEADS), "unused": UNUSED}
_COLUMNS = _table(_OFFERED, _NAMED, FIELDS, _right_columns(), _option_columns(), _wrong_columns())
_LINES = _table({"key": KEY}, FIELDS, {"unused": UNUSED_LINES})
_OPTION_WORDS = frozenset(_look(word) for word in (*OPTION, *OFFERS) if word)
_TICKS = frozenset(word.casefold() for word in TICKS)
_CROSSES = frozenset(word.casefold() for word in CROSSES)
_LEVELS = _table(LEVELS, {code: (code,) for code in LEVELS})
