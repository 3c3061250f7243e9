"""Recipients and signatures, read back by our own reader."""

from pathlib import Path

from authoring.documents import Paper, Recipients, Signature, Signer, read, write
from authoring.model.paragraphs import Paragraph

SIGNER = Signer("TRƯỞNG BAN", "Trần Văn Sơn", "BAN TỔ CHỨC", "on-behalf")


def cells(tmp_path: Path, layout: str, signature: Signature) -> tuple[list[Paragraph], list[Paragraph]]:
    path = tmp_path / "a.docx"
    path.write_bytes(write(Paper("Thử", layout, (signature,))))
    found = [said for said in read(path).paragraphs if said.text and said.cell]
    left = [said for said in found if said.cell and said.cell[2] == 0]
    return left, [said for said in found if said not in left]


def looks(found: list[Paragraph]) -> list[tuple[str, str]]:
    return [
        (
            said.text,
            "".join(
                letter
                for letter, on in zip(
                    "biu", (said.runs[0].bold, said.runs[0].italic, said.runs[0].underline), strict=True
                )
                if on
            ),
        )
        for said in found
    ]


def test_a_party_body_signs(tmp_path: Path) -> None:
    left, right = cells(
        tmp_path, "party-2018", Signature(SIGNER, Recipients(("Như Điều 2", "Các cấp ủy"), "Văn phòng"))
    )
    assert looks(left) == [("Nơi nhận:", "u"), ("- Như Điều 2,", ""), ("- Các cấp ủy,", ""), ("- Lưu Văn phòng.", "")]
    assert looks(right) == [("T/M BAN TỔ CHỨC", "b"), ("TRƯỞNG BAN", ""), ("Trần Văn Sơn", "b")]


def test_a_state_body_signs(tmp_path: Path) -> None:
    signer = Signer("PHÓ GIÁM ĐỐC", capacity="for-head", note="(Ký, ghi rõ họ tên)")
    left, right = cells(tmp_path, "state-2020", Signature(signer, Recipients(("Như trên",), "VT, TT")))
    assert looks(left) == [("Nơi nhận:", "bi"), ("- Như trên;", ""), ("- Lưu: VT, TT.", "")]
    assert looks(right) == [("KT. PHÓ GIÁM ĐỐC", "b"), ("(Ký, ghi rõ họ tên)", "i")]


def test_minutes_have_two_signers_and_a_note_none_but_one(tmp_path: Path) -> None:
    left, right = cells(tmp_path, "party-2018", Signature(Signer("CHỦ TRÌ", "A"), Signer("NGƯỜI GHI BIÊN BẢN", "B")))
    assert (looks(left), looks(right)) == (
        [("NGƯỜI GHI BIÊN BẢN", ""), ("B", "b")],
        [("CHỦ TRÌ", ""), ("A", "b")],
    )
    left, right = cells(tmp_path, "plain", Signature(Signer("CHỦ TRÌ", "A"), Recipients(("x",))))
    assert looks(left) == [("Nơi nhận:", "bi"), ("- x;", "")]
    left, right = cells(tmp_path, "plain", Signature(Signer("CHỦ TRÌ", "A")))
    assert (looks(left), looks(right)) == ([], [("CHỦ TRÌ", "b"), ("A", "b")])
