"""Signs of the fonts Symbol and Wingdings as ordinary characters."""

UNKNOWN = "\ufffd"

_SYMBOL = {
    0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xB0: "°", 0xB7: "•",
    0xA5: "∞", 0xAE: "→", 0xDE: "⇒", 0xAC: "←", 0xCE: "∈", 0xB2: "″", 0xA2: "′", 0xA8: "♦", 0x2D: "−",
}  # fmt: skip
_WINGDINGS = {
    0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "◻", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x6E: "■",
    0xA7: "▪", 0x6C: "●", 0x6D: "❍", 0xA1: "○", 0x9F: "•", 0x77: "◆", 0x75: "◆", 0x76: "❖", 0xD8: "➢",
    0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xDF: "←", 0x2B: "✛", 0xAB: "★", 0x46: "☞",
}  # fmt: skip
_TABLES = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol(font: str, code: int) -> str:
    """The character that `code` shows in `font`; `UNKNOWN` where that can't be told."""
    table = _TABLES.get(font.strip().lower())
    private = 0xF000 <= code <= 0xF0FF
    low = code - 0xF000 if private else code
    if table is None:
        return UNKNOWN if private or not 0x20 <= code < 0xD800 else chr(code)
    same = table is _SYMBOL and 0x20 <= low <= 0x40
    return table.get(low, chr(low) if same else UNKNOWN)


def plain(font: str, text: str) -> str:
    """A bullet as Word shows it: signs of a symbol font as ordinary ones, unknown ones as “•”."""
    shown = (symbol(font, ord(c)) if ord(c) > 0xFF or font.strip().lower() in _TABLES else c for c in text)
    return "".join("•" if c == UNKNOWN else c for c in shown)
