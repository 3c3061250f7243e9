"""The card of the law: the cited provision as written, its neighbours, and the drafts that their facts give."""

from dataclasses import dataclass

from authoring import drafting, policy
from authoring.model.errors import RefusedError
from authoring.model.policies import Provision
from authoring.screens.pieces import drafted, parts
from authoring.screens.pieces.citations import document_name
from authoring.screens.pieces.parts import button, esc
from authoring.screens.pieces.texts import LAW
from authoring.workbench.items.advice import Advice
from authoring.workbench.laws.evidence import Evidence
from authoring.workbench.laws.shelf import unit_of

# else none
LEVELS = {"stands": "info", "holds": "ok", "also-right": "warn", "also-elsewhere": "warn", "in-time": "warn"}
AROUND = 110  # letters of a long provision that are shown on each side of the deciding words
LIBRARY = "07-van-ban.ipynb"
SHOWN = 400  # provisions at once, in a box that scrolls; the whole text has a screen of its own


@dataclass(frozen=True, slots=True)
class Offer:
    """Drafts from one provision that wait to be taken; None while the documents are made ready."""

    provision: Provision
    drafts: tuple[drafting.Draft, ...] | None


def because(one: Evidence, lead: str, *, linked: bool = False) -> str:
    """What the law says of one option: its place, the sentence quoted after its lead-in, the deciding words marked."""
    place = policy.label(one.provision.path) if one.provision else ""
    quote = parts.excerpt(one.provision.text, one.spans, AROUND) if one.provision else ""
    quote = f"{esc(lead)} {quote}" if lead else quote
    link = _link(one.provision) if linked and one.provision else ""
    return parts.because(LEVELS.get(one.verdict, "none"), LAW[one.verdict], place, quote, link=link)


def _link(provision: Provision) -> str:
    place = policy.label(provision.path)
    action, says = f"look:{provision.document}:{provision.path}", LAW["look"].format(place=place)
    return button(action, place, kind="wb-quiet", says=says)


def card(advice: Advice, *, unfolded: bool, offer: Offer | None, looked: Provision | None = None) -> str:
    """The cited provision with all below it; unfolded its whole article, without citation everything to choose from."""
    if not advice.session.office.sources:
        way = f'<a href="{LIBRARY}">{esc(LAW["to-library"])}</a>'
        return parts.card("law", LAW["law"], f'<p class="wb-empty">{esc(LAW["no-law"])} {way}</p>', pad=False)
    cited = advice.provision()
    near = advice.neighbours()
    whole = unfolded or cited is None
    shown = near if whole else [one for one in near if _is_part(one, cited)]
    rows = "".join(_row(advice, one, cited, whole=whole) for one in [*shown][:SHOWN])
    fold = button("related", LAW["fold" if unfolded else "related"], kind="wb-quiet", key="F4") if cited else ""
    box = f'class="wb-law wb-scroll" tabindex="0" role="region" aria-label="{esc(LAW["choose"])}"'
    list_ = f"<div {box if whole else 'class=wb-law'}>{rows}</div>"
    body = f'{_offer(offer)}{_looked(looked, cited)}{list_}<div class="wb-links">{fold}</div>'
    return parts.card("law", LAW["law"], body, note=esc(_document(advice, cited)))


def offered(advice: Advice, provision: Provision) -> Offer:
    """The drafts from a provision, as far as the documents are ready."""
    return Offer(provision, advice.drafts(provision))


def awaited(offer: Offer | None, advice: Advice) -> Offer | None:
    """The same offer, with its drafts once the documents are ready."""
    return offered(advice, offer.provision) if offer and offer.drafts is None else offer


def provision_at(advice: Advice, place: str) -> Provision:
    """The provision that a button names as document:path; RefusedError where it is gone."""
    found = advice.session.office.library.find(place)
    if found is None:
        raise RefusedError(LAW["gone"], found=place)
    return found


def _looked(one: Provision | None, cited: Provision | None) -> str:
    """A provision that was looked at from beside an option, with the button that cites it."""
    if one is None or _is_part(one, cited):
        return ""
    name = policy.label(one.path)
    cite = button(f"cite:{one.document}:{one.path}", LAW["cite"], kind="wb-quiet", says=name)
    close = button("look-cancel", LAW["close"], kind="wb-quiet")
    text = f"<h3>{esc(name)}</h3><p>{esc(one.text)}</p>"
    return f'<div class="wb-sign">{text}<div class="wb-links">{cite}{close}</div></div>'


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
        tools.append(button(f"cite:{place}", LAW["cite"], kind="wb-quiet", says=name))
    count = advice.facts(one)
    if count:
        word, then = LAW["draft-from"].format(place=_inside(one), count=count), '[data-action^="take:"]'
        tools.append(button(f"offer:{place}", word, kind="wb-quiet", then=then, says=name))
    return f'<div class="wb-links">{"".join(tools)}</div>' if tools else ""


def _inside(one: Provision) -> str:
    """A provision's name inside its article, in the midst of a sentence: “khoản 2”."""
    whole = policy.label(one.path)
    inside = whole.removeprefix(policy.label(unit_of(one.path))).strip()
    return inside or f"{whole[:1].lower()}{whole[1:]}"


def _offer(offer: Offer | None) -> str:
    """Drafts to take; while the documents are made ready, or where there are none, a sentence that says so."""
    if offer is None:
        return ""
    place, found = policy.label(offer.provision.path), offer.drafts or ()
    rows = "".join(_draft(number, one) for number, one in enumerate(found))
    title = LAW["drafts"].format(count=len(found), place=place)
    said = "making-ready" if offer.drafts is None else "no-drafts"
    head = f"<h3>{esc(title)}</h3>" if found else f"<p>{esc(LAW[said].format(place=place))}</p>"
    close = button("offer-cancel", LAW["close"], kind="wb-quiet")
    return f'<div class="wb-sign">{head}{rows}<div class="wb-links">{close}</div></div>'


def _draft(number: int, one: drafting.Draft) -> str:
    take = button(f"take:{number}", LAW["take"], kind="wb-quiet", then='[data-field="stem"]', says=one.item.stem)
    return f'<div>{drafted.draft(one)}<div class="wb-links">{take}</div></div>'


def _document(advice: Advice, cited: Provision | None) -> str:
    office = advice.session.office
    return document_name(cited.document if cited else office.sources[0].document.document, office)
