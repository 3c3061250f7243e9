"""A contest folder of our own: the plan as text, three people, signed by the owner."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from authoring.bank import Bank, add_person, open_bank, sign_settings
from authoring.model.contests import Person
from authoring.model.items import Item, options
from authoring.seals import Identity, generate

PLAN = Path(__file__).with_name("plan.toml").read_text(encoding="utf-8")

PEOPLE = (
    Person("ha", "Lê Thu Hà", "BHXH tỉnh", ("author", "reviewer", "owner")),
    Person("ha2", "lê  thu hà", "BHXH Tỉnh", ("author", "reviewer")),
    Person("bo", "Trần Minh Đức", "Ban Tuyên giáo", ("author", "reviewer", "approver")),
    Person("la", "Phạm Văn Lâm", "Ban Tuyên giáo", ("secretary",)),
)


settings.register_profile("shared cores", deadline=None)
settings.load_profile("shared cores")


@pytest.fixture(scope="session")
def plan() -> str:
    """The text of a sound `contest.toml`."""
    return PLAN


@pytest.fixture(scope="session")
def identities() -> dict[str, Identity]:
    """An unlocked identity for each person."""
    return {person.writer: generate() for person in PEOPLE}


@pytest.fixture
def folder(tmp_path: Path, identities: dict[str, Identity]) -> Path:
    """A contest's folder with signed settings and without items."""
    place = tmp_path / "cuộc thi"
    (place / "policies").mkdir(parents=True)
    (place / "policies" / "luat-58-2014-qh13.txt").write_text("Điều 1. Phạm vi\n", encoding="utf-8")
    (place / "contest.toml").write_text(PLAN, encoding="utf-8", newline="\n")
    for person in PEOPLE:
        key = identities[person.writer].signing_key
        known = Person(person.writer, person.name, person.agency, person.roles, key, f"age1{person.writer}")
        add_person(place, known, f"bí mật của {person.writer}")
    sign_settings(place, identities["ha"])
    return place


@pytest.fixture
def bank(folder: Path, tmp_path: Path) -> Bank:
    """The folder, opened."""
    return open_bank(folder, tmp_path / "cache")


@pytest.fixture(scope="session")
def make_item() -> Callable[..., Item]:
    """Items by id and stem."""

    def make(item: str = "2022-ha001", stem: str = "Mức đóng bằng bao nhiêu phần trăm?") -> Item:
        texts = options("8%", "14%", "22%", "26%")
        where = "luat-58-2014-qh13:d87.k1"
        return Item(item, stem, texts, "C", where, "Khoản 1.", "bhxh-tu-nguyen", "easy", "2022-07-18")

    return make
