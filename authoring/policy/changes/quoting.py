"""The new text that an amending order quotes, as provisions of the document that it amends."""

import re
from collections.abc import Sequence
from dataclasses import replace

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.model.policies import Provision
from authoring.policy.changes.targets import article
from authoring.policy.structure import provisions

_OPENER = re.compile(r"^\s*[“”«\"„]\s*")
_CLOSER = re.compile(r"\s*[”»\"]\s*[.;,]*\s*$")
_ARTICLE = re.compile(r"Điều\s+\d+[a-zđ]{0,2}\s*(?:[.:]|$)", re.IGNORECASE)
_HEADING = re.compile(r"(?:Chương|Mục|Phần)\s+[IVXLC\d]+", re.IGNORECASE)
_CLAUSE = re.compile(r"\d{1,3}[a-zđ]{0,2}\s*\.(?!\d)")
_POINT = re.compile(r"[a-zđ]\d?\s*\)")


def lines_of(quoted: str) -> list[str]:
    """The lines of a quotation without its marks."""
    lines = quoted.split("\n")
    lines[0] = _OPENER.sub("", lines[0])
    lines[-1] = _CLOSER.sub("", lines[-1]) if _unbalanced(quoted) else lines[-1]
    return [line for line in lines if line.strip()]


def units(quoted: str, target: str, document: str) -> tuple[Provision, ...]:
    """The provisions of a quotation with their paths in the document; text without a number is the target's.

    `target` is a path that the order names: clauses lie in its article, points in its clause; a line without
    a number behind them goes on with the last of them.
    """
    lines = lines_of(quoted)
    if not lines:
        return ()
    above = _above(lines[0], target)
    if above is None:
        return (Provision(document, target, "", "", "\n".join(lines), 0),)
    read = provisions(SourceText(document, _paragraphs([*above, *_joined(lines)]), "")).good
    heads = [one for one in read if _is_above(one.path, target, len(above))]
    found = [one for one in read if one not in heads]
    loose = [line for one in heads for line in one.text.split("\n")[1:]]
    if loose and found:
        found[-1] = replace(found[-1], text="\n".join([found[-1].text, *loose]))
    return tuple(found)


def _joined(lines: Sequence[str]) -> list[str]:
    """Lines with the rest of a sentence that a file cut in two behind its beginning."""
    out = list[str]()
    for line in lines:
        if out and out[-1].endswith(",") and not any(form.match(line) for form in (_ARTICLE, _CLAUSE, _POINT)):
            out[-1] += f" {line}"
        else:
            out.append(line)
    return out


def _unbalanced(quoted: str) -> bool:
    return quoted.count("”") + quoted.count("»") >= quoted.count("“") + quoted.count("«")


def _above(first: str, target: str) -> list[str] | None:
    """The lines that give the units of a quotation their place; None where its first line has no number."""
    if _ARTICLE.match(first) or _HEADING.match(first):
        return []
    parts = target.split(".")
    heads = [f"Điều {parts[0][1:]}. Điều"]
    if _CLAUSE.match(first) and article(target):
        return heads
    if _POINT.match(first) and article(target):
        clause = next((part[1:] for part in parts[1:] if re.fullmatch(r"k\d+\w*", part)), "")
        return [*heads, f"{clause}. Khoản:"] if clause else heads
    return None


def _is_above(path: str, target: str, count: int) -> bool:
    return path in [".".join(target.split(".")[: depth + 1]) for depth in range(count)]


def _paragraphs(lines: Sequence[str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(at, line) for at, line in enumerate(lines, 1))
