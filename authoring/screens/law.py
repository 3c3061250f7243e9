"""The card of the law: the cited provision as written, its neighbours, and the drafts that their facts give."""

from authoring import drafting, policy
from authoring.model.errors import RefusedError
from authoring.model.policies import Provision
from authoring.screens import parts
from authoring.screens.parts import button, esc
from authoring.screens.texts import WRITING
from authoring.workbench.evidence import Evidence
from authoring.workbench.writing import Writing

LEVELS = {"stands": "info", "absent": "none", "empty": "none"}
SHOWN = 60  # provisions at once; the rest stand on screen 7


def because(one: Evidence) -> str:
    """What the citation says of one option."""
    if one.provision is None:
        return parts.because("none", WRITING["no-citation"], "", "")
    place = policy.label(one.provision.path) if one.verdict == "stands" else ""
    quote = parts.marked(one.provision.text, one.spans) if one.verdict == "stands" else ""
    return parts.because(LEVELS[one.verdict], WRITING[one.verdict], place, quote)


def card(session: Writing, *, unfolded: bool, offered: tuple[Provision, tuple[drafting.Draft, ...]] | None) -> str:
    """The cited provision, or where nothing is cited the whole document to choose from."""
    if not session.office.sources:
        return parts.card("law", WRITING["law"], f'<p class="wb-empty">{esc(WRITING["no-law"])}</p>')
    cited = session.provision()
    whole = unfolded or cited is None
    rows = [
        _row(session, one, cited, whole=whole) for one in (session.neighbours()[:SHOWN] if whole else [cited]) if one
    ]
    hint = f"<p>{esc(WRITING['choose-law'])}</p>" if cited is None else ""
    fold = button("related", WRITING["fold" if unfolded else "related"], kind="wb-quiet", key="F4") if cited else ""
    body = f'{_offer(offered)}{hint}<div class="wb-law">{"".join(rows)}</div><div class="wb-links">{fold}</div>'
    return parts.card("law", WRITING["law"], body, note=esc(_document(session, cited)))


def provision_at(session: Writing, place: str) -> Provision:
    """The provision that a button names as document:path; RefusedError where it is gone."""
    found = session.office.library.find(place)
    if found is None:
        raise RefusedError("Điều khoản này không còn trong văn bản.", found=place)
    return found


def _row(session: Writing, one: Provision, cited: Provision | None, *, whole: bool) -> str:
    here = cited is not None and one.path == cited.path and one.document == cited.document
    look = ' class="is-cited"' if here else ""
    heading = f"{policy.label(one.path)}{'. ' + one.title if one.title else ''}"
    text = f"<p{look}>{esc(one.text)}</p>" if one.text else ""
    return f"<h3>{esc(heading)}</h3>{text}" + (_tools(session, one, here=here) if whole and not session.locked else "")


def _tools(session: Writing, one: Provision, *, here: bool) -> str:
    place = f"{one.document}:{one.path}"
    count = len(session.drafts(one))
    tools = [] if here else [button(f"cite:{place}", WRITING["cite"], kind="wb-quiet")]
    if count:
        tools.append(button(f"offer:{place}", WRITING["draft-from"].format(count=count), kind="wb-quiet"))
    return f'<div class="wb-links">{"".join(tools)}</div>' if tools else ""


def _offer(offered: tuple[Provision, tuple[drafting.Draft, ...]] | None) -> str:
    if offered is None:
        return ""
    provision, drafts = offered
    rows = "".join(_draft(number, draft) for number, draft in enumerate(drafts))
    title = WRITING["drafts"].format(place=policy.label(provision.path))
    close = button("offer-cancel", WRITING["close"], kind="wb-quiet")
    return f'<div class="wb-sign"><h3>{esc(title)}</h3>{rows}<div class="wb-links">{close}</div></div>'


def _draft(number: int, draft: drafting.Draft) -> str:
    options = "; ".join(f"{'✓ ' if o.label in draft.item.key else ''}{o.label}. {o.text}" for o in draft.item.options)
    take = button(f"take:{number}", WRITING["take"], kind="wb-quiet", then='[data-field="stem"]')
    return f"<p>{esc(draft.item.stem)}<br><small>{esc(options)}</small></p>{take}"


def _document(session: Writing, cited: Provision | None) -> str:
    name = cited.document if cited else session.office.sources[0].document.document
    found = next((s.document for s in session.office.sources if s.document.document == name), None)
    return f"{found.kind} {found.number}".strip() if found else name
