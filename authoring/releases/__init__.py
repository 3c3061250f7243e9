"""The form of a week: composed from a blueprint, frozen with its key, sealed, verified."""

from authoring.releases.composition import Composition, Lack, Wishes, compose
from authoring.releases.freezing import Contents, Signing, freeze, item_digest, next_revision
from authoring.releases.manifest import Line, Manifest, read_manifest
from authoring.releases.proof import Flaw, check_commitment, committed_key, demand_sound, open_key, verify

__all__ = [
    "Composition",
    "Contents",
    "Flaw",
    "Lack",
    "Line",
    "Manifest",
    "Signing",
    "Wishes",
    "check_commitment",
    "committed_key",
    "compose",
    "demand_sound",
    "freeze",
    "item_digest",
    "next_revision",
    "open_key",
    "read_manifest",
    "verify",
]
