"""The words that settings may use; whatever stands outside these tables is refused with its line."""

from collections.abc import Mapping
from types import MappingProxyType

from authoring.model.contests import PRESETS

FORMAT = "contest/1"
LAYOUTS = ("party-2018", "party-2026", "state-2020")
BOUNDS = ("inclusive", "exclusive")
GROUPS = ("organising-committee", "secretaries", "helpers", "staff")
IDENTITIES = ("identity_number", "phone", "name", "birth_date", "email", "account", "unit")
COUNTED = ("only", "first", "last", "best-then-earliest")
ASKED = ("people-all-right", "people", "attempts", "percent-all-right", "none")
CRITERIA = (
    "score desc",
    "forecast_distance asc",
    "submitted asc",
    "started asc",
    "duration asc",
    "attempts asc",
    "registered asc",
    "extra desc",
    *PRESETS,
)
CLOCKS = ("second", "minute", "millisecond")
TIERS = ("first", "second", "third", "consolation")
INDEXES = ("people / members", "attempts / members", "attempts", "people", "mean score", "winners", "by hand")
ROLE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "author": "Người soạn",
        "reviewer": "Người thẩm định",
        "approver": "Người duyệt",
        "secretary": "Thư ký",
        "owner": "Chủ cuộc thi",
    }
)
ROLES = tuple(ROLE_NAMES)
RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{name}{digit}" for name in ("com", "lpt") for digit in range(1, 10)},
)
