"""GIFT: read back by a reader written from the format's published grammar, and by gift-pegjs where node has it."""

import html
import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace as Keyed

import pytest

from authoring.formats import hand_over
from authoring.formats.forms.gift import gift_text
from authoring.formats.forms.keys import key_items
from authoring.model.forms import Form
from authoring.model.items import Item, options

READ = """
const gift = require("gift-pegjs"), fs = require("fs");
const told = (one) => [one.format, one.text];
const rows = gift.parse(fs.readFileSync(process.argv[1], "utf8")).map((q) => [
  q.type, q.title, told(q.stem), q.choices.map((c) => [c.isCorrect, c.weight, ...told(c.text)]),
  q.globalFeedback ? told(q.globalFeedback) : null]);
fs.writeFileSync(process.argv[2], JSON.stringify(rows));
"""


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader found of one question."""

    id: str
    stem: str
    options: tuple[str, ...]
    key: str
    feedback: str


def expected(items: tuple[Item, ...]) -> list[Read]:
    return [
        Read(i.id, i.stem, tuple(o.text for o in i.options), i.key, f"{i.explanation}\nCăn cứ: {i.citation}")
        for i in items
    ]


def test_a_question_with_every_sign_of_the_format() -> None:
    item = Item("q:1", "a~b=c#d{e}f:g\\h\nxong?", options("=1", "%50% số", "[html]", "x -> <y>\nz"), "B", "d1", "%5")
    said = gift_text(FORM, (item,)).decode()
    assert said.split("\n") == [
        "::q\\:1::[plain]a\\~b\\=c\\#d\\{e\\}f\\:g\\\\h\\nxong? {",
        "\t~\\=1",
        "\t=[plain]%50% số",
        "\t~[plain][html]",
        "\t~[html]x -&gt; &lt;y&gt;<br/>z",
        "\t####[plain]%5\\nCăn cứ\\: d1",
        "}",
        "",
    ]


def test_several_right_options_share_and_a_wrong_one_costs_everything() -> None:
    item = Item("q", "Hỏi?", options("một", "hai", "ba", "bốn"), "ABC")
    said = gift_text(FORM, (item,)).decode().splitlines()
    assert said[1:5] == ["\t~%33.33333%một", "\t~%33.33333%hai", "\t~%33.33333%ba", "\t~%-100%bốn"]


def test_a_thousand_questions_come_back_by_the_published_grammar(thousand: Keyed) -> None:
    data = hand_over(thousand.form, thousand.key, "gift").data
    assert [question(block) for block in data.decode().split("\n\n")] == expected(
        key_items(thousand.form, thousand.key)
    )


def test_a_thousand_questions_come_back_through_gift_pegjs(thousand: Keyed, node: str, tmp_path: Path) -> None:
    source, made = tmp_path / "a.txt", tmp_path / "a.json"
    source.write_bytes(hand_over(thousand.form, thousand.key, "gift").data)
    subprocess.run(["node", "-e", READ, str(source), str(made)], check=True, env=os.environ | {"NODE_PATH": node})  # noqa: S607
    rows = json.loads(made.read_text(encoding="utf-8"))
    assert {row[0] for row in rows} == {"MC"}
    assert [pegged(row) for row in rows] == expected(key_items(thousand.form, thousand.key))


@pytest.fixture(scope="session")
def node() -> str:
    """Where node finds gift-pegjs (GIFT_PEGJS, or npm's global folder); without it skipped, in CI failed."""
    lacking = pytest.fail if os.environ.get("CI") else pytest.skip
    if not shutil.which("node"):
        lacking("máy này không có node: bỏ qua phép thử bằng gift-pegjs")
    npm = shutil.which("npm")
    listed = subprocess.run([npm, "root", "-g"], capture_output=True, check=False, text=True).stdout if npm else ""
    for place in (os.environ.get("GIFT_PEGJS", ""), listed.strip()):
        if place and (Path(place) / "gift-pegjs").is_dir():
            return place
    return lacking("node không có gift-pegjs: bỏ qua phép thử bằng gift-pegjs")


def pegged(row: list[object]) -> Read:
    """A row of gift-pegjs; single spaces stay, so that its joining of blanks changes nothing here."""
    _type, title, stem, choices, feedback = row
    assert isinstance(choices, list)
    right = ["ABCDEFGH"[at] for at, (is_right, weight, *_) in enumerate(choices) if is_right or float(weight or 0) > 0]
    texts = tuple(shown(form, text) for _right, _weight, form, text in choices)
    return Read(str(title), shown(*stem), texts, "".join(right), shown(*feedback))  # type: ignore[misc]


def shown(form: str, text: str) -> str:
    return html.unescape(text.replace("<br/>", "\n")) if form == "html" else text


def question(block: str) -> Read:
    """One question by the grammar: `::title::[format]stem {answers ####feedback}`, signs kept by a backslash."""
    found = re.fullmatch(r"::((?:\\.|[^:\\])*)::(.*?)(?<!\\)\{(.*)(?<!\\)\}\s*", block, re.DOTALL)
    assert found, block
    title, stem, body = found.groups()
    answers, _, feedback = cut(body, r"####")
    starts = [at.start() for at in re.finditer(r"(?<!\\)(?:\\\\)*[=~]", answers)]
    parts = [answers[start:end].strip("\n\t") for start, end in zip(starts, [*starts[1:], None], strict=True)]
    read = [answer(part) for part in parts]
    key = "".join("ABCDEFGH"[at] for at, (right, _text) in enumerate(read) if right)
    return Read(plain(title), marked(stem.strip()), tuple(text for _right, text in read), key, marked(feedback.strip()))


def cut(body: str, sign: str) -> tuple[str, str, str]:
    found = re.search(rf"(?<!\\)(?:\\\\)*{sign}", body)
    return (body[: found.start()], sign, body[found.end() :]) if found else (body, "", "")


def answer(part: str) -> tuple[bool, str]:
    weighed = re.match(r"[=~]%(-?[0-9.]+)%", part)
    text = part[weighed.end() :] if weighed else part[1:]
    return (float(weighed[1]) > 0 if weighed else part[0] == "="), marked(text)


def marked(text: str) -> str:
    found = re.match(r"\[(plain|html)\]", text)
    return shown(found[1] if found else "plain", plain(text[found.end() :] if found else text))


def plain(text: str) -> str:
    return re.sub(r"\\([\\~=#{}:n])", lambda found: "\n" if found[1] == "n" else found[1], text)


FORM = Form("c", "Cuộc thi", "w", "Tuần", 1, 15, ())
