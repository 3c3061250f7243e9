"""The made-up people and firms of a case story, whose names decide nothing: “chị Lan”, “Công ty X”, “nhà thầu A”."""

import re

_CAPITAL = f"[{''.join(letter for letter in map(chr, range(0x41, 0x1EFA)) if letter.isupper())}]"
_NAME = rf"{_CAPITAL}\w*(?: {_CAPITAL}\w*){{0,4}}"
_PLACES = "(?!Rịa|Nà |Đen )"
_HE, _SHE = "ông|anh|chú|cậu", "bà|chị|cô"
_TITLED = re.compile(rf"(?<!\w)(?P<title>(?i:{_HE}|{_SHE})) {_PLACES}(?P<name>{_NAME})")
_LETTERED = re.compile(
    r"(?<!\w)(?P<what>(?i:công ty|doanh nghiệp|cơ quan|đơn vị|trường|bệnh viện|xã|huyện|tỉnh|nhà thầu|gói thầu|chi bộ))"
    rf"(?: (?:TNHH|CP|cổ phần))*(?: (?:{_CAPITAL}\d?|[X-Z]{{2,3}}|ABC)(?!\w))"
)
_FIRM = re.compile(rf"(?<!\w)(?P<what>(?i:công ty))(?: (?:TNHH|CP|cổ phần))* {_NAME}")
_SENTENCES = re.compile(r"[.!;] +\S")
_BOTH = re.compile(r"(?<!\w)(?:của )?(?:cả )?(?i:hai) (?:người|anh chị|vợ chồng|anh em|chị em|ông bà|bạn)(?!\w)")
_MAYBE = (
    frozenset(one for title in f"{_HE}|{_SHE}".split("|") for one in (title, title.capitalize(), title.upper()))
    | {f"{letter}{sign}" for letter in "ABCDEGHKLMNPQSTVXYZ" for sign in ("", ",", ".", "?", ":")}
    | {"XYZ", "ABC"}
)
_MAN, _WOMAN = "nhân vật nam", "nhân vật nữ"
_MEN = frozenset(_HE.split("|"))
_KIN = "(?! (?:em|hùng|con|bà|mẹ|chị|giáo|nội|ngoại)(?!\\w))"


def unnamed(stem: str) -> str:
    """A stem whose people and firms are called by what they are, where it tells a story; any other one as it is.

    A story has several sentences, names somebody twice, or calls people and firms by single letters.
    """
    if stem[1:].islower() or _MAYBE.isdisjoint(stem.split()):
        return stem
    told = _LETTERED.sub(r"\g<what>", stem)
    people = [*_TITLED.finditer(told)]
    if not people or not (told != stem or _is_story(told, people)):
        return told
    titles = {found["title"].casefold() for found in people}
    told = _BOTH.sub("", told)
    again = re.compile(rf"(?<!\w)(?P<title>(?i:{'|'.join(sorted(titles))}))(?: ấy| ta)?(?!\w){_KIN}")
    return again.sub(_called, _TITLED.sub(_called, _FIRM.sub(r"\g<what>", told)))


def _is_story(stem: str, people: list[re.Match[str]]) -> bool:
    names = [found["name"].rpartition(" ")[2] for found in people]
    return len(set(names)) < len(names) or any(len(name) == 1 for name in names) or bool(_SENTENCES.search(stem))


def _called(found: re.Match[str]) -> str:
    return _MAN if found["title"].casefold() in _MEN else _WOMAN
