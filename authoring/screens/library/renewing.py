"""What newer laws did, on screen 7: the banner, the words that changed, the items that wait and how they are signed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authoring import policy
from authoring.model.policies import Change, Provision
from authoring.screens.library.texts import LIBRARY
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.asking import reason, yes
from authoring.screens.pieces.citations import document_name
from authoring.screens.pieces.parts import banner, button, esc, mark
from authoring.screens.pieces.practice import Practice
from authoring.workbench.contest.offices import Office
from authoring.workbench.items.copies import by_urgency
from authoring.workbench.laws.renewals import Renewal
from authoring.workbench.laws.stale import Stale

WRITE = "01-soan-cau-hoi.ipynb"
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Signing:
    """The item whose confirmation is open, who would sign, whether the passphrase is known already."""

    item: str
    who: str
    seated: bool
    practice: Practice


def changed(found: Sequence[Renewal], document: str) -> Mapping[str, Change]:
    """Path → what changed there, of the document that is open."""
    return {c.path: c for one in found for c in one.comparison.changes if c.document == document and c.path}


def told(found: Sequence[Renewal], waiting: Mapping[str, Stale], office: Office) -> str:
    """A banner for each renewal: which law changed which, from when, and how many items it holds up."""
    return "".join(_renewal(one, waiting, office) for one in found)


def text_of(one: Provision, change: Change | None) -> str:
    """A provision's text, with what its newer wording took out and put in."""
    if change is None or change.new is None:
        gone = f"<del>{esc(one.text)}</del>" if change and one.text else esc(one.text)
        return f"{mark('stale', LIBRARY['repealed'])} {gone}" if change else gone
    if change.old is None:
        return f"<ins>{esc(change.new)}</ins>"
    return parts.rewritten(change.old, change.new, policy.replacements(change.old, change.new))


def card(waiting: Mapping[str, Stale], office: Office, signing: Signing | None) -> str:
    """The items that wait, those whose key may be wrong first; nothing where no law changed."""
    order = by_urgency(waiting)
    rows = "".join(_row(number, one, office, signing) for number, one in enumerate(order[:SHOWN]))
    body = f"<ol>{rows}</ol>" if rows else f'<p class="wb-empty">{esc(LIBRARY["stale-none"])}</p>'
    left = len(order) - SHOWN
    rest = f'<p class="wb-pad"><small>{esc(LIBRARY["stale-rest"].format(count=left))}</small></p>' if left > 0 else ""
    word = button("stale-word", LIBRARY["word"], then="[data-slot=banner] a[download]") if order else ""
    return parts.card("stale", LIBRARY["stale"], body + rest + word, note=str(len(order)), pad=False)


def _renewal(one: Renewal, waiting: Mapping[str, Stale], office: Office) -> str:
    old, new = (document_name(source.document.document, office) for source in (one.old, one.new))
    day = moments.shown_day(one.day)
    head = LIBRARY["renewed"].format(new=new, old=old, count=len(one.comparison.changes), day=day)
    held = sum(stale.item.id in waiting for stale in one.stale)
    said = [LIBRARY["held"].format(count=held) if held else LIBRARY["held-none"]]
    undone = len(one.comparison.undone)
    said += [LIBRARY["undone"].format(count=undone)] if undone else []
    return banner("stale", f"<b>{esc(head)}</b> {esc(' '.join(said))}")


def _row(number: int, one: Stale, office: Office, signing: Signing | None) -> str:
    id_ = one.item.id
    level, word = ("block", LIBRARY["key-wrong"]) if one.is_key_old() else ("stale", None)
    head = f"<p>{mark(level, word)} <b>{esc(id_)}</b></p><p>{esc(one.item.stem)}</p>"
    said = f"<p><small>{esc(one.message)}</small></p>"
    mend = f'<a class="wb-btn wb-quiet" href="{WRITE}?item={esc(id_)}">{esc(LIBRARY["mend"])}</a>'
    still = button(f"still:{id_}", LIBRARY["still"], kind="wb-quiet", then='[data-field="why"]', says=id_)
    asked = _strip(id_, office, signing) if signing and signing.item == id_ else ""
    tools = f'<div class="wb-links">{mend}{still}</div>'
    return f'<li class="wb-finding at-{level}" data-finding="{number}">{head}{said}{asked or tools}</li>'


def _strip(id_: str, office: Office, signing: Signing) -> str:
    """The reason, who signs which revision, the passphrase the first time in a sitting."""
    number = office.bank.entry(id_).revision.revision
    why = reason("why", LIBRARY["why"], LIBRARY["why-hint"])
    signs = esc(LIBRARY["signs"].format(who=signing.who, item=id_, number=number))
    word = parts.passphrase(LIBRARY["passphrase"], signing.practice.hint_here())
    sign = yes("still", LIBRARY["sign"], f"{id_} {number}", then='[data-slot="aside"] .wb-btn')
    both = sign + button("still-cancel", LIBRARY["leave"])
    asked = "" if signing.seated else word
    return f'<div class="wb-sign">{why}<p><small>{signs}</small></p>{asked}<div class="wb-actions">{both}</div></div>'
