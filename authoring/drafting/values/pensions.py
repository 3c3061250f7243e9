"""Questions of amounts that grow step by step: the start, the step, the most, and one person's amount counted out."""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from zlib import crc32

from authoring.drafting.amounts import padded, plain
from authoring.drafting.asks import Ask, Choice
from authoring.drafting.ground import Ground
from authoring.drafting.naming import continued
from authoring.drafting.sentences.references import spoken
from authoring.drafting.values.steps import LOSS, PENSION, Rule, kin, rule_of
from authoring.model.policies import Fact

_WOMEN, _MEN = ("Bà Lan", "Bà Hạnh", "Bà Mai"), ("Ông Hùng", "Ông Sơn", "Ông Bình")
_ACCIDENT, _CAUSE = "tai nạn lao động", " do tai nạn lao động, bệnh nghề nghiệp"
_FURTHER = (3, 4, 6, 7, 8)
_BEYOND = 2
_EARLY = re.compile(
    r"(?:đối tượng|người lao động) (?P<able>đủ điều kiện quy định tại Điều \d+ của Luật này)[^.;]*?"
    r"cứ mỗi năm nghỉ hưu trước tuổi quy định thì giảm (?P<step>\d+)%"
)
_CHAPTER = re.compile(r"c\d+$")
_HUNDRED = Decimal(100)
_SMALL = 5
_NEAR = "Số gần kề; điều khoản được hỏi không nêu mức này."
_OTHER = "Theo quy định của trường hợp khác trong cùng điều."


def step_by_step(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """The questions of a number in a rule that grows step by step; () where the fact is in none."""
    found = rule_of(fact, ground)
    if found is None:
        return _early(fact, ground)
    rule, part = found
    asks = _Asks(rule, fact, ground)
    return asks.plain(part), *asks.counted(part)


class _Asks:
    """What is asked of one rule, in one document."""

    def __init__(self, rule: Rule, fact: Fact, ground: Ground) -> None:
        self._rule, self._fact, self._ground = rule, fact, ground
        self._seed = crc32(f"{fact.path}{fact.quote}".encode())
        self._head = f"Theo {ground.name}, "
        self._kin = kin(fact, rule, ground)
        self._insurance = _insurance(fact, ground)

    def plain(self, part: str) -> Ask:
        """A number of the rule asked for."""
        rule = self._rule
        key = {"base": rule.base, "step": rule.step}.get(part) or rule.most or rule.base
        told = [(value, _OTHER) for one in self._kin if (value := getattr(one, part)) is not None]
        said = {rule.base} if part == "step" and rule.form == LOSS else set[Decimal]()
        stem = f"{self._head}{self._asked(part)}?"
        choices = _choices(rule, key, told, said)
        return Ask(stem, rule.written(key), choices, f"{part}-step", (rule.words,), key)

    def _asked(self, part: str) -> str:
        rule = self._rule
        many = {"%": "bao nhiêu phần trăm", "lần": "bao nhiêu lần"}.get(rule.unit, f"bao nhiêu {rule.unit}")
        if rule.form == PENSION:
            return self._pension(part, f"{many} {rule.of}")
        return self._loss(part, f"{many} {rule.of}") if rule.form == LOSS else self._benefit(part, many)

    def _pension(self, part: str, many: str) -> str:
        rule = self._rule
        if part == "base":
            who = f"{rule.who} đủ điều kiện về tuổi hưởng lương hưu, có đủ {rule.start} năm đóng {self._insurance}"
            return f"{who} thì mức lương hưu hằng tháng bằng {many}"
        if part == "most":
            return f"mức lương hưu hằng tháng của {rule.who} tối đa bằng {many}"
        ends = f" đến dưới {rule.limit} năm" if rule.limit else ""
        who = f"{rule.who} có thời gian đóng {self._insurance} từ đủ {rule.start} năm{ends or ' trở lên'}"
        return f"khi tính lương hưu của {who}, kể từ năm thứ {rule.start + 1}, mỗi năm đóng được tính thêm {many}"

    def _loss(self, part: str, many: str) -> str:
        rule, benefit = self._rule, _benefit(self._fact, self._ground)
        who = f"người lao động bị suy giảm {rule.start}% khả năng lao động thì được hưởng {benefit} bằng"
        if part == "base":
            return f"{who} {many}"
        told = f"{who} {rule.written(rule.base)} {rule.of}"
        return f"{told}, sau đó cứ suy giảm thêm {rule.each}% thì được hưởng thêm {many}"

    def _benefit(self, part: str, many: str) -> str:
        rule = self._rule
        if part == "base":
            who = f"người lao động đóng bảo hiểm thất nghiệp đủ {rule.start} tháng đến đủ {rule.end} tháng"
            return f"{who} được hưởng {many} {rule.of}"
        if part == "most":
            return f"thời gian hưởng {rule.of} tối đa là {many}"
        after = f"sau {rule.end} tháng đóng bảo hiểm thất nghiệp, cứ đóng đủ thêm {rule.each} tháng"
        return f"{after} thì được hưởng thêm {many} {rule.of}"

    def counted(self, part: str) -> Iterator[Ask]:
        """One person's amount counted out, past the most where that is asked for; the start needs no counting."""
        rule = self._rule
        more = _FURTHER[self._seed % len(_FURTHER)]
        if part == "most" and rule.most is not None:
            more = int((rule.most - rule.base) / rule.step) + _BEYOND
        units = rule.end + more * rule.each if rule.limit is None else min(rule.end + more, rule.limit - 1)
        key = rule.amount(units)
        if part != "base" and (part == "most" or rule.most is None or key < rule.most):
            stem = self._case(units)
            choices = _choices(rule, key, self._mistakes(units), ())
            basis = self.plain("base")
            note = _sum(rule, units)
            yield Ask(stem, rule.written(key), choices, "stepped", (rule.words,), key, note, basis)

    def _mistakes(self, units: int) -> list[tuple[Decimal, str]]:
        """What comes out where one counts wrong."""
        rule = self._rule
        off = [(1, "Đếm thừa một bước tăng."), (-1, "Đếm thiếu một bước tăng."), (2, "Đếm thừa hai bước tăng.")]
        made = [(one.amount(units), f"Tính {continued(_OTHER)}") for one in self._kin]
        made.append((rule.uncapped(units), "Không xét mức tối đa."))
        made += [(rule.uncapped(units + by * rule.each), why) for by, why in off]
        return [*made, (rule.base, "Chỉ lấy mức ban đầu, không tính phần tăng thêm.")]

    def _case(self, units: int) -> str:
        rule, names = self._rule, _WOMEN if self._rule.who == "lao động nữ" else _MEN
        name = names[self._seed // 7 % len(names)]
        said = f"{name[:1].lower()}{name[1:]}"
        if rule.form == PENSION:
            had = f"{name} đủ điều kiện về tuổi hưởng lương hưu và có đúng {units} năm đóng {self._insurance}."
            return f"{had} {self._head}mức lương hưu hằng tháng của {said} bằng bao nhiêu phần trăm {rule.of}?"
        if rule.form == LOSS:
            many = "phần trăm" if rule.unit == "%" else "lần"
            by = f"{_benefit(self._fact, self._ground)} tính theo mức suy giảm khả năng lao động của {said}"
            cause = _CAUSE if any(_ACCIDENT in one for one in self._ground.over(self._fact.path)) else ""
            lost = f"{name} bị suy giảm {units}% khả năng lao động{cause}"
            return f"{lost}. {self._head}{by} bằng bao nhiêu {many} {rule.of}?"
        had = f"{name} đủ điều kiện hưởng {rule.of} và đã đóng bảo hiểm thất nghiệp đúng {units} tháng."
        return f"{had} {self._head}{said} được hưởng bao nhiêu tháng {rule.of}?"


def _sum(rule: Rule, units: int) -> str:
    """How an amount is counted out."""
    steps, whole = (units - rule.end) // rule.each, rule.uncapped(units)
    told = f"Cách tính: {plain(rule.base)} + {steps} × {plain(rule.step)} = {plain(whole)} ({rule.unit})"
    return f"{told}, tối đa {rule.written(rule.amount(units))}." if whole > rule.amount(units) else f"{told}."


def _early(fact: Fact, ground: Ground) -> tuple[Ask, ...]:
    """How much a pension loses for each year before the age, and for a person's years."""
    match = _EARLY.search(fact.quote)
    able = spoken(f"đối tượng {match['able']}", fact.path, ground) if match else ""
    able = able.removeprefix("đối tượng ").removeprefix("người lao động ")
    value = str(getattr(fact.value, "number", ""))
    if match is None or not able.startswith("đủ điều kiện hưởng") or value != match["step"]:
        return ()
    step, head, seed = Decimal(match["step"]), f"Theo {ground.name}, ", crc32(fact.path.encode())
    asked = "mức lương hưu hằng tháng giảm bao nhiêu phần trăm"
    stem = f"{head}đối với người {able}, cứ mỗi năm nghỉ hưu trước tuổi quy định thì {asked}?"
    near = _shares([(step + by, _NEAR) for by in (-1, 1, 2, 3)], step)
    basis = Ask(stem, f"{plain(step)}%", near, "step-early", (match.group(),), step)
    years, name = 3 + seed % 2, (*_WOMEN, *_MEN)[seed // 5 % 6]
    key = years * step
    had = f"{name} {able} và nghỉ hưu trước tuổi quy định đúng {padded(Decimal(years))} năm."
    wrong = [(key + step, "Đếm thừa một năm."), (key - step, "Đếm thiếu một năm."), (Decimal(years), "Mỗi năm trừ 1%.")]
    case = f"{had} {head}{asked.replace(' giảm', f' của {name[:1].lower()}{name[1:]} giảm')} do nghỉ hưu trước tuổi?"
    note = f"Cách tính: {years} × {plain(step)}% = {plain(key)}%."
    choices = _shares([*wrong, (years * (step + 1), "Mỗi năm trừ thừa 1%.")], key)
    counted = Ask(case, f"{plain(key)}%", choices, "stepped", (match.group(),), key, note, basis)
    return basis, counted


def _shares(wrong: Sequence[tuple[Decimal, str]], key: Decimal) -> tuple[Choice, ...]:
    found = {one: Choice(f"{plain(one)}%", why, one) for one, why in reversed(wrong) if one > 0 and one != key}
    return tuple(reversed(found.values()))


def _choices(
    rule: Rule, key: Decimal, wrong: Sequence[tuple[Decimal, str]], said: Collection[Decimal]
) -> tuple[Choice, ...]:
    """Amounts beside the key, the likely mistakes first, then numbers nearby; none that the question itself names."""
    width = Decimal("0.1") if key < 1 else Decimal(5) if rule.unit == "%" and key >= _SMALL else Decimal(1)
    found: dict[Decimal, Choice] = {}
    for one, why in (*wrong, *((key + width * by, _NEAR) for by in (-1, 1, -2, 2, 3))):
        if 0 < one <= _HUNDRED and one != key and one not in said:
            found.setdefault(one, Choice(rule.written(one), why, one))
    return tuple(found.values())


def _insurance(fact: Fact, ground: Ground) -> str:
    """Which insurance the chapter is about."""
    before = ground.provisions[: ground.provisions.index(ground.places[fact.path])]
    above = " ".join(one.title.casefold() for one in before if _CHAPTER.match(one.path))
    last = max(("tự nguyện", "bắt buộc"), key=above.rfind)
    return f"bảo hiểm xã hội {last}" if last in above else "bảo hiểm xã hội"


def _benefit(fact: Fact, ground: Ground) -> str:
    """The benefit that the article is about."""
    title = continued(ground.title(fact.path))
    return title if title.startswith("trợ cấp") else "trợ cấp"
