"""Screen 7 driven as the browser drives it."""

import io
from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace as Place

import docx
import pytest

from authoring.screens.library.shelf import LibraryScreen
from authoring.screens.pieces.desk import LIMIT, Desk
from authoring.screens.pieces.practice import Practice
from tests.screens.pressing import mark

NOW = datetime(2022, 7, 25, 3, 0, tzinfo=UTC)
DOCUMENT = "qd-27-2021-qd-ubnd"
LAW = """QUỐC HỘI
Luật số: 99/2030/QH15
LUẬT
THỬ NGHIỆM
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Luật này nói về việc <b>thử</b>.
3. Cơ quan trả kết quả trong thời hạn 3 ngày kể từ ngày nhận đủ hồ sơ.
Điều 2. Hiệu lực
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.
"""


def desk(place: Place, document: str = "", path: str = "") -> Desk:
    screen = LibraryScreen(place.office, "ha", "Lê Thu Hà", Practice(), lambda: NOW, document=document, path=path)
    return Desk(screen)


def slot(shown: Desk, name: str) -> str:
    return str(shown.slots[name])


def act(shown: Desk, name: str) -> None:
    shown._hear(
        None, {"kind": "action", "name": name, "local": {}, "asked": mark(shown, name), "of": 0, "seq": 1}, None
    )


def edit(shown: Desk, field: str, value: str) -> None:
    number = shown.opened["number"]
    content = {"kind": "edit", "field": field, "value": value, "left": False, "of": number, "seq": 1}
    shown._hear(None, content, None)


def bring(shown: Desk, name: str, data: bytes, part: int = 1000) -> list[bool]:
    """Send a file as the browser does; whether Python asked for more after each part."""
    pieces = [data[at : at + part] for at in range(0, len(data), part)] or [b""]
    asked = []
    for at, piece in enumerate(pieces):
        content = {"kind": "part", "field": "law", "name": name, "size": len(data), "at": at, "parts": len(pieces)}
        shown._hear(None, content | {"of": 0, "seq": at}, [piece])
        asked.append(bool(shown.status["more"]))
    return asked


def test_the_first_document_opens_at_its_first_article(place: Place) -> None:
    first, second = (place.write(place.question(n)) for n in range(2))
    shown = desk(place)
    assert "<h1>Thư viện văn bản</h1>" in str(shown.frame)
    assert 'data-pick="law"' in str(shown.frame)
    assert slot(shown, "count") == "1 văn bản"
    assert shown.status["text"] == "Xem lúc 10:00"
    assert (shown.levels, shown.locked, slot(shown, "banner")) == ({}, False, "")
    assert shown.values["document"] == DOCUMENT
    assert shown.opened["query"] == f"place={DOCUMENT}:d5"
    assert 'value="qd-27-2021-qd-ubnd">Quyết định 27/2021/QĐ-UBND<' in slot(shown, "chooser")
    tree = slot(shown, "tree")
    assert 'aria-current="true" type="button"' in tree
    assert "Điều 5. Mức đóng của người lao động</button> <small>2 câu</small>" in tree
    assert "Điều 6. Bảo hiểm xã hội tự nguyện</button> <small>chưa có câu</small>" in tree
    text = slot(shown, "text")
    assert f'<a href="01-soan-cau-hoi.ipynb?item={first}">{first}</a>, <a' in text
    assert f">{second}</a>" in text
    assert f'href="01-soan-cau-hoi.ipynb?from={DOCUMENT}:d5.k2"' in text
    assert "<h3>Khoản 2</h3>" in text
    assert "(1 dữ kiện)" in text
    aside = slot(shown, "aside")
    assert "2 điều, 5 khoản, 0 điểm" in aside
    assert "không thấy trong văn bản" in aside
    assert "Điều 5 khoản 2" in aside
    assert "Điều 5 khoản 1" not in aside


def test_another_article_and_a_clause_of_it(place: Place) -> None:
    shown = desk(place)
    act(shown, f"open:{DOCUMENT}:d6.k2")
    assert shown.opened["query"] == f"place={DOCUMENT}:d6.k2"
    assert "<p class=is-cited>Cơ quan bảo hiểm xã hội trả kết quả" in slot(shown, "text")
    act(shown, f"open:{DOCUMENT}:d99")
    assert shown.opened["query"] == f"place={DOCUMENT}:d5"
    act(shown, "lạ")
    assert shown.opened["query"] == f"place={DOCUMENT}:d5"
    assert desk(place, DOCUMENT, "d6").opened["query"] == f"place={DOCUMENT}:d6"


def test_looking_for_words_and_values(place: Place) -> None:
    shown = desk(place)
    edit(shown, "query", "quy huu tri")
    tree = slot(shown, "tree")
    assert "2 chỗ có “quy huu tri”" in tree
    assert "<mark>quỹ</mark> <mark>hưu</mark> <mark>trí</mark>" in tree
    assert "Điều 5 khoản 2 · Quyết định 27/2021/QĐ-UBND" in tree
    assert "<mark>quỹ</mark>" in slot(shown, "text")
    edit(shown, "query", "22 %")
    assert "<mark>22%</mark>" in slot(shown, "tree")
    edit(shown, "query", "tự nguyện")
    assert "<p>Bảo hiểm xã hội <mark>tự</mark> <mark>nguyện</mark></p>" in slot(shown, "tree")
    edit(shown, "query", "xe đạp")
    assert "Không có chỗ nào có “xe đạp”" in slot(shown, "tree")
    edit(shown, "query", " ")
    assert "Điều 5. Mức đóng" in slot(shown, "tree")


def test_a_law_comes_in_part_by_part_and_is_opened(place: Place) -> None:
    shown = desk(place)
    asked = bring(shown, "Luật thử.txt", LAW.encode(), part=100)
    assert asked == [True] * (len(asked) - 1) + [False]
    assert len(asked) > 3
    assert (place.folder / "policies/luat-99-2030-qh15.txt").read_bytes() == LAW.encode()
    assert "<b>Đã đưa luat-99-2030-qh15.txt vào thư viện.</b> Đã đọc 2 điều, 2 khoản, 0 điểm." in slot(shown, "banner")
    assert (shown.values["document"], slot(shown, "count")) == ("luat-99-2030-qh15", "2 văn bản")
    assert "việc &lt;b&gt;thử&lt;/b&gt;" in slot(shown, "text")
    assert "<b>Chương I. QUY ĐỊNH CHUNG</b>" in slot(shown, "tree")
    assert "1/7/2031" in slot(shown, "aside")
    edit(shown, "document", DOCUMENT)
    assert shown.opened["query"] == f"place={DOCUMENT}:d5"
    edit(shown, "document", DOCUMENT)
    assert shown.values["document"] == DOCUMENT


def test_a_bad_file_a_large_one_and_one_sent_twice(place: Place) -> None:
    shown = desk(place)
    assert bring(shown, "thư.txt", "Kính gửi".encode()) == [False]
    assert "<b>Chưa làm được.</b> thư.txt: Không thấy Điều" in slot(shown, "banner")
    content = {"kind": "part", "field": "law", "name": "to.pdf", "size": LIMIT + 1, "at": 0, "parts": 200}
    shown._hear(None, content | {"of": 0, "seq": 1}, [b"x"])
    assert "to.pdf: Tệp quá lớn" in slot(shown, "banner")
    assert not shown.status["more"]
    bring(shown, "a.txt", LAW.encode())
    bring(shown, "b.txt", LAW.encode())
    assert "b.txt: Văn bản này đã có trong thư viện." in slot(shown, "banner")
    assert "Đã đưa" not in slot(shown, "banner")
    act(shown, "lạ")
    assert slot(shown, "banner") == ""


def test_paragraphs_that_fit_nowhere_are_shown(place: Place) -> None:
    shown = desk(place)
    rest = "1. Khoản.\na) Điểm.\na) Điểm lặp.\n"
    bring(shown, "a.txt", (LAW + rest).encode())
    banner, aside = slot(shown, "banner"), slot(shown, "aside")
    count = len(place.office().sources[0].rejected)
    assert count > 0
    assert f"{count} đoạn không thuộc khoản nào." in banner
    assert "is-warn" in banner
    assert f"Xem {count} đoạn" in aside
    act(shown, "unplaced")
    assert "Đóng danh sách đoạn" in slot(shown, "aside")
    assert "Điểm lặp." in slot(shown, "aside")
    act(shown, "unplaced")
    assert "Điểm lặp." not in slot(shown, "aside")


def test_without_documents(place: Place) -> None:
    for path in (place.folder / "policies").iterdir():
        path.unlink()
    shown = desk(place)
    assert "Chưa có văn bản nào." in slot(shown, "text")
    assert [slot(shown, name) for name in ("tree", "aside", "chooser")] == ["", "", ""]
    assert shown.opened["query"] == ""


def test_more_hits_and_gaps_than_are_shown(place: Place) -> None:
    rows = "".join(f"Điều {n}. Mức {n}\nNgười lao động đóng {n}% tiền lương.\n" for n in range(1, 81))
    shown = desk(place)
    bring(shown, "a.txt", ("Luật số: 98/2030/QH15\n" + rows).encode(), part=10**6)
    edit(shown, "query", "người lao động")
    assert "60+ chỗ" in slot(shown, "tree")
    assert "Chỉ hiện 60 chỗ đầu" in slot(shown, "tree")
    assert "và 68 chỗ nữa" in slot(shown, "aside")


def test_where_everything_has_been_asked(place: Place) -> None:
    for citation in ("Điều 5", "Điều 6"):
        place.write(replace(place.question(0), citation=citation))
    assert "Khoản nào có dữ kiện cũng đã có câu hỏi." in slot(desk(place), "aside")


def test_many_items_at_one_provision(place: Place) -> None:
    for number in range(8):
        place.write(place.question(number))
    assert "</a> …</p>" in slot(desk(place), "text")


OLD = """QUỐC HỘI
Luật số: 1/2008/QH12
LUẬT
BẢO HIỂM THỬ
Điều 1. Mức đóng
1. Người lao động hằng tháng đóng bằng 8% tiền lương.
2. Học sinh đóng bằng 3% mức lương cơ sở.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2009.
"""
AMENDING = """QUỐC HỘI
Luật số: 5/2022/QH15
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT BẢO HIỂM THỬ
Điều 1. Sửa đổi, bổ sung một số điều của Luật Bảo hiểm thử số 1/2008/QH12
1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:
“1. Người lao động hằng tháng đóng bằng 4,5% tiền công.”.
2. Bổ sung khoản 3 vào sau khoản 2 Điều 1 như sau:
“3. Người nghèo không phải đóng.”.
3. Bãi bỏ khoản 2 Điều 1.
4. Bãi bỏ Điều 9.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 8 năm 2022.
"""
LAW_1 = "luat-1-2008-qh12"
WORD = "mot hai ba bon"  # of people who do not exist


def act_with(shown: Desk, name: str, **local: str) -> None:
    shown._hear(
        None, {"kind": "action", "name": name, "local": local, "asked": mark(shown, name), "of": 0, "seq": 1}, None
    )


def changed_law(place: Place) -> tuple[Desk, str, str]:
    """The screen with a law and its amending law, and two items that cite what changed."""
    shown = desk(place)
    bring(shown, "cũ.txt", OLD.encode(), part=10**6)
    wrong = place.write(replace(place.question(0), citation=f"{LAW_1}:d1.k1"))
    other = place.write(replace(place.question(1), citation=f"{LAW_1}:d1.k2"))
    bring(shown, "mới.txt", AMENDING.encode(), part=10**6)
    edit(shown, "document", LAW_1)
    return shown, wrong, other


def test_what_a_newer_law_did(place: Place) -> None:
    shown, wrong, other = changed_law(place)
    banner = slot(shown, "banner")
    assert "Luật 5/2022/QH15 đổi 3 chỗ của Luật 1/2008/QH12, có hiệu lực 1/8/2022." in banner
    assert "2 câu hỏi dẫn các chỗ này đã chuyển sang Cần rà soát" in banner
    assert "1 yêu cầu sửa đổi máy chưa áp được" in banner
    assert "<span>đổi</span></span> <small>2 câu</small>" in slot(shown, "tree")
    text = slot(shown, "text")
    assert "đóng bằng <del>8%</del> <ins>4,5%</ins> tiền <del>lương</del> <ins>công</ins>." in text
    assert "Đã bị bãi bỏ</span></span> <del>Học sinh đóng bằng 3% mức lương cơ sở.</del>" in text
    aside = slot(shown, "aside")
    assert aside.index(wrong) < aside.index(other)
    assert "Đáp án có thể sai" in aside
    assert "Cần rà soát: Điều 1 khoản 1 đã được sửa." in aside
    edit(shown, "query", "học sinh")
    assert "<mark>Học</mark> <mark>sinh</mark>" in slot(shown, "text")
    assert "<del>Học" not in slot(shown, "text")


def test_of_many_items_that_wait_the_first_are_drawn_and_the_rest_is_counted(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authoring.screens.library.renewing.SHOWN", 1)
    shown, wrong, other = changed_law(place)
    aside = slot(shown, "aside")
    assert (wrong in aside, other in aside) == (True, False)
    assert "Còn 1 câu, hiện dần khi các câu trên đã sửa hoặc ký xác nhận" in aside


def test_the_items_that_wait_are_written_as_a_word_list(place: Place) -> None:
    shown, wrong, other = changed_law(place)
    assert "Tải danh sách (Word)" in slot(shown, "aside")
    act(shown, "stale-word")
    banner = slot(shown, "banner")
    assert "Đã lập danh sách 2 câu cần rà soát." in banner
    name = banner.partition('download="')[2].partition('"')[0]
    assert name.startswith("can-ra-soat-")
    paper = docx.Document(io.BytesIO(b64decode(banner.partition("base64,")[2].partition('"')[0])))
    table = paper.tables[0]
    assert [cell.text.split("\n")[0] for cell in table.columns[1].cells] == ["Câu hỏi", wrong, other]
    assert "Phương án đúng: " in table.cell(1, 1).text
    assert table.cell(1, 2).text.startswith("Cần rà soát: Điều 1 khoản 1 đã được sửa.")
    assert [cell.text for cell in table.columns[3].cells][1:] == [
        "Người lao động hằng tháng đóng bằng 4,5% tiền công.",
        "(không còn)",
    ]
    act(shown, f"open:{LAW_1}:d1")
    assert "Đã lập danh sách" not in slot(shown, "banner")


def test_an_item_is_confirmed_with_a_reason_and_a_signature(place: Place) -> None:
    shown, wrong, other = changed_law(place)
    act(shown, f"still:{wrong}")
    strip = slot(shown, "aside")
    assert f"Ký tên: Lê Thu Hà · câu {wrong}, lần sửa 1" in strip
    assert 'type="password"' in strip
    act(shown, "still-cancel")
    assert "Ký tên" not in slot(shown, "aside")
    act(shown, "still-ok")
    act(shown, "still:9999-xx001")
    assert "Ký tên" not in slot(shown, "aside")
    act(shown, f"still:{wrong}")
    act_with(shown, "still-ok", why="vẫn đúng", passphrase=WORD)
    assert "vì sao câu vẫn đúng" in slot(shown, "banner")
    assert 'type="password"' not in slot(shown, "aside")  # asked once a sitting
    act_with(shown, "still-ok", why="chỉ hỏi mức trước khi sửa")
    assert shown.status["text"] == f"Đã ký xác nhận câu {wrong}."
    assert wrong not in slot(shown, "aside")
    assert other in slot(shown, "aside")
    act(shown, f"still:{other}")
    act_with(shown, "still-ok", why="đã đối chiếu luật mới")
    assert "Không có câu nào chờ rà soát." in slot(shown, "aside")
    assert "Không câu hỏi nào dẫn các chỗ này" in slot(shown, "banner")


def test_a_new_version_shows_what_it_added(place: Place) -> None:
    shown = desk(place)
    bring(shown, "cũ.txt", OLD.encode(), part=10**6)
    newer = OLD.replace("1/2008/QH12", "9/2022/QH15").replace("năm 2009.\n", "năm 2022.\n")
    newer = newer.replace("Luật này", "1. Luật này") + (
        "2. Luật Bảo hiểm thử số 1/2008/QH12 hết hiệu lực từ ngày Luật này có hiệu lực thi hành.\n"
        "3. Chính phủ quy định chi tiết.\n"
    )
    bring(shown, "mới.txt", newer.encode(), part=10**6)
    act(shown, "open:luat-9-2022-qh15:d2.k3")
    assert "<ins>Chính phủ quy định chi tiết.</ins>" in slot(shown, "text")
    assert "Luật 9/2022/QH15 đổi" in slot(shown, "banner")


def test_references_can_be_followed(place: Place) -> None:
    shown = desk(place)
    law = (
        LAW
        + "Điều 3. Hồ sơ\n1. Theo khoản 3 Điều 1; theo Điều 99; theo khoản 1 Điều 5 Quyết định số 27/2021/QĐ-UBND.\n"
    )
    many = "2. Theo " + ", ".join(f"Điều {n}" for n in range(50, 62)) + ".\n"
    bring(shown, "a.txt", (law + many).encode(), part=10**6)
    act(shown, "open:luat-99-2030-qh15:d3")
    text = slot(shown, "text")
    assert 'data-action="open:luat-99-2030-qh15:d1.k3"' in text
    assert "Điều 5 khoản 1, Quyết định 27/2021/QĐ-UBND</button>" in text
    assert "<span>văn bản này không có Điều 99</span>" in text
    assert text.count("Dẫn đến: ") == 2


def test_drafts_of_what_nobody_asks_are_counted_behind_the_screen(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = desk(place)
    assert "đang đếm…" in slot(shown, "aside")
    while shown.status.get("next"):
        act(shown, str(shown.status["next"]))
    aside = slot(shown, "aside")
    made = shown.screen.prospects.counts  # type: ignore[attr-defined] # screen 7 has them
    assert made[DOCUMENT, "d5.k1"] > 0
    assert f'<a href="01-soan-cau-hoi.ipynb?from={DOCUMENT}:d5.k1">{made[DOCUMENT, "d5.k1"]} câu nháp</a>' in aside
    assert f'href="01-soan-cau-hoi.ipynb?batch={DOCUMENT}"' in aside
    assert "Soạn nháp từ khoản 1 (1 dữ kiện)</a>" in slot(shown, "text")
    shown.screen.prospects.counts[DOCUMENT, "d5.k1"] = 0  # type: ignore[attr-defined] # screen 7 has them
    act(shown, "unplaced")
    assert "Điều 5 khoản 1</button> <small>1 dữ kiện · chưa soạn nháp được</small>" in slot(shown, "aside")
    assert "Soạn nháp từ khoản 1 " not in slot(shown, "text"), "nothing leads where there is nothing"
    assert "chưa soạn nháp được" in slot(shown, "text")
    act(shown, "count")
    fresh = desk(place)

    def fail(*_all: object) -> None:
        raise ValueError

    monkeypatch.setattr("authoring.workbench.items.prospects.Prospects.step", fail)
    act(fresh, "count")
    assert "next" not in fresh.status, "a step that fails is the last one"
