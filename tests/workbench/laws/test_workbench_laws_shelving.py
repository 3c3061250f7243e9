"""A law file comes in once, under a name made from its number; a bad one leaves nothing behind."""

from types import SimpleNamespace as Place

import pytest

from authoring.model.errors import RefusedError
from authoring.model.policies import PolicyDocument
from authoring.workbench.laws.shelving import file_name, shelve

LAW = "QUỐC HỘI\nLuật số: 99/2030/QH15\n\nLUẬT\nTHỬ NGHIỆM\n\nĐiều 1. Phạm vi\n1. Luật này nói về việc thử.\n"


def names(place: Place) -> list[str]:
    return sorted(path.name for path in (place.folder / "policies").iterdir())


def test_a_document_gets_a_name_from_its_number(place: Place) -> None:
    done = shelve(place.office(), "Luật thử (bản cuối).txt", LAW.encode())
    assert done.path.name == "luat-99-2030-qh15.txt"
    assert [one.path for one in done.source.provisions] == ["d1", "d1.k1"]
    assert names(place) == ["luat-99-2030-qh15.txt", "qd-27-2021-qd-ubnd.txt"]
    again = shelve(place.office(), "x.txt", (LAW + "2. Thêm một khoản.\n").encode())
    assert again.path.name == "luat-99-2030-qh15-2.txt"
    third = shelve(place.office(), "x.txt", (LAW + "2. Thêm khoản khác.\n").encode())
    assert third.path.name == "luat-99-2030-qh15-3.txt"


def test_the_same_bytes_are_refused(place: Place) -> None:
    shelve(place.office(), "a.txt", LAW.encode())
    with pytest.raises(RefusedError) as refusal:
        shelve(place.office(), "khác.txt", LAW.encode())
    assert str(refusal.value) == "khác.txt: Văn bản này đã có trong thư viện. (đang là Luật 99/2030/QH15)"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("C:\\tạm\\hỏng.docx", b"PK\x03\x04 hong", "hỏng.docx"),
        ("thư.txt", "Kính gửi các đồng chí.".encode(), "Không thấy Điều"),
        ("ảnh.png", b"\x89PNG", "Không đọc loại tệp này"),
    ],
)
def test_a_bad_file_leaves_nothing(place: Place, name: str, data: bytes, said: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        shelve(place.office(), name, data)
    assert said in str(refusal.value)
    assert "authoring-" not in str(refusal.value)
    assert names(place) == ["qd-27-2021-qd-ubnd.txt"]


@pytest.mark.parametrize(
    ("document", "brought", "name"),
    [
        (PolicyDocument("x", "41/2024/QH15", kind="Luật"), "a.docx", "luat-41-2024-qh15"),
        (PolicyDocument("x", "146/2018/NĐ-CP", kind="Nghị định"), "a.docx", "nghi-dinh-146-2018-nd-cp"),
        (PolicyDocument("x"), "Kế hoạch số 5 (ký).docx", "ke-hoach-so-5-ky"),
        (PolicyDocument("x"), "???.docx", "van-ban"),
        (PolicyDocument("x"), "a" * 90, "a" * 60),
    ],
)
def test_names(document: PolicyDocument, brought: str, name: str) -> None:
    assert file_name(document, brought) == name
