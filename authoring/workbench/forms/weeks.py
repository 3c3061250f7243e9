"""Weeks on the disk: which releases there are, which is the newest, which items they used, where an opened key lies."""

from collections.abc import Iterator
from pathlib import Path

from authoring import releases
from authoring.model.contests import week_number
from authoring.model.errors import RefusedError
from authoring.records import digest, read
from authoring.workbench.contest.folders import MANIFEST, listed, release_folders
from authoring.workbench.contest.offices import KEPT, Office


def newest_release(exports: Path, tag: str) -> Path:
    """The folder of a week's newest release; RefusedError where there is none."""
    last = releases.next_revision(exports, tag) - 1
    if not last:
        raise RefusedError(f"Tuần {week_number(tag)} chưa được phát hành.", file=exports, expected=f"thư mục {tag}-r1")
    return exports / f"{tag}-r{last}"


def last_results(exports: Path, tag: str) -> int:
    """The number of a week's newest results, whole or not; 0 where there are none."""
    numbers = [path.name.removeprefix(f"{tag}-results-") for path in listed(exports, f"{tag}-results-[0-9]*")]
    return max((int(number) for number in numbers if number.isdecimal()), default=0)


def manifest_digests(exports: Path) -> dict[str, str]:
    """Each release by name with the digest of its manifest: what a later release remembers of the earlier ones."""
    return {path.parent.name: digest(read(path)) for path in _manifests(exports)}


def key_path(release_folder: Path) -> Path:
    """Where the opened key of a release lies: in the contest's internal folder, readable by its owner only."""
    return release_folder.parent / KEPT / f"{release_folder.name}-dap-an.json"


def used_items(office: Office, besides: str) -> frozenset[str]:
    """Ids of the items that stand in any release of any other week, corrected ones too: people have seen them."""
    weeks = [week.tag for week in office.bank.contest.weeks if week.tag != besides]
    folders = [folder for tag in weeks for folder in release_folders(office.exports, tag)]
    return frozenset(line.id for folder in folders for line in releases.read_manifest(folder).items)


def _manifests(exports: Path) -> Iterator[Path]:
    for folder in release_folders(exports):
        if (folder / MANIFEST).is_file():
            yield folder / MANIFEST
