"""What the coverage leaves out: each place explained on its line, and no more than 1 % of the lines in all."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRAGMA = re.compile(r"#\s*pragma: no (cover|branch)\b(.*)")


def main() -> int:
    """Count the excluded lines; 1 where one has no reason or they are too many."""
    lines = excluded = 0
    wrong: list[str] = []
    for path in sorted((ROOT / "authoring").rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            lines += bool(line.strip())
            found = PRAGMA.search(line)
            excluded += bool(found)
            if found and len(re.findall(r"\w+", found[2])) < 3:
                wrong.append(f"{path.relative_to(ROOT)}:{number}: thiếu lý do")
    sys.stdout.write(f"  {excluded} chỗ trong {lines} dòng không đo độ phủ\n")
    sys.stdout.writelines(f"  {line}\n" for line in wrong)
    return 1 if wrong or excluded * 100 > lines else 0


if __name__ == "__main__":
    sys.exit(main())
