"""Lines of a policy document that belong to no provision, each with the part of the document where it stands."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """The parts of a document outside its provisions, as users read them."""

    HEAD = "phần đầu văn bản"
    CONTENTS = "mục lục"
    REPEATED = "tiêu đề lặp lại"
    ATTACHED = "tên văn bản kèm theo"
    SIGNATURE = "phần ký"
    NOTES = "chú thích"


@dataclass(frozen=True, slots=True)
class Leftover:
    """One line outside the provisions: the number of its paragraph, where it stands, its text."""

    paragraph: int
    place: Place
    text: str
