"""A library of policy documents: a citation finds its provision, its sentence, or what was probably meant."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from authoring.model.policies import Citation, PolicyDocument, Provision
from authoring.policy.citations.naming import matching
from authoring.policy.citations.parsing import parse_citation
from authoring.policy.paths import label, number_key, parent
from authoring.text import fold

_GLUED_POINT = re.compile(r"(\.k\d+)([a-zđ])$")
_LIKELY = 60
_SUGGESTED = 3


class Library:
    """Documents with their provisions, looked up by citation in either spelling."""

    def __init__(self, sources: Iterable[tuple[PolicyDocument, Sequence[Provision]]]) -> None:
        """Take the documents in their order; a path that two provisions share means the first."""
        self._documents: list[PolicyDocument] = []
        self._places: dict[str, dict[str, Provision]] = {}
        for document, provisions in sources:
            places = self._places.setdefault(document.document, {})
            self._documents.append(document)
            for provision in provisions:
                places.setdefault(provision.path, provision)

    def find(self, citation: str) -> Provision | None:
        """The provision that a citation names; None where there is none, or where two documents may be meant."""
        parsed = parse_citation(citation)
        found = self._resolved(parsed) if parsed else []
        return found[0] if len(found) == 1 else None

    def sentence(self, citation: str) -> str:
        """What the cited provision says: the lead-in of the units above, its lines, those of units below; or “”."""
        found = self.find(citation)
        if found is None:
            return ""
        places = self._places[found.document]
        below = [one for path, one in places.items() if path == found.path or path.startswith(f"{found.path}.")]
        lines = [*_lead_ins(found, places), *(part for one in below for part in (one.title, one.text))]
        return "\n".join(line for line in lines if line)

    def nearby(self, citation: str) -> tuple[str, ...]:
        """Up to three citations that exist and may have been meant: the unit above, its neighbours, a like title."""
        parsed = parse_citation(citation)
        documents = matching(parsed.document, self._documents) if parsed else ()
        near = [one for document in documents or self._documents for one in self._near(document, parsed, citation)]
        return tuple(self._said(one) for one in near[:_SUGGESTED])

    def _resolved(self, citation: Citation) -> list[Provision]:
        documents = matching(citation.document, self._documents)
        found = [self._place(document, citation.path) for document in documents]
        return [one for one in found if one]

    def _place(self, document: PolicyDocument, path: str) -> Provision | None:
        """The provision at a path, or at the same path in the one annex that has it (a statute behind its decision)."""
        places = self._places[document.document]
        path = path if path in places else _GLUED_POINT.sub(r"\1.\2", path)
        annexed = [one for name, one in places.items() if name[0] == "p" and name.partition(".")[2] == path]
        return places.get(path) or (annexed[0] if len(annexed) == 1 else None)

    def _near(self, document: PolicyDocument, parsed: Citation | None, citation: str) -> list[Provision]:
        places = self._places[document.document]
        if parsed is None or not parsed.path.startswith("d"):
            return _alike(citation, places)
        above = parent(parsed.path)
        while above and above not in places:
            above = parent(above)
        return [places[above]] if above else _neighbours(parsed.path, places)

    def _said(self, provision: Provision) -> str:
        said = label(provision.path)
        return said if len(self._documents) == 1 else f"{said} {provision.document}"


def _lead_ins(provision: Provision, places: dict[str, Provision]) -> list[str]:
    """The lines of the articles and clauses above that lead into the provision, from the top."""
    above, lines = parent(provision.path), list[str]()
    while above:
        text = places[above].text if above in places else ""
        lines.insert(0, text.partition(":\n")[0] + ":" if ":\n" in text else text)
        above = parent(above)
    return lines


def _alike(citation: str, places: dict[str, Provision]) -> list[Provision]:
    titles = {path: fold(one.title) for path, one in places.items() if one.title and "." not in path}
    best = process.extract(fold(citation), titles, scorer=fuzz.token_set_ratio, limit=_SUGGESTED, score_cutoff=_LIKELY)
    return [places[path] for _, _, path in best] or list(places.values())[:1]


def _neighbours(path: str, places: dict[str, Provision]) -> list[Provision]:
    """The articles nearest in number."""
    wanted = number_key(path.partition(".")[0][1:])
    articles = [one for name, one in places.items() if name[0] == "d" and "." not in name]
    return sorted(articles, key=lambda one: abs(number_key(one.path[1:])[0] - wanted[0]))[:2]
