"""The strips of screen 4 that ask for a signature: what is about to be done, what must be typed, both ways out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authoring.model.contests import week_number
from authoring.screens.pieces import asking, parts
from authoring.screens.pieces.parts import esc
from authoring.screens.releasing.texts import REBUILDERS, RELEASING, RELEASING_KINDS
from authoring.workbench.forms.preparing import Preparation
from authoring.workbench.forms.released import Released

AFTER = '[data-field="passphrase"], [data-field="code"], [data-slot="weeks"] [aria-pressed="true"]'


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked (as `action:argument`), by whom; whether he sits already, a hint beside the field, a refusal."""

    action: str
    writer: str
    sits: bool = False
    hint: str = ""
    wrong: str = ""


def release(prep: Preparation, asked: Asked) -> str:
    """On top: the name of what will be frozen, of a correction also why."""
    number = prep.revision + 1
    said = RELEASING["confirm"].format(name=f"{prep.tag}-r{number}", count=len(prep.chosen), next=number + 1)
    why = asking.reason("reason", RELEASING["reason"], RELEASING["reason-hint"]) if number > 1 else ""
    return _strip(said, (why, _word(asked)), asked, RELEASING["sign-release"])


def strips(released: Released | None, asked: Asked) -> Mapping[str, str]:
    """The strip that asks inside a card, by the place where it stands."""
    action, _, rest = asked.action.partition(":")
    if action == "decide":
        return {rest: _decide(rest, asked)}
    if released is None or action in ("", "release"):
        return {}
    place = action if action in ("check", "hand") else "open"
    return {place: _closing(released, action, rest, asked)}


def _closing(released: Released, action: str, kind: str, asked: Asked) -> str:
    """What a released week asks."""
    if action == "check":
        field = asking.line("code", RELEASING["checking"], RELEASING["checking-hint"])
        return _strip("", (field,), asked, RELEASING["do-check"])
    if action == "hand":
        said = RELEASING["handing"].format(kind=RELEASING_KINDS.get(kind, kind), name=released.folder.name)
        return _strip(said, (_word(asked),), asked, RELEASING["do-hand"])
    if action == "rebuild":
        return _rebuild(released, asked)
    if action == "open-sheet":
        names = [asking.line(f"present-{n}", RELEASING["present"].format(number=n)) for n in (1, 2)]
        return _strip(RELEASING["opening-sheet"], (_word(asked), *names), asked, RELEASING["do-open-sheet"])
    week = week_number(released.tag)
    return _strip(RELEASING["opening"].format(week=week), (_word(asked),), asked, RELEASING["do-open"])


def _decide(name: str, asked: Asked) -> str:
    inside, _, outside = name.partition(":")
    said = RELEASING["deciding"].format(inside=inside, outside=outside)
    why = asking.reason("reason", said, RELEASING["deciding-hint"])
    return _strip("", (why, _word(asked)), asked, RELEASING["sign-decide"])


def _rebuild(released: Released, asked: Asked) -> str:
    fields = (
        asking.person("second", RELEASING["second"], released.others(asked.writer)),
        asking.reason("reason", RELEASING["rebuild-why"]),
        asking.choice("signs", RELEASING["signs"], list(REBUILDERS.items())),
        _word(asked),
        parts.passphrase(RELEASING["second-word"], field="second-word"),
    )
    return _strip(RELEASING["rebuilding"], fields, asked, RELEASING["do-rebuild"])


def _word(asked: Asked) -> str:
    """The field of a passphrase, or of the code of a recovery sheet, which nobody keeps typed in."""
    sheet = asked.action == "open-sheet"
    if asked.sits and not sheet:
        return ""
    return parts.passphrase(RELEASING["sheet-code" if sheet else "passphrase"], asked.hint)


def _strip(text: str, fields: Sequence[str], asked: Asked, yes: str) -> str:
    words = yes, RELEASING["leave"]
    return asking.strip(f"<b>{esc(text)}</b>", fields, words, then=AFTER, about=asked.action, wrong=asked.wrong)
