"""What a verb of the command line is, and the parser that all verbs share."""

import argparse
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from authoring.commands.lines import Status
from authoring.model.errors import RefusedError

Arguments = argparse.Namespace
SAID = (
    (r"the following arguments are required: (.*)", "thiếu {0}"),
    (r"unrecognized arguments: (.*)", "không hiểu {0}"),
    (r"argument (.*): expected one argument", "{0} cần một giá trị"),
    (r"argument (.*): expected at least one argument", "{0} cần ít nhất một giá trị"),
    (r"argument (.*): invalid choice: '?(.*?)'? \(choose from (.*)\)", "{0} không có lựa chọn {1}; chọn trong: {2}"),
    (r"argument (.*): invalid (?:int|float) value: '(.*)'", "{0} phải là số, không phải {1}"),
    (r"argument (.*): invalid natural value: '(.*)'", "{0} phải là số nguyên từ 0, không phải {1}"),
    (r"argument (.*): invalid day value: '(.*)'", "{0} phải là ngày, ví dụ 2022-07-25, không phải {1}"),
    (r"argument (.*): ignored explicit argument '(.*)'", "{0} không nhận giá trị {1}"),
    (r"ambiguous option: (.*) could match (.*)", "{0} chưa đủ rõ; chọn trong: {1}"),
)


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: its words, what it does in one line, its arguments, its work."""

    name: str
    help: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments], Status]


class _Help(argparse.HelpFormatter):
    """Help texts that begin in Vietnamese."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:  # noqa: ANN401
        """Argparse's own arguments, untyped outside its stubs."""
        super().add_usage(usage, actions, groups, "Cách gọi: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help is in Vietnamese and whose mistakes are refusals."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 — whatever argparse takes
        super().__init__(**more, add_help=False, formatter_class=_Help)
        self._positionals.title, self._optionals.title = "đối số", "lựa chọn"
        self.add_argument("-h", "--help", action="help", help="hiện hướng dẫn này rồi thôi")

    def error(self, message: str) -> NoReturn:
        """Argparse calls this for any wrong argument."""
        raise RefusedError(f"Lệnh chưa đúng. {' '.join(self.format_usage().split())}", found=translated(message))


def natural(text: str) -> int:
    """A whole number from 0; ValueError else, which the parser words."""
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number


def day(text: str) -> date:
    """A day as `2022-07-25`; ValueError else, which the parser words."""
    return date.fromisoformat(text)


def translated(message: str) -> str:
    """What argparse says of a wrong argument, in Vietnamese; an unknown sentence stays as it is."""
    for pattern, said in SAID:
        if found := re.fullmatch(pattern, message):
            return said.format(*found.groups())
    return message


def build(verbs: tuple[Verb, ...]) -> Parser:
    """The parser of all verbs; two-word verbs become a group and its members."""
    parser = Parser(prog="authoring", description="Bàn soạn câu hỏi: soạn, kiểm tra, phát hành, chấm.")
    top = parser.add_subparsers(dest="verb", required=True, metavar="LỆNH", parser_class=Parser)
    groups: dict[str, argparse._SubParsersAction[Parser]] = {}
    for verb in verbs:
        group, _, name = verb.name.rpartition(" ")
        if group and group not in groups:
            parent = top.add_parser(group, help=f"nhóm lệnh {group}")
            groups[group] = parent.add_subparsers(dest="member", required=True, metavar="LỆNH", parser_class=Parser)
        one = (groups[group] if group else top).add_parser(name, help=verb.help, description=verb.help)
        verb.configure(one)
        one.set_defaults(run=verb.run)
    return parser


def add_contest(parser: argparse.ArgumentParser) -> None:
    """The arguments that say which contest folder is meant, and where its exports lie."""
    parser.add_argument("--contest", type=Path, default=Path(), help="thư mục cuộc thi (có contest.toml)")
    parser.add_argument("--exports", type=Path, default=None, help="thư mục kết quả; để trống: exports/<mã cuộc thi>")


def add_signer(parser: argparse.ArgumentParser) -> None:
    """The argument that says who signs; the passphrase is asked for, never an argument."""
    parser.add_argument("--as", dest="writer", required=True, help="mã người ký, ví dụ: ha")
