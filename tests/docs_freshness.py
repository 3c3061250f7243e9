"""Documents that are made from the code: `--write` makes them, without it the gate compares them."""

import re
import sys
from pathlib import Path

from authoring import checks
from authoring.commands import VERBS

ROOT = Path(__file__).resolve().parent.parent


def verbs_table() -> str:
    """The table of the command line in the README."""
    rows = [f"| `authoring {verb.name}` | {verb.help} |" for verb in VERBS]
    return "\n".join(["| Lệnh | Việc |", "|---|---|", *rows])


def rules_page() -> str:
    """One page with every rule of the checks, its severity and its help page."""
    head = "# Quy tắc kiểm tra câu hỏi\n\nTrang này ghép từ trang trợ giúp của từng quy tắc; các ví dụ trong đó cũng là phép thử.\n"
    words = {"block": "Phải sửa", "warn": "Nên xem lại", "info": "Gợi ý"}
    parts = []
    for check in checks.CHECKS:
        page = re.sub(r"^#", "##", checks.help_page(check.rule), flags=re.MULTILINE).strip()
        title, _, rest = page.partition("\n")
        parts.append(f"{title}\n`{check.rule}` · {words[check.severity.value]}\n{rest}")
    return head + "\n" + "\n\n".join(parts) + "\n"


def made() -> dict[Path, str]:
    """Every page that is made, with its text."""
    readme = ROOT / "README.md"
    mark = re.compile(r"(<!-- verbs: [^>]*-->\n).*?(<!-- /verbs -->)", re.DOTALL)
    text = mark.sub(lambda found: f"{found[1]}{verbs_table()}\n{found[2]}", readme.read_text(encoding="utf-8"))
    return {readme: text, ROOT / "docs/quy-tac.md": rules_page()}


def broken_links() -> list[str]:
    """Links of the README and docs to files that aren't there."""
    wrong = []
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        wrong += [f"{page.relative_to(ROOT)}: {target}" for target in targets if not (page.parent / target).exists()]
    return wrong


def main(argv: list[str]) -> int:
    """Write or compare; 1 where a page is stale or a link is dead."""
    pages = made()
    if "--write" in argv:
        for path, text in pages.items():
            path.write_text(text, encoding="utf-8", newline="\n")
    stale = [path for path, text in pages.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        sys.stdout.write(f"{path.relative_to(ROOT)} đã cũ: chạy python tests/docs_freshness.py --write\n")
    dead = broken_links()
    sys.stdout.writelines(f"liên kết hỏng: {line}\n" for line in dead)
    return 1 if stale or dead else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
