"""Asking for a passphrase: at the terminal without showing it, or as one line of standard input; never an argument."""

import getpass
import sys

from authoring.model.errors import RefusedError


def ask_passphrase(name: str, *, twice: bool = False) -> str:
    """The passphrase of a person; RefusedError where none was given or the two differ."""
    if not sys.stdin.isatty():
        return _demand(sys.stdin.readline().rstrip("\r\n"))
    said = _demand(_typed(f"Mật khẩu ký của {name}: "))
    if twice and _typed("Gõ lại mật khẩu ký: ") != said:
        raise RefusedError("Hai lần gõ mật khẩu ký không giống nhau. Chưa có gì được ghi.")
    return said


def _typed(asking: str) -> str:
    """What is typed; “” where the person ended the input instead (Ctrl+D, Ctrl+Z)."""
    try:
        return getpass.getpass(asking)
    except EOFError:
        return ""


def _demand(said: str) -> str:
    if not said:
        raise RefusedError("Chưa có mật khẩu ký.", expected="một dòng ở đầu vào chuẩn, hoặc gõ tại cửa sổ lệnh")
    return said
