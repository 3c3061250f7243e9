"""Running a notebook by papermill: parameters checked first, progress told, the executed copy kept."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import papermill
from papermill.engines import NBClientEngine, papermill_engines
from papermill.exceptions import PapermillExecutionError

from authoring.model.errors import RefusedError
from authoring.records import refusal

ENGINE = "authoring"
QUIET = ["--log-level=50"]  # the kernel's own notices are not for the person at the terminal
TYPES: Mapping[str, type] = {"str": str, "int": int, "bool": bool, "list": list}
REFUSALS = ("RefusedError", "TakenError", "TieError")

Told = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a notebook: its name, type as written, default as written, and its comment."""

    name: str
    type: str
    default: str
    help: str


class _TellingEngine(NBClientEngine):  # type: ignore[misc] # papermill ships no types
    """The usual engine that also says after each cell how many are done."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, *, told: Told, **more: Any) -> Any:  # noqa: ANN401
        complete, total, done = nb_man.cell_complete, len(nb_man.nb.cells), 0

        def completed(cell: Any, **words: Any) -> None:  # noqa: ANN401 — papermill's own untyped hook
            nonlocal done
            complete(cell, **words)
            done += 1
            told(done, total)

        nb_man.cell_complete = completed
        return super().execute_managed_notebook(nb_man, kernel_name, **more)


papermill_engines.register(ENGINE, _TellingEngine)


def find_notebook(name: str) -> Path:
    """A notebook of ours: beside the package in a checkout, else where the wheel put it."""
    places = (Path(__file__).resolve().parents[2] / "notebooks", Path(sys.prefix) / "share/authoring/notebooks")
    found = [place / f"{name}.ipynb" for place in places if (place / f"{name}.ipynb").is_file()]
    if not found:
        raise RefusedError(f"Không tìm thấy sổ tay {name}.ipynb. Cài lại chương trình.", expected=str(places[-1]))
    return found[0]


def parameters(notebook: Path) -> tuple[Parameter, ...]:
    """The parameters that a notebook declares in its cell tagged `parameters`."""
    try:
        found = papermill.inspect_notebook(str(notebook))
    except Exception as error:
        raise RefusedError("Không đọc được sổ tay.", file=notebook, found=type(error).__name__) from error
    return tuple(Parameter(p["name"], p["inferred_type_name"], p["default"], p["help"]) for p in found.values())


def run(notebook: Path, values: Mapping[str, object], executed: Path, told: Told = lambda _d, _t: None) -> None:
    """Run `notebook` with these values and keep the executed copy at `executed`, also where it stopped.

    Unknown, missing and ill-typed values are refused before anything runs (papermill only warns of them). A refusal
    inside the notebook is raised here again with its sentence.
    """
    _demand(parameters(notebook), values, notebook)
    ways = {
        "engine_name": ENGINE,
        "told": told,
        "progress_bar": False,
        "extra_arguments": QUIET,
        "cwd": str(executed.parent),
    }
    try:
        papermill.execute_notebook(str(notebook), str(executed), parameters=dict(values), **ways)
    except PapermillExecutionError as error:
        raise _refusal(error, executed) from error
    except OSError as error:
        raise refusal(error, executed) from error
    except Exception as error:
        said = "Phần chạy sổ tay dừng giữa chừng, có thể vì máy hết bộ nhớ. Đóng bớt chương trình rồi làm lại."
        raise RefusedError(said, file=notebook, found=type(error).__name__) from error


def _demand(declared: tuple[Parameter, ...], values: Mapping[str, object], notebook: Path) -> None:
    known = {parameter.name: parameter for parameter in declared}
    for name in sorted(set(values) - set(known)):
        names = ", ".join(known)
        raise RefusedError(f"Sổ tay không có tham số “{name}”.", file=notebook, expected=names, found=name)
    for parameter in declared:
        if parameter.name not in values and parameter.default == "None":
            raise RefusedError(f"Thiếu tham số “{parameter.name}”.", file=notebook, expected=_wanted(parameter))
    for name, value in values.items():
        wanted = TYPES.get(known[name].type)
        if wanted and type(value) is not wanted:
            found = f"{type(value).__name__} {value!r}"
            raise RefusedError(f"Tham số “{name}” sai kiểu.", file=notebook, expected=_wanted(known[name]), found=found)


def _wanted(parameter: Parameter) -> str:
    return f"{parameter.type} ({parameter.help})" if parameter.help else parameter.type


def _refusal(error: PapermillExecutionError, executed: Path) -> RefusedError:
    if error.ename in REFUSALS:
        return RefusedError(str(error.evalue))
    said = f"Sổ tay dừng ở ô {error.cell_index} vì một lỗi của chương trình."
    return RefusedError(said, file=executed, found=f"{error.ename}: {error.evalue}"[:300])
