"""Marks say what coverage.py's tracing says: the same lines and branches are missing, whatever runs."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.marking import FILES, HIT, SEEN, Loader, save

MODULE = '''"""A module with every kind of statement."""
from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import NamedTuple

LIMIT = 3
pick = lambda one: one + 1
late = lambda: 2


@dataclass(frozen=True, slots=True)
class Point:
    """A point."""

    x: int
    y: int = 0

    @property
    def both(self) -> int:
        """Both."""
        return self.x + self.y

    @functools.cached_property
    def never(self):
        return 1


class Named(NamedTuple):
    one: int


def choose(number, call=lambda: 1):
    """One of several."""
    global LIMIT
    if number > 3 and (
        number < 9
    ):
        found = "many"
    elif number == 3:
        return "three"
    elif not number:
        found = "none"
    if number == 7:
        found += "!"
    if number > 100:
        raise ValueError(
            number
        )
    return found if number else pick(1)


def walk(numbers):
    total = 0
    for number in numbers:
        if number == 2:
            continue
        if number == 4:
            break
        total += number
    else:
        total = -total
    while total > 5:
        total -= 5
        if total == 7:
            break
    while True:
        total += 1
        if total > 9:
            return [one for one in numbers if one], total


def attempt(what):
    try:
        value = {"a": 1}[what]
        int(what)
    except (
        KeyError,
        AttributeError,
    ):
        value = 0
    except ValueError as error:
        value = str(error)
    else:
        value = 9
    finally:
        done = True
    try:
        value / 1
    except:  # noqa
        pass
    with memoryview(b"x") as view:
        if what == "z":
            return view[0]
    return value, done


def match(value):
    match value:
        case 1 | 2:
            found = "few"
        case [one, *_] if one:
            found = "list"
        case Point(x=3):
            found = "point"
    match value:
        case 1:
            found = "one"
        case _:
            found = "other"
    match value:
        case str() if value:
            return value
        case found:
            pass
    return found


async def wait(things):
    async for thing in things:
        async with thing:
            yield thing


def nested(number):
    def inner():
        nonlocal number
        number += 1
        return number

    if number:
        return inner()
    assert number == 0
    del number
'''
WAYS = (
    "",
    "choose(5); walk([1]); attempt('a'); match(1); nested(0)",
    "choose(3); choose(0); late(); walk([2, 4]); attempt('b'); match([1]); nested(1); Point(1).both",
    "choose(7); walk([9, 9]); attempt('z'); match('x'); choose(4)",
    "walk([1, 1, 1, 4, 1]); walk([12]); match(Point(3)); match(2)",
)


def missing(folder: Path, data: Path) -> tuple[list[int], list[list[int]]]:
    """Lines and branches of the module that coverage.py calls missing."""
    argv = (sys.executable, "-m", "coverage", "json", "-q", "--data-file", data, "-o", folder / "told.json")
    subprocess.run(argv, cwd=folder, check=True)
    (found,) = (
        one for name, one in json.loads((folder / "told.json").read_bytes())["files"].items() if "kinds" in name
    )
    return found["missing_lines"], found["missing_branches"]


def marked(path: Path) -> ModuleType:
    """The module, loaded with marks."""
    spec = importlib.util.spec_from_file_location("kinds", path, loader=Loader("kinds", str(path)))
    assert spec
    module = importlib.util.module_from_spec(spec)
    sys.modules["kinds"] = module  # dataclasses look it up
    Loader("kinds", str(path)).exec_module(module)
    return module


@pytest.mark.filterwarnings("ignore::SyntaxWarning")
@pytest.mark.parametrize("way", WAYS)
def test_marks_and_tracing_say_the_same(tmp_path: Path, way: str) -> None:
    path = tmp_path / "kinds.py"
    path.write_text(MODULE, encoding="utf-8")
    (tmp_path / "run.py").write_text(f"from kinds import *\n{way}\n", encoding="utf-8")
    argv = (sys.executable, "-m", "coverage", "run", "--branch", "--data-file", tmp_path / "traced", "run.py")
    subprocess.run(argv, cwd=tmp_path, check=True)
    try:
        exec(way, vars(marked(path)))  # noqa: S102 — the ways above
        save(tmp_path, {str(path): FILES[str(path)]})
    finally:
        del sys.modules["kinds"], FILES[str(path)]
    (data,) = tmp_path.glob(".coverage*")
    assert missing(tmp_path, data) == missing(tmp_path, tmp_path / "traced")


def test_a_module_that_nobody_loads_is_missing_whole(tmp_path: Path) -> None:
    (tmp_path / "authoring").mkdir()
    (tmp_path / "authoring/kinds.py").write_text("A = 1\nB = 2\n", encoding="utf-8")
    save(tmp_path, {})
    (data,) = tmp_path.glob(".coverage*")
    assert missing(tmp_path, data)[0] == [1, 2]


def test_what_a_module_says_of_itself_stays(tmp_path: Path) -> None:
    path = tmp_path / "kinds.py"
    path.write_text(MODULE, encoding="utf-8")
    try:
        module = marked(path)
        assert module.__doc__ == "A module with every kind of statement."
        assert (module.Point.__doc__, module.choose.__doc__) == ("A point.", "One of several.")
        assert {SEEN, HIT} <= set(vars(module))
        with pytest.raises(ValueError, match="101") as raised:
            module.choose(101)
        assert raised.traceback[-1].lineno == MODULE.splitlines().index("        raise ValueError(")
    finally:
        del sys.modules["kinds"], FILES[str(path)]
