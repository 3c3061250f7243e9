"""Standing: who lends what to whom, who may give a new key, and nobody brings his own witnesses."""

from dataclasses import replace

import pytest

from authoring.bank.people.files import Account
from authoring.bank.people.mandates import Appointment, Mandate, Recall, Reissue, signed_part
from authoring.bank.people.standing import stand
from authoring.model.contests import Deputyship, FormerKey, Person
from authoring.seals import Identity, generate

KEYS = {name: generate() for name in ("ha", "bo", "la", "phieu", "moi")}
TODAY, TOMORROW, LATER = "20220724T030000Z", "20220725T000000Z", "20220731T165959Z"


def account(writer: str, name: str, *roles: str) -> Account:
    return Account(Person(writer, name, "Ban", roles, KEYS[writer].signing_key, f"age1{writer}"), f"cũ của {writer}")


PEOPLE = {
    "ha": account("ha", "Lê Thu Hà", "author", "approver", "owner"),
    "bo": account("bo", "Trần Minh Đức", "author"),
    "la": account("la", "Phạm Văn Lâm", "secretary"),
    "phieu": account("phieu", "Phiếu khôi phục"),
    "ha2": Account(replace(account("ha", "LÊ THU HÀ", "author").person, writer="ha2"), ""),
}
ROOTED = frozenset(PEOPLE)
DEPUTY = Appointment("bo", "ha", ("approver",), TOMORROW, LATER, TODAY, "")
MIDDAY = "20220727T050000Z"
RECALL = Recall("bo", "ha", "ha", MIDDAY, "")
KEY = Reissue("bo", KEYS["moi"].signing_key, "age1moi", "mới của bo", "", TODAY, "quên mật khẩu")


def lend(mandate: Appointment, by: Identity = KEYS["ha"]) -> Appointment:
    return replace(mandate, signature=by.sign(signed_part(mandate)))


def take_back(mandate: Recall, by: Identity = KEYS["ha"]) -> Recall:
    return replace(mandate, signature=by.sign(signed_part(mandate)))


def vouch(mandate: Reissue, *writers: str) -> Reissue:
    return replace(mandate, by=tuple((one, KEYS[one[:2] if one == "ha2" else one].sign(signed_part(mandate))) for one in writers))  # fmt: skip


def doubts(*mandates: Mandate, rooted: frozenset[str] = ROOTED) -> list[str]:
    return [said.partition(": ")[2] for said in stand(PEOPLE, mandates, rooted).doubts]


def test_roles_are_lent_for_the_days_and_no_longer() -> None:
    found = stand(PEOPLE, [lend(DEPUTY)], ROOTED)
    bo = found.accounts["bo"].person
    assert (found.doubts, bo.lent) == ((), (Deputyship(("approver",), "ha", TOMORROW, LATER),))
    assert [bo.roles_at(one) for one in (TODAY, TOMORROW, LATER, "20220801T000000Z")] == [
        {"author"},
        {"author", "approver"},
        {"author", "approver"},
        {"author"},
    ]


@pytest.mark.parametrize(
    ("mandate", "said"),
    [
        (lend(replace(DEPUTY, writer="ai")), "Không rõ ai là ai"),
        (lend(replace(DEPUTY, head="ai")), "Không rõ người ủy quyền ai là ai."),
        (lend(replace(DEPUTY, writer="ha2")), "Không ai tự ủy quyền cho mình."),
        (lend(replace(DEPUTY, roles=("secretary",))), "Lê Thu Hà không ủy quyền được vai trò thư ký."),
        (lend(replace(DEPUTY, roles=("owner",))), "Lê Thu Hà không ủy quyền được vai trò chủ cuộc thi."),
        (lend(replace(DEPUTY, begins="20220724T025959Z")), "bắt đầu sau khi ký"),
        (lend(replace(DEPUTY, ends=TODAY)), "kết thúc sau khi bắt đầu"),
        (lend(DEPUTY, KEYS["bo"]), "Chữ ký ủy quyền không phải của Lê Thu Hà"),
        (DEPUTY, "Chữ ký ủy quyền không phải của Lê Thu Hà"),
    ],
)
def test_what_an_appointment_can_not_do(mandate: Appointment, said: str) -> None:
    found = doubts(mandate)
    assert len(found) == 1
    assert said in found[0]
    assert all(not one.person.lent for one in stand(PEOPLE, [mandate], ROOTED).accounts.values())


def test_what_was_lent_is_lent_no_further() -> None:
    onward = replace(DEPUTY, writer="la", head="bo", time=TOMORROW, begins=TOMORROW)
    assert doubts(lend(DEPUTY), lend(onward, KEYS["bo"])) == ["Trần Minh Đức không ủy quyền được vai trò người duyệt."]


@pytest.mark.parametrize(
    ("mandate", "by"),
    [
        (RECALL, "ha"),
        (replace(RECALL, by="ha2"), "ha"),  # the same head at her other PC
        (replace(RECALL, by="bo"), "bo"),  # the deputy gives it back
    ],
)
def test_what_was_lent_is_taken_back_early_and_what_was_done_stays_good(mandate: Recall, by: str) -> None:
    found = stand(PEOPLE, [take_back(mandate, KEYS[by]), lend(DEPUTY)], ROOTED)
    bo = found.accounts["bo"].person
    assert (found.doubts, bo.lent) == ((), (Deputyship(("approver",), "ha", TOMORROW, MIDDAY),))
    assert [bo.roles_at(one) for one in (MIDDAY, "20220727T050001Z", LATER)] == [
        {"author", "approver"},
        {"author"},
        {"author"},
    ]


def test_what_another_head_lent_stays_and_what_was_to_come_goes() -> None:
    other = lend(replace(DEPUTY, head="la", roles=("secretary",)), KEYS["la"])
    coming = lend(replace(DEPUTY, begins="20220728T000000Z", time=TOMORROW))
    over = lend(replace(DEPUTY, begins=TODAY, ends=TOMORROW, time="20220724T020000Z"))
    again = lend(replace(DEPUTY, begins="20220729T000000Z", time="20220728T000000Z"))
    found = stand(PEOPLE, [other, coming, over, again, take_back(RECALL)], ROOTED)
    assert found.doubts == ()
    assert [(one.head, one.begins, one.ends) for one in found.accounts["bo"].person.lent] == [
        ("ha", TODAY, TOMORROW),
        ("la", TOMORROW, LATER),
        ("ha", "20220729T000000Z", LATER),
    ]


def test_the_owner_takes_back_what_others_lent_and_twice_is_no_fault() -> None:
    other = lend(replace(DEPUTY, head="la", roles=("secretary",)), KEYS["la"])
    by_owner = take_back(replace(RECALL, head="la"))
    later = take_back(replace(RECALL, head="la", by="la", time=LATER), KEYS["la"])
    found = stand(PEOPLE, [other, by_owner, later], ROOTED)
    assert (found.doubts, found.accounts["bo"].person.lent[0].ends) == ((), MIDDAY)


@pytest.mark.parametrize(
    ("mandate", "said"),
    [
        (take_back(replace(RECALL, writer="ai")), "Không rõ ai là ai"),
        (take_back(replace(RECALL, head="ai")), "Không rõ người ủy quyền ai là ai."),
        (take_back(replace(RECALL, by="ai")), "ai không thu lại được vai trò"),
        (take_back(replace(RECALL, by="la"), KEYS["la"]), "Phạm Văn Lâm không thu lại được vai trò"),
        (take_back(RECALL, KEYS["bo"]), "Chữ ký thu lại ủy quyền không phải của Lê Thu Hà"),
        (replace(take_back(RECALL), note="khác"), "Chữ ký thu lại ủy quyền không phải của Lê Thu Hà"),
    ],
)
def test_who_can_not_take_back(mandate: Recall, said: str) -> None:
    found = stand(PEOPLE, [lend(DEPUTY), mandate], ROOTED)
    assert said in found.doubts[0]
    assert found.accounts["bo"].person.lent[0].ends == LATER


def test_two_others_give_a_new_key_and_the_old_one_stays_good_for_the_past() -> None:
    found = stand(PEOPLE, [vouch(KEY, "ha", "phieu")], frozenset())
    renewed = found.accounts["bo"]
    old, new = KEYS["bo"].signing_key, KEYS["moi"].signing_key
    assert found.doubts == ()
    assert (renewed.secret, renewed.person.sealing_key) == ("mới của bo", "age1moi")
    assert renewed.person.former == (FormerKey(old, TODAY, ""),)
    assert (renewed.person.keys, renewed.person.keys_at(TODAY)) == ((new, old), (new, old))
    assert renewed.person.keys_at(TOMORROW) == (new,)


@pytest.mark.parametrize(
    ("mandate", "said"),
    [
        (vouch(KEY, "ha"), "Cấp khóa mới cần đúng 2 người khác cùng ký."),
        (vouch(KEY, "ha", "la", "phieu"), "Cấp khóa mới cần đúng 2 người khác cùng ký."),
        (vouch(KEY, "ha", "ha2"), "Cấp khóa mới cần đúng 2 người khác cùng ký."),
        (vouch(KEY, "ha", "bo"), "Cấp khóa mới cần đúng 2 người khác cùng ký."),
        (replace(vouch(KEY, "ha", "la"), signing_key="RW"), "Chữ ký cấp khóa không phải của Lê Thu Hà"),
        (replace(vouch(KEY, "ha"), by=(*vouch(KEY, "ha").by, ("ai", "x"))), "Cấp khóa mới cần đúng 2 người khác"),
    ],
)
def test_who_can_not_give_a_key(mandate: Reissue, said: str) -> None:
    assert said in doubts(mandate)[0]
    assert stand(PEOPLE, [mandate], ROOTED).accounts["bo"].secret == "cũ của bo"  # noqa: S105 - no secret


def test_the_owner_gets_a_new_key_only_from_people_whom_he_has_signed() -> None:
    owner = vouch(replace(KEY, writer="ha"), "bo", "la")
    assert doubts(owner) == []
    assert doubts(owner, rooted=frozenset({"ha", "bo"})) == [
        "Phạm Văn Lâm chưa được chủ cuộc thi ký nhận nên không cùng cấp khóa cho chủ cuộc thi được."
    ]


def test_a_person_with_a_new_key_vouches_with_that() -> None:
    second = replace(KEY, writer="la", time=TOMORROW, signing_key="RW9")
    by = (("bo", KEYS["moi"].sign(signed_part(second))), ("phieu", KEYS["phieu"].sign(signed_part(second))))
    assert doubts(vouch(KEY, "ha", "phieu"), replace(second, by=by)) == []
    assert len(doubts(replace(second, by=by))) == 1
