"""The strips over the form of screen 1: what went wrong, what is asked, where the item stands."""

from authoring.model.clock import moment
from authoring.model.records import Review, Revision
from authoring.screens.pieces import moments, quoted, standings
from authoring.screens.pieces.asking import bound, yes
from authoring.screens.pieces.parts import banner, button, esc, passphrase
from authoring.screens.pieces.practice import Practice
from authoring.screens.pieces.texts import LAW, REVISION
from authoring.screens.writing import form
from authoring.screens.writing.texts import UNLOCKED, WRITING
from authoring.workbench.contest.standings import standing as standing_of
from authoring.workbench.items.differing import changes
from authoring.workbench.items.writing import Disk, Writing

AFTER_SENDING = '[data-field="passphrase"], [data-slot="actions"] [data-action="new"]'


def clash(session: Writing) -> str:
    """Two windows on one item: what stands on the disk, both texts where they differ, and both ways out."""
    if session.clash is None:
        return ""
    places = ", ".join(form.field_name(place) for place in session.differences())
    where = WRITING["clash-where"].format(places=places) if places else ""
    text = f"<b>{esc(_what_clashes(session, session.clash))}</b> {esc(where)} {esc(WRITING['clash-more'])}"
    other = session.theirs()
    both = quoted.changed(changes(other.item, session.item)) if other else ""
    text += f'<p class="wb-small">{esc(WRITING["clash-both"])}</p>{both}' if both else ""
    sides = ("mine", "theirs") if other else ("mine",)
    ways = (bound(button(f"clash-{one}", WRITING[one], then="[data-home]"), text) for one in sides)
    return banner("warn", text, *ways, role="alert")


def confirm(session: Writing, practice: Practice) -> str:
    """Asks once more before an item is signed over, and for the passphrase the first time in a sitting."""
    said = esc(WRITING["confirm"].format(item=session.item.id, number=session.number()))
    field = passphrase(WRITING["passphrase"], practice.hint_here())
    sign = yes("submit", WRITING["yes"], said, then=AFTER_SENDING)
    asked = said if session.sitting else f"{said} {field}"
    return banner("info", asked, sign, button("submit-cancel", WRITING["no"]), role="group")


def drop(session: Writing, _practice: Practice) -> str:
    """Asks once more before what was typed goes: of a new item all of it, else what was typed since its revision."""
    number = session.seen.revision.revision if session.seen.revision else 0
    word = "dropping-copy" if number else "dropping"
    said = WRITING[word].format(item=session.item.id, number=number)
    gone = yes("drop", WRITING["drop-yes"], said, then="[data-home]")
    return banner("warn", esc(said), gone, button("drop-cancel", WRITING["drop-no"]), role="group")


def sent(session: Writing) -> str:
    """The item has just been signed over."""
    said = WRITING["sent"].format(number=session.number())
    return banner("ok", f"<b>{esc(said)}</b> {esc(WRITING['sent-more'])}")


def merged(number: int) -> str:
    """The sides of a fork have just become one revision."""
    said = WRITING["merged"].format(number=number)
    return banner("ok", f"<b>{esc(said)}</b> {esc(WRITING['merged-more'])}")


def standing(session: Writing) -> str:
    """Why the item can only be read, why it came back, or how a new one begins."""
    returned = session.returned()
    if session.is_forked():
        return banner("warn", f"<b>{esc(WRITING['fork'])}</b> {esc(WRITING['fork-more'])}")
    if returned:
        return _returned(session, returned)
    if session.locked:
        why, word = _why_locked(session)
        return banner("info", f"{esc(WRITING['read-only'].format(why=why))} {esc(UNLOCKED.get(word, ''))}")
    empty = not any(session.item.texts().values())
    begin = WRITING["begin"].format(card=f"<b>{esc(LAW['law'])}</b>")
    return banner("info", begin) if empty and session.office.sources else ""


def _what_clashes(session: Writing, disk: Disk) -> str:
    newer = session.theirs()
    if disk.copy is None and disk.revision == session.seen.revision:
        return WRITING["clash-gone"]
    if not isinstance(newer, Revision):
        return WRITING["clash-copy"]
    time = moments.full(moment(newer.time), session.office.bank.contest)
    what = REVISION.format(number=newer.revision)
    return WRITING["clash-revision"].format(revision=what, writer=session.office.name_of(newer.writer), time=time)


def _returned(session: Writing, review: Review) -> str:
    bank = session.office.bank
    who = session.office.name_of(review.person)
    said = WRITING["returned"].format(who=who, time=moments.full(moment(review.time), bank.contest))
    return banner("warn", f"<b>{esc(said)}</b> “{esc(review.note)}”")


def _why_locked(session: Writing) -> tuple[str, str]:
    """Why an item can only be read, as words, and the name of what would change that."""
    revision = session.seen.revision
    if revision and revision.writer != session.writer:
        return WRITING["of-other"].format(writer=session.office.name_of(revision.writer)), "of-other"
    stands = standing_of(session.office, session.item.id)
    return standings.within(stands), stands.word


ASKED = {"submit": confirm, "drop": drop}
