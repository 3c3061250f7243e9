"""Plans without articles: “I.” with “1.” with “a)” with “-”, each a provision."""

from authoring.policy.paths import number_key, point_key
from authoring.policy.romans import in_capitals
from authoring.policy.structure.lines import Line
from authoring.policy.structure.marks import Kind, Mark
from authoring.policy.structure.outline import Outline, Unit

_HEADS = ("annex", "heading", "clause", "point")
_FARTHEST = 3


def open_plan_unit(outline: Outline, line: Line, mark: Mark) -> None:
    """Give a line of a plan its place: a unit of its own where its number fits, else text of the open unit."""
    if not (_heading(outline, line, mark) or _clause(outline, line, mark) or _below(outline, line, mark)):
        _text(outline, line)


def _heading(outline: Outline, line: Line, mark: Mark) -> bool:
    last = outline.get("heading")
    before = int(last.path[1:]) if last else 0
    if mark.kind is not Kind.ROMAN or not mark.number or not before < int(mark.number) <= before + _FARTHEST:
        return False
    titled = in_capitals(mark.rest) or not mark.rest.endswith((".", ";", ":"))
    unit = outline.open("heading", f"m{mark.number}", line, mark.rest if titled else "")
    if unit and not titled:
        unit.add(mark.rest)
    return True


def _clause(outline: Outline, line: Line, mark: Mark) -> bool:
    last, heading = outline.get("clause"), outline.get("heading")
    if mark.kind is not Kind.CLAUSE or (last and number_key(mark.number) <= number_key(_tail(last)[1:])):
        return False
    return _opened(outline, "clause", f"{_root(heading)}k{mark.number}", line, mark)


def _below(outline: Outline, line: Line, mark: Mark) -> bool:
    """A point below a clause, or a dash below the deepest unit that is none."""
    base = outline.deepest(*_HEADS[1:3] if mark.kind is Kind.POINT else _HEADS[1:])
    if base is None or mark.kind not in (Kind.POINT, Kind.DASH) or line.text[0] == "+":
        return False
    if mark.kind is Kind.POINT:
        last = outline.get("point")
        behind = last is None or point_key(mark.number) > point_key(_tail(last))
        return behind and _opened(outline, "point", f"{base.path}.{mark.number}", line, mark)
    number = 1 + sum(path.startswith(f"{base.path}.g") for path in outline.units)
    return _opened(outline, "dash", f"{base.path}.g{number}", line, mark)


def _opened(outline: Outline, kind: str, path: str, line: Line, mark: Mark) -> bool:
    unit = outline.open(kind, path, line)
    if unit and mark.rest:
        unit.add(mark.rest)
    return True


def _text(outline: Outline, line: Line) -> None:
    """A line without a number: text of the open clause, of the dash where it goes on with that."""
    dash = outline.get("dash")
    if dash and (line.text[0] == "+" or line.text[0].islower()):
        dash.add(line.text)
        return
    unit = outline.deepest(*_HEADS)
    if unit is None:
        outline.reject(line, "đoạn nằm trong một mục", "Không rõ thuộc mục nào")
    else:
        unit.add(line.text)


def _root(unit: Unit | None) -> str:
    return f"{unit.path}." if unit else ""


def _tail(unit: Unit) -> str:
    return unit.path.rpartition(".")[2]
