"""Keyed files for the sites on which people take the test: by kind, with what a site doesn't take as findings."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from authoring.formats.forms.aiken import aiken_limits, aiken_text
from authoring.formats.forms.gift import gift_text
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.moodle import moodle_xml
from authoring.formats.forms.qti import qti_package
from authoring.formats.forms.quizzes import kahoot_limits, kahoot_sheet, quizizz_limits, quizizz_sheet
from authoring.formats.item_sheets import item_sheet
from authoring.model.errors import RefusedError
from authoring.model.findings import Finding, Remark, Severity
from authoring.model.forms import AnswerKey, Form, Handover
from authoring.model.items import Item
from authoring.tables import write_xlsx


def _anything(_item: Item) -> Iterable[Remark]:
    return ()


@dataclass(frozen=True, slots=True)
class Target:
    """A kind of keyed file: the file's name, who writes it, what it doesn't take of an item."""

    file: str
    write: Callable[[Form, Sequence[Item]], bytes]
    limits: Callable[[Item], Iterable[Remark]] = _anything


def _excel(_form: Form, items: Sequence[Item]) -> bytes:
    return write_xlsx([item_sheet(items)])


TARGETS: Mapping[str, Target] = {
    "excel": Target("cau-hoi.xlsx", _excel),
    "gift": Target("cau-hoi-gift.txt", gift_text),
    "moodle": Target("cau-hoi-moodle.xml", moodle_xml),
    "qti": Target("cau-hoi-qti.zip", qti_package),
    "aiken": Target("cau-hoi-aiken.txt", aiken_text, aiken_limits),
    "quizizz": Target("cau-hoi-quizizz.xlsx", quizizz_sheet, quizizz_limits),
    "kahoot": Target("cau-hoi-kahoot.xlsx", kahoot_sheet, kahoot_limits),
}


def hand_over(form: Form, key: AnswerKey, kind: str) -> Handover:
    """The keyed file of this kind, for `noi-bo/` only; an item that it can't hold whole is left out and told.

    Raises:
        RefusedError: the kind is unknown or the key belongs to another form.
    """
    if kind not in TARGETS:
        raise RefusedError("Chưa ghi được dạng tệp này.", expected=", ".join(TARGETS), found=kind)
    target = TARGETS[kind]
    items = key_items(form, key)
    findings = tuple(finding for item in items for finding in _findings(kind, target, item))
    left = {finding.item for finding in findings}
    kept = [item for item in items if item.id not in left]
    return Handover(target.file, target.write(form, kept), findings)


def _findings(kind: str, target: Target, item: Item) -> Iterator[Finding]:
    for remark in (*_unkeyed(item), *target.limits(item)):
        said = f"{remark.message}; câu này không có trong tệp."
        yield Finding(item.id, f"{kind}-limit", remark.place, remark.span, Severity.BLOCK, said)


def _unkeyed(item: Item) -> Iterator[Remark]:
    if not item.key:
        yield Remark("item", "câu chưa có đáp án")
