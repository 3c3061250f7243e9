"""A library of policy documents: a citation finds its provision, its sentence, or what was probably meant."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from authoring.model.policies import Citation, PolicyDocument, Provision
from authoring.policy.citations.naming import matching, named_exactly
from authoring.policy.citations.parsing import parse_citation
from authoring.policy.citations.remarks import Places, Search, nearby, remark
from authoring.policy.citations.versions import ended_days, family, in_force
from authoring.policy.paths import label, parent

_GLUED_POINT = re.compile(r"(\.k\d+)([a-zđ])$")
_LOOSE_LETTER = re.compile(r"^(d\d+)\.([a-zđ])(?=\.|$)")
_SUGGESTED = 3


class Library:
    """Documents with their provisions, looked up by citation in any spelling, on a day where one is named."""

    def __init__(self, sources: Iterable[tuple[PolicyDocument, Sequence[Provision]]]) -> None:
        """Take the documents in their order; a path that two provisions share means the first."""
        self._documents: list[PolicyDocument] = []
        self._places: dict[str, dict[str, Provision]] = {}
        self._matched: dict[str, tuple[PolicyDocument, ...]] = {}
        self._on_days: dict[tuple[str, str], tuple[PolicyDocument, ...]] = {}
        for document, provisions in sources:
            places = self._places.setdefault(document.document, {})
            self._documents.append(document)
            for provision in provisions:
                places.setdefault(provision.path, provision)

    def find(self, citation: str, on: str = "") -> Provision | None:
        """The provision that a citation names; None where there is none, or where two documents may be meant.

        `on` (ISO 8601) picks of several versions of a law the one in force on that day, and none of a law that isn't.
        """
        found = self.candidates(citation, on)
        return found[0] if len(found) == 1 else None

    def candidates(self, citation: str, on: str = "") -> tuple[Provision, ...]:
        """Every provision that a citation may mean, one a document."""
        parsed = parse_citation(citation)
        places = [self._place(document, parsed.path) for document in self._meant(parsed, on)] if parsed else []
        return tuple(place for place in places if place)

    def documents(self, named: str, on: str = "") -> tuple[PolicyDocument, ...]:
        """The documents that a name may mean (“Luật BHXH”, “NĐ 146”), on a day those in force."""
        return self._meant(Citation(named, ""), on)

    def sentence(self, citation: str, on: str = "") -> str:
        """What the cited provision says: the lead-in of the units above, its lines, those of units below; or “”."""
        found = self.find(citation, on)
        if found is None:
            return ""
        places = self._places[found.document]
        below = [one for path, one in places.items() if path == found.path or path.startswith(f"{found.path}.")]
        lines = [*_lead_ins(found, places), *(part for one in below for part in (one.title, one.text))]
        return "\n".join(line for line in lines if line)

    def nearby(self, citation: str, on: str = "") -> tuple[str, ...]:
        """Up to three citations that exist and may have been meant: the unit above, its neighbours, a like title."""
        parsed = parse_citation(citation)
        documents = (self._meant(parsed, on) if parsed else ()) or self._documents
        near = [one for document in documents for one in nearby(self._places[document.document], parsed, citation)]
        return tuple(self._said(one) for one in near[:_SUGGESTED])

    def remark(self, citation: str, on: str = "") -> str:
        """Why a citation finds nothing, or too much, and what exists nearby, in a sentence; “” where it finds one."""
        parsed, found = parse_citation(citation), {one.document for one in self.candidates(citation, on)}
        if len(found) == 1:
            return ""
        meant = self._meant(parsed, on) if parsed else ()
        named = self._versions(self._named(parsed.document)) if parsed and on else meant
        clashing = [document for document in meant if document.document in found]
        search = Search(on, named, meant, clashing, self._ended)
        return remark(parsed, citation, search, self._documents, self.nearby(citation, on))

    @cached_property
    def _ended(self) -> dict[str, str]:
        return dict(ended_days(self._documents))

    def _meant(self, citation: Citation, on: str) -> tuple[PolicyDocument, ...]:
        asked = citation.document, on
        if asked not in self._on_days:
            self._on_days[asked] = self._found(citation, on)
        return self._on_days[asked]

    def _found(self, citation: Citation, on: str) -> tuple[PolicyDocument, ...]:
        found = self._named(citation.document)
        if not on or named_exactly(citation.document, found):
            return found
        return in_force(self._versions(found), on, self._ended)

    def _named(self, name: str) -> tuple[PolicyDocument, ...]:
        """The documents that a name may mean; many citations share a name, so it is looked up once."""
        if name not in self._matched:
            self._matched[name] = matching(name, self._documents)
        return self._matched[name]

    def _versions(self, found: Sequence[PolicyDocument]) -> list[PolicyDocument]:
        """Every version of the laws found."""
        families = {family(document) for document in found}
        return [document for document in self._documents if family(document) in families]

    def _place(self, document: PolicyDocument, path: str) -> Provision | None:
        """The provision at a path, or at the same path in the one annex that has it (a statute behind its decision)."""
        places = self._places[document.document]
        path = next((one for one in _spellings(path) if one in places), path)
        annexed = [one for name, one in places.items() if name[0] == "p" and name.partition(".")[2] == path]
        return places.get(path) or (annexed[0] if len(annexed) == 1 else None)

    def _said(self, provision: Provision) -> str:
        said = label(provision.path)
        return said if len(self._documents) == 1 else f"{said} {provision.document}"


def _spellings(path: str) -> tuple[str, ...]:
    """A path and others that its writer may have meant: “Đ2K1a”, “diem d” for đ, “Điều 48 b”, “phần I” of a plan."""
    head, _, rest = path.partition(".")
    other = {"m": "f", "f": "m", "s": "k"}.get(head[0], head[0]) + head[1:]
    marked = f"{path[:-2]}.đ" if path.endswith(".d") else path
    glued, joined = _GLUED_POINT.sub(r"\1.\2", path), _LOOSE_LETTER.sub(r"\1\2", path)
    return path, glued, marked, joined, f"{other}.{rest}" if rest else other


def _lead_ins(provision: Provision, places: Places) -> list[str]:
    """The lines of the articles and clauses above that lead into the provision, from the top."""
    above, lines = parent(provision.path), list[str]()
    while above:
        text = places[above].text if above in places else ""
        lines.insert(0, text.partition(":\n")[0] + ":" if ":\n" in text else text)
        above = parent(above)
    return lines
