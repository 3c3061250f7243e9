"""Histories: whether what a set rests on is still as people signed it, and what releases remember of the bank."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from authoring import releases
from authoring.bank import Entry
from authoring.bank.arrivals import DECISIONS
from authoring.bank.listing import list_folder, list_names
from authoring.bank.people.files import FOLDER as PEOPLE
from authoring.bank.people.mandates import is_mandate_file
from authoring.bank.records.names import review_name
from authoring.bank.shelf.chains import Chains
from authoring.bank.shelf.slips import ITEMS, REVIEWS
from authoring.bank.soundness import APPROVE, read_chains
from authoring.model.records import State
from authoring.records import digest, read
from authoring.workbench.contest.folders import MANIFEST, release_folders
from authoring.workbench.contest.offices import Office
from authoring.workbench.forms.weeks import manifest_digests


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that was signed or remembered and is gone or other now: where, which kind, one sentence."""

    path: str
    kind: str
    message: str


def seen_now(folder: Path) -> dict[str, str]:
    """What a release remembers of a bank: the newest digest of every writer, each mandate and each decision."""
    mandates = [f"{PEOPLE}/{name}" for name in list_names(folder / PEOPLE) if is_mandate_file(name)]
    decisions = [f"{DECISIONS}/{name}" for name in list_names(folder / DECISIONS) if review_name(name)]
    places = {place: digest(read(folder / place)) for place in (*mandates, *decisions)}
    return dict(read_chains(folder).heads()) | places


def losses(office: Office, release: Path, manifest: releases.Manifest, chains: Chains) -> Iterator[Loss]:
    """What stood when a week was frozen and is gone now: records, mandates, decisions, earlier releases."""
    for name, mark in sorted(manifest.seen.items()):
        problem = _lost(office.bank.folder, name, mark, chains)
        if problem:
            where = name if "/" in name else f"{release.name}/{MANIFEST}"
            yield Loss(where, "missing", problem.format(release=release.name))
    standing = manifest_digests(office.exports)
    for name, mark in sorted(manifest.before.items()):
        if name not in standing:
            yield Loss(name, "missing", f"Bản phát hành {name} có khi phát hành {release.name}, nay không còn.")
        elif standing[name] != mark:
            yield Loss(name, "changed", f"Bảng kê của {name} không còn như khi phát hành {release.name}.")


def harm(office: Office, entries: Sequence[Entry]) -> tuple[Loss, ...]:
    """What speaks against the approvals of a set, each with its file; nothing of it is from memory.

    What an earlier release remembers and is gone counts unless the revisions were approved after that release.
    """
    basis = _basis(office, entries)
    _GLANCE.keep(basis, _harm(office, [entry for entry in entries if entry.state is State.APPROVED]))
    return _GLANCE.found


def glance(office: Office, entries: Sequence[Entry]) -> tuple[Loss, ...]:
    """What `harm` found, from memory as long as a look at the folders shows nothing new; no release rests on it."""
    return _GLANCE.found if _basis(office, entries) == _GLANCE.basis else harm(office, entries)


@dataclass(slots=True)
class _Glance:
    """The last answer and what it rested on."""

    basis: object = None
    found: tuple[Loss, ...] = ()

    def keep(self, basis: object, found: tuple[Loss, ...]) -> None:
        self.basis, self.found = basis, found


_GLANCE = _Glance()


def _basis(office: Office, entries: Sequence[Entry]) -> object:
    own = [office.bank.folder / name for name in (ITEMS, REVIEWS, PEOPLE, DECISIONS)]
    listed = [(one, list_folder(one)) for one in (*own, *release_folders(office.exports))]
    return listed, [entry.revision.sha256 for entry in entries]


def _harm(office: Office, entries: Sequence[Entry]) -> tuple[Loss, ...]:
    if not entries:
        return ()
    flaws, chains = office.bank.threats(entry.revision for entry in entries)
    found = [Loss(flaw.path, flaw.kind, flaw.message) for flaw in flaws]
    approved, keys = min(_approved(office, entry) for entry in entries), office.signing_keys()
    for folder in release_folders(office.exports):
        broken = [one for one in releases.verify(folder, keys) if one.path.startswith(f"{folder.name}/{MANIFEST}")]
        found += [Loss(one.path, one.kind, one.message) for one in broken]
        manifest = None if broken else releases.read_manifest(folder)
        if manifest:
            old = approved <= manifest.time
            told = losses(office, folder, manifest, chains)
            found += [one for one in told if old or one.path in manifest.before]
    return tuple(dict.fromkeys(found))


def _lost(folder: Path, name: str, mark: str, chains: Chains) -> str:
    """What is wrong with a thing remembered, naming the `release` that remembers it; “” where it is still here."""
    if "/" not in name:
        held = chains.holds(name, mark)
        return "" if held else f"Bản ghi mới nhất của {name} khi phát hành {{release}} nay không còn (mã {mark[:8]})."
    if not (folder / name).is_file():
        return f"{name} có khi phát hành {{release}}, nay không còn."
    return "" if digest(read(folder / name)) == mark else f"{name} không còn như khi phát hành {{release}}."


def _approved(office: Office, entry: Entry) -> str:
    """When a revision was last approved; “” for never."""
    reviews = office.bank.reviews(entry.revision.item.id)
    times = (one.time for one in reviews if (one.move, one.sha256) == (APPROVE, entry.revision.sha256))
    return max(times, default="")
