"""Paragraphs become provisions: the whole way, on small documents written here and on the real ones."""

import json
import re
from pathlib import Path

from authoring.model.paragraphs import Paragraph, SourceText
from authoring.model.policies import Provision
from authoring.model.readings import Reading
from authoring.policy import label, parse_citation, provisions
from authoring.policy.romans import from_roman


def source(text: str, name: str = "van-ban") -> SourceText:
    lines = [line for line in text.split("\n") if line.strip()]
    return SourceText(name, tuple(Paragraph(at, line) for at, line in enumerate(lines, 1)), "0" * 64)


def shape(reading: Reading[Provision]) -> list[tuple[str, str, str]]:
    return [(one.path, one.title, one.text) for one in reading.good]


LAW = """QUỐC HỘI
LUẬT
BẢO HIỂM
Căn cứ Hiến pháp;
Chương I
QUY ĐỊNH CHUNG
VÀ NGUYÊN TẮC
Mục 1. PHẠM VI
Điều 1. Phạm vi điều chỉnh
Luật này quy định về bảo hiểm.
Điều 2. Giải thích từ ngữ
Trong Luật này, các từ ngữ sau đây được hiểu như sau:
1. Một là một.
2. Hai bao gồm:
a) An;
b) Bình, gồm:
- gạch một;
Dòng giữa hai điểm.
đ) Đức.
Dòng sau điểm cuối.
2a. Chèn sau.
Điều 3. Thi hành
a) Điểm không có khoản;
b) Điểm nữa.
Luật này được Quốc hội thông qua ngày 20 tháng 11 năm 2014.
CHỦ TỊCH QUỐC HỘI
Nguyễn Văn A
"""


def test_a_law_from_chapter_to_signature() -> None:
    reading = provisions(source(LAW))
    assert shape(reading) == [
        ("c1", "QUY ĐỊNH CHUNG VÀ NGUYÊN TẮC", ""),
        ("c1.s1", "PHẠM VI", ""),
        ("d1", "Phạm vi điều chỉnh", "Luật này quy định về bảo hiểm."),
        ("d2", "Giải thích từ ngữ", "Trong Luật này, các từ ngữ sau đây được hiểu như sau:"),
        ("d2.k1", "", "Một là một."),
        ("d2.k2", "", "Hai bao gồm:\nDòng sau điểm cuối."),
        ("d2.k2.a", "", "An;"),
        ("d2.k2.b", "", "Bình, gồm:\n- gạch một;\nDòng giữa hai điểm."),
        ("d2.k2.đ", "", "Đức."),
        ("d2.k2a", "", "Chèn sau."),
        ("d3", "Thi hành", ""),
        ("d3.a", "", "Điểm không có khoản;"),
        ("d3.b", "", "Điểm nữa."),
    ]
    assert reading.rejected == ()
    assert [one.label for one in reading.good][5:7] == ["Điều 2 khoản 2", "Điều 2 khoản 2 điểm a"]
    assert reading.good[0].paragraph == 5


def test_automatic_labels_count_like_typed_ones() -> None:
    paragraphs = (
        Paragraph(1, "Điều 1. Tên"),
        Paragraph(2, "Một.", label="1."),
        Paragraph(3, "Hai.", label="a)"),
    )
    reading = provisions(SourceText("x", paragraphs, ""))
    assert shape(reading) == [("d1", "Tên", ""), ("d1.k1", "", "Một."), ("d1.k1.a", "", "Hai.")]


def test_a_sentence_in_place_of_a_title_is_text() -> None:
    reading = provisions(source("Điều 1. Ban hành kèm theo.\nThêm dòng.\nĐiều 2. Thi hành\nĐiều 3. Gồm:\n1. Một."))
    assert shape(reading) == [
        ("d1", "", "Ban hành kèm theo.\nThêm dòng."),
        ("d2", "", "Thi hành"),
        ("d3", "", "Gồm:"),
        ("d3.k1", "", "Một."),
    ]


def test_notes_and_their_tail_are_left_out() -> None:
    text = "Điều 1.[1] Tên[2]\n1.[3] Một,[4] hai.\n2. [5] (được bãi bỏ)\nCHÚ THÍCH\n[1] Điều 2. Không phải điều."
    reading = provisions(source(text))
    assert shape(reading) == [("d1", "Tên", ""), ("d1.k1", "", "Một, hai."), ("d1.k2", "", "(được bãi bỏ)")]


def test_an_amending_law_keeps_quoted_articles_as_text() -> None:
    text = (
        "Điều 1. Sửa đổi Luật A\n1. Sửa đổi Điều 2 như sau:\n“Điều 2. Mới\n1. Trong ngoặc.\nĐiều 2a. Thêm”.\n"
        "2. Sửa đổi:\na) Sửa khoản 1 như sau:\n“1. Mới.”;\nĐiều 2. Thi hành\nCó hiệu lực."
    )
    assert shape(provisions(source(text))) == [
        ("d1", "Sửa đổi Luật A", ""),
        ("d1.k1", "", "Sửa đổi Điều 2 như sau:\n“Điều 2. Mới\n1. Trong ngoặc.\nĐiều 2a. Thêm”."),
        ("d1.k2", "", "Sửa đổi:"),
        ("d1.k2.a", "", "Sửa khoản 1 như sau:\n“1. Mới.”;"),
        ("d2", "Thi hành", "Có hiệu lực."),
    ]


def test_a_decision_with_its_statute_and_annexes() -> None:
    text = (
        "Điều 1. Ban hành Quy chế.\nTM. ỦY BAN NHÂN DÂN\nQUY CHẾ\nThi\nChương I\nCHUNG\nĐiều 1. Phạm vi\n1. Một.\n"
        "Điều 2. Hết\nXong.\nPHỤ LỤC II\nBẢNG\nabc\nPHỤ LỤC II\nlặp lại đầu trang\nPHỤ LỤC II\nDanh mục"
    )
    assert shape(provisions(source(text))) == [
        ("d1", "", "Ban hành Quy chế."),
        ("p1", "QUY CHẾ", "Thi"),
        ("p1.c1", "CHUNG", ""),
        ("p1.d1", "Phạm vi", ""),
        ("p1.d1.k1", "", "Một."),
        ("p1.d2", "Hết", "Xong."),
        ("p2", "BẢNG", "abc\nPHỤ LỤC II\nlặp lại đầu trang\nPHỤ LỤC II\nDanh mục"),
    ]


def test_a_plan_behind_a_decision() -> None:
    text = (
        "Điều 1. Ban hành Kế hoạch.\nKT. THỦ TƯỚNG\nKẾ HOẠCH\nThực hiện\nI. MỤC TIÊU\n1. Một:\n- gạch;\n- nữa\ntiếp.\n"
        "II. NHIỆM VỤ\nDẫn.\n1. Hai.\nNơi nhận:\n- Như trên;"
    )
    assert shape(provisions(source(text))) == [
        ("d1", "", "Ban hành Kế hoạch."),
        ("m1", "MỤC TIÊU", ""),
        ("m1.k1", "", "Một:"),
        ("m1.k1.g1", "", "gạch;"),
        ("m1.k1.g2", "", "nữa tiếp."),
        ("m2", "NHIỆM VỤ", "Dẫn."),
        ("m2.k1", "", "Hai."),
    ]


def test_a_table_of_contents_is_skipped() -> None:
    text = "MỤC LỤC\nĐiều 1. A 1\nĐiều 2. B 2\nĐiều 3. C 3\nĐiều 1. A\nMột.\nĐiều 2. B\nHai.\nĐiều 3. C\nBa."
    assert [one.path for one in provisions(source(text)).good] == ["d1", "d2", "d3"]


def test_what_fits_nowhere_is_rejected_with_its_reason() -> None:
    text = "Điều 1. Tên\n1. Một.\n1. Lại một.\na) Lạc.\nDòng lạc.\n2. Hai.\n3.\nĐiều 1x. Khác\nChữ.\nĐiều 1x. Khác nữa"
    reading = provisions(source(text))
    assert [one.path for one in reading.good] == ["d1", "d1.k1", "d1.k2", "d1x"]
    assert [(one.row, one.message.split(":")[0]) for one in reading.rejected] == [
        (3, "Điều 1 khoản 1 lặp lại"),
        (4, "Đứng dưới đoạn 3, là đoạn chưa rõ vị trí"),
        (5, "Đứng dưới đoạn 3, là đoạn chưa rõ vị trí"),
        (7, "Điều 1 khoản 3 chỉ có số, không có chữ (có thể đã bị bãi bỏ hoặc mất chữ khi chuyển tệp)"),
        (10, "Điều 1x lặp lại"),
    ]
    assert reading.rejected[0].cells == ("1. Lại một.",)
    assert reading.rejected[0].file == "van-ban"


def test_a_document_without_units_is_one_rejection() -> None:
    reading = provisions(source("Công văn\nKính gửi."))
    assert (reading.good, len(reading.rejected), reading.rejected[0].row) == ((), 1, 1)
    assert provisions(SourceText("x", (), "")) == Reading((), ())
    assert provisions(SourceText("x", (Paragraph(1, " "),), "")) == Reading((), ())


def read_real(path: Path) -> SourceText:
    return source(path.read_text(encoding="utf-8"), path.stem)


def plain(text: str) -> str:
    return re.sub(r"\[\d+\]", "", text)


def test_every_sampled_article_of_the_real_laws_is_exact(shared: Path) -> None:
    folder = shared / "data" / "policies"
    wrong: list[str] = []
    for document in json.loads((folder / "structure.json").read_text(encoding="utf-8"))["documents"]:
        good = {one.path: one for one in provisions(read_real(folder / document["document"])).good}
        for article in document["dieu_mau"]:
            path = f"d{article['dieu']}"
            clauses = [name for name in good if re.fullmatch(rf"{path}\.k\d+[a-zđ]?", name)]
            wanted = [f"{path}.k{clause['so']}" for clause in article["khoan"]]
            if good[path].title != plain(article["tieu_de"]) or clauses != wanted:
                wrong.append(path)
            for clause in article["khoan"]:
                name = f"{path}.k{clause['so']}"
                points = [point[len(name) + 1 :] for point in good if re.fullmatch(rf"{name}\.[a-zđ]\d?", point)]
                first = " ".join(good[name].text.split("\n")[0].split()[:8])
                wrong += [name] if (first, points) != (clause["tu_dau"], clause["diem"]) else []
        wrong += [
            chapter["ten"]
            for chapter in document.get("chuong", [])
            if good[f"c{from_roman(chapter['so'])}"].title != chapter["ten"]
        ]
    assert wrong == []


def test_every_clause_of_the_real_documents_can_be_cited_by_its_label(shared: Path) -> None:
    for path in sorted((shared / "data" / "policies").glob("*.txt")):
        for one in provisions(read_real(path)).good:
            if one.path[0] == "d":
                cited = parse_citation(label(one.path))
                assert cited is not None
                assert cited.path == one.path
