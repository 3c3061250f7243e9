"""Trust: what the owner signed, what was altered, and who the owner is."""

from dataclasses import replace
from pathlib import Path

import pytest

from authoring.bank.people.trust import SignedFile, distrust, key_print, owners, rooted, sign_files
from authoring.model.contests import FormerKey, Person
from authoring.model.errors import RefusedError
from authoring.seals import Identity, generate

OWNER, OTHER = generate(), generate()


def person(writer: str, identity: Identity, *roles: str) -> Person:
    return Person(writer, writer, "B", roles, identity.signing_key)


PEOPLE = {"ha": person("ha", OWNER, "owner"), "bo": person("bo", OTHER, "reviewer")}
FILE = SignedFile("contest.toml", b"x", OWNER.sign(b"x"))


def test_what_the_owner_signed_is_trusted() -> None:
    assert distrust([FILE], PEOPLE) == ()
    assert distrust([FILE], PEOPLE, key_print(OWNER.signing_key)) == ()


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (SignedFile("contest.toml", b"x", ""), "contest.toml chưa được chủ cuộc thi ký."),
        (
            SignedFile("contest.toml", b"y", FILE.signature),
            "contest.toml đã bị sửa sau khi ký, hoặc chữ ký không phải của chủ cuộc thi.",
        ),
        (
            SignedFile("people/bo.toml", b"x", OTHER.sign(b"x")),
            "people/bo.toml đã bị sửa sau khi ký, hoặc chữ ký không phải của chủ cuộc thi.",
        ),
        (
            SignedFile("people/bo.toml", b"x", "rác"),
            "people/bo.toml đã bị sửa sau khi ký, hoặc chữ ký không phải của chủ cuộc thi.",
        ),
    ],
)
def test_each_doubt_is_a_sentence(file: SignedFile, sentence: str) -> None:
    assert distrust([FILE, file], PEOPLE) == (sentence,)


def test_another_fingerprint_than_the_printed_one_is_a_doubt() -> None:
    (sentence,) = distrust([FILE], PEOPLE, key_print(OTHER.signing_key))
    assert key_print(OWNER.signing_key) in sentence
    assert key_print(OTHER.signing_key) in sentence


def test_there_is_exactly_one_owner() -> None:
    two = PEOPLE | {"bo": person("bo", OTHER, "owner")}
    assert distrust([FILE], two) == (
        "Cuộc thi phải có đúng một người mang vai trò chủ cuộc thi (owner); hiện có: bo, ha.",
    )
    none = {"bo": PEOPLE["bo"]}
    assert distrust([FILE], none) == (
        "Cuộc thi phải có đúng một người mang vai trò chủ cuộc thi (owner); hiện có: chưa có ai.",
    )
    assert [one.writer for one in owners(two)] == ["bo", "ha"]


def test_signing_writes_what_is_missing_only(tmp_path: Path) -> None:
    unsigned = SignedFile("contest.toml", b"y", "")
    assert sign_files(tmp_path, [FILE, unsigned], PEOPLE, OWNER) == (tmp_path / "contest.toml.minisig",)
    assert (tmp_path / "contest.toml.minisig").read_text() == OWNER.sign(b"y")
    assert sign_files(tmp_path, [FILE], PEOPLE, OWNER) == ()


@pytest.mark.parametrize(
    ("people", "signer"),
    [(PEOPLE, OTHER), ({"bo": PEOPLE["bo"]}, OTHER), (PEOPLE | {"bo": person("bo", OTHER, "owner")}, OWNER)],
)
def test_nobody_but_the_one_owner_signs(tmp_path: Path, people: dict[str, Person], signer: Identity) -> None:
    with pytest.raises(RefusedError, match="Chỉ chủ cuộc thi"):
        sign_files(tmp_path, [SignedFile("contest.toml", b"y", "")], people, signer)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_key_has_no_fingerprint() -> None:
    assert key_print("x") == ""


def test_a_file_that_a_former_key_of_the_owner_signed_stays_signed() -> None:
    new = generate()
    moved = FormerKey(OWNER.signing_key, "20220725T024100Z", "")
    people = PEOPLE | {"ha": replace(PEOPLE["ha"], signing_key=new.signing_key, former=(moved,))}
    later = SignedFile("people/bo.toml", b"z", new.sign(b"z"))
    assert distrust([FILE, later], people) == ()
    for key in (OWNER.signing_key, new.signing_key):
        assert distrust([FILE], people, key_print(key)) == ()
    assert rooted([FILE, later], PEOPLE) == {"contest.toml"}
    assert rooted([FILE, later], people) == {"contest.toml", "people/bo.toml"}
    assert rooted([FILE], {}) == frozenset()
