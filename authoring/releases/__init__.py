"""The form of a week: composed from a blueprint, frozen with its key, sealed, verified."""

from authoring.releases.composition import Composition, compose
from authoring.releases.freezing import Contents, Signing, freeze, item_digest, next_revision
from authoring.releases.manifest import Manifest, read_manifest
from authoring.releases.proof import Flaw, committed_key, demand_sound, open_key, verify

__all__ = [
    "Composition",
    "Contents",
    "Flaw",
    "Manifest",
    "Signing",
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
