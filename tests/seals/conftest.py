"""Identities for a whole session: locking by a passphrase takes a second each."""

import pyrage
import pytest

from authoring.seals import Identity, NewIdentity, create_identity, generate
from tests.quick_age import SLOW_LOCK

WORDS = "gió mùa thổi qua Đồng Tháp"


@pytest.fixture(scope="session")
def passphrase() -> str:
    """The words that lock `locked`."""
    return WORDS


@pytest.fixture(autouse=True)
def slow_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this room secrets are locked as the product does it."""
    monkeypatch.setattr(pyrage.passphrase, "encrypt", SLOW_LOCK)


@pytest.fixture(scope="session")
def locked() -> NewIdentity:
    """An identity as it lies in a person's file, locked by age itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pyrage.passphrase, "encrypt", SLOW_LOCK)
        return create_identity(WORDS)


@pytest.fixture(scope="session")
def holders() -> tuple[Identity, ...]:
    """Three holders of a seal, unlocked."""
    return (generate(), generate(), generate())
