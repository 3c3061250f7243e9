"""Arrays of entries: their types, and many keys packed into one number that sorts the same."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
Bytes: TypeAlias = NDArray[np.uint8]
Flags: TypeAlias = NDArray[np.bool_]

MISSING = np.iinfo(np.int64).min
_ROOM = 2**62


def thin(values: Ints) -> Ints:
    """The values; where all are missing, one that stands for all and takes no room."""
    return np.broadcast_to(np.int64(MISSING), len(values)) if (values == MISSING).all() else values


def at(values: Ints, rows: Ints) -> Ints:
    """The values at these places; thin ones stay thin."""
    return np.broadcast_to(values[:1], len(rows)) if values.strides == (0,) else values[rows]


def pack(keys: Sequence[Ints], size: int) -> Ints:
    """One number an entry (of `size`), whose order is the order of the tuples of `keys`, first key first.

    Whole numbers only: exact whatever the keys hold, because keys too wide for 62 bits are replaced by their ranks.
    """
    packed, room = np.zeros(size, np.int64), 1
    for key in keys if size else ():
        column, width = _narrow(key)
        if room * width > _ROOM:
            packed, room = _ranks(packed)
        if room * width > _ROOM:
            column, width = _ranks(column)
        packed, room = packed * width + column, room * width
    return packed


def _narrow(key: Ints) -> tuple[Ints, int]:
    least, most = int(key.min()), int(key.max())
    if most - least >= _ROOM:
        return _ranks(key)
    return key - least, most - least + 1


def _ranks(key: Ints) -> tuple[Ints, int]:
    values, ranks = np.unique(key, return_inverse=True)
    return ranks.astype(np.int64), len(values)
