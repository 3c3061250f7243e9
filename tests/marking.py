"""Coverage without tracing, which doubles what a test takes on Python 3.11: the product's modules mark what runs.

A plugin of pytest (`PYTEST_PLUGINS=tests.marking`, so that it is there before anything of the product is). Each module is
loaded with a mark before every statement and at both ends of every decision; at the end the marks become coverage.py's
own data, so that what must be reached, what is left out and the report are coverage.py's as ever. What a decision leads
to stands on a line of its own, as the formatter has it.
"""

import ast
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Literal, NamedTuple, TypeVar

from coverage import Coverage, CoverageData
from coverage.parser import PythonParser

ROOT = Path(__file__).resolve().parent.parent
PRODUCT = "authoring"
SEEN, HIT = "__seen__", "__hit__"  # in each module: its marks, and what sets one

T = TypeVar("T", bound=ast.AST)
Decision = ast.If | ast.For | ast.AsyncFor | ast.While


class Mark(NamedTuple):
    """What has run: a statement's line, a decision's way (`yes` leads to line `leads`, `no` elsewhere), or a lambda."""

    kind: Literal["line", "yes", "no", "lambda"]
    line: int
    leads: int = 0


class Marks(NamedTuple):
    """The marks of a module, and a byte for each: whether it was met."""

    seen: bytearray
    meant: list[Mark]


FILES: dict[str, Marks] = {}


class Marking(ast.NodeTransformer):
    """Puts a mark before each statement and at both ends of each decision."""

    def __init__(self, path: str) -> None:
        self.path, self.meant = path, list[Mark]()

    def visit_Module(self, node: ast.Module) -> ast.Module:
        first = [
            (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)) or _of_the_future(one)
            for one in node.body
        ]
        top = (*first, False).index(False)
        begin = f"{SEEN}, {HIT} = __import__('tests.marking', fromlist=['begin']).begin({self.path!r})"
        body = self._block(node.body[top:])
        early = [self._put(one, Mark("line", one.lineno)) for one in node.body[:top] if _of_the_future(one)]
        node.body = [*node.body[:top], *ast.parse(begin).body, *early, *body]
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        return self._scope(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        return self._scope(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        return self._scope(node)

    def visit_If(self, node: ast.If) -> ast.If:
        return self._decision(node)

    def visit_For(self, node: ast.For) -> ast.For:
        return self._decision(node)

    def visit_AsyncFor(self, node: ast.AsyncFor) -> ast.AsyncFor:
        return self._decision(node)

    def visit_While(self, node: ast.While) -> ast.While:
        return self._decision(node)

    def visit_With(self, node: ast.With) -> ast.With:
        return self._parts(node)

    def visit_AsyncWith(self, node: ast.AsyncWith) -> ast.AsyncWith:
        return self._parts(node)

    def visit_Try(self, node: ast.Try) -> ast.Try:
        return self._parts(node)

    def visit_TryStar(self, node: ast.TryStar) -> ast.TryStar:
        return self._parts(node)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.ExceptHandler:
        """An `except` runs where it is looked whether it is meant."""
        self._parts(node)
        if node.type:
            node.type = self._first(self._call(node, Mark("line", node.lineno)), node.type)
        else:
            node.body.insert(0, self._put(node, Mark("line", node.lineno)))
        return node

    def visit_Match(self, node: ast.Match) -> ast.Match:
        """A case runs where it is looked whether it fits: cases that never fit stand between them and tell."""
        cases: list[ast.match_case] = []
        before: Mark | None = None
        for case in node.cases:
            line, leads = case.pattern.lineno, min(lines(case.body[0]))
            cases += [self._never(case, mark) for mark in (Mark("line", line), before) if mark]
            before = Mark("no", line, leads)
            self._parts(case)
            case.body.insert(0, self._put(case.body[0], Mark("yes", line, leads)))
            cases.append(case)
        last = cases[-1]
        if before and (last.guard or not isinstance(last.pattern, ast.MatchAs) or last.pattern.pattern):
            cases.append(self._never(last, before))
        node.cases, node.subject = cases, self._expression(node.subject)
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.Lambda:
        self.generic_visit(node)
        node.body = self._first(self._call(node, Mark("lambda", node.lineno)), node.body)
        return node

    def _block(self, body: Sequence[ast.stmt], *, may_tell: bool = False) -> list[ast.stmt]:
        """Statements with their marks; `may_tell`: the first may be a docstring, which must stay the first."""
        made: list[ast.stmt] = []
        for place, one in enumerate(body):
            tells = may_tell and not place and isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)
            if not (tells or isinstance(one, ast.Global | ast.Nonlocal)):
                made += [self._put(one, Mark("line", line)) for line in lines(one)]
            made.append(self.visit(one))
        return made

    def _scope(self, node: T) -> T:
        return self._parts(node, may_tell=True)

    def _parts(self, node: T, *, may_tell: bool = False) -> T:
        """Marks in every block of a statement and in its expressions."""
        for name, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                setattr(node, name, self._block(value, may_tell=may_tell))
            elif isinstance(value, list):
                setattr(node, name, [self.visit(one) if isinstance(one, ast.AST) else one for one in value])
            elif isinstance(value, ast.AST):
                setattr(node, name, self.visit(value))
        return node

    def _decision(self, node: T) -> T:
        assert isinstance(node, Decision)
        line, leads = node.lineno, min(lines(node.body[0]))
        self._parts(node)
        node.body.insert(0, self._put(node.body[0], Mark("yes", line, leads)))
        node.orelse.insert(0, self._put(node, Mark("no", line, leads)))
        return node

    def _expression(self, node: ast.expr) -> ast.expr:
        made = self.visit(node)
        assert isinstance(made, ast.expr)
        return made

    def _put(self, at: ast.AST, mark: Mark) -> ast.stmt:
        place = ast.Subscript(ast.Name(SEEN, ast.Load()), ast.Constant(self._number(mark)), ast.Store())
        return _located(ast.Assign([place], ast.Constant(1)), at)

    def _call(self, at: ast.AST, mark: Mark) -> ast.expr:
        return _located(ast.Call(ast.Name(HIT, ast.Load()), [ast.Constant(self._number(mark))], []), at)

    def _first(self, call: ast.expr, then: ast.expr) -> ast.expr:
        return _located(ast.BoolOp(ast.Or(), [call, then]), then)

    def _never(self, case: ast.match_case, mark: Mark) -> ast.match_case:
        at = case.pattern
        return ast.match_case(_located(ast.MatchAs(), at), self._call(at, mark), [_located(ast.Pass(), at)])

    def _number(self, mark: Mark) -> int:
        self.meant.append(mark)
        return len(self.meant) - 1


def _located(node: T, at: ast.AST) -> T:
    return ast.fix_missing_locations(ast.copy_location(node, at))


def _of_the_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def lines(node: ast.stmt) -> list[int]:
    """The lines that run when a statement does: those of its decorators too."""
    return [*(one.lineno for one in getattr(node, "decorator_list", ())), node.lineno]


def begin(path: str) -> tuple[bytearray, Callable[[int], None]]:
    """The bytes of a module's marks, and what sets one in an expression; a module asks for them when it begins."""
    seen = FILES[path].seen

    def hit(place: int) -> None:
        seen[place] = 1

    return seen, hit


class Loader(SourceFileLoader):
    """Loads a module with its marks; nothing of it is kept on the disk."""

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 — as any loader is asked
        """The module's code with marks; loaded once more, it goes on with those that it has."""
        marking = Marking(self.path)
        tree = marking.visit(ast.parse(self.get_data(self.path)))
        if self.path not in FILES or FILES[self.path].meant != marking.meant:
            FILES[self.path] = Marks(bytearray(len(marking.meant)), marking.meant)
        return compile(tree, self.path, "exec", dont_inherit=True)


class Finder(MetaPathFinder):
    """Finds modules as Python does, those of the product to be loaded with marks."""

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where a module of the product lies."""
        if name.partition(".")[0] != PRODUCT:
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec and isinstance(spec.loader, SourceFileLoader):
            spec.loader = Loader(spec.loader.name, spec.loader.path)
        return spec


def arcs(path: str, marks: Marks, exclude: str) -> Iterator[tuple[int, int]]:
    """What coverage.py would have noted: lines that ran, and ways out of lines that have several."""
    parser = PythonParser(text=Path(path).read_text(encoding="utf-8"), filename=path, exclude=exclude)
    parser.parse_source()
    ways: dict[int, set[int]] = {}
    for start, end in parser.arcs():
        ways.setdefault(start, set()).add(end)
    lambdas = {mark.line for mark in marks.meant if mark.kind == "lambda"}
    for mark in (mark for met, mark in zip(marks.seen, marks.meant, strict=True) if met):
        line, leads = parser.first_line(mark.line), parser.first_line(mark.leads)
        ends = ways.get(line, set()) - ({-line} if line in lambdas else set())
        if mark.kind == "line":
            yield -1, mark.line
        elif mark.kind == "lambda":
            yield line, -mark.line
        elif len(ends) == 2 and leads in ends:
            yield line, leads if mark.kind == "yes" else (ends - {leads}).pop()


def save(folder: Path, files: dict[str, Marks]) -> None:
    """Write what was met beside what other processes write; a module that nobody loaded was not met at all."""
    exclude = "|".join(f"(?:{one})" for one in Coverage(config_file=str(ROOT / "pyproject.toml")).config.exclude_list)
    data = CoverageData(basename=str(folder / ".coverage"), suffix=True)
    data.add_arcs({path: list(arcs(path, marks, exclude)) for path, marks in files.items()})
    data.touch_files([str(path) for path in sorted((folder / PRODUCT).rglob("*.py")) if str(path) not in files])
    data.write()


def pytest_sessionfinish() -> None:
    """Each process of a run writes what it has met."""
    save(ROOT, FILES)


sys.meta_path.insert(0, Finder())
