"""What was decided about a week, and the draw: each with who signed, who is still to sign, and the way back."""

from authoring import grading
from authoring.model.clock import moment
from authoring.screens.grading.heads import TO_STRIP
from authoring.screens.grading.texts import GRADING_DECISIONS, GRADING_DRAW, GRADING_KINDS, GRADING_STANDING
from authoring.screens.grading.values import item, number
from authoring.screens.pieces import moments, parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.seals import grouped
from authoring.workbench.results.decisions import CANDIDATES, Decision, Standing
from authoring.workbench.results.regrading import POLICY_WORDS
from authoring.workbench.results.secretary import Secretary
from authoring.workbench.results.winners import STATUSES


def decisions(secretary: Secretary) -> str:
    """Every decision of the week, the newest first."""
    rows = "".join(_decision(one, secretary) for one in reversed(secretary.decided))
    if not rows:
        return ""
    note = GRADING_DECISIONS["note"].format(count=len(secretary.decided))
    return parts.card("decisions", GRADING_DECISIONS["title"], f"<ol>{rows}</ol>", note=esc(note), pad=False)


def draw(secretary: Secretary) -> str:
    """The people who are tied; the list is frozen first, then the public number is signed."""
    tie = secretary.tie
    if tie is None:
        return ""
    lines = "".join(f"<li>{esc(line)}</li>" for line in grading.list_lines(tie.candidates))
    listed = f'<ul class="wb-plain wb-scroll wb-contents">{lines}</ul>'
    frozen = frozen_list(secretary)
    if frozen is None:
        told, tools = "", button("freeze", GRADING_DRAW["freeze"], kind="wb-primary", then=TO_STRIP)
    else:
        told = _frozen(frozen)
        tools = button("draw", GRADING_DRAW["draw"], kind="wb-primary", then=TO_STRIP)
        tools += button("order", GRADING_DRAW["order"], then=TO_STRIP)
    note = GRADING_DRAW["note"].format(count=number(len(tie.candidates)))
    body = f'{told}<div class="wb-actions">{tools}</div>{listed}'
    return parts.card("draw", GRADING_DRAW["title"], body, note=esc(note))


def frozen_list(secretary: Secretary) -> Decision | None:
    """The frozen list of exactly those who are tied now; None where it isn't frozen yet."""
    if secretary.tie is None:
        return None
    code = grading.list_mark(secretary.tie.candidates)
    found = (one for one in secretary.decided if one.record.kind == CANDIDATES)
    return next((one for one in found if one.record.subject["list"] == code), None)


def what(one: Decision, secretary: Secretary) -> str:
    """A decision in words."""
    subject = dict(one.record.subject)
    told = {
        "policy": POLICY_WORDS.get(subject.get("policy", ""), ""),
        "status": STATUSES.get(subject.get("status", ""), ""),
        "letters": subject.get("letters", ""),
        "decision": _reversed(subject.get("decision", ""), secretary),
        "item": item(secretary, subject.get("item", "")),
        "numbers": ", ".join(subject.get("numbers", "").split()),
        "results": GRADING_DECISIONS["results"].format(number=subject.get("results", "").rpartition("-")[2]),
    }
    return GRADING_KINDS[one.record.kind].format_map(subject | told).strip()


def _reversed(mark_: str, secretary: Secretary) -> str:
    found = next((one for one in secretary.decided if mark_ and one.mark == mark_), None)
    return what(found, secretary) if found else ""


def _decision(one: Decision, secretary: Secretary) -> str:
    contest = secretary.office.bank.contest
    level, word = GRADING_STANDING[one.standing.value]
    names = ", ".join(secretary.office.name_of(writer) for writer in one.people)
    when = GRADING_DECISIONS["signed"].format(who=names, time=moments.full(moment(one.record.time), contest))
    said = what(one, secretary)
    tools = ""
    if one.standing is Standing.WAITING:
        tools += button(f"second:{one.mark}", GRADING_DECISIONS["second"], kind="wb-quiet", then=TO_STRIP, says=said)
    if one.standing is not Standing.REVERSED and one.record.kind != CANDIDATES:
        tools += button(f"reverse:{one.mark}", GRADING_DECISIONS["reverse"], kind="wb-quiet", then=TO_STRIP, says=said)
    text = f"<p>{mark(level, word)} <b>{esc(said)}</b></p><p>“{esc(one.record.reason)}” <small>{esc(when)}</small></p>"
    return f'<li class="wb-finding">{text}<div class="wb-links">{tools}</div></li>'


def _frozen(one: Decision) -> str:
    subject = one.record.subject
    code = grouped(subject["list"]).upper()
    lines = (GRADING_DRAW["frozen"].format(source=subject["source"]), GRADING_DRAW["code"].format(code=code))
    return "".join(f"<p>{esc(line)}</p>" for line in lines)
