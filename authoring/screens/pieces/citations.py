"""Citations: how the field shows a place in the law, and how an item keeps it."""

from authoring import policy
from authoring.workbench.contest.offices import Office


def shown_citation(text: str, office: Office) -> str:
    """A citation that an item keeps as document:path in people's words; other text as it is."""
    found = office.library.find(text) if text else None
    if found is None or text != f"{found.document}:{found.path}":
        return text
    name = document_name(found.document, office)
    said = f"{policy.label(found.path)}, {name}"
    return said if office.library.find(said) == found else text


def kept_citation(text: str, office: Office) -> str:
    """What was typed in any spelling as an item keeps it, once it names one place; other text as it is."""
    found = office.library.find(text) if text.strip() else None
    return f"{found.document}:{found.path}" if found else text


def document_name(document: str, office: Office) -> str:
    """Kind and number of a document, else its file's name."""
    found = next((s.document for s in office.sources if s.document.document == document), None)
    return (found.named if found else "") or document
