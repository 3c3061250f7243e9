"""The right of screen 3: what the reviewer confirms, both buttons, the strip that asks for a signature, who signed."""

from authoring.model.clock import moment
from authoring.model.records import Revision
from authoring.screens.pieces import moments, parts, standings
from authoring.screens.pieces.asking import yes as says_yes
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.pieces.texts import REVISION
from authoring.screens.reviewing.texts import REVIEWING, REVIEWING_WHY
from authoring.workbench.contest.standings import standing
from authoring.workbench.items.queue import READ, Queue

STRIP = '[data-field="why"], [data-field="passphrase"], [data-action="sign-ok"]'
AFTER = '[data-field="passphrase"], [data-slot="queue"] [aria-current], [data-slot="decide"] button'
RETURNABLE = ("", "blocks", "ticks")


def code(revision: Revision) -> str:
    """The short form of a revision's digest that people compare by eye."""
    return f"{revision.sha256[:4]} {revision.sha256[4:8]}".upper()


def card(queue: Queue, asking: str) -> str:
    """The ticks that are needed, then the buttons or what is asked."""
    if queue.read is None:
        return ""
    needed = queue.needed()
    ticked = sum(tick in queue.ticks for tick in needed)
    boxes = "".join(_box(tick) for tick in needed)
    more = f'<p class="wb-small">{esc(REVIEWING["more-ticks"])}</p>' if needed != (READ,) else ""
    fields = f'<fieldset><legend class="wb-sr">{esc(REVIEWING["confirm"])}</legend>{boxes}</fieldset>{more}'
    return parts.card(
        "decide", REVIEWING["decide"], fields + (asking or _buttons(queue)), note=f"{ticked}/{len(needed)}"
    )


def strip(move: str, read: Revision, signer: str, wrong: str) -> str:
    """What is about to be signed, the reason of a return, `signer` (who, when, his passphrase), both ways out."""
    if move == "approve":
        said = REVIEWING["asked"].format(number=read.revision, item=read.item.id, code=code(read))
        asked, yes = f"<p><b>{esc(said)}</b></p>", REVIEWING["sign"]
    else:
        hint = esc(REVIEWING["why-hint"])
        field = f'<textarea data-field="why" data-local rows="3" placeholder="{hint}" maxlength="2000"></textarea>'
        asked, yes = f'<label class="wb-field"><b>{esc(REVIEWING["why"])}</b> {field}</label>', REVIEWING["give-back"]
    about = f"{move} {read.item.id} {read.revision}"
    return f'<div class="wb-sign">{asked}{_signing(signer, wrong, yes, about)}</div>'


def reopening(finding: str, signer: str, wrong: str) -> str:
    """The strip in the card of a finding that was set aside."""
    both = _signing(signer, wrong, REVIEWING["disagree"], f"reopen {finding}")
    return f'<div class="wb-sign"><p>{esc(REVIEWING["reopen-asked"])}</p>{both}</div>'


def signatures(queue: Queue) -> str:
    """Who sent and who approved the revision that is open, and when."""
    if queue.read is None:
        return ""
    rows = "".join(
        f"<li>{_signature(queue, move, REVIEWING[name])}</li>"
        for move, name in (("send", "author"), ("approve", "approver"))
    )
    return parts.card(
        "signed", REVIEWING["signatures"], f'<ol class="wb-small">{rows}</ol>', note=esc(REVIEWING["bound"])
    )


def why_not(queue: Queue) -> str:
    """Why the approval is off, as words."""
    why, details = queue.why_not()
    shown = [standings.within(standing(queue.office, queue.item))] if why == "state" else details
    return REVIEWING_WHY[why].format(*shown) if why else ""


def _box(tick: str) -> str:
    field = f'<input type="checkbox" name="ticks" value="{tick}" data-field="ticks">'
    return f'<label class="wb-check">{field}<span>{esc(REVIEWING[tick])}</span></label>'


def _buttons(queue: Queue) -> str:
    off = why_not(queue)
    number = queue.read.revision if queue.read else 0
    word = REVIEWING["approve"].format(number=number)
    yes = button("approve", word, kind="wb-primary", key="Alt+G", off=off, then=STRIP)
    no = button("return", REVIEWING["return"], then=STRIP) if queue.why_not()[0] in RETURNABLE else ""
    told = f'<p class="wb-small">{esc(off)}</p>' if off else ""
    return f'<div class="wb-actions">{yes}{no}</div>{told}'


def signer(who: str, when: str, passphrase: str) -> str:
    """Who signs and when, then the field of the passphrase, “” where it is known."""
    signs = f"<p><small>{esc(REVIEWING['signs'].format(who=who, when=when))}</small></p>"
    return signs + (f"<p>{passphrase}</p>" if passphrase else "")


def _signing(signer: str, wrong: str, yes: str, about: str) -> str:
    refused = f'<p class="is-block" role="alert">{esc(wrong)}</p>' if wrong else ""
    sign = says_yes("sign", yes, about, then=AFTER)
    both = sign + button("sign-cancel", REVIEWING["leave"])
    return f'{signer}{refused}<div class="wb-actions">{both}</div>'


def _signature(queue: Queue, move: str, name: str) -> str:
    reviews = queue.signed(move)
    if not reviews:
        return f"{mark('none', name)} {esc(REVIEWING['unsigned'])}"
    last = reviews[-1]
    when = moments.full(moment(last.time), queue.office.bank.contest)
    said = f"{queue.office.name_of(last.person)} · {REVISION.format(number=last.revision)} · {when}"
    return f"{mark('ok', name)} {esc(said)}"
