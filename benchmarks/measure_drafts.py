"""Drafts of real laws: how many a clause, how much of the gold they cover, wrong keys, block findings, verdicts."""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from authoring import checks, drafting
from authoring.commands.values import fact_value
from authoring.model.findings import Severity
from authoring.model.policies import Authority, Day, Definition, Enumeration, Fact, Interval, Moment, Quantity
from authoring.policy import Library
from authoring.policy.citations.versions import begins, family
from authoring.text import dates, fold, mentions
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.items.abroad import abroad
from authoring.workbench.items.drafting import desk, offers
from benchmarks.measure_policy import OTHERS, agrees

PERCENT = 100
_COUNT = r"(\d+(?:,\d+)?)"
SUM = "**Cộng**"


def tables(shared: Path) -> list[str]:
    """Two tables: drafts by document, drafts and gold facts by type."""
    folder = shared / "data/policies"
    gold = gold_facts(folder)
    sources = [read_source(folder / name) for name in sorted({str(fact["document"]) for fact in gold})]
    every = [read_source(path) for path in sorted(folder.glob("*.txt"))]
    made = {one.document.document: tuple(offers(desk(beside(one, every)), one, one.facts())) for one in sources}
    return [by_document(sources, made), by_type(sources, made, gold)]


def beside(source: Source, every: Sequence[Source]) -> list[Source]:
    """A document with those whose places it names, in the wording of its day and later ones, as a library has them."""
    library = Library([(one.document, one.provisions) for one in every])
    meant = [other.document for _, other in abroad(source, every, library)]
    since = {family(one): begins(one) for one in meant}
    return [source, *(one for one in every if begins(one.document) >= since.get(family(one.document), "9"))]


def by_document(sources: Sequence[Source], made: Mapping[str, Sequence[drafting.Draft]]) -> str:
    """Clauses with facts, drafts, drafts a clause, wrong keys, block findings of each document."""
    head = "| Văn bản | Điều khoản có dữ kiện | Câu nháp | mỗi điều khoản | Sai đáp án | Phải sửa |"
    rows, sums = ["## Câu nháp từ văn bản", "", head, "|---|---|---|---|---|---|"], Counter[str]()
    for source in sources:
        drafts, clauses = made[source.document.document], len({fact.path for fact in source.facts()})
        wrong, blocks = sum(not is_right(draft, source) for draft in drafts), _blocks(drafts)
        sums.update(clauses=clauses, drafts=len(drafts), wrong=wrong, blocks=blocks)
        rows.append(_row(source.document.document, clauses, len(drafts), wrong, blocks))
    rows.append(_row(SUM, sums["clauses"], sums["drafts"], sums["wrong"], sums["blocks"]))
    return "\n".join([*rows, ""])


def by_type(
    sources: Sequence[Source], made: Mapping[str, Sequence[drafting.Draft]], gold: Sequence[Mapping[str, object]]
) -> str:
    """Facts found, drafts, and gold facts that a draft asks for, by the type of the fact."""
    found = Counter(fact.type for source in sources for fact in source.facts())
    drafts = Counter(draft.fact.type for several in made.values() for draft in several)
    wanted, covered = Counter(str(fact["type"]) for fact in gold), Counter[str]()
    for fact in gold:
        asked = made[str(fact["document"]).removesuffix(".txt")]
        covered[str(fact["type"])] += any(asks_for(draft.fact, fact) for draft in asked)
    head = ["| Kiểu | Dữ kiện | Câu nháp | Dữ kiện chuẩn có câu nháp | |", "|---|---|---|---|---|"]
    told = [(name, found[name], drafts[name], covered[name], wanted[name]) for name in sorted(found)]
    told.append((SUM, found.total(), drafts.total(), covered.total(), wanted.total()))
    rows = [f"| {n} | {f} | {d} | {part} / {of} | {_share(part, of)} |" for n, f, d, part, of in told]
    return "\n".join([*head, *rows, ""])


def is_right(draft: drafting.Draft, source: Source) -> bool:
    """Whether a draft's key says what its fact says, looked at anew: number, day, office, term or member of a list."""
    (key,) = draft.item.keyed
    value = draft.fact.value
    if looked_at := _LOOKED_AT.get(draft.template) or _LOOKED_AT.get(draft.template.rpartition("-")[2]):
        return looked_at(draft, source)
    if isinstance(value, Authority):
        return fold(key.text) == fold(value.who)
    if isinstance(value, Definition):
        return fold(key.text) == fold(value.term.strip("“” ")) or fold(value.text).startswith(fold(key.text))
    if isinstance(value, Day):
        return [str(one.date) for one in dates(key.text)] == [value.date]
    if isinstance(value, Enumeration):
        return _is_listed(key.text, draft.fact, source) == (draft.template == "list-member")
    ours = [number for one in mentions(key.text) for number in _numbers(one.value)]
    return ours == _numbers(value)


def _computed(draft: drafting.Draft, _source: Source) -> bool:
    """The wage or base amount of the stem times the rate or the multiple of the fact, counted anew."""
    wage = next(one.value for one in mentions(draft.item.stem) if one.value.unit == "đồng")
    result = next(one.value for one in mentions(draft.item.keyed[0].text))
    rate = draft.fact.value
    ours = [one.number for one in (wage, rate, result) if isinstance(one, Quantity)]
    share = PERCENT if isinstance(rate, Quantity) and rate.unit.startswith("%") else 1
    return len(ours) == 3 and ours[2] * share == ours[0] * ours[1]


def _stepped(draft: drafting.Draft, _source: Source) -> bool:
    """The amount of a person's case counted anew from the numbers of the rule that the explanation quotes."""
    rule = draft.item.explanation.partition(" Cách tính")[0]
    given = _last(r"(\d+)(?:%| năm| tháng)", draft.item.stem.partition(". Theo ")[0])
    key = _last(_COUNT, draft.item.keyed[0].text)
    if "nghỉ hưu trước tuổi" in draft.item.stem:
        return key == given * _last(rf"thì giảm {_COUNT}%", rule)
    base = _last(rf"(?:hưởng|bằng) {_COUNT}(?:%| lần| tháng)(?=.*thêm)", rule)
    start = _last(rf"(?:tương ứng(?: với)? |giảm |đến đủ )(?!thêm){_COUNT}", rule)
    each = _last(rf"đóng đủ thêm {_COUNT}", rule) or Decimal(1)
    most = _last(rf"tối đa (?:bằng|không quá) {_COUNT}", rule)
    counted = base + (given - start) / each * _last(rf"(?:tính|hưởng) thêm {_COUNT}", rule)
    return key == (min(counted, most) if most else counted)


def _last(words: str, text: str) -> Decimal:
    found = re.findall(words, text)
    return Decimal(found[-1].replace(",", ".")) if found else Decimal()


def _capped(draft: drafting.Draft, _source: Source) -> bool:
    """The upper end of the fact's range."""
    value = draft.fact.value
    ours = [number for one in mentions(draft.item.keyed[0].text) for number in _numbers(one.value)]
    return isinstance(value, Interval) and ours == [value.max]


def _in_case(draft: drafting.Draft, source: Source) -> bool:
    """The stem names the fact's amount, and the case stands in one sentence with it in the law."""
    values = _numbers(draft.fact.value)
    named = any(_numbers(one.value) == values for one in mentions(draft.item.stem))
    text = next(one.text for one in source.provisions if one.path == draft.fact.path)
    return named and set(fold(draft.item.keyed[0].text).split()) <= set(re.findall(r"[\w%/,.-]*\w", fold(text)))


def _based(draft: drafting.Draft, source: Source) -> bool:
    """What the amount is a share of stands right behind it, in the words above it, or behind “bằng” as the amount."""
    key, values = fold(draft.item.keyed[0].text), _numbers(draft.fact.value)
    texts = {one.path: one.text for one in source.provisions}
    text, above = texts[draft.fact.path], texts.get(draft.fact.path.rpartition(".")[0], "")
    told = [one for one in mentions(text) if _numbers(one.value) == values]
    behind = any(
        fold(text[one.end :]).strip().startswith(key) or fold(text[one.start : one.end]).endswith(key) for one in told
    )
    return behind or f"bằng {key}" in fold(text) or key in fold(above)


def _holds(draft: drafting.Draft, source: Source) -> bool:
    """The holder is named where the list is led into, and what is asked stands in the list."""
    head = next(one for one in source.provisions if one.path == draft.fact.path)
    below = [fold(one.text) for one in source.provisions if one.path.rpartition(".")[0] == draft.fact.path]
    named = fold(draft.item.keyed[0].text) in fold(f"{head.title} {head.text}")
    return named and any(fold(quote) in text for quote in (draft.ask.quotes if draft.ask else ()) for text in below)


def _rounded(draft: drafting.Draft, _source: Source) -> bool:
    """What the stem's odd rest counts as stands right behind it in the law."""
    rest = re.search(r"lẻ (?P<rest>.+?) thì được tính", draft.item.stem)
    said = rf"{re.escape(rest['rest'])}[^,;]*tính là {re.escape(draft.item.keyed[0].text)}" if rest else "(?!)"
    return re.search(said, draft.fact.quote, re.IGNORECASE) is not None


def _marks(draft: drafting.Draft, _source: Source) -> bool:
    """The mark of the calendar as the fact has it."""
    return isinstance(draft.fact.value, Moment) and fold(draft.item.keyed[0].text) == fold(draft.fact.value.event)


def _decides(draft: drafting.Draft, _source: Source) -> bool:
    """The matter stands in the fact's own words, and the stem names who decides it."""
    who = draft.fact.value.who if isinstance(draft.fact.value, Authority) else "?"
    said = fold(f"{draft.fact.subject} {draft.fact.quote}")
    return fold(who) in fold(draft.item.stem) and fold(draft.item.keyed[0].text) in said


def _begins(draft: drafting.Draft, source: Source) -> bool:
    """The moment stands right behind “kể từ” in the clause, and the stem names the fact's time."""
    value = draft.fact.value
    named = any(_numbers(one.value) == _numbers(value) for one in mentions(draft.item.stem))
    text = fold(next(one.text for one in source.provisions if one.path == draft.fact.path))
    said = re.findall(r"[\w%/-]+", fold(draft.item.keyed[0].text))
    started = [re.findall(r"[\w%/-]+", part) for part in text.split("kể từ ")[1:]]
    return named and any(_in_order(said, words[: 2 * len(said) + len(said)]) for words in started)


def _in_order(said: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(words)
    return all(word in rest for word in said)


def _does(draft: drafting.Draft, source: Source) -> bool:
    """The doer is whom the fact is about, and the stem names the fact's time or amount but not the doer."""
    key, value, stem = fold(draft.item.keyed[0].text), draft.fact.value, fold(draft.item.stem)
    if isinstance(value, Moment):
        named = fold(value.event) in stem
    else:
        named = any(_numbers(one.value) == _numbers(value) for one in mentions(draft.item.stem))
    places = {one.path: fold(f"{one.title} {one.text}") for one in source.provisions}
    above, head = (places.get(path, "") for path in (draft.fact.path.rpartition(".")[0], draft.fact.path.split(".")[0]))
    does = stem.partition("chủ thể nào sau đây ")[2].split()[:2]
    said = any(f"{key} {' '.join(does)}" in one for one in (places[draft.fact.path], above))
    said = said or f"trách nhiệm của {key}" in head
    return named and (said or key == fold(draft.fact.subject)) and key not in stem


def _proposes(draft: drafting.Draft, source: Source) -> bool:
    """The clause or the titles above it name the proposer, and the clause that it is proposed; the stem who decides."""
    value, key = draft.fact.value, fold(draft.item.keyed[0].text)
    places = {one.path: one for one in source.provisions}
    steps = draft.fact.path.split(".")
    above = [places[path] for end in range(len(steps)) if (path := ".".join(steps[: end + 1])) in places]
    told = fold(" ; ".join(f"{one.title} {one.text}" for one in above))
    handed = re.search(rf"(?:đề nghị|đề xuất) của {re.escape(key)}|(?:trình|báo cáo) (?!{re.escape(key)})", told)
    decided = isinstance(value, Authority) and fold(value.who) in fold(draft.item.stem) and fold(value.who) in told
    return decided and key in told and handed is not None


def _pays(draft: drafting.Draft, source: Source) -> bool:
    """The clause or the words above it say that the key pays; the stem names the share of the fact and nobody else."""
    key = fold(draft.item.keyed[0].text)
    named = any(_numbers(one.value) == _numbers(draft.fact.value) for one in mentions(draft.item.stem))
    steps = draft.fact.path.split(".")
    paths = {".".join(steps[:end]) for end in range(1, len(steps) + 1)}
    told = fold(" ; ".join(one.text for one in source.provisions if one.path in paths))
    others = any(fold(one.text) in fold(draft.item.stem) for one in draft.item.options)
    return (
        named
        and not others
        and re.search(rf"{re.escape(key)} (?:hằng|hàng) tháng (?:phải )?(?:đóng|nộp)", told) is not None
    )


def _shares(draft: drafting.Draft, source: Source) -> bool:
    """The clause says of the payer whom the stem names that he pays just this part."""
    text = fold(next(one.text for one in source.provisions if one.path == draft.fact.path))
    who = fold(draft.item.stem).rpartition("trong đó ")[2].partition(" đóng")[0]
    return f"{who} đóng {fold(draft.item.keyed[0].text)}" in text


_LOOKED_AT: Mapping[str, Callable[[drafting.Draft, Source], bool]] = {
    "scenario": _computed,
    "stepped": _stepped,
    "cap": _capped,
    "case": _in_case,
    "base": _based,
    "list-holder": _holds,
    "list-group": _holds,
    "rounding": _rounded,
    "authority-matter": _decides,
    "authority-proposal": _proposes,
    "payer": _pays,
    "part": _shares,
    "moment": _marks,
    "deadline-start": _begins,
    "doer": _does,
}


def _is_listed(text: str, fact: Fact, source: Source) -> bool:
    below = [one for one in source.provisions if one.path.rpartition(".")[0] == fact.path]
    return any(fold(text) in fold(one.text) or fold(one.text.strip(" ;.")) in fold(text) for one in below)


def _numbers(value: object) -> list[Decimal]:
    if isinstance(value, Interval):
        return [end for end in (value.min, value.max) if end is not None]
    number = getattr(value, "number", None)
    return [number] if isinstance(number, Decimal) else []


def asks_for(fact: Fact, wanted: Mapping[str, object]) -> bool:
    """Whether a fact is the one that a gold fact states."""
    value = wanted["value"]
    same = fact.path == wanted["path"] and fact.type == wanted["type"]
    return same and isinstance(value, dict) and agrees(fact_value(fact.value), value)


def _blocks(drafts: Sequence[drafting.Draft]) -> int:
    found = checks.inspect([draft.item for draft in drafts])
    return len({one.item for one in found if one.severity is Severity.BLOCK})


def gold_facts(folder: Path) -> list[dict[str, object]]:
    """The gold facts of the two laws and of the other documents."""
    return [fact for path in (folder / "facts.json", OTHERS) for fact in _gold(path)]


def _gold(path: Path) -> list[dict[str, object]]:
    held: list[dict[str, object]] = json.loads(path.read_text(encoding="utf-8"))["facts"]
    return held


def _row(name: str, clauses: int, drafts: int, wrong: int, blocks: int) -> str:
    return f"| {name} | {clauses} | {drafts} | {drafts / max(clauses, 1):.2f} | {wrong} | {blocks} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"
