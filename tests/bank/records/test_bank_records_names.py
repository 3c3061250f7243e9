"""Names of records: read back as written, everything else says nothing."""

import pytest

from authoring.bank.records.names import DraftName, ItemName, ReviewName, draft_name, item_name, next_id, review_name
from authoring.model.errors import RefusedError


def test_names_are_read_back() -> None:
    item = ItemName("2022-ha147", 4, "ha2")
    assert str(item) == "2022-ha147.r0004.ha2.md"
    assert item_name(str(item)) == item
    draft = DraftName("2022-ha2147", "bo")
    assert (str(draft), draft_name(str(draft))) == ("2022-ha2147.bo.md", draft)
    review = ReviewName("20220725T024100Z", "ha", "0a1b2c3d")
    assert (str(review), review_name(str(review))) == ("20220725T024100Z-ha-0a1b2c3d.json", review)


@pytest.mark.parametrize(
    "name",
    [
        "2022-ha147.r0000.ha.md",
        "2022-ha147.r4.ha.md",
        "2022-ha147.r0004.ha (1).md",
        "2022-ha147.r0004.ha.md.bak",
        "2022-HA147.r0004.ha.md",
        "2022-ha٣٣٣.r0004.ha.md",
        "2022-h147.r0004.ha.md",
        "Thumbs.db",
        "",
    ],
)
def test_other_names_say_nothing(name: str) -> None:
    assert (item_name(name), draft_name(name), review_name(name)) == (None, None, None)


def test_the_next_id_follows_the_last_of_writer_and_year() -> None:
    used = ["2022-ha001", "2022-ha009", "2021-ha500", "2022-ha2147", "2022-bo700", "stray"]
    assert next_id(used, "ha", 2022) == "2022-ha010"
    assert next_id(used, "ha2", 2022) == "2022-ha2148"
    assert next_id(used, "ha", 2023) == "2023-ha001"


def test_after_999_another_writer_is_needed() -> None:
    with pytest.raises(RefusedError, match="ví dụ ha2"):
        next_id(["2022-ha999"], "ha", 2022)


@pytest.mark.parametrize(("writer", "year"), [("HA", 2022), ("ha", 0), ("ha", 10000), ("h/a", 2022)])
def test_a_wrong_writer_or_year_gives_no_id(writer: str, year: int) -> None:
    with pytest.raises(RefusedError, match="Không tạo được mã"):
        next_id([], writer, year)
