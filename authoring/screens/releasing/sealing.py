"""The seal of screen 4: for whom the key is sealed; later its code, papers, opening, handover."""

from collections.abc import Mapping
from datetime import datetime

from authoring import formats
from authoring.model.clock import moment
from authoring.model.errors import RefusedError
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.releasing.texts import RELEASING, RELEASING_KINDS
from authoring.workbench.contest.sittings import is_sheet
from authoring.workbench.forms.preparing import Preparation
from authoring.workbench.forms.publishing import MAY_HAND_OVER, VERSIONS
from authoring.workbench.forms.released import Opened, Released

TO_STRIP = '[data-field="code"], [data-field="passphrase"], [data-field="second"], [data-action="sign-ok"]'
TO_FILE = '[data-slot="banner"] a[download]'
TO_NEXT = '[data-slot="first"] button:not([data-action^="publish"]), [data-action="minutes"]'
FORM, KEY = "de-thi", "dap-an"


def seal(prep: Preparation, now: datetime) -> str:
    """What a release does with the key, for whom, and what is lacking."""
    contest, week = prep.office.bank.contest, prep.week
    opens, closes = moments.full(week.opens, contest), moments.full(week.closes, contest)
    third = RELEASING["step-3-late" if now >= week.opens else "step-3"].format(time=opens)
    steps = (RELEASING["step-1"], RELEASING["step-2"], third)
    listed = "".join(f"<li>{number}. {esc(one)}</li>" for number, one in enumerate(steps, 1))
    rule = f'<p class="wb-small">{esc(RELEASING["rule"].format(time=closes))}</p>'
    note = RELEASING["seal-note"].format(time=closes)
    body = f'<ol class="wb-small">{listed}</ol>{_holders(prep)}{rule}'
    tools = button("practice", RELEASING["practice"], kind="wb-quiet", then=TO_FILE)
    tools += button("review", RELEASING["review"], kind="wb-quiet")
    return parts.card("seal", RELEASING["seal"], f'{body}<div class="wb-links">{tools}</div>', note=esc(note))


def release(done: Released, strips: Mapping[str, str]) -> str:
    """A release as it lies there: by whom, its check code, the papers that belong to it."""
    contest, manifest = done.office.bank.contest, done.manifest
    rows = [
        (RELEASING["code"], f'<b class="wb-num">{esc(done.code)}</b>'),
        (RELEASING["signed-by"], esc(done.office.name_of(manifest.signer))),
        (RELEASING["signed-at"], esc(moments.full(moment(manifest.time), contest))),
        (RELEASING["size"], str(len(manifest.items))),
    ]
    rows += [(RELEASING["why"], esc(manifest.reason))] if manifest.reason else []
    facts = "".join(f"<dt>{esc(word)}</dt><dd>{told}</dd>" for word, told in rows)
    tools = button("paper", RELEASING["paper"], then=TO_FILE) + button("minutes", RELEASING["minutes"], then=TO_FILE)
    tools += button("erratum", RELEASING["erratum"], then=TO_FILE) if manifest.reason else ""
    tools += button("try", RELEASING["try"], kind="wb-quiet", then='[data-action="try-cancel"]')
    tools += button("review", RELEASING["review"], kind="wb-quiet")
    tools += button("check", RELEASING["check"], kind="wb-quiet", then='[data-field="code"]')
    body = f'<dl class="wb-facts">{facts}</dl><div class="wb-actions">{tools}</div>{strips.get("check", "")}'
    title = RELEASING["release-card"].format(name=done.folder.name)
    return parts.card("release", title, body)


def after(done: Released, now: datetime, strips: Mapping[str, str]) -> str:
    """What follows a release in its order: the form is published, the seal opened, the key published."""
    rows = (_publish(done, FORM, now), _opening(done, now, strips), _publish(done, KEY, now))
    listed = "".join(f'<li class="wb-finding">{one}</li>' for one in rows)
    return parts.card("after", RELEASING["after"], f"<ol>{listed}</ol>", pad=False)


def hand(may: frozenset[str], strips: Mapping[str, str]) -> str:
    """The keyed files for the sites on which people take the test, for who may; they go into the internal folder."""
    off = "" if may & set(MAY_HAND_OVER) else RELEASING["hand-role"]
    kinds = (*formats.TARGETS, VERSIONS)
    tools = "".join(
        button(f"hand:{kind}", RELEASING_KINDS.get(kind, kind), kind="wb-quiet", off=off, then=TO_STRIP)
        for kind in kinds
    )
    said = f'<p class="wb-small">{esc(RELEASING["hand-more"])}</p>'
    why = f'<p class="wb-small">{esc(off)}</p>' if off else ""
    body = f'{said}{why}<div class="wb-links">{tools}</div>{strips.get("hand", "")}'
    return parts.card("hand", RELEASING["hand"], body, note=esc(RELEASING["hand-note"]))


def _holders(prep: Preparation) -> str:
    try:
        holders = prep.holders()
    except RefusedError as refused:
        said = f"{mark('block')} {esc(refused.trouble.message)}"
        return f'<p>{said}</p><p class="wb-small">{esc(RELEASING["alone"])}</p>'
    rows = "".join(
        f"<li>{mark('none', RELEASING['sheet'] if is_sheet(one) else one.agency)} "
        f"{'' if is_sheet(one) else esc(one.name)} <small>{esc(RELEASING['holder'])}</small></li>"
        for one in holders
    )
    return f'<ul class="wb-small">{rows}</ul>'


def _publish(done: Released, what: str, now: datetime) -> str:
    """One publication: done, or its button, off with the reason."""
    word = RELEASING[f"publish-{what}"]
    if done.published(what):
        return f"<p>{mark('ok', RELEASING[f'out-{what}'])}</p>"
    off = _why_not(done, what, now)
    told = f" <small>{esc(off)}</small>" if off else ""
    return f'<div class="wb-actions">{button(f"publish:{what}", word, off=off, then=TO_NEXT)}{told}</div>'


def _why_not(done: Released, what: str, now: datetime) -> str:
    week, contest = done.office.week(done.tag), done.office.bank.contest
    if what == FORM:
        return "" if now >= week.opens else RELEASING["not-open-yet"].format(time=moments.full(week.opens, contest))
    if now <= week.closes:
        return RELEASING["not-closed-yet"].format(time=moments.full(week.closes, contest))
    return "" if done.opened else RELEASING["not-opened-yet"]


def _opening(done: Released, now: datetime, strips: Mapping[str, str]) -> str:
    if done.opened:
        return _opened(done)
    week, contest = done.office.week(done.tag), done.office.bank.contest
    closes = moments.full(week.closes, contest)
    off = "" if now > week.closes else RELEASING["not-closed-yet"].format(time=closes)
    tools = button("open", RELEASING["open"], off=off, then=TO_STRIP)
    if not off:
        tools += button("open-sheet", RELEASING["open-sheet"], kind="wb-quiet", then=TO_STRIP)
        tools += button("rebuild", RELEASING["rebuild"], kind="wb-quiet", then=TO_STRIP)
    told = f"<small>{esc(off)}</small>" if off else ""
    rule = f'<p class="wb-small">{esc(RELEASING["rule"].format(time=closes))}</p>'
    return f'<div class="wb-actions">{tools}{told}</div>{rule}{strips.get("open", "")}'


def _opened(done: Released) -> str:
    rows = "".join(f'<p class="wb-small">{esc(_said(done, one))}</p>' for one in done.openings())
    rows = rows or f'<p class="wb-small">{esc(RELEASING["rebuilt-mark"])}</p>'
    return f"<p>{mark('ok', RELEASING['is-opened'])} {esc(RELEASING['seal'])}</p>{rows}"


def _said(done: Released, one: Opened) -> str:
    time = moments.full(moment(one.time), done.office.bank.contest)
    who = RELEASING["opened-by"].format(who=done.office.name_of(one.writer), time=time)
    names = RELEASING["opened-before"].format(names=", ".join(one.present))
    return f"{who}, {names}" if one.present else who
