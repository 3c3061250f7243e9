"""Whether a value is given by a statement or only belongs to one of its conditions."""

import re

from authoring.policy.facts.clauses import CONDITION, EXCEPTION, MAIN, MORE, THEN, Clause, clause_at

_EQUALS = re.compile(r"(?<!\w)(?:bằng|là) $")
_IS = re.compile(r"(?:tối đa|tối thiểu|cao nhất|thấp nhất|ít nhất) (?:là|bằng|không (?:quá|vượt))(?!\w)", re.IGNORECASE)
_TO = re.compile(r"(?:cho )?đến khi", re.IGNORECASE)
_DUTY = re.compile(r"^khi (?:\w+ ){3,}phải(?!\w)", re.IGNORECASE)
_LIMITS = re.compile(r"tối đa|tối thiểu|không (?:quá|vượt|thấp|dưới|được)", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:mà|nhưng)(?!\w)", re.IGNORECASE)
_OWN = re.compile(r"^(?i:mà) [^,;]*?(?<!\w)có (?!thể|quyền|trách nhiệm|nghĩa vụ)")
_RESULT = re.compile(r"(?<!\w)(?:thì|được|bằng|là|giảm|tăng|thêm|phải)(?!\w)", re.IGNORECASE)
_RELATIVE = re.compile(
    r"(?<!\w)(?:người (?:có(?! thể)|đã)|mà|đã"
    r"|có(?! (?:thể|quyền|trách nhiệm|nghĩa vụ|hiệu lực|giá trị (?:trong|đến|sử dụng))))(?!\w)",
    re.IGNORECASE,
)
_FOR = "đối với"


def in_condition(text: str, parts: tuple[Clause, ...], start: int) -> bool:
    """Whether a value at this place only belongs to a condition: in “nếu …”, before its “thì”, behind “người có”."""
    at = clause_at(parts, start)
    part, head = parts[at], text[parts[at].words : start]
    if part.kind == CONDITION and _TO.match(head):
        return True
    if _EQUALS.search(head) or _IS.match(text, start) or text.endswith("tối đa ", 0, start):
        return False
    if part.kind in (CONDITION, EXCEPTION):
        return not _given_in(head, text[start:]) and not _DUTY.search(head)
    return _goes_on(text, parts[: at + 1], start) if part.kind == MORE and at else _before_then(parts, at, head)


def _goes_on(text: str, parts: tuple[Clause, ...], start: int) -> bool:
    """Behind “mà” and “nhưng” a value is where the clause before is; a limit (“nhưng không quá 5 lần”) is given."""
    part, head = parts[-1], text[parts[-1].words : start]
    limit = not head.strip(" ,").partition(" ")[2] and _LIMITS.match(text, start)
    if limit or _RESULT.search(head):
        return False
    if not _GOES_ON.match(head) or _OWN.search(head):
        return _relative(head)
    return in_condition(text, parts[:-1], part.start - 1)


def _before_then(parts: tuple[Clause, ...], at: int, head: str) -> bool:
    for part in parts[at + 1 :]:
        if part.kind == THEN:
            return parts[at].kind != THEN
        if part.kind == MAIN:
            break
    return _relative(head)


def _relative(head: str) -> bool:
    """Whether the last words that tell are “người có”, “đã”, not “được”, “bằng”."""
    return _last(_RELATIVE, head) > _last(_RESULT, head)


def _given_in(head: str, rest: str) -> bool:
    """Whether “đối với …” goes on to give something (“đối với lao động nữ được nghỉ 5 ngày”)."""
    if not head.lower().startswith(_FOR):
        return False
    told = head[len(_FOR) :]
    last = _last(_RELATIVE, told)
    return (last < 0 and _LIMITS.match(rest) is not None) or _last(_RESULT, told) > last


def _last(form: re.Pattern[str], words: str) -> int:
    return max((match.end() for match in form.finditer(words)), default=-1)
