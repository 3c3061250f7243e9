"""The strip of screen 5 that asks: what is about to be done, what must be typed, who signs, both ways out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from authoring import grading
from authoring.bank import same_person
from authoring.model.contests import Person, week_number
from authoring.screens.grading import annulling, matching, rulings
from authoring.screens.grading.alarms import Tried, policy
from authoring.screens.grading.annulling import Annulling
from authoring.screens.grading.texts import (
    GRADING_ALARMS,
    GRADING_COLUMNS,
    GRADING_DECISIONS,
    GRADING_DRAW,
    GRADING_SIGN,
    GRADING_UNITS,
    GRADING_VOID,
    GRADING_WINNERS,
)
from authoring.screens.grading.values import item, number
from authoring.screens.pieces import asking, parts
from authoring.screens.pieces.parts import esc
from authoring.workbench.contest.sittings import is_sheet
from authoring.workbench.results.decisions import Standing, find
from authoring.workbench.results.regrading import POLICY_WORDS
from authoring.workbench.results.secretary import Secretary
from authoring.workbench.results.winners import STATUSES, WAITING

AFTER = '[data-slot="ask"] [data-local], [data-slot="weeks"] [aria-pressed="true"]'
SECOND, SECOND_WORD = "second", "passphrase-2"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked (as `action:argument`) of which week, by whom; whether he sits, a hint at the field, a refusal."""

    action: str
    writer: str
    week: str = ""
    sits: bool = False
    hint: str = ""
    wrong: str = ""
    tried: Tried | None = None
    void: Annulling | None = None


def strip(secretary: Secretary, asked: Asked) -> str:
    """The strip of what is asked now; “” where nothing is."""
    action, _, rest = asked.action.partition(":")
    return STRIPS[action](secretary, rest, asked) if action in STRIPS else ""


def others(secretary: Secretary, *writers: str) -> tuple[Person, ...]:
    """Who can sign beside these: nobody who is one of them under another name, no recovery sheet."""
    people = [one for one in secretary.office.bank.people if not is_sheet(one)]
    signed = [one for one in people if one.writer in writers]
    return tuple(one for one in people if not any(same_person(one, other) for other in signed))


def _open(secretary: Secretary, _rest: str, asked: Asked) -> str:
    said = GRADING_SIGN["opening"].format(week=week_number(secretary.tag))
    return _strip(said, (_word(asked),), asked, GRADING_SIGN["do-open"])


def _confirm(secretary: Secretary, _rest: str, asked: Asked) -> str:
    said = GRADING_COLUMNS["confirming"].format(count=len(secretary.proposals()))
    return _strip(said, (_word(asked),), asked, GRADING_COLUMNS["do-confirm"])


def _regrade(secretary: Secretary, _rest: str, asked: Asked) -> str:
    last = secretary.sheets.number if secretary.sheets else 0
    said = GRADING_SIGN["regrading"].format(week=week_number(secretary.tag), number=last, next=last + 1)
    return _strip(said, (), asked, GRADING_SIGN["do-regrade"])


def _spell(secretary: Secretary, at: str, asked: Asked) -> str:
    """Which unit a spelling means, the nearest first, and since or until when."""
    found = matching.spelt(secretary, at)
    units = [(unit.code, unit.name) for unit in secretary.office.bank.units]
    if found is None or not units:
        return ""
    units.sort(key=lambda one: one[1] != found.near)
    fields = (
        asking.choice("unit", GRADING_UNITS["spell-unit"], units),
        *(asking.line(name, GRADING_UNITS[name], GRADING_UNITS["day-hint"]) for name in ("since", "until")),
    )
    said = GRADING_UNITS["spelling"].format(people=number(int(found.people)), text=found.text)
    return _strip(said, fields, asked, GRADING_UNITS["do-spell"])


def _final(secretary: Secretary, _rest: str, asked: Asked) -> str:
    """The summary that is signed: where the rows went, how many people and prizes, how many decisions."""
    sheets = secretary.sheets
    if sheets is None:
        return ""
    told = {name: number(count) for name, count in sheets.figures.items()}
    decided = sum(one.standing is Standing.IN_FORCE for one in secretary.decided)
    lines = (
        GRADING_SIGN["final-read"].format_map(told),
        GRADING_SIGN["final-people"].format_map(told | {"prizes": str(len(sheets.prizes))}),
        GRADING_SIGN["final-decided"].format(count=decided),
    )
    summary = "".join(f"<p>{esc(line)}</p>" for line in lines)
    why = GRADING_SIGN["final-reason"].format(number=sheets.number)
    reason = asking.line("reason", why, GRADING_ALARMS["reason-hint"]) if sheets.number > 1 else ""
    said = GRADING_SIGN["finaling"].format(number=sheets.number)
    return _strip(said, (reason, *_both(secretary, asked)), asked, GRADING_SIGN["do-final"], summary)


def _try(secretary: Secretary, id_: str, asked: Asked) -> str:
    """Which item, what becomes of it, which answer: tried at once, nothing written."""
    items = secretary.released.form.items if secretary.released else ()
    names = [(one.id, GRADING_ALARMS["question"].format(number=one.number, item=one.id)) for one in items]
    first = [one for one in names if one[0] == id_]
    fields = (
        asking.choice("item", GRADING_ALARMS["item"], [*first, *(one for one in names if one not in first)]),
        asking.choice("policy", GRADING_ALARMS["policy"], list(POLICY_WORDS.items())),
        asking.line("letters", GRADING_ALARMS["letters"], GRADING_ALARMS["letters-hint"]),
    )
    return _strip(GRADING_ALARMS["trying"], fields, asked, GRADING_ALARMS["do-try"])


def _rule(secretary: Secretary, _rest: str, asked: Asked) -> str:
    if asked.tried is None:
        return ""
    one = asked.tried.ruling
    said = GRADING_ALARMS["signing"].format(policy=policy(one), item=item(secretary, one.item))
    return _decide(said, secretary, asked, GRADING_ALARMS["do-sign"])


def _uphold(secretary: Secretary, id_: str, asked: Asked) -> str:
    said = GRADING_ALARMS["upholding"].format(item=item(secretary, id_))
    return _decide(said, secretary, asked, GRADING_ALARMS["do-sign"])


def _void(secretary: Secretary, at: str, asked: Asked) -> str:
    """Whose entries: of the person of a sign, or of numbers in the score sheet. Tried first, nothing written."""
    line = annulling.line_of(secretary, at)
    said = GRADING_VOID["trying"].format(who=annulling.who(line)) if line else GRADING_VOID["trying-other"]
    label = GRADING_VOID["more" if line else "numbers"].format(file=grading.SCORES)
    field = asking.line("numbers", label, GRADING_VOID["numbers-hint"])
    return _strip(said, (field,), asked, GRADING_VOID["do-try"])


def _annul(secretary: Secretary, _rest: str, asked: Asked) -> str:
    if asked.void is None:
        return ""
    said = GRADING_VOID["signing"].format(numbers=annulling.listed(asked.void.numbers))
    return _decide(said, secretary, asked, GRADING_VOID["do-sign"])


def _second(secretary: Secretary, mark: str, asked: Asked) -> str:
    """Somebody else carries a decision, here and now."""
    found = find(secretary.office, mark)
    people = others(secretary, *found.people)
    mine = [one for one in people if one.writer == asked.writer]
    who = asking.person(SECOND, GRADING_SIGN["who"], [*mine, *(one for one in people if one not in mine)])
    said = GRADING_DECISIONS["seconding"].format(what=rulings.what(found, secretary))
    return _strip(
        said,
        (who, parts.passphrase(GRADING_SIGN["passphrase"], asked.hint, SECOND_WORD)),
        asked,
        GRADING_DECISIONS["do-second"],
    )


def _reverse(secretary: Secretary, mark: str, asked: Asked) -> str:
    said = GRADING_DECISIONS["reversing"].format(what=rulings.what(find(secretary.office, mark), secretary))
    return _decide(said, secretary, asked, GRADING_DECISIONS["do-reverse"])


def _winner(secretary: Secretary, place: str, asked: Asked) -> str:
    award = next((one.award for one in secretary.winners if str(one.award.place) == place), None)
    if award is None:
        return ""
    said = GRADING_WINNERS["marking"].format(place=place, name=award.name)
    states = [(status, word) for status, word in STATUSES.items() if status != WAITING]
    fields = (
        asking.choice("status", GRADING_WINNERS["status"], states),
        asking.line("reason", GRADING_WINNERS["reason"], GRADING_ALARMS["reason-hint"]),
        *_both(secretary, asked),
    )
    return _strip(said, fields, asked, GRADING_WINNERS["do-mark"])


def _freeze(secretary: Secretary, _rest: str, asked: Asked) -> str:
    count = len(secretary.tie.candidates) if secretary.tie else 0
    said = GRADING_DRAW["freezing"].format(count=number(count))
    source = asking.line("source", GRADING_DRAW["source"], GRADING_DRAW["source-hint"])
    return _strip(said, (source, _word(asked)), asked, GRADING_DRAW["do-freeze"])


def _draw(secretary: Secretary, _rest: str, asked: Asked) -> str:
    fields = (asking.line("number", GRADING_DRAW["number"]), *_both(secretary, asked))
    return _strip(GRADING_DRAW["drawing"], fields, asked, GRADING_DRAW["do-draw"])


def _order(secretary: Secretary, _rest: str, asked: Asked) -> str:
    fields = (
        asking.line("numbers", GRADING_DRAW["numbers"], GRADING_DRAW["numbers-hint"]),
        asking.line("reason", GRADING_ALARMS["reason"], GRADING_ALARMS["reason-hint"]),
        *_both(secretary, asked),
    )
    return _strip(GRADING_DRAW["ordering"], fields, asked, GRADING_DRAW["do-order"])


def _decide(said: str, secretary: Secretary, asked: Asked, yes: str) -> str:
    reason = asking.line("reason", GRADING_ALARMS["reason"], GRADING_ALARMS["reason-hint"])
    return _strip(said, (reason, *_both(secretary, asked)), asked, yes)


def _word(asked: Asked) -> str:
    """The field of a passphrase, once a sitting."""
    return "" if asked.sits else parts.passphrase(GRADING_SIGN["passphrase"], asked.hint)


def _both(secretary: Secretary, asked: Asked) -> tuple[str, ...]:
    """Who signs, and the second person who can sign at once at this PC."""
    people = [("", GRADING_SIGN["later"]), *((one.writer, one.name) for one in others(secretary, asked.writer))]
    return (
        _word(asked),
        asking.choice(SECOND, GRADING_SIGN["second"], people),
        parts.passphrase(GRADING_SIGN["second-word"], field=SECOND_WORD),
    )


def _strip(text: str, fields: Sequence[str], asked: Asked, yes: str, more: str = "") -> str:
    """One question; `more` is HTML that stands between it and its fields."""
    words = yes, GRADING_SIGN["leave"]
    about = f"{asked.week} {asked.action}"
    return asking.strip(f"<b>{esc(text)}</b>{more}", fields, words, then=AFTER, about=about, wrong=asked.wrong)


STRIPS: Mapping[str, Callable[[Secretary, str, Asked], str]] = {
    "open": _open,
    "confirm": _confirm,
    "regrade": _regrade,
    "spell": _spell,
    "final": _final,
    "try": _try,
    "rule": _rule,
    "uphold": _uphold,
    "void": _void,
    "annul": _annul,
    "second": _second,
    "reverse": _reverse,
    "winner": _winner,
    "freeze": _freeze,
    "draw": _draw,
    "order": _order,
}
