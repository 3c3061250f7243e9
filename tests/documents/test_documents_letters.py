"""Letters of paragraphs."""

from collections.abc import Callable

from authoring.documents.letters import modernised, wrong_tones
from authoring.model.paragraphs import Paragraph, Run

Convert = Callable[[str], str]

TEXT = "người lao động đóng bảo hiểm xã hội được hưởng chế độ"


def test_paragraphs_and_runs_become_unicode(tcvn3: Convert) -> None:
    old = tcvn3(TEXT)
    paragraphs = (
        Paragraph(1, "Điều 1", runs=(Run("Điều 1"),)),
        Paragraph(2, old, runs=(Run(old[:10], bold=True), Run(old[10:])), notes=(old,)),
        Paragraph(3, ""),
    )
    found, notices = modernised(paragraphs)
    assert found == (
        paragraphs[0],
        Paragraph(2, TEXT, runs=(Run(TEXT[:10], bold=True), Run(TEXT[10:])), notes=(TEXT,)),
        paragraphs[2],
    )
    assert notices == ("Chữ bảng mã TCVN3 (ABC) được đổi sang Unicode ở đoạn 2; hãy soát lại chữ hoa và dấu.",)


def test_a_letter_cut_by_two_runs_is_whole_again(vni: Convert) -> None:
    old = vni(TEXT)
    cut = old.index("ø")
    paragraphs = (Paragraph(1, old, runs=(Run(old[:cut], italic=True), Run(old[cut:]))), Paragraph(2, old))
    assert modernised(paragraphs)[0] == (
        Paragraph(1, TEXT, runs=(Run(TEXT, italic=True),)),
        Paragraph(2, TEXT, runs=(Run(TEXT),)),
    )


def test_unicode_stays_as_it_is() -> None:
    paragraphs = (Paragraph(1, TEXT),)
    assert modernised(paragraphs) == (paragraphs, ())


def test_misplaced_tones_are_counted_and_shown() -> None:
    texts = ["Thanh tóan, qũy và ngòai, họach", "hoà thuận", *["khỏan"] * 12, "Qũy qúy"]
    paragraphs = [Paragraph(number, text) for number, text in enumerate(texts, 1)]
    assert wrong_tones(paragraphs) == (
        (
            "18 chữ đặt sai dấu (“khỏan”, “tóan”, “qũy”, “ngòai”, “họach”) ở đoạn 1, 3, 4, 5, 6, 7, 8, 9, 10, 11…: "
            "giữ nguyên, hãy sửa ở tệp gốc."
        ),
    )
    assert wrong_tones([Paragraph(1, "hoà hòa")]) == ()
