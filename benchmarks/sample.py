"""Make the repository's sample whole: people, reviews, one released and graded week (`python -m benchmarks.sample`).

Run it after the sample's items, documents or settings change; what it makes is committed and checked by a test.
"""

import shutil
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from authoring.runs.weeks import grade_week
from authoring.workbench.forms.opening import open_week
from authoring.workbench.results.verifying import verify
from authoring.workbench.starting import rehearsal

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "banks/bhxh-bhyt-2022"
EXPORTS = ROOT / "exports/bhxh-bhyt-2022"
ROWS = 2_000


def main() -> int:
    """Play the first week in a temporary folder, then put what was made beside the sample."""
    with tempfile.TemporaryDirectory() as place:
        stage = rehearsal.set_stage(SAMPLE, Path(place) / "mau")
        rehearsal.review(stage)
        week = stage.office().bank.contest.weeks[0]
        done = rehearsal.release_week(stage, week)
        path, _made = rehearsal.submit(stage, week, done, ROWS)
        open_week(stage.office(), week.tag, stage.ha.at(week.closes + timedelta(hours=1)))
        grade_week(stage.folder, week.tag, [path], stage.exports)
        faults = verify(stage.office())
        if faults:
            sys.stderr.write(f"{faults[0].message}\n")
            return 1
        for name in ("people", "reviews"):
            shutil.rmtree(SAMPLE / name, ignore_errors=True)
            shutil.copytree(stage.folder / name, SAMPLE / name)
        shutil.copy(stage.folder / "contest.toml.minisig", SAMPLE)
        shutil.rmtree(EXPORTS, ignore_errors=True)
        shutil.copytree(stage.exports, EXPORTS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
