"""Payments: the verified winners of a week as the list that they sign, and how many nobody has looked at yet."""

from authoring.reports.certificates import Winner
from authoring.reports.payments import Payee
from authoring.workbench.paperwork.dossiers import Dossier
from authoring.workbench.results.outcomes import NOT_ELIGIBLE
from authoring.workbench.results.winners import VERIFIED, payable, winners

NOBODY = "Chưa có người đạt giải nào được xác minh: ghi ở màn hình 5, thẻ Xác minh."


def payees(dossier: Dossier) -> tuple[Payee, ...]:
    """The verified winners as the payment list names them."""
    numbers = {int(cells["Thứ tự"]): cells["Số CCCD"] for cells in dossier.winners}
    awards = (one.award for one in payable(dossier.office, dossier.week.tag))
    return tuple(Payee(one.name, one.unit, numbers[one.place], one.tier, one.value) for one in awards)


def verified(dossier: Dossier) -> frozenset[int]:
    """The places of the verified winners."""
    return frozenset(one.award.place for one in payable(dossier.office, dossier.week.tag))


def honoured(dossier: Dossier) -> tuple[Winner, ...]:
    """The verified winners as their certificates name them."""
    places = verified(dossier)
    return tuple(Winner(line, dossier.week.name) for line in dossier.result.lines if line.place in places)


def waiting(dossier: Dossier) -> int:
    """How many winners are neither verified nor found not eligible."""
    found = winners(dossier.office, dossier.week.tag)
    return sum(one.status not in (VERIFIED, NOT_ELIGIBLE) for one in found)


def lacks_verified(dossier: Dossier) -> str:
    """Why nobody can be paid or given a certificate; “” where somebody can."""
    return "" if verified(dossier) else NOBODY
