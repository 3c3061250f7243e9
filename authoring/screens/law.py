"""The card of the law: the cited provision as written, its neighbours, and the drafts that their facts give."""

from dataclasses import dataclass

from authoring import drafting, policy
from authoring.model.errors import RefusedError
from authoring.model.policies import Provision
from authoring.screens import parts
from authoring.screens.citations import document_name
from authoring.screens.parts import button, esc
from authoring.screens.texts import WRITING
from authoring.workbench.advice import Advice
from authoring.workbench.evidence import Evidence

LEVELS = {"stands": "info", "elsewhere": "none", "absent": "none", "empty": "none", "uncited": "none"}
AROUND = 110  # letters of a long provision that are shown on each side of the deciding words
SHOWN = 400  # provisions at once, in a box that scrolls; the whole text has a screen of its own


@dataclass(frozen=True, slots=True)
class Offer:
    """Drafts from one provision that wait to be taken."""

    provision: Provision
    drafts: tuple[drafting.Draft, ...]


def because(one: Evidence, lead: str) -> str:
    """What the law says of one option: where its words stand, quoted after its lead-in, with the words marked."""
    place = policy.label(one.provision.path) if one.provision else ""
    quote = parts.excerpt(one.provision.text, one.spans, AROUND) if one.provision else ""
    quote = f"{esc(lead)} {quote}" if lead else quote
    return parts.because(LEVELS[one.verdict], WRITING[one.verdict], place, quote)


def card(advice: Advice, *, unfolded: bool, offer: Offer | None) -> str:
    """The cited provision with all below it; unfolded its whole article, without citation everything to choose from."""
    if not advice.session.office.sources:
        return parts.card("law", WRITING["law"], f'<p class="wb-empty">{esc(WRITING["no-law"])}</p>', pad=False)
    cited = advice.provision()
    near = advice.neighbours()
    whole = unfolded or cited is None
    shown = near if whole else [one for one in near if _is_part(one, cited)]
    rows = "".join(_row(advice, one, cited, whole=whole) for one in [*shown][:SHOWN])
    fold = button("related", WRITING["fold" if unfolded else "related"], kind="wb-quiet", key="F4") if cited else ""
    box = f'class="wb-law wb-scroll" tabindex="0" role="region" aria-label="{esc(WRITING["choose"])}"'
    list_ = f"<div {box if whole else 'class=wb-law'}>{rows}</div>"
    body = f'{_offer(offer)}{list_}<div class="wb-links">{fold}</div>'
    return parts.card("law", WRITING["law"], body, note=esc(_document(advice, cited)))


def provision_at(advice: Advice, place: str) -> Provision:
    """The provision that a button names as document:path; RefusedError where it is gone."""
    found = advice.session.office.library.find(place)
    if found is None:
        raise RefusedError(WRITING["gone"], found=place)
    return found


def _is_part(one: Provision, cited: Provision | None) -> bool:
    return cited is not None and f"{one.path}.".startswith(f"{cited.path}.")


def _row(advice: Advice, one: Provision, cited: Provision | None, *, whole: bool) -> str:
    here = one == cited
    heading = f"{policy.label(one.path)}{'. ' + one.title if one.title else ''}"
    text = f"<p{' class=is-cited' if here else ''}>{esc(one.text)}</p>" if one.text else ""
    tools = _tools(advice, one, here=here) if whole and not advice.session.locked else ""
    return f"<h3>{esc(heading)}</h3>{text}{tools}"


def _tools(advice: Advice, one: Provision, *, here: bool) -> str:
    place, name = f"{one.document}:{one.path}", policy.label(one.path)
    tools = []
    if one.text and not here:
        tools.append(button(f"cite:{place}", WRITING["cite"], kind="wb-quiet", says=name))
    if advice.drafts(one):
        tools.append(
            button(f"offer:{place}", WRITING["draft-from"], kind="wb-quiet", then='[data-action^="take:"]', says=name)
        )
    return f'<div class="wb-links">{"".join(tools)}</div>' if tools else ""


def _offer(offer: Offer | None) -> str:
    if offer is None:
        return ""
    rows = "".join(_draft(number, draft) for number, draft in enumerate(offer.drafts))
    title = WRITING["drafts"].format(count=len(offer.drafts), place=policy.label(offer.provision.path))
    close = button("offer-cancel", WRITING["close"], kind="wb-quiet")
    return f'<div class="wb-sign"><h3>{esc(title)}</h3>{rows}<div class="wb-links">{close}</div></div>'


def _draft(number: int, draft: drafting.Draft) -> str:
    options = "".join(
        f"<li>{parts.mark('ok', '') if option in draft.item.keyed else ''} {esc(option.label)}. {esc(option.text)}</li>"
        for option in draft.item.options
    )
    take = button(f"take:{number}", WRITING["take"], kind="wb-quiet", then='[data-field="stem"]', says=draft.item.stem)
    return (
        f'<div><p>{esc(draft.item.stem)}</p><ul class="wb-small">{options}</ul><div class="wb-links">{take}</div></div>'
    )


def _document(advice: Advice, cited: Provision | None) -> str:
    office = advice.session.office
    return document_name(cited.document if cited else office.sources[0].document.document, office)
