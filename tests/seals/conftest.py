"""Identities for a whole session: locking by a passphrase takes a second each."""

import pytest

from authoring.seals import Identity, NewIdentity, create_identity, generate

WORDS = "gió mùa thổi qua Đồng Tháp"


@pytest.fixture(scope="session")
def passphrase() -> str:
    """The words that lock `locked`."""
    return WORDS


@pytest.fixture(scope="session")
def locked() -> NewIdentity:
    """An identity as it lies in a person's file."""
    return create_identity(WORDS)


@pytest.fixture(scope="session")
def holders() -> tuple[Identity, ...]:
    """Three holders of a seal, unlocked."""
    return (generate(), generate(), generate())
