"""How a week stands, as one banner: what is done, what is lacking, what comes next."""

from datetime import datetime

from authoring import grading
from authoring.model.contests import week_number
from authoring.screens.grading.texts import GRADING, GRADING_FILES
from authoring.screens.grading.values import item, number
from authoring.screens.pieces import moments
from authoring.screens.pieces.parts import banner, button, esc
from authoring.screens.pieces.ways import led
from authoring.workbench.results.decisions import Decision, Standing
from authoring.workbench.results.finals import OLDER, WAITING, code_of
from authoring.workbench.results.secretary import Secretary, Stage
from authoring.workbench.results.sheets import Sheets


def standing(secretary: Secretary, now: datetime) -> str:
    """The banner of a week in which nothing runs and nothing failed."""
    if secretary.tie:
        return _tied(secretary.tie, secretary.sheets)
    if secretary.sheets:
        return _graded(secretary, secretary.sheets)
    stage, week, contest = secretary.stage(now), secretary.week, secretary.office.bank.contest
    told = {"week": week_number(week.tag), "time": moments.full(week.closes, contest)}
    if stage is Stage.EMPTY:
        return banner("info", esc(GRADING["empty"].format(**told)))
    words = {Stage.UNRELEASED: "unreleased", Stage.OPEN: "open-week", Stage.SEALED: "sealed"}
    if stage in words:
        word = words[stage]
        return banner("info", f"<b>{esc(GRADING[word].format(**told))}</b> {led(GRADING[f'{word}-more'], week.tag)}")
    if secretary.sure():
        return banner("info", esc(GRADING["ready"].format(files=len(secretary.arrived), **told)))
    return banner("info", esc(GRADING["check-columns"])) if secretary.columns else ""


def _graded(secretary: Secretary, sheets: Sheets) -> str:
    if secretary.final:
        return _signed(secretary, secretary.final, sheets)
    items = ", ".join(item(secretary, one.item) for one in secretary.suspects)
    lacking = [GRADING["suspect-one"].format(items=items)] if items else []
    waiting = secretary.obstacles.count(WAITING)
    lacking += [GRADING["waiting-one"].format(count=waiting)] if waiting else []
    lacking += [GRADING["older-one"].format(next=sheets.number + 1)] if OLDER in secretary.obstacles else []
    if not lacking:
        return _ungraded(secretary, sheets) + banner("info", esc(GRADING["graded"].format(number=sheets.number)))
    head = f"<b>{esc(GRADING['provisional'])}</b> {esc(' '.join(lacking))} {esc(GRADING['provisional-more'])}"
    return _ungraded(secretary, sheets) + banner("block", head)


def _ungraded(secretary: Secretary, sheets: Sheets) -> str:
    """Files that came after these results, or had nothing in them; “” without such files."""
    known = [line["file"] for line in sheets.files]
    names = [one.path.name for one in secretary.arrived if not any(name.startswith(one.path.name) for name in known)]
    if not names:
        return ""
    said = GRADING_FILES["ungraded"].format(number=sheets.number, names=", ".join(names))
    see = button("tab:files", GRADING_FILES["ungraded-see"], then='[data-slot="more"] [data-field]')
    return banner("warn", f"<b>{esc(said)}</b> {esc(GRADING_FILES['ungraded-more'])}", see)


def _signed(secretary: Secretary, final: Decision, sheets: Sheets) -> str:
    names = [secretary.office.name_of(writer) for writer in final.people]
    if final.standing is Standing.WAITING:
        return banner("warn", esc(GRADING["final-waits"].format(who=names[0], number=sheets.number)))
    said = GRADING["final-done"].format(number=sheets.number, people=", ".join(names))
    done = banner("ok", f"<b>{esc(said)}</b> {esc(GRADING['final-code'].format(code=code_of(sheets.folder)))}")
    newer = GRADING["final-older"].format(next=sheets.number + 1)
    return done + (banner("warn", esc(newer)) if OLDER in secretary.obstacles else "")


def _tied(tie: grading.TieError, before: Sheets | None) -> str:
    tier = grading.TIERS.get(tie.tie.prize.tier, tie.tie.prize.tier)
    said = GRADING["tie"].format(count=number(len(tie.candidates)), left=tie.tie.left, tier=tier)
    more = GRADING["tie-before"].format(number=before.number) if before else GRADING["tie-more"]
    return banner("warn", f"<b>{esc(said)}</b> {esc(more)}", role="alert")
