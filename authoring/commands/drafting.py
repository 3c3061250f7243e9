"""`authoring draft`: draft items out of a policy document, each with its fact and the reason of every distractor."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from authoring import drafting
from authoring.commands.lines import Status, emit, reject
from authoring.commands.policies import fact_line
from authoring.commands.verbs import Arguments, Verb, natural
from authoring.model.errors import RefusedError
from authoring.workbench.contest.library import Source, read_source
from authoring.workbench.items.drafting import desk, offers

SHOWN = 40


def draft_line(draft: drafting.Draft) -> dict[str, object]:
    """A draft as one line: the item's fields, its topic in the document, fact, template, reason of each distractor."""
    item = draft.item
    head = {"id": item.id, "stem": item.stem, "options": [option.text for option in item.options], "key": item.key}
    more = {"citation": item.citation, "explanation": item.explanation, "topic": item.topic or item.extra["topic"]}
    made = {name: item.extra[name] for name in ("provision", "quote", "template")}
    return head | more | made | {"fact": fact_line(draft.fact), "reasons": dict(draft.reasons)}


def _configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("policy", type=Path, metavar="POLICY", help="văn bản Word, PDF hoặc .txt")
    parser.add_argument("--older", type=Path, help="bản trước của văn bản: mức cũ dùng làm phương án nhiễu")
    parser.add_argument("--path", default="", help="chỉ soạn từ điều khoản này, ví dụ: d22 hoặc d22.k1")
    parser.add_argument("--type", default="", help="chỉ một kiểu dữ kiện, ví dụ: rate")
    parser.add_argument("--limit", type=natural, default=0, help="nhiều nhất bao nhiêu câu (0: không giới hạn)")


def _draft(arguments: Arguments) -> Status:
    source = read_source(arguments.policy)
    older = [read_source(arguments.older)] if arguments.older else []
    found = source.facts()
    _demand("--type", arguments.type, sorted({fact.type for fact in found}), source)
    _demand("--path", arguments.path, _places(one.path for one in source.provisions), source)
    facts = [fact for fact in found if _wanted(fact.path, arguments.path) and arguments.type in ("", fact.type)]
    for number, draft in enumerate(offers(desk([source, *older]), source, facts), 1):
        emit(draft_line(draft))
        if number == arguments.limit:
            break
    return reject(source.rejected)


def _places(paths: Iterable[str]) -> list[str]:
    """Every path with those above it, each once, in the order of the document."""
    parts = [path.split(".") for path in paths]
    return list(dict.fromkeys(".".join(part[:end]) for part in parts for end in range(1, len(part) + 1)))


def _demand(option: str, asked: str, known: Sequence[str], source: Source) -> None:
    """A misspelt choice is said, not answered with silence."""
    if asked and asked not in known:
        expected = ", ".join(known[:SHOWN]) or "chưa có gì để chọn"
        file = source.document.document
        raise RefusedError(f"Văn bản không có gì ứng với {option}.", file=file, expected=expected, found=asked)


def _wanted(path: str, below: str) -> bool:
    return not below or path == below or path.startswith(f"{below}.")


VERB = Verb("draft", "soạn câu nháp từ dữ kiện của văn bản", _configure, _draft)
