"""A draft as people read it: stem, options with the right one marked, the words of the law, why each rival tempts."""

from authoring import drafting, policy
from authoring.screens.pieces import parts
from authoring.screens.pieces.parts import esc
from authoring.screens.pieces.texts import LAW


def draft(one: drafting.Draft) -> str:
    """Everything by which somebody decides about a draft."""
    keyed = {option.label for option in one.item.keyed}
    options = "".join(
        f"<li>{parts.mark('ok' if option.label in keyed else 'none', f'{option.label}.')} {esc(option.text)}"
        f"{_tempting(dict(one.reasons).get(option.label, ''))}</li>"
        for option in one.item.options
    )
    place = policy.label(one.fact.path)
    quote = f"<p><small>{esc(LAW['quote'])} {esc(place)}: “{esc(one.fact.quote)}”</small></p>"
    return f'<p class="wb-lead">{esc(one.item.stem)}</p><ul class="wb-plain">{options}</ul>{quote}'


def _tempting(reason: str) -> str:
    return f"<br><small>{esc(reason)}</small>" if reason else ""
