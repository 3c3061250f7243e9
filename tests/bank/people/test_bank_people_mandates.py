"""Mandates as records: written in one form, read back, refused when torn, renamed or of a later version."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from authoring.bank.people.mandates import (
    Appointment,
    Mandate,
    Recall,
    Reissue,
    decode,
    encode,
    is_mandate_file,
    mandate_name,
    signed_part,
)
from authoring.model.errors import RefusedError
from authoring.records import dump_json

DEPUTY = Appointment("bo", "ha", ("approver", "reviewer"), "20220725T000000Z", "20220731T165959Z", "20220724T030000Z", "QĐ 3", "chữ ký")  # fmt: skip
RECALL = Recall("bo", "ha", "la", "20220726T030000Z", "QĐ 4", "chữ ký")
KEY = Reissue("ha", "RW1", "age1", "bí mật", "a" * 64, "20220724T030000Z", "quên mật khẩu", (("bo", "x"), ("la", "y")))


@pytest.mark.parametrize(
    ("mandate", "name"),
    [
        (DEPUTY, "bo.deputy-20220724T030000Z.json"),
        (RECALL, "bo.recall-20220726T030000Z.json"),
        (KEY, "ha.key-20220724T030000Z.json"),
    ],
)
def test_a_mandate_is_read_as_it_was_written(mandate: Mandate, name: str) -> None:
    assert mandate_name(mandate) == name
    assert is_mandate_file(name)
    assert decode(encode(mandate), Path(name)) == mandate


@pytest.mark.parametrize("name", ["ha.toml", "ha.key-20220724T030000Z.json.bak", "ha.other-20220724T030000Z.json"])
def test_other_names_are_no_mandates(name: str) -> None:
    assert not is_mandate_file(name)


def test_signatures_vouch_for_everything_but_signatures() -> None:
    assert signed_part(DEPUTY) == signed_part(replace(DEPUTY, signature="khác"))
    assert signed_part(RECALL) == signed_part(replace(RECALL, signature="khác"))
    assert signed_part(RECALL) != signed_part(replace(RECALL, by="ha"))
    assert signed_part(KEY) == signed_part(replace(KEY, by=()))
    assert signed_part(KEY) != signed_part(replace(KEY, signing_key="RW2"))
    assert signed_part(DEPUTY) != signed_part(replace(DEPUTY, ends="20220801T165959Z"))


@pytest.mark.parametrize(
    ("mandate", "changes", "message"),
    [
        (DEPUTY, {"format": "deputy/2"}, "bản mới hơn"),
        (DEPUTY, {"format": "reissue/1"}, "không phải là bản ghi cần đọc"),
        (DEPUTY, {"roles": []}, "bị rách hoặc bị sửa"),
        (DEPUTY, {"roles": ["king"]}, "bị rách hoặc bị sửa"),
        (DEPUTY, {"roles": "approver"}, "bị rách hoặc bị sửa"),
        (DEPUTY, {"head": "../ha"}, "bị rách hoặc bị sửa"),
        (DEPUTY, {"begins": "hôm nay"}, "bị rách hoặc bị sửa"),
        (DEPUTY, {"writer": "la"}, "bị rách hoặc bị sửa"),
        (DEPUTY, {"more": 1}, "bị rách hoặc bị sửa"),
        (RECALL, {"format": "recall/2"}, "bản mới hơn"),
        (RECALL, {"format": "deputy/1"}, "không phải là bản ghi cần đọc"),
        (RECALL, {"head": "../ha"}, "bị rách hoặc bị sửa"),
        (RECALL, {"by": "Hà"}, "bị rách hoặc bị sửa"),
        (RECALL, {"time": "hôm nay"}, "bị rách hoặc bị sửa"),
        (RECALL, {"roles": ["approver"]}, "bị rách hoặc bị sửa"),
        (KEY, {"by": ["bo"]}, "bị rách hoặc bị sửa"),
        (KEY, {"last": "a"}, "bị rách hoặc bị sửa"),
    ],
)
def test_what_is_written_otherwise_is_refused(mandate: Mandate, changes: dict[str, object], message: str) -> None:
    data = dump_json(json.loads(encode(mandate)) | changes)
    with pytest.raises(RefusedError, match=message):
        decode(data, Path(mandate_name(mandate)))


def test_what_is_no_object_or_lacks_a_member_is_refused() -> None:
    for data in (b"[]", dump_json({"format": "deputy/1"})):
        with pytest.raises(RefusedError, match="bị rách hoặc bị sửa"):
            decode(data, Path(mandate_name(DEPUTY)))
