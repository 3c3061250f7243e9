"""Placing: each file of a checked package is put beside what stands here; no record is written over."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from authoring.bank import arrivals, versions
from authoring.bank.people.trust import SUFFIX
from authoring.bank.settings.contest import FILE as CONTEST
from authoring.bank.shelf.slips import ITEMS, REVIEWS
from authoring.records import SUMS, System, TakenError, create_folder, make_folder, replace
from authoring.workbench.travel.cargo import DRAFTS
from authoring.workbench.travel.packing import Contents, Progress
from authoring.workbench.travel.receiving import Plan, Standing, fetch, groups, standing_bytes

ORDER = (versions.FOLDER, "policies", ITEMS, REVIEWS, "decisions", DRAFTS, "people", "")


@dataclass(slots=True)
class Tally:
    """What was written, by place; what stood here already; what could not be put in place, with its reason."""

    written: list[str] = field(default_factory=list)
    held: int = 0
    clashes: list[str] = field(default_factory=list)


def write(plan: Plan, standing: Standing, system: System, progress: Progress) -> Tally:
    """Put everything in its place: records beside records, a changing file by its choice, releases as whole folders."""
    tally = Tally()
    places = sorted((place for place in plan.contents.files if _is_wanted(place, plan, standing)), key=_turn)
    folders = groups(plan.released)
    total = len(places) + len(folders)
    for number, place in enumerate(places, 1):
        _put(place, plan, standing, system, tally)
        progress(number, total)
    for number, (name, members) in enumerate(sorted(folders.items()), len(places) + 1):
        _release(name, members, standing, system, tally)
        progress(number, total)
    return tally


def _is_wanted(place: str, plan: Plan, standing: Standing) -> bool:
    """Whether a file is to be written: no drafts into a bank at work, no versions that wait for a signature."""
    kind = place.partition("/")[0]
    if kind == versions.FOLDER:
        known = versions.version_name(place.rpartition("/")[2])
        return not (known and known.place in plan.choices and plan.choices[known.place].waiting)
    return standing.fresh or kind != DRAFTS


def _turn(place: str) -> tuple[int, bool, str]:
    """The order of writing: records before those who answer for them, `contest.toml` last of all."""
    return ORDER.index(place.rpartition("/")[0]), place == CONTEST, place


def _put(place: str, plan: Plan, standing: Standing, system: System, tally: Tally) -> None:
    data = fetch(plan.contents, place)
    if arrivals.is_signature(place):
        _put_signature(place, data, (plan, standing), system, tally)
        return
    if place in plan.slips and plan.slips[place].digest in standing.marks:
        tally.held += 1
        return
    choice = plan.choices.get(place)
    path = standing.folder / place
    if choice and choice.taken and standing_bytes(path) is not None:
        replace(path, data, system=system)
        tally.written.append(place)
        _renew_signature(place, plan.contents, standing, system)
        return
    if choice and not choice.taken:
        tally.held += 1
        return
    _keep(place, data, standing, system, tally)


def _keep(place: str, data: bytes, standing: Standing, system: System, tally: Tally) -> None:
    try:
        made = arrivals.keep(standing.folder, place, data, system)
    except TakenError:
        tally.clashes.append(place)
        return
    if made:
        tally.written.append(made)
    tally.held += not made


def _put_signature(place: str, data: bytes, on: tuple[Plan, Standing], system: System, tally: Tally) -> None:
    """A signature counts where it is the owner's over what stands here; it never takes the place of a good one."""
    plan, standing = on
    path = standing.folder / place
    signed = standing_bytes(path.with_name(path.name.removesuffix(SUFFIX)))
    old = standing_bytes(path)
    if signed is not None and not plan.folk.covers(data, signed):
        return
    if old is None or (signed is not None and not plan.folk.covers(old, signed)):
        make_folder(path.parent, system=system)
        replace(path, data, system=system)
        tally.written.append(place)


def _renew_signature(place: str, contents: Contents, standing: Standing, system: System) -> None:
    """The signature of a file that was just replaced, so that no moment shows the new file under the old signature."""
    beside = f"{place}{SUFFIX}"
    if beside in contents.files:
        replace(standing.folder / beside, fetch(contents, beside), system=system)


def _release(
    name: str, members: Mapping[str, Callable[[], bytes]], standing: Standing, system: System, tally: Tally
) -> None:
    """A whole release under its name, or an opened key that its owner alone may read."""
    data = {place: take() for place, take in members.items()}
    path = standing.exports / name
    if "" in data:
        _key(path, data[""], standing, system, tally)
        return
    sums = data.pop(SUMS)
    try:
        create_folder(path, data, system=system)
        tally.written.append(f"exports/{name}")
    except TakenError:
        if standing_bytes(path / SUMS) == sums:
            tally.held += 1
        else:
            tally.clashes.append(f"exports/{name}")


def _key(path: Path, data: bytes, standing: Standing, system: System, tally: Tally) -> None:
    name = path.relative_to(standing.exports).as_posix()
    try:
        made = arrivals.keep(standing.exports, name, data, system)
    except TakenError:
        tally.clashes.append(f"exports/{name}")
        return
    tally.held += not made
    tally.written += [f"exports/{name}"] * bool(made)
    with suppress(OSError):
        path.parent.chmod(0o700)
        path.chmod(0o600)
