"""Slips: short, and still the whole record."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.bank.listing import Listed, list_folder
from authoring.bank.records.items import encode
from authoring.bank.records.reviews import encode as encode_review
from authoring.bank.shelf.slips import proved, read_slip, slip_of_review, slip_of_revision
from authoring.model.errors import RefusedError
from authoring.model.items import Item
from authoring.model.records import Review, Revision
from authoring.records import digest

REVIEW = Review(
    "2022-ha001", 1, "a" * 64, "dismiss", "bo", "20220725T024100Z", "vì sao", "luật", "từ", "c" * 64,
    (("bo", "c" * 64), ("ha", "a" * 64)), "ký",
)  # fmt: skip


def test_a_revision_comes_back_whole(make_item: Callable[..., Item]) -> None:
    item = replace(make_item(), extra={"nguồn": "họp"})
    revision = Revision(item, 3, "ha", "20220725T024100Z", "p" * 64, "q" * 64, "d" * 64)
    assert slip_of_revision(revision, Listed("n", 1, 2)).as_revision() == revision


def test_a_review_comes_back_whole() -> None:
    slip = slip_of_review(REVIEW, Listed("n", 1, 2), "d" * 64)
    assert slip.as_review() == REVIEW
    assert (slip.proof, proved(slip, "key").proof) == ("", "key")
    assert (slip.link.writer, slip.link.digest, slip.link.previous) == ("bo", "d" * 64, "c" * 64)


def put(folder: Path, kind: str, name: str, data: bytes) -> Listed:
    (folder / kind).mkdir(exist_ok=True)
    (folder / kind / name).write_bytes(data)
    return list_folder(folder / kind)[name]


def test_records_are_read_from_the_disk(tmp_path: Path, make_item: Callable[..., Item]) -> None:
    data, revision = encode(Revision(make_item(), 1, "ha", "20220725T024100Z", "", "", ""))
    listed = put(tmp_path, "items", "2022-ha001.r0001.ha.md", data)
    assert read_slip(tmp_path, "items", listed).as_revision() == revision
    data = encode_review(REVIEW)
    listed = put(tmp_path, "reviews", "20220725T024100Z-bo-00000000.json", data)
    slip = read_slip(tmp_path, "reviews", listed)
    assert (slip.as_review(), slip.digest, slip.size) == (REVIEW, digest(data), len(data))


@pytest.mark.parametrize("name", ["2022-ha002.r0001.ha.md", "2022-ha001.r0002.ha.md", "2022-ha001.r0001.bo.md"])
def test_a_revision_under_another_name_is_refused(tmp_path: Path, make_item: Callable[..., Item], name: str) -> None:
    data, _ = encode(Revision(make_item(), 1, "ha", "20220725T024100Z", "", "", ""))
    with pytest.raises(RefusedError, match="Tên tệp và nội dung bản ghi không khớp"):
        read_slip(tmp_path, "items", put(tmp_path, "items", name, data))


@pytest.mark.parametrize("name", ["20220725T024101Z-bo-00000000.json", "20220725T024100Z-ha-00000000.json"])
def test_a_review_under_another_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedError, match="Tên tệp và nội dung bản ghi không khớp"):
        read_slip(tmp_path, "reviews", put(tmp_path, "reviews", name, encode_review(REVIEW)))


def test_a_folder_with_the_name_of_a_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "items" / "2022-ha001.r0001.ha.md").mkdir(parents=True)
    (listed,) = list_folder(tmp_path / "items").values()
    with pytest.raises(RefusedError, match="không phải là tệp"):
        read_slip(tmp_path, "items", listed)
