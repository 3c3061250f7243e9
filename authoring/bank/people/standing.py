"""Standing: who people are once every mandate is counted, and what speaks against the mandates that can't count."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from authoring.bank.people.files import FOLDER, Account, same_person
from authoring.bank.people.mandates import Appointment, Mandate, Recall, Reissue, mandate_name, signed_part
from authoring.bank.settings.vocabulary import ROLE_NAMES
from authoring.model.contests import Deputyship, FormerKey, Person
from authoring.seals import verify

VOUCHERS = 2
NEVER_LENT = "owner"  # the root of trust is one person's


@dataclass(frozen=True, slots=True)
class Standing:
    """Everyone with his newest key and what is lent to him; one sentence for each mandate that doesn't count."""

    accounts: Mapping[str, Account]
    doubts: tuple[str, ...]


def stand(accounts: Mapping[str, Account], mandates: Sequence[Mandate], rooted: Collection[str]) -> Standing:
    """Count mandates in the order of their stamps; `rooted` are writers whose files the owner's first key signed.

    Vouchers for a new key of the owner must be such: nobody may bring his own witnesses to take the contest over.
    """
    now, doubts = dict(accounts), []
    for mandate in sorted(mandates, key=lambda one: (one.time, mandate_name(one))):
        people = {writer: account.person for writer, account in now.items()}
        problem = objection(mandate, people, rooted)
        if problem:
            doubts.append(f"{FOLDER}/{mandate_name(mandate)}: {problem}")
        else:
            now[mandate.writer] = _counted(now[mandate.writer], mandate)
    return Standing(now, tuple(doubts))


def objection(mandate: Mandate, people: Mapping[str, Person], rooted: Collection[str]) -> str:
    """Why a mandate can't count, as a sentence; “” where it does."""
    if mandate.writer not in people:
        return f"Không rõ {mandate.writer} là ai: thiếu tệp {FOLDER}/{mandate.writer}.toml."
    if not isinstance(mandate, Reissue) and mandate.head not in people:
        return f"Không rõ người ủy quyền {mandate.head} là ai."
    if isinstance(mandate, Appointment):
        return next(_lending(mandate, people), "")
    if isinstance(mandate, Recall):
        return next(_recalling(mandate, people), "")
    return next(_issuing(mandate, people, rooted), "")


def _lending(mandate: Appointment, people: Mapping[str, Person]) -> Iterator[str]:
    head, deputy = people[mandate.head], people[mandate.writer]
    if same_person(head, deputy):
        yield "Không ai tự ủy quyền cho mình."
    lacking = sorted({*mandate.roles} - {*head.roles} | {*mandate.roles} & {NEVER_LENT})
    if lacking:
        yield f"{head.name} không ủy quyền được vai trò {', '.join(map(_role, lacking))}."
    if not mandate.time <= mandate.begins <= mandate.ends:
        yield "Thời hạn ủy quyền phải bắt đầu sau khi ký và kết thúc sau khi bắt đầu."
    if not _signed(mandate, mandate.signature, head):
        yield f"Chữ ký ủy quyền không phải của {head.name}, hoặc nội dung bị sửa sau khi ký."


def _role(word: str) -> str:
    return ROLE_NAMES.get(word, word).lower()


def _recalling(mandate: Recall, people: Mapping[str, Person]) -> Iterator[str]:
    """Nothing left to take back is no fault: two people may take the same back on two PCs."""
    person = people.get(mandate.by)
    both = (people[mandate.writer], people[mandate.head])
    if person is None or not (NEVER_LENT in person.roles or any(same_person(person, one) for one in both)):
        yield f"{person.name if person else mandate.by} không thu lại được vai trò mà người khác đã ủy quyền."
    elif not _signed(mandate, mandate.signature, person):
        yield f"Chữ ký thu lại ủy quyền không phải của {person.name}, hoặc nội dung bị sửa sau khi ký."


def _issuing(mandate: Reissue, people: Mapping[str, Person], rooted: Collection[str]) -> Iterator[str]:
    person, vouchers = people[mandate.writer], [people[writer] for writer, _ in mandate.by if writer in people]
    others = [one for at, one in enumerate(vouchers) if not any(same_person(one, two) for two in vouchers[:at])]
    if len([one for one in others if not same_person(one, person)]) != VOUCHERS or len(mandate.by) != VOUCHERS:
        yield f"Cấp khóa mới cần đúng {VOUCHERS} người khác cùng ký."
    for one, (_, signature) in zip(vouchers, mandate.by, strict=False):
        if not _signed(mandate, signature, one):
            yield f"Chữ ký cấp khóa không phải của {one.name}, hoặc nội dung bị sửa sau khi ký."
        if NEVER_LENT in person.roles and one.writer not in rooted:
            yield f"{one.name} chưa được chủ cuộc thi ký nhận nên không cùng cấp khóa cho chủ cuộc thi được."


def _signed(mandate: Mandate, signature: str, person: Person) -> bool:
    return any(verify(signed_part(mandate), signature, key) for key in person.keys_at(mandate.time))


def _counted(account: Account, mandate: Mandate) -> Account:
    person = account.person
    if isinstance(mandate, Appointment):
        lent = Deputyship(mandate.roles, mandate.head, mandate.begins, mandate.ends)
        return replace(account, person=replace(person, lent=(*person.lent, lent)))
    if isinstance(mandate, Recall):
        return replace(account, person=replace(person, lent=tuple(_shortened(person.lent, mandate))))
    former = FormerKey(person.signing_key, mandate.time, mandate.last)
    renewed = replace(person, signing_key=mandate.signing_key, sealing_key=mandate.sealing_key)
    return Account(replace(renewed, former=(*person.former, former)), mandate.secret)


def _shortened(lent: Sequence[Deputyship], recall: Recall) -> Iterator[Deputyship]:
    """What stays lent: everything of other heads, of this one what had begun, until the recall at the latest."""
    for one in lent:
        if one.head != recall.head:
            yield one
        elif one.begins <= recall.time:
            yield replace(one, ends=min(one.ends, recall.time))
