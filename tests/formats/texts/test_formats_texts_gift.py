"""GIFT as Moodle's manual has it: kinds of choice in, every other kind said, escapes undone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from authoring.formats.forms.gift import gift_text
from authoring.formats.texts.gift import looks_like_gift, read_gift
from authoring.model.forms import Form
from authoring.model.items import Item, options

FORM = Form("c", "Cuộc thi", "2022-w30", "Tuần 30", 1, 15, ())
TEXT = r"""// ngân hàng câu hỏi
$CATEGORY: tuan-30

::2022-ha001:: Mức đóng \= bao nhiêu\: {
  =8\% \{tám\} # đúng rồi
  ~3\~4%
  ~14% # sai
  ####Theo Điều 6.
}

Ai đóng?{~%50%Tôi ~%50%Nó ~%-100%Không ai}

[html]<p>Thẻ&nbsp;có giá trị {=<b>5</b> năm ~1 năm} phải không?</p>

::Câu đúng sai:: Trẻ em được cấp thẻ.{T}

Cũng vậy.{FALSE#nhầm}
"""


def test_questions_of_choice() -> None:
    found = read_gift(TEXT)
    assert [(one.row, one.stem, one.options, one.key, one.flaw) for one in found] == [
        (4, "Mức đóng = bao nhiêu:", ("8\\% {tám}", "3~4%", "14%"), "A", None),
        (11, "Ai đóng?", ("Tôi", "Nó", "Không ai"), "AB", None),
        (13, "Thẻ có giá trị _____ phải không?", ("5 năm", "1 năm"), "A", None),
        (15, "Trẻ em được cấp thẻ.", ("Đúng", "Sai"), "A", None),
        (17, "Cũng vậy.", ("Đúng", "Sai"), "B", None),
    ]
    assert found[0].fields == {"id": "2022-ha001", "explanation": "Theo Điều 6."}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ai? {}", ""),
        ("Năm nào? {#2022:1}", "#2022:1"),
        ("Ghép: {=một -> 1 =hai -> 2}", "=một -> 1 =hai -> 2"),
        ("Tên? {=Hà Nội =Thủ đô}", "=Hà Nội =Thủ đô"),
        ("Chỉ là một dòng", "Chỉ là một dòng"),
        ("Bỏ dở {=x ~y", "Bỏ dở {=x ~y"),
    ],
)
def test_other_kinds_are_said(text: str, found: str) -> None:
    (one,) = read_gift(text)
    assert one.flaw
    assert one.flaw.found == found


def test_what_looks_like_gift() -> None:
    assert looks_like_gift("Ai? {=x ~y}")
    assert looks_like_gift("Ai? {\n=x\n~y\n}")
    assert not looks_like_gift("Ai? {x} A. y")


def test_a_blank_line_inside_braces_parts_nothing() -> None:
    (one,) = read_gift("Ai? {\n=x\n\n~y\n}")
    assert (one.options, one.key) == (("x", "y"), "A")


def test_two_questions_without_a_blank_line_between_are_not_guessed_apart() -> None:
    (one,) = read_gift("Ai? {T}\nGì? {F}")
    assert one.stem == "Ai? _____ Gì? {F}"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text("aạ %~=#{}:\\n->[]<&\"'1.,", min_size=1, max_size=12).map(str.strip).filter(bool),
        min_size=3,
        max_size=9,
        unique=True,
    )
)
def test_what_our_writer_writes_comes_back(texts: list[str]) -> None:
    item = Item("2022-ha001", texts[0], options(*texts[1:]), "B", explanation=texts[0])
    (one,) = read_gift(gift_text(FORM, [item]).decode())
    assert (one.stem, one.options, one.key, one.fields["id"]) == (item.stem, tuple(texts[1:]), "B", item.id)
