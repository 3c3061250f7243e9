"""The help pages are the tests: every finding stands on its line in them, and nothing else is found."""

import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from importlib.resources import files
from typing import get_type_hints

import pytest

from authoring.checks import CHECKS, Terms, help_page, inspect, title, wording
from authoring.model.findings import Check
from authoring.model.items import LABELS, Item
from authoring.model.plain import parse

BLOCK = re.compile(r"^```item\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECTED = re.compile(r"\s*<- (?P<rules>[a-z, -]+)$")
RULES = tuple(check.rule for check in CHECKS)
CITED, LISTED = "Văn bản: ", "Danh mục: "
Beside = tuple[dict[str, str], Terms]
WRONG, RIGHT = "## Sai", "## Đúng"


def halves(rule: str) -> tuple[str, str]:
    before, right = help_page(rule).split(f"\n{RIGHT}\n")
    return before.split(f"\n{WRONG}\n")[1], right


def blocks(text: str) -> Iterator[tuple[Item, Counter[tuple[str, str]], Beside]]:
    """Each item of a page, the (place, rule) pairs that its lines expect, and what is known beside it."""
    for source in BLOCK.findall(text):
        lines, expected, cited, listed = [], Counter[tuple[str, str]](), "", ""
        for line in source.splitlines():
            found = EXPECTED.search(line)
            written = line[: found.start()] if found else line
            expected.update((place(written), rule) for rule in (found["rules"].split(", ") if found else ()))
            if written.startswith(CITED):
                cited = written.removeprefix(CITED)
            elif written.startswith(LISTED):
                listed = written.removeprefix(LISTED)
            else:
                lines.append(written)
        reading = parse("\n".join(lines))
        assert (len(reading.good), reading.rejected) == (1, ())
        item = reading.good[0]
        yield item, expected, ({item.id: cited}, Terms(documents=tuple(filter(None, listed.split("; ")))))


def place(line: str) -> str:
    if line.startswith("citation:"):
        return "citation"
    option = re.match(rf"\*?([{LABELS}])\.", line)
    return option[1] if option else "explanation" if line.startswith("Giải thích:") else "stem"


@pytest.mark.parametrize("rule", RULES)
def test_every_block_has_exactly_the_findings_written_in_it(rule: str) -> None:
    wrong, right = halves(rule)
    for item, expected, beside in [*blocks(wrong), *blocks(right)]:
        found = inspect([item], *beside)
        places = Counter(("stem" if one.place == "item" else one.place, one.rule) for one in found)
        assert places == expected, item.stem


@pytest.mark.parametrize("rule", RULES)
def test_a_page_shows_its_rule_broken_and_kept(rule: str) -> None:
    wrong, right = halves(rule)
    bad, good = list(blocks(wrong)), list(blocks(right))
    assert bad
    assert good
    assert all(any(named == rule for _, named in expected) for _, expected, _ in bad)
    assert not any(named == rule for _, expected, _ in good for _, named in expected)


@pytest.mark.parametrize("rule", RULES)
def test_fixes_mend_what_was_found(rule: str) -> None:
    for item, _, beside in blocks(halves(rule)[0]):
        mended = item
        for found in sorted(inspect([item], *beside), key=lambda one: one.span or (0, 0), reverse=True):
            if found.rule == rule and found.fix:
                mended = apply(mended, found.fix.place, found.fix.span, found.fix.text)
        if mended != item:
            assert rule not in {found.rule for found in inspect([mended], *beside)}


def apply(item: Item, where: str, span: tuple[int, int], text: str) -> Item:
    start, end = span
    if where == "stem":
        return replace(item, stem=item.stem[:start] + text + item.stem[end:])
    options = tuple(
        replace(option, text=option.text[:start] + text + option.text[end:]) if option.label == where else option
        for option in item.options
    )
    return replace(item, options=options)


def test_titles_are_the_first_lines_and_unknown_rules_have_no_page() -> None:
    assert title("options-repeat") == "Phương án trùng nhau"
    assert all(title(rule) and not title(rule).startswith("#") for rule in RULES)
    with pytest.raises(KeyError):
        help_page("khong-co")


def is_check(found: object) -> bool:
    """Whether a module offers a check by its own name, or a function that makes one of what the contest says."""
    return isinstance(found, Check) or (callable(found) and get_type_hints(found).get("return") is Check)


def test_every_page_and_every_module_with_a_check_is_registered() -> None:
    names = {rule.replace("-", "_") for rule in RULES}
    modules = {info.name for info in pkgutil.iter_modules(wording.__path__)}
    checked = {name for name in modules if is_check(getattr(import_module(f"{wording.__name__}.{name}"), name, None))}
    assert checked == names
    assert {page.name for page in files(wording).iterdir() if page.name.endswith(".md")} == {
        f"{name}.md" for name in names
    }
