"""Where an option's words stand in the law: by value, by words, never by chance, and never as a verdict."""

import pytest

from authoring.model.policies import Provision
from authoring.workbench.evidence import Evidence, evidence


def provision(path: str, text: str) -> Provision:
    return Provision("qd-27", path, "", "", text, 1)


CLAUSE = provision("d5.k1", "Hằng tháng, người lao động đóng 8 % tiền lương, chậm nhất ngày 25; 5 ngày làm việc.")
POINT = provision("d5.k1.a", "Hồ sơ gồm sổ bảo hiểm xã hội; trả kết quả trong 10 ngày, hoặc 15 ngày nếu phải xác minh.")
OTHER = provision("d6", "Người sử dụng lao động đóng 14% quỹ tiền lương; trẻ em dưới 6 tuổi.")


def look(option: str) -> tuple[str, str, list[str]]:
    found = evidence(option, (CLAUSE, POINT), (OTHER,))
    text = found.provision.text if found.provision else ""
    return found.verdict, found.provision.path if found.provision else "", [text[a:b] for a, b in found.spans]


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("8%", ("stands", "d5.k1", ["8 %"])),
        ("tám phần trăm", ("stands", "d5.k1", ["8 %"])),
        ("8,0% tiền lương", ("stands", "d5.k1", ["8 %"])),
        ("15 ngày", ("stands", "d5.k1.a", ["15 ngày"])),
        ("10 ngày hoặc 15 ngày", ("stands", "d5.k1.a", ["10 ngày", "15 ngày"])),
        ("Sổ BẢO  HIỂM xã hội.", ("stands", "d5.k1.a", ["sổ bảo hiểm xã hội"])),
        ("14%", ("elsewhere", "d6", ["14%"])),
        ("dưới 6 tuổi", ("elsewhere", "d6", ["dưới 6 tuổi"])),
        ("người sử dụng lao động", ("elsewhere", "d6", ["Người sử dụng lao động"])),
        ("trẻ em", ("absent", "", [])),  # two syllables stand elsewhere by chance
        ("5%", ("absent", "", [])),  # the 5 of “5 ngày” is another thing
        ("10 ngày hoặc 20 ngày", ("absent", "", [])),  # one of two amounts is not enough
        ("không có quy định", ("absent", "", [])),
        ("?!", ("absent", "", [])),
        ("  ", ("empty", "", [])),
    ],
)
def test_an_option_is_looked_up(option: str, expected: tuple[str, str, list[str]]) -> None:
    assert look(option) == expected


def test_without_citation_nothing_is_looked_up() -> None:
    assert evidence("8%", (), (OTHER,)) == Evidence("uncited")
