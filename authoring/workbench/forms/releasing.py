"""Releasing: a week's form is frozen at once and for good, signed, its key sealed; a correction is another revision."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring import formats, releases, reports
from authoring.bank import Entry, agency_key, same_person
from authoring.checks.balance.positions import key_positions
from authoring.model.clock import moment
from authoring.model.contests import Person, Week
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import Item
from authoring.records import read
from authoring.workbench.audits.balancing import new_seed, shuffled
from authoring.workbench.contest.offices import Office
from authoring.workbench.contest.sittings import Sitting, is_sheet
from authoring.workbench.forms.arrangements import as_shown
from authoring.workbench.forms.corrections import changes, demand_reason
from authoring.workbench.forms.fitness import demand_fit
from authoring.workbench.forms.histories import seen_now
from authoring.workbench.forms.weeks import manifest_digests, newest_release

FORM_FILE = "cong-bo/de-thi.json"


@dataclass(frozen=True, slots=True)
class Release:
    """A frozen week: its folder, its form, the check code to print; its items with their options as the form has them.

    `lacking` says in sentences which balance of key positions no order of options reached.
    """

    folder: Path
    form: Form
    commitment: str
    items: tuple[Item, ...]
    lacking: tuple[str, ...] = ()


def release(office: Office, tag: str, entries: Sequence[Entry], sitting: Sitting, reason: str = "") -> Release:
    """Freeze a week's form: written once, signed, the key sealed for everybody who has a sealing key.

    The options of each item are mixed by a secret seed that is kept nowhere: who wrote an item doesn't know its letter.
    A correction needs a reason, which is published with the list of what changed; options that the form before showed
    stay in their order.
    """
    week = office.week(tag)
    holders = recipients(office)
    demand_fit(office, tag, entries, sitting)
    before = _before(office, tag)
    items, lacking = _mixed([entry.revision.item for entry in entries], before)
    form = make_form(office, week, entries, items, releases.next_revision(office.exports, tag))
    key = make_key(form, items)
    public = public_files(form) | _erratum(office, before, form, items, sitting, reason)
    contents = releases.Contents(form, public, internal_files(form, key), formats.key_bytes(key))
    history = seen_now(office.bank.folder), manifest_digests(office.exports)
    signing = releases.Signing(sitting.person.writer, sitting.time, sitting.identity.sign, reason, *history)
    keys = [person.sealing_key for person in holders]
    folder = releases.freeze(office.exports, contents, keys, signing, secrets.token_bytes(32))
    return Release(folder, form, releases.read_manifest(folder).commitment, items, lacking)


def recipients(office: Office) -> tuple[Person, ...]:
    """Everybody for whom a key is sealed: at least two people and the recovery sheet, else RefusedError.

    Where people of two agencies work on the contest, both are among them; people of one agency seal among themselves.
    """
    holders = tuple(person for person in office.bank.people if person.sealing_key)
    people = [one for one in holders if not is_sheet(one)]
    others = [one for at, one in enumerate(people) if not any(same_person(one, two) for two in people[:at])]
    if len(others) < 2:
        said = "Một mình thì chỉ thực hành được, không phát hành được: niêm phong cần ít nhất hai người giữ khóa."
        raise RefusedError(said, expected="ít nhất hai người có khóa", found=f"{len(others)} người")
    _demand_agencies(office, people)
    if len(people) == len(holders):
        said = "Chưa có phiếu khôi phục, nên mất mật khẩu là mất đáp án. In phiếu trước khi phát hành."
        raise RefusedError(said, expected="In phiếu khôi phục ở Trang chủ, Nhân sự và khóa", found="không có phiếu")
    return holders


def make_form(office: Office, week: Week, entries: Sequence[Entry], items: Sequence[Item], revision: int) -> Form:
    """The keyless form of a week: the entries' items with their options in the order that they have in `items`."""
    contest = office.bank.contest
    lines = tuple(
        FormItem(number, item.id, entry.revision.revision, item.stem, item.options)
        for number, (entry, item) in enumerate(zip(entries, items, strict=True), 1)
    )
    return Form(contest.id, contest.name, week.tag, week.name, revision, contest.form.minutes, lines)


def make_key(form: Form, items: Sequence[Item]) -> AnswerKey:
    """The answer key that belongs to a form, its items in the form's order."""
    lines = tuple(
        KeyEntry(number, item.id, item.key, item.citation, item.explanation) for number, item in enumerate(items, 1)
    )
    return AnswerKey(form.contest, form.week, form.revision, lines)


def public_files(form: Form) -> dict[str, bytes]:
    """What may leave the house when the week opens."""
    return {"de-thi.docx": formats.write_form(form, "docx"), "de-thi.json": formats.write_form(form, "json")}


def internal_files(form: Form, key: AnswerKey) -> dict[str, bytes]:
    """What the contest site's operator gets, with minutes."""
    files = {kind: formats.write_keyed_form(form, key, kind) for kind in ("docx", "xlsx")}
    return {f"de-va-dap-an.{kind}": data for kind, data in files.items()}


def _demand_agencies(office: Office, holders: Sequence[Person]) -> None:
    """RefusedError naming who has no key, where everybody who has one is of one agency and others are not."""
    held = {agency_key(one.agency) for one in holders}
    others = [one for one in office.bank.people if one.roles and agency_key(one.agency) not in held]
    if len(held) == 1 and others:
        said = "Niêm phong cần người của cả hai cơ quan, mà một cơ quan chưa ai có khóa."
        expected = ", ".join(f"{one.name} ({one.agency})" for one in others)
        raise RefusedError(said, expected=f"khóa của ít nhất một trong: {expected}", found=f"chỉ {holders[0].agency}")


def _before(office: Office, tag: str) -> Form | None:
    """The form of the release that a new one corrects; None for the first."""
    if releases.next_revision(office.exports, tag) == 1:
        return None
    path = newest_release(office.exports, tag) / FORM_FILE
    return formats.read_form(read(path), str(path))


def _mixed(items: Sequence[Item], before: Form | None) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The items with their options mixed; where the form before shows one as it is now, in the order that it had."""
    made = shuffled(items, new_seed())
    shown = {one.id: one for one in before.items} if before else {}
    kept = {item.id: as_shown(item, shown[item.id]) for item in items if item.id in shown}
    mixed = tuple(kept.get(item.id) or item for item in made.items)
    if mixed == made.items:
        return mixed, made.lacking
    uneven = [one.measure for one in key_positions(mixed) if not one.ok]
    said = "Vị trí đáp án còn lệch vì các câu không đổi giữ nguyên thứ tự phương án của bản trước."
    return mixed, (said,) if uneven else ()


def _erratum(
    office: Office, before: Form | None, form: Form, items: Sequence[Item], sitting: Sitting, reason: str
) -> dict[str, bytes]:
    """The public paper of a correction, without a word of any key; nothing for the first release."""
    if before is None:
        return {}
    demand_reason(reason, items)
    week = office.week(form.week)
    said = reports.Erratum(
        office.bank.contest, week, form.revision, reason, moment(sitting.time), changes(before, form)
    )
    return {"dinh-chinh.docx": reports.erratum_paper(said)}
