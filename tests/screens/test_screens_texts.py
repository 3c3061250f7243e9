"""Every word that the screens show stands in its room's texts.py, and talks to nobody by a pronoun."""

import ast
import importlib
import json
import re
import sys
import unicodedata
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from authoring.screens.pieces import texts

SCREENS = Path(texts.__file__).parents[1]
SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.IGNORECASE
)
# fmt: off
FOREIGN = frozenset((
    "Word", "Excel", "PDF", "XML", "GIFT", "QTI", "Aiken", "Moodle", "Quizizz", "Kahoot", "JupyterLab", "USB",
    "MB", "byte", "Alt", "Esc", "Ctrl", "PgDn", "Tab", "TB", "TT", "BTC", "BB", "BHHT", "bhxh", "CuocThi",
    "units", "contest", "versions", "aliases", "policies", "warn", "ok", "none", "csv", "docx", "xlsx", "zip",
))  # programs, kinds of files, keys, short forms, files and columns, names of levels
# fmt: on
PRONOUNS = re.compile(r"\b(anh|chị|bạn|quý vị|mày|tao|em)\b", re.IGNORECASE)


def words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from words(one)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from words(one)


def everything() -> list[str]:
    rooms = [path.parent.name for path in sorted(SCREENS.glob("*/texts.py"))]
    tables = [vars(importlib.import_module(f"authoring.screens.{room}.texts")) for room in rooms]
    return [one for table in tables for name, value in table.items() if name.isupper() for one in words(value)]


def test_no_pronoun_no_shouting_no_emoji_and_composed_letters() -> None:
    said = everything()
    assert len(said) > 600
    assert [one for one in said if PRONOUNS.search(one)] == []
    assert [one for one in said if "!" in one] == []
    assert [one for one in said if any(unicodedata.category(letter) == "So" for letter in one)] == []
    assert [one for one in said if not unicodedata.is_normalized("NFC", one)] == []
    assert [one for one in said if one.isupper() and len(one) > 6 and not re.search(r"\d", one)] == []


def test_staff_are_sent_to_screens_never_to_a_command() -> None:
    assert [one for one in everything() if re.search(r"\blệnh\b|\bauthoring\b|start\.py", one)] == []


def test_no_english_word_but_names_of_programs_files_and_keys() -> None:
    """Syllables of Vietnamese end and begin otherwise than most English words do."""
    told = [
        re.sub(r"\{[^}]*\}|<[^>]+>|[\w-]+\.(?:csv|toml|docx|xlsx|zip|json|txt)\b", " ", one) for one in everything()
    ]
    words_ = {word for one in told for word in re.findall(r"[^\W\d_]+", one) if word.isascii() and len(word) > 1}
    assert {word for word in words_ if not SYLLABLE.fullmatch(word)} <= FOREIGN
    assert {"week", "folder", "bank", "page", "close"} & {one for one in words_ if SYLLABLE.fullmatch(one)} == set()


# fmt: off
IN_REFUSALS = FOREIGN | {
    "CSV", "JSON", "Parquet", "UTF", "Unicode", "LibreOffice", "Caps", "Lock", "ipynb", "txt", "pdf", "xls", "web", "tcp",
    "RW", "age", "Asia", "people", "policies", "ranking", "forecast", "results", "grade", "FILE", "submitted", "quiz",
}  # besides: how keys begin, a time zone, folders, sections and words that a file or a command has by name
# fmt: on


def refusals(path: Path) -> Iterator[str]:
    """What the refusals of a module say by themselves: message, what was expected and found."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "RefusedError":
            told = [*call.args, *(one.value for one in call.keywords if one.arg in {"expected", "found"})]
            keys = {
                id(key)
                for one in told
                for node in ast.walk(one)
                if isinstance(node, (ast.Subscript, ast.Call))
                for key in ast.walk(node.slice if isinstance(node, ast.Subscript) else ast.Tuple(node.args))
            }
            yield from (
                node.value
                for one in told
                for node in ast.walk(one)
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in keys
            )


def test_no_refusal_says_an_english_word_of_the_program(root: Path) -> None:
    said = [(path, text) for path in (root / "authoring").rglob("*.py") for text in refusals(path)]
    assert len(said) > 500
    told = [(path, re.sub(r"[\w-]+\.(?:csv|toml|docx|xlsx|zip|json)\b|--[\w-]+", " ", text)) for path, text in said]
    words_ = [(path, one) for path, text in told for one in re.findall(r"[^\W\d_]+", text) if one.isascii()]
    strange = {(path.name, one) for path, one in words_ if len(one) > 1 and not SYLLABLE.fullmatch(one)}
    assert {(name, one) for name, one in strange if one not in IN_REFUSALS} == set()


def foreign(text: str) -> bool:
    """Whether a text holds a letter that only Vietnamese needs."""
    return any(letter.isalpha() and ord(letter) > 127 for letter in text)


def spoken(path: Path) -> list[str]:
    """The texts of a module that aren't docstrings, with a Vietnamese letter or two words in a row."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    constants = [
        n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in docs
    ]
    return [str(node.value) for node in constants if foreign(str(node.value))]


def test_no_text_outside_texts(root: Path) -> None:
    modules = [path for path in (root / "authoring/screens").rglob("*.py") if path.name != "texts.py"]
    assert len(modules) > 40
    assert {path: spoken(path) for path in modules if spoken(path)} == {}
    script = re.sub(r"//[^\n]*", "", (root / "authoring/screens/pieces/desk.js").read_text(encoding="utf-8"))
    assert not foreign(script)


@pytest.mark.parametrize(("name", "title"), [(name, title.partition(" ")[2]) for name, title in texts.SCREENS])
def test_a_notebook_is_one_hidden_cell_with_its_screens_name(root: Path, name: str, title: str) -> None:
    notebook = json.loads((root / f"notebooks/{name}.ipynb").read_text(encoding="utf-8"))
    (cell,) = notebook["cells"]
    assert cell["metadata"]["jupyter"]["source_hidden"]
    assert cell["source"][0].startswith("# Bấm nút hai mũi tên ▶▶")
    assert cell["source"][-1] == f'show("{name}")'
    assert notebook["metadata"]["title"] == f"{title} · Bàn soạn câu hỏi"


def test_every_menu_of_jupyterlab_has_a_vietnamese_name() -> None:
    """By its language pack, or by our settings where the pack has no word."""
    schema = next(Path(sys.prefix).glob("share/jupyter/lab/schemas/@jupyterlab/mainmenu-extension/plugin.json"))
    menus = json.loads(schema.read_text(encoding="utf-8"))["jupyter.lab.menus"]["main"]
    package = find_spec("jupyterlab_language_pack_vi_VN")
    assert package
    assert package.origin
    pack = Path(package.origin).parent / "locale/vi_VN/LC_MESSAGES/jupyterlab.json"
    words_ = json.loads(pack.read_text(encoding="utf-8"))
    settings = SCREENS / "jupyter/config/labconfig/default_setting_overrides.json"
    ours = json.loads(settings.read_text(encoding="utf-8"))
    named = {one["id"]: one["label"] for one in ours["@jupyterlab/mainmenu-extension:plugin"]["menus"]}
    labels = {one["id"]: one["label"] for one in menus if "label" in one}
    assert len(labels) > 6
    assert [label for id_, label in labels.items() if id_ not in named and not words_.get(f"menu\x04{label}")] == []
    assert all(foreign(label) for label in named.values())
    assert ours["@jupyterlab/statusbar-extension:plugin"] == {"visible": False}  # of its words the pack lacks most
