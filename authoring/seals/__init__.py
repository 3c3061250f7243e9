"""Sign, verify, seal, open, commit: the keys of people and what they vouch for."""

from authoring.seals.commitments import commitment, fingerprint, grouped
from authoring.seals.envelopes import open_sealed, seal
from authoring.seals.identities import Identity, NewIdentity, create_identity, generate, lock, unlock
from authoring.seals.signatures import verify

__all__ = [
    "Identity",
    "NewIdentity",
    "commitment",
    "create_identity",
    "fingerprint",
    "generate",
    "grouped",
    "lock",
    "open_sealed",
    "seal",
    "unlock",
    "verify",
]
