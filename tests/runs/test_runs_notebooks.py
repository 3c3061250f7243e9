"""The papermill runner: parameters are checked first, refusals come through, the executed copy stays."""

import errno
import json
import os
from pathlib import Path

import papermill
import pytest

from authoring.model.errors import RefusedError
from authoring.runs import find_notebook, parameters, run
from authoring.runs.notebooks import Parameter


def _cell(source: str, *tags: str) -> dict[str, object]:
    more: dict[str, object] = {"execution_count": None, "metadata": {"tags": list(tags)}, "outputs": []}
    return {"cell_type": "code", "source": source, **more}


def notebook(folder: Path, *sources: str) -> Path:
    head = 'name: str = None  # tên\ncount: int = 2  # số lần\nwords: list = None\nnote: object = ""'
    cells = [_cell(head, "parameters"), *(_cell(source) for source in sources)]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = folder / "so-tay.ipynb"
    made = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 4}
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


def test_parameters_show_type_default_and_comment(tmp_path: Path) -> None:
    assert parameters(notebook(tmp_path))[:2] == (
        Parameter("name", "str", "None", "tên"),
        Parameter("count", "int", "2", "số lần"),
    )


@pytest.mark.parametrize(
    ("values", "message", "expected", "found"),
    [
        ({"name": "a", "words": [], "x": 1}, "Sổ tay không có tham số “x”.", "name, count, words, note", "x"),
        ({"name": "a"}, "Thiếu tham số “words”.", "list", ""),
        ({"words": []}, "Thiếu tham số “name”.", "str (tên)", ""),
        ({"name": 3, "words": []}, "Tham số “name” sai kiểu.", "str (tên)", "int 3"),
        ({"name": "a", "words": [], "count": True}, "Tham số “count” sai kiểu.", "int (số lần)", "bool True"),
    ],
)
def test_wrong_parameters_are_refused_before_anything_runs(
    tmp_path: Path, values: dict[str, object], message: str, expected: str, found: str
) -> None:
    path, executed = notebook(tmp_path, "1/0"), tmp_path / "ra.ipynb"
    with pytest.raises(RefusedError) as caught:
        run(path, values, executed)
    said = caught.value.trouble
    assert (said.message, said.expected, said.found) == (message, expected, found)
    assert not executed.exists()


def test_a_run_keeps_the_executed_copy_and_tells_each_cell(tmp_path: Path) -> None:
    path, executed = notebook(tmp_path, "print(name * count, words)"), tmp_path / "ra.ipynb"
    told: list[tuple[int, int]] = []
    run(path, {"name": "ôi", "words": ["a"], "note": 5}, executed, lambda done, total: told.append((done, total)))
    cells = json.loads(executed.read_text(encoding="utf-8"))["cells"]
    assert "".join(cells[-1]["outputs"][0]["text"]) == "ôiôi ['a']\n"
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_refusal_inside_comes_through_with_its_sentence(tmp_path: Path) -> None:
    raises = "from authoring.model.errors import RefusedError\nraise RefusedError('Thiếu cột.', file='a.csv')"
    executed = tmp_path / "ra.ipynb"
    with pytest.raises(RefusedError, match=r"^a\.csv: Thiếu cột\.$"):
        run(notebook(tmp_path, raises), {"name": "a", "words": []}, executed)
    assert executed.exists()


def test_an_error_of_the_program_names_the_cell_and_the_copy(tmp_path: Path) -> None:
    executed = tmp_path / "ra.ipynb"
    with pytest.raises(RefusedError) as caught:
        run(notebook(tmp_path, "1/0"), {"name": "a", "words": []}, executed)
    assert caught.value.trouble.file == str(executed)
    assert caught.value.trouble.found == "ZeroDivisionError: division by zero"


def test_notebooks_of_ours_are_found_and_others_refused(tmp_path: Path) -> None:
    assert find_notebook("cham-bai").name == "cham-bai.ipynb"
    with pytest.raises(RefusedError, match=r"Không tìm thấy sổ tay khong-co\.ipynb"):
        find_notebook("khong-co")
    (tmp_path / "hong.ipynb").write_text("{", encoding="utf-8")
    with pytest.raises(RefusedError, match="Không đọc được sổ tay"):
        parameters(tmp_path / "hong.ipynb")


@pytest.mark.parametrize(
    ("error", "message", "found"),
    [
        (OSError(errno.ENOSPC, "full"), "Không ghi được: đĩa đầy hoặc hết hạn mức lưu trữ.", ""),
        (RuntimeError("Kernel died"), "Phần chạy sổ tay dừng giữa chừng, có thể vì máy hết bộ nhớ.", "RuntimeError"),
    ],
)
def test_a_full_disk_or_a_kernel_that_dies_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, message: str, found: str
) -> None:
    def execute(*_given: object, **_more: object) -> None:
        raise error

    monkeypatch.setattr(papermill, "execute_notebook", execute)
    with pytest.raises(RefusedError) as caught:
        run(notebook(tmp_path, "1"), {"name": "a", "words": []}, tmp_path / "ra.ipynb")
    assert caught.value.trouble.message.startswith(message)
    assert caught.value.trouble.found == found
    assert caught.value.trouble.file


@pytest.mark.skipif(os.name == "nt", reason="kill -9 là của POSIX")
def test_a_kernel_that_is_killed_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="Phần chạy sổ tay dừng giữa chừng") as caught:
        run(notebook(tmp_path, "import os\nos.kill(os.getpid(), 9)"), {"name": "a", "words": []}, tmp_path / "ra.ipynb")
    assert caught.value.trouble.found == "DeadKernelError"
