"""Other documents that one names by their places: in the wording that held when it began, where that is certain."""

from collections.abc import Mapping, Sequence

from authoring import drafting
from authoring.model.policies import PolicyDocument, Provision
from authoring.policy import Library
from authoring.policy.citations.references import OTHER
from authoring.policy.citations.resolving import cross_references
from authoring.policy.citations.versions import begins, family
from authoring.workbench.contest.library import Source


def abroad(source: Source, sources: Sequence[Source], library: Library) -> drafting.Abroad:
    """The words by which a document names others whose places it means, with those others.

    Names that mean several documents are left out, and words that only go on behind a name (“Luật Việc làm liên tục”).
    """
    day, by_name = begins(source.document), {one.document.document: one for one in sources}
    words = {one.document for one in cross_references(source.provisions) if one.kind == OTHER}
    found = dict[str, Source]()
    for name in sorted(words, key=len):
        meant = library.documents(name, day)
        other = by_name.get(meant[0].document) if len(meant) == 1 else None
        longer = any(name.startswith(f"{short} ") for short in found)
        if other and other is not source and not longer:
            found[name] = other
    return tuple((name, drafting.ground(other.document, _held(other, sources, day))) for name, other in found.items())


def _held(other: Source, sources: Sequence[Source], day: str) -> tuple[Provision, ...]:
    """The provisions that said the same before and after the day: what lies between two wordings is not known."""
    after = _after(other.document, sources, day)
    return tuple(one for one in other.provisions if after is None or after.get(one.path) == one.text)


def _after(document: PolicyDocument, sources: Sequence[Source], day: str) -> Mapping[str, str] | None:
    """The next wording of a document after a day: the text of each path; None where there is none."""
    own = family(document)
    later = [one for one in sources if family(one.document) == own and begins(one.document) > day]
    following = min(later, key=lambda one: begins(one.document), default=None)
    return {one.path: one.text for one in following.provisions} if following else None
