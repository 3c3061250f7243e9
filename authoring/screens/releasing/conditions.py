"""What stands against a release: its conditions, contradictions to decide, how even and how guessable."""

from collections.abc import Mapping
from fractions import Fraction

from authoring.checks.balance.positions import LONGEST_RUN
from authoring.model.findings import Measure
from authoring.screens.pieces import parts
from authoring.screens.pieces.guessing import POSITIONS, share
from authoring.screens.pieces.parts import button, esc, mark
from authoring.screens.releasing.texts import RELEASING
from authoring.workbench.audits.balancing import Balance
from authoring.workbench.audits.outsiders import Clash
from authoring.workbench.forms.fitness import Condition
from authoring.workbench.forms.preparing import LEAST, Preparation

RUNS = "key-runs"
REVIEW = "03-tham-dinh.ipynb"
TO_STRIP = '[data-field="reason"]'


def card(prep: Preparation, strips: Mapping[str, str]) -> str:
    """Each condition with what stands against it; contradictions with the way to decide them."""
    rows = ""
    for number, one in enumerate(prep.conditions):
        level = "ok" if one.ok else "block"
        told = f"<p>{mark(level)} {esc(one.name)}</p>"
        told += "" if one.ok else f"<p>{esc(one.problem)} {_more(one)}</p>"
        rows += f'<li class="wb-finding at-{level}" tabindex="-1" data-finding="{number}">{told}</li>'
    rows += "".join(_clash(clash, strips) for clash in prep.clashes if clash.decision is None)
    met = sum(one.ok for one in prep.conditions)
    said = RELEASING["met"].format(met=met, total=len(prep.conditions))
    return parts.card("conditions", RELEASING["conditions"], f"<ol>{rows}</ol>", note=esc(said), pad=False)


def name(clash: Clash) -> str:
    """A contradiction by its items, as an action names it."""
    return f"{clash.inside.revision.item.id}:{clash.outside.revision.item.id}"


def positions(prep: Preparation) -> str:
    """How often each letter would be the key after a trial shuffle; nothing of a set so small that it tells keys."""
    if prep.balance is None:
        return parts.card("positions", RELEASING["positions"], _few())
    measures = {one.measure: one for one in prep.balance.measures}
    letters = [one for one in prep.balance.measures if one.measure.startswith(f"{POSITIONS}-")]
    total = sum(one.value for one in letters)
    bars = "".join(_bar(one, total) for one in letters)
    even = measures[POSITIONS].ok and measures[RUNS].ok
    said = RELEASING["even"].format(run=LONGEST_RUN) if even else RELEASING["uneven"]
    state = "" if even else mark("warn")
    body = f'<div class="wb-keybars">{bars}</div><p class="wb-small">{state} {esc(said)}</p>'
    body += f'<p class="wb-small">{esc(RELEASING["trial"])}</p>'
    return parts.card(
        "positions", RELEASING["positions"], body, note=esc(RELEASING["letter-count"].format(count=total))
    )


def guess(prep: Preparation) -> str:
    """How much somebody scores who has learnt nothing, and by which cue."""
    if prep.balance is None:
        return parts.card("guess", RELEASING["guess"], _few())
    return parts.card("guess", RELEASING["guess"], _guessed(prep.balance))


def _more(one: Condition) -> str:
    """What was found, unless it quotes items: such words may tell a key."""
    return "" if one.quotes else f"<small>{esc(one.found)}</small>"


def _guessed(balance: Balance) -> str:
    score = balance.guess.measure
    goal = RELEASING["guessed"].format(limit=share(score.limit))
    figure = f'<dl class="wb-sum"><div><dd>{share(score.value)}</dd><dt>{esc(goal)}</dt></div></dl>'
    state = "" if score.ok else f"<p>{mark('warn', RELEASING['too-high'])}</p>"
    why = "".join(f'<p class="wb-small">{esc(one)}</p>' for one in balance.guess.why(1))
    return figure + state + why


def _few() -> str:
    return f'<p class="wb-small">{esc(RELEASING["few"].format(least=LEAST))}</p>'


def _bar(one: Measure, total: int) -> str:
    letter = one.measure.rpartition("-")[2]
    said = RELEASING["letter-said"].format(letter=letter, count=one.value, total=total)
    most = max(1, int(Fraction(total, 2)))  # half of all is a full bar: else even positions would look empty
    bar = parts.progress(min(one.value, most), most, said)
    return f"<b>{esc(letter)}</b>{bar}<span>{esc(RELEASING['letter-count'].format(count=one.value))}</span>"


def _clash(clash: Clash, strips: Mapping[str, str]) -> str:
    inside, outside = clash.inside.revision.item, clash.outside.revision.item
    drawn = parts.pair([(inside.id, inside.stem), (outside.id, outside.stem)])
    word = RELEASING["decide"].format(item=inside.id)
    links = "".join(_link(item.id) for item in (inside, outside))
    tools = button(f"decide:{name(clash)}", word, kind="wb-quiet", then=TO_STRIP) + links
    said = f"<p>{mark('block')} {esc(RELEASING['clash'])}</p>{drawn}"
    return (
        f'<li class="wb-finding at-block">{said}<div class="wb-links">{tools}</div>{strips.get(name(clash), "")}</li>'
    )


def _link(item: str) -> str:
    """The way to the screen that shows an item with its key and its grounds."""
    word = esc(RELEASING["read"].format(item=item))
    return f'<a class="wb-btn wb-quiet" href="{REVIEW}?item={esc(item)}">{word}</a>'
