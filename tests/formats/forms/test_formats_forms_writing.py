"""Forms out: keyless for everybody, keyed for inside; a key never gets through the first door."""

import io
import re
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authoring import documents
from authoring.formats import (
    key_bytes,
    read_form,
    read_items,
    read_key,
    write_form,
    write_keyed_form,
    write_published_form,
)
from authoring.formats.forms.keys import key_items
from authoring.model.errors import RefusedError
from authoring.model.forms import AnswerKey, Form, FormItem, KeyEntry
from authoring.model.items import options

STEMS = (
    "Người lao động đóng bao nhiêu phần trăm?",
    "Cơ quan nào quyết định mức đóng theo quy định?",
    "Dòng một\ndòng hai?",
)
FORM = Form(
    "bhxh-bhyt-2022",
    "Cuộc thi tìm hiểu",
    "2022-w30",
    "Tuần thi thứ Nhất",
    2,
    15,
    (
        FormItem(1, "2022-ha001", 3, STEMS[0], options("3%", "8%", "14%", "22%")),
        FormItem(
            2, "2022-ha002", 1, STEMS[1], options("Bảo hiểm xã hội tỉnh, theo phân cấp của Chính phủ", "Chính phủ")
        ),
        FormItem(3, "2022-ha003", 1, STEMS[2], options("Người sử dụng lao động", "Người lao động", "Cả hai bên")),
    ),
)
KEY = AnswerKey(
    "bhxh-bhyt-2022",
    "2022-w30",
    2,
    (
        KeyEntry(1, "2022-ha001", "B", "luat:d6.k1", "Khoản 1 Điều 6."),
        KeyEntry(2, "2022-ha002", "AB"),
        KeyEntry(3, "2022-ha003", "C", "luat:d7"),
    ),
)


def words(data: bytes, tmp_path: Path) -> list[str]:
    (tmp_path / "a.docx").write_bytes(data)
    return [line.text for line in documents.read(tmp_path / "a.docx").paragraphs if line.text]


def test_the_types_keep_a_key_out_of_the_public_writer() -> None:
    """The ignored errors are the proof: mypy --strict fails here as soon as one of them is no error any more."""
    with pytest.raises(AttributeError):
        write_form(KEY, "docx")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        write_form(FORM, KEY, "docx")  # type: ignore[arg-type, call-arg]


def test_the_paper_holds_heads_questions_and_the_end(tmp_path: Path) -> None:
    said = words(write_form(FORM, "docx"), tmp_path)
    assert said[:4] == [
        "CUỘC THI TÌM HIỂU",
        "ĐỀ THI TRẮC NGHIỆM",
        "Tuần thi thứ Nhất",
        "(3 câu; thời gian làm bài 15 phút; bản phát hành 2022-w30-r2)",
    ]
    assert said[6:11] == [f"Câu 1. {STEMS[0]}", "A. 3%", "B. 8%", "C. 14%", "D. 22%"]
    assert said[11:14] == [f"Câu 2. {STEMS[1]}", "A. Bảo hiểm xã hội tỉnh, theo phân cấp của Chính phủ", "B. Chính phủ"]
    assert said[-1] == "---------- HẾT ----------"


def test_the_paper_is_read_back_without_a_key(tmp_path: Path) -> None:
    path = tmp_path / "de.docx"
    path.write_bytes(write_form(FORM, "docx"))
    reading = read_items(path)
    assert reading.rejected == ()
    assert [(item.stem, item.options, item.key) for item in reading.good] == [
        (i.stem, i.options, "") for i in FORM.items
    ]


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_keyed_files_are_read_back_with_their_keys(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"de.{kind}"
    path.write_bytes(write_keyed_form(FORM, KEY, kind))
    reading = read_items(path)
    assert reading.rejected == ()
    assert reading.good == key_items(FORM, KEY)


def test_the_keyed_paper_ends_with_the_key_table_and_warns(tmp_path: Path) -> None:
    said = words(write_keyed_form(FORM, KEY, "docx"), tmp_path)
    assert any("không phổ biến" in line for line in said)
    assert said[said.index("BẢNG ĐÁP ÁN") + 1 :] == ["Câu", "1", "2", "3", "Đáp án", "B", "AB", "C"]
    assert {"Đáp án: B", "Căn cứ: luat:d6.k1", "Giải thích: Khoản 1 Điều 6.", "Mã câu: 2022-ha001"} <= set(said)


@pytest.mark.parametrize("kind", ["docx", "html", "json", "xlsx"])
def test_nothing_in_a_public_file_sets_an_option_apart(kind: str) -> None:
    """With the options in another order only their texts move: no look, no order, no number tells one from another."""
    turned = replace(
        FORM, items=tuple(replace(i, options=options(*(o.text for o in i.options[::-1]))) for i in FORM.items)
    )
    assert shape(write_form(FORM, kind)) == shape(write_form(turned, kind))


def shape(data: bytes) -> str:
    """The parts of a file with every text taken out."""
    if not data.startswith(b"PK"):
        return re.sub(r'"text": ".*"|(?<=<span>).*?(?=</span>)', "", data.decode())
    package = zipfile.ZipFile(io.BytesIO(data))
    texts = {name: package.read(name).decode() for name in package.namelist()}
    # the width of a column follows from its longest text, which stands there for all to see
    return "".join(re.sub(r"<cols>.*?</cols>|(?<=>)[^<]+", "", text) for _, text in sorted(texts.items()))


def test_the_same_form_gives_the_same_bytes() -> None:
    for kind in ("docx", "html", "json", "xlsx"):
        assert write_form(FORM, kind) == write_form(FORM, kind)
    for kind in ("docx", "handout", "html", "xlsx"):
        assert write_published_form(FORM, KEY, kind) == write_published_form(FORM, KEY, kind)
    for kind in ("docx", "review", "xlsx"):
        assert write_keyed_form(FORM, KEY, kind) == write_keyed_form(FORM, KEY, kind)
    assert b"\r" not in write_form(FORM, "json")


def test_a_form_without_items_is_a_paper_all_the_same(tmp_path: Path) -> None:
    empty, none = replace(FORM, items=()), replace(KEY, entries=())
    assert words(write_form(empty, "docx"), tmp_path)[-1].endswith("HẾT ----------")
    assert words(write_keyed_form(empty, none, "docx"), tmp_path)[-1] == "Câu"


@pytest.mark.parametrize(
    ("key", "what"),
    [
        (replace(KEY, week="2022-w32"), "bản phát hành"),
        (replace(KEY, revision=1), "bản phát hành"),
        (replace(KEY, entries=KEY.entries[::-1]), "các câu"),
        (replace(KEY, entries=KEY.entries[:2]), "các câu"),
    ],
)
def test_the_key_of_another_form_is_refused(key: AnswerKey, what: str) -> None:
    with pytest.raises(RefusedError, match=f"khác {what}"):
        write_keyed_form(FORM, key, "docx")


def test_unknown_kinds_are_refused() -> None:
    with pytest.raises(RefusedError, match="docx, html, json, xlsx; đang là pdf"):
        write_form(FORM, "pdf")
    with pytest.raises(RefusedError, match="docx, review, xlsx; đang là json"):
        write_keyed_form(FORM, KEY, "json")
    with pytest.raises(RefusedError, match="docx, handout, html, xlsx; đang là gift"):
        write_published_form(FORM, KEY, "gift")


TEXT = st.lists(
    st.sampled_from(["Điều", "6", "đóng", "8%", "nhiêu?", "(a)", "“Quỹ”", "Đ", "B"]), min_size=1, max_size=9
).map(" ".join)


@st.composite
def keyed_forms(draw: st.DrawFn) -> tuple[Form, AnswerKey]:
    count = draw(st.integers(1, 25))
    drawn = [options(*draw(st.lists(TEXT.map("từ {}".format), min_size=2, max_size=8))) for _ in range(count)]
    made = tuple(FormItem(n, f"q{n}", 1, f"hỏi {draw(TEXT)}", chosen) for n, chosen in enumerate(drawn, 1))
    keys = ["".join(sorted(draw(st.sets(st.sampled_from([o.label for o in chosen]))))) for chosen in drawn]
    entries = tuple(KeyEntry(n, f"q{n}", key, "d1", f"vì {draw(TEXT)}") for n, key in enumerate(keys, 1))
    return Form("c", "Cuộc thi", "w", "Tuần", 1, 15, made), AnswerKey("c", "w", 1, entries)


@settings(max_examples=25, deadline=None)
@given(keyed_forms())
def test_any_keyed_form_comes_back(pair: tuple[Form, AnswerKey]) -> None:
    form, key = pair
    assert read_form(write_form(form, "json"), "f") == form
    assert read_key(key_bytes(key), "f") == key
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("docx", "xlsx"):
            path = Path(folder) / f"a.{kind}"
            path.write_bytes(write_keyed_form(form, key, kind))
            assert read_items(path).good == key_items(form, key), kind
