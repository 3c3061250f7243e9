"""Documents that are made from the code: `--write` makes them, without it the gate compares them."""

import re
import sys
from argparse import ArgumentParser
from pathlib import Path

from authoring import checks
from authoring.commands.catalogue import verbs_of

VERBS = verbs_of()
ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs/hinh"
STARTS = {"test", "measure", "bench", "bundle", "update"}  # what start.py does itself
OWN = {"bundle": {"--for", "--python", "--out", "--zip"}, "update": {"--back"}}
COMMAND = re.compile(r"(?:start\.py|authoring) +([a-z][a-z-]*(?: [a-z][a-z-]*)?)([^`\n|#]*)")


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


def wrong_commands(page: str) -> list[str]:
    """Commands in code of a page that no verb answers, or with an option that the verb doesn't know."""
    code = [part for block in re.findall(r"```(.*?)```|`([^`\n]+)`", page, re.DOTALL) for part in block]
    wrong = []
    for words, rest in COMMAND.findall("\n".join(code)):
        group = any(verb.name.startswith(f"{words.split()[0]} ") for verb in VERBS)
        known = options(words) if group else options(words) or options(words.split()[0])
        unknown = set(re.findall(r"(?<!\S)--[a-z-]+", rest)) - (known or set())
        wrong += [words] if known is None else [f"{words}: {one}" for one in sorted(unknown)]
    return wrong


def options(words: str) -> set[str] | None:
    """The options of a verb of start.py or authoring; None where there is none of that name."""
    for verb in VERBS:
        if verb.name == words:
            parser = ArgumentParser()
            verb.configure(parser)
            return {name for action in parser._actions for name in action.option_strings}
    if any(verb.name.startswith(f"{words} ") for verb in VERBS):
        return {"--help"}  # a group of verbs, named as a whole
    return OWN.get(words, set()) if words in STARTS else None


def wrong_pictures() -> list[str]:
    """Pictures that no script makes or no page shows, and pictures of the script that aren't there."""
    made_by = set(re.findall(r'Picture\("([\w-]+)"', (ROOT / "benchmarks/pictures.py").read_text(encoding="utf-8")))
    pages = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    shown = set(re.findall(r"hinh/([\w-]+)\.png", "".join(page.read_text(encoding="utf-8") for page in pages)))
    there = {path.stem for path in PICTURES.glob("*.png")}
    return sorted((made_by | shown | there) - (made_by & shown & there))


def wrong_anchors(page: str) -> list[str]:
    """Links to headings of the same page that it doesn't have."""
    heads = {
        re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    }
    return [link for link in re.findall(r"\]\(#([^)]+)\)", page) if link not in heads]


def wrong_words() -> list[str]:
    """Everything in the hand-written pages that names what isn't there."""
    wrong = [f"hình: {name}" for name in wrong_pictures()]
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        text = page.read_text(encoding="utf-8")
        wrong += [f"{page.name}: lệnh {one}" for one in wrong_commands(text)]
        wrong += [f"{page.name}: mục #{one}" for one in wrong_anchors(text)]
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
    wrong = wrong_words()
    sys.stdout.writelines(f"không có: {line}\n" for line in wrong)
    return 1 if stale or dead or wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
