"""The wrong-key alarm: which items, what the best chose, what another key would change, who decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authoring.grading import Trial
from authoring.model.forms import FormItem
from authoring.model.rulings import Ruling
from authoring.screens.grading.heads import TO_STRIP
from authoring.screens.grading.texts import GRADING_ALARMS
from authoring.screens.grading.values import item
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import button, esc, mark
from authoring.workbench.results.finals import strongest
from authoring.workbench.results.regrading import POLICY_WORDS, Suspect, trial_lines
from authoring.workbench.results.secretary import Secretary


@dataclass(frozen=True, slots=True)
class Tried:
    """A ruling that was tried, and what it would change."""

    ruling: Ruling
    trial: Trial


def suspects(secretary: Secretary, looked: str) -> str:
    """The items under alarm, each with its ways out; any other item can be tried too."""
    sheets = secretary.sheets
    if sheets is None:
        return ""
    items = _items(secretary)
    open_ = {one.item for one in secretary.suspects}
    rows = ""
    for one in strongest(sheets.suspects):
        others = [other for other in sheets.suspects if other.item == one.item and other is not one]
        rows += _suspect(one, others, items, decided=one.item not in open_, looked=looked)
    none = "" if rows else f'<p class="wb-pad">{mark("ok", GRADING_ALARMS["none"])}</p>'
    other = button("try:", GRADING_ALARMS["other"], kind="wb-quiet", then=TO_STRIP)
    body = f'{none}<ol>{rows}</ol><div class="wb-pad"><div class="wb-links">{other}</div></div>'
    note = GRADING_ALARMS["note"] if rows else ""
    return parts.card("suspects", GRADING_ALARMS["title"], body, note=esc(note), pad=False)


def trial(secretary: Secretary, tried: Tried | None) -> str:
    """What a tried ruling would change, nothing of it written; it can be signed from here."""
    if tried is None:
        return ""
    one = tried.ruling
    title = GRADING_ALARMS["trial"].format(policy=policy(one), item=item(secretary, one.item))
    lines = "".join(f"<li>{esc(line)}</li>" for line in trial_lines(tried.trial))
    tools = button("rule", GRADING_ALARMS["sign"], then=TO_STRIP)
    tools += button("untry", GRADING_ALARMS["drop"], kind="wb-quiet", then='[data-slot="suspects"] button')
    body = f'<div class="wb-actions">{tools}</div><ul class="wb-plain wb-scroll wb-contents">{lines}</ul>'
    return parts.card("trial", title, body)


def policy(one: Ruling) -> str:
    """A ruling in words: what becomes of the item."""
    return f"{POLICY_WORDS[one.policy]} {one.letters}".strip()


def _suspect(
    one: Suspect, others: Sequence[Suspect], items: Mapping[str, FormItem], *, decided: bool, looked: str
) -> str:
    level = "ok" if decided else "block" if one.letters_upper > one.key_upper else "warn"
    word = GRADING_ALARMS["settled" if decided else "suspect"]
    said = GRADING_ALARMS["more" if one.letters_upper > one.key_upper else "split"]
    shares = {"own": _percent(one.letters_upper), "keyed": _percent(one.key_upper)}
    named = {"letters": one.letters, "key": one.key}
    told = GRADING_ALARMS["shares"].format(**named, **shares) + _others(others)
    links = [_look(one, looked)]
    if not decided:
        links += [button(f"try:{one.item}", GRADING_ALARMS["try"], kind="wb-quiet", then=TO_STRIP, says=one.item)]
        links += [button(f"uphold:{one.item}", GRADING_ALARMS["uphold"], kind="wb-quiet", then=TO_STRIP, says=one.item)]
    seen = items.get(one.item)
    shown = _question(seen, one) if seen and looked == one.item else ""
    head = (
        f"<p>{mark(level, word)} <b>{esc(GRADING_ALARMS['question'].format(number=one.number, item=one.item))}</b></p>"
    )
    text = f"<p>{esc(said.format(**named))} <small>{esc(told)}</small></p><p><small>{esc(one.sign)}</small></p>"
    tools = f'<div class="wb-links">{"".join(links)}</div>'
    return f'<li class="wb-finding at-{level}" data-finding="{one.number}">{head}{text}{shown}{tools}</li>'


def _others(others: Sequence[Suspect]) -> str:
    """The other answers that speak against the same key, more quietly."""
    return "".join(
        GRADING_ALARMS["also"].format(letters=one.letters, share=_percent(one.letters_upper)) for one in others
    )


def _look(one: Suspect, looked: str) -> str:
    word = "hide" if looked == one.item else "look"
    return button(f"look:{one.item}", GRADING_ALARMS[word], kind="wb-quiet", says=one.item)


def _question(seen: FormItem, one: Suspect) -> str:
    lines = "".join(
        f"<li>{esc(option.label)}. {esc(option.text)}"
        f"{' ' + mark('ok', GRADING_ALARMS['key']) if option.label in one.key else ''}</li>"
        for option in seen.options
    )
    return f'<div class="wb-sign"><p>{esc(seen.stem)}</p><ul class="wb-plain">{lines}</ul></div>'


def _items(secretary: Secretary) -> dict[str, FormItem]:
    """The items of the release by their ids."""
    return {one.id: one for one in secretary.released.form.items} if secretary.released else {}


def _percent(share: float) -> str:
    return f"{round(100 * share)}%"
