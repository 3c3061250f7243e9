"""A small form, its key, and three people who hold it."""

from pathlib import Path

import pytest

from authoring.model.forms import Form, FormItem
from authoring.model.items import options
from authoring.releases import Contents, Signing, freeze
from authoring.seals import Identity, generate

SALT = bytes(range(32))


@pytest.fixture(scope="session")
def people() -> tuple[Identity, Identity, Identity]:
    return generate(), generate(), generate()


@pytest.fixture
def form() -> Form:
    items = (
        FormItem(1, "2022-ha001", 1, "Một?", options("3%", "8%")),
        FormItem(2, "2022-lam007", 2, "Hai?", options("có", "không", "tùy")),
    )
    return Form("thi", "Cuộc thi", "2022-w30", "Tuần thứ Nhất", 1, 15, items)


@pytest.fixture
def contents(form: Form) -> Contents:
    key = '{"key": ["B", "A"], "tên": "đáp án"}\n'.encode()
    return Contents(form, {"de-thi.json": b"{}\n"}, {"de-va-dap-an.xlsx": b"PK"}, key)


@pytest.fixture
def released(tmp_path: Path, contents: Contents, people: tuple[Identity, Identity, Identity]) -> Path:
    signing = Signing("ha", "20220715T030000Z", people[0].sign)
    return freeze(tmp_path / "exports", contents, [one.sealing_key for one in people], signing, SALT)
