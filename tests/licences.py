"""The licences of everything that the lock installs: permissive ones pass, MPL and LGPL only where a decision names them."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PERMISSIVE = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|0BSD|Zlib|HPND|Unlicense|Public Domain|CC0|OFL|matplotlib)",
    re.IGNORECASE,
)
WEAK = re.compile(r"\b(MPL|Mozilla Public|LGPL|Lesser General)", re.IGNORECASE)
STRONG = re.compile(r"\b(AGPL|GPL|Affero)|(?<!Lesser )General Public License", re.IGNORECASE)


def locked() -> Iterator[str]:
    """The names that the lock pins, and those that the extra “cluster” brings."""
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        if found := re.match(r"([A-Za-z0-9._-]+)==", line):
            yield found[1]
    yield from needed("distributed", set())


def needed(name: str, seen: set[str]) -> set[str]:
    """A part with everything that it needs, by name; what isn't installed here is left out."""
    try:
        wanted = distribution(name).requires or []
    except PackageNotFoundError:
        return seen
    seen.add(name)
    for line in wanted:
        part = re.match(r"[A-Za-z0-9._-]+", line)
        if part and "extra ==" not in line and part[0].lower() not in seen:
            needed(part[0].lower(), seen)
    return seen


def licence(name: str) -> str | None:
    """What an installed part says of its licence; None where it isn't installed on this system."""
    try:
        said = distribution(name).metadata
    except PackageNotFoundError:
        return None
    classifiers = [c.split("::")[-1].strip() for c in said.get_all("Classifier", []) if c.startswith("License ::")]
    words = [*said.get_all("License-Expression", []), *classifiers, *(x[:60] for x in said.get_all("License", [])), ""]
    return next((word.strip().splitlines()[0] for word in words if word.strip() and word != "OSI Approved"), "")


def named() -> str:
    """The text of all decisions, in lower case."""
    return "\n".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "docs/decisions").glob("*.md"))).lower()


def main() -> int:
    """List the parts by licence; 1 where one is neither permissive nor named in a decision."""
    decisions, wrong = named(), []
    table: dict[str, list[str]] = {}
    for name in sorted(set(locked())):
        said = licence(name)
        if said is None:
            continue
        fine = PERMISSIVE.search(said) and not WEAK.search(said) and not STRONG.search(said)
        if not fine and (STRONG.search(said) or f"`{name.lower()}`" not in decisions):
            wrong.append(f"{name}: {said or 'không ghi giấy phép'}")
        table.setdefault(said, []).append(name)
    for said, names in sorted(table.items()):
        sys.stdout.write(f"  {said}: {len(names)}\n" if PERMISSIVE.search(said) else f"  {said}: {', '.join(names)}\n")
    sys.stdout.writelines(f"  Không được dùng: {line}\n" for line in wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
