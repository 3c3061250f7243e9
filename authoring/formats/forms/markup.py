"""Tags and text of HTML and XML, in one place that escapes."""

import re
import unicodedata

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}


def tag(name: str, *inner: str, **attributes: str) -> str:
    """An element around markup; a name ending in “_” loses it (`class_`), “_” inside stands for “-”, “__” for “:”."""
    named = {key.rstrip("_").replace("__", ":").replace("_", "-"): text for key, text in attributes.items()}
    said = "".join(f' {key}="{escaped(text)}"' for key, text in named.items())
    return f"<{name}{said}>{''.join(inner)}</{name}>" if inner else f"<{name}{said}/>"


def escaped(text: str) -> str:
    """Text as markup can hold it, in NFC; a character that no XML file may hold becomes “\ufffd”."""
    return "".join(_SIGNS.get(sign, sign) for sign in cleaned(text))


def lined(text: str, end: str = "<br/>") -> str:
    """Escaped text with an element in the place of each line feed."""
    return escaped(text).replace("\n", end)


def cleaned(text: str) -> str:
    """Text in NFC with line feeds as its only line ends, and without characters that no file of ours may hold."""
    return _ILLEGAL.sub("\ufffd", unicodedata.normalize("NFC", re.sub("\r\n?", "\n", text)))
