"""A long question told in fewer words: dates in figures, no list named twice, one of two conditions, no asides."""

import re

from authoring.text import syllables

_DAY = re.compile(r"ngày (?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})")
_LISTED = re.compile(r"(?P<what>\w[\w, ]{8,}?) thuộc [Dd]anh mục (?P=what)(?: do [^,;]*? ban hành)?(?!\w)")
_ASIDES = (
    (re.compile(r" trong khoảng thời gian (?=từ ngày)"), " "),
    (re.compile(r"(?<=\w) do Bộ trưởng [^,;]{4,60}? ban hành"), ""),
    (re.compile(r" và (?:gửi|nêu|nêu rõ|kèm theo|trả|trả lại|thực hiện việc) [^\x02\x03]*$"), ""),
    (re.compile(r" hoặc có văn bản thông báo từ chối [^\x02\x03]*$"), ""),
    (re.compile(r" theo mẫu do [^,;\x02\x03]+? (?:quy định|ban hành)(?=,|$)"), ""),
    (re.compile(r", trừ trường hợp (?:Luật|pháp luật|luật) [^?]*? có quy định khác$"), ""),
    (re.compile(r",? theo quy định của pháp luật(?: về [^,;]*?)?(?=,|$| và (?!gia đình)| mà | nếu )"), ""),
)
_EXCEPTED = re.compile(r", trừ (?:các )?(?:trường hợp|đối tượng|cơ sở) [^\x02\x03]{24,}$")
COMFORTABLE, _ROOM, _FEW = 62, 74, 25


def brief(text: str) -> str:
    """The same question in fewer words where it is long."""
    if len(syllables(text)) <= COMFORTABLE:
        return text
    text = _DAY.sub(lambda said: f"ngày {int(said['day']):02}/{int(said['month']):02}/{said['year']}", text)
    text = _LISTED.sub(r"\g<what>", text)
    for words, instead in _ASIDES:
        text = words.sub(instead, text)
    excepted = _EXCEPTED.search(text)
    fits = excepted and len(syllables(excepted.group())) <= _FEW and len(syllables(text)) <= _ROOM
    return text if fits else _EXCEPTED.sub(", trừ trường hợp có quy định khác", text)
