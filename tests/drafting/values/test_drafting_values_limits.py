"""From which moment a time limit runs, asked for."""

from collections.abc import Callable

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
BIRTH = "Điều 1. Trợ cấp gạo\n1. Trong thời hạn 60 ngày kể từ ngày sinh con, người lao động có trách nhiệm nộp hồ sơ đề nghị trợ cấp gạo cho cơ quan bảo hiểm xã hội.\n"
RECEIPT = "2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ theo quy định, cơ quan bảo hiểm xã hội có trách nhiệm chi trả trợ cấp gạo cho người lao động.\n"
OTHERS = (
    "Điều 2. Sổ gạo\n1. Trong thời hạn 30 ngày kể từ ngày người lao động bắt đầu làm việc, người sử dụng lao động có trách nhiệm lập sổ gạo.\n"
    "2. Trong thời hạn 20 ngày kể từ ngày hết thời gian nghỉ việc trông lúa, người lao động có trách nhiệm nộp sổ gạo cho kho.\n"
)


def drafts(law: Law, text: str, path: str = "") -> list[drafting.Draft]:
    return [one for one in law(text) if one.template == "deadline-start" and path in ("", one.fact.path)]


def texts(one: drafting.Draft) -> set[str]:
    return {option.text for option in one.item.distractors}


def test_the_moment_stands_beside_those_of_other_times_and_usual_ones(draft_law: Law) -> None:
    (one,) = drafts(draft_law, BIRTH + RECEIPT + OTHERS, "d1.k1")
    assert one.item.stem.endswith(
        "trong thời hạn 60 ngày kể từ thời điểm nào sau đây, người lao động có trách nhiệm nộp hồ sơ đề nghị trợ cấp gạo "
        "cho cơ quan bảo hiểm xã hội?"
    )
    assert one.item.keyed[0].text == "Ngày sinh con"
    assert not any("hồ sơ" in text for text in texts(one)), "nobody hands in papers from the day on which they are in"


def test_an_office_s_time_runs_from_no_other_receipt_of_papers(draft_law: Law) -> None:
    (one,) = drafts(draft_law, BIRTH + RECEIPT + OTHERS, "d1.k2")
    assert one.item.keyed[0].text == "Ngày nhận đủ hồ sơ theo quy định"
    assert not any("nhận" in text for text in texts(one))
    assert "Ngày ghi trên đơn đề nghị" in texts(one)


def test_two_ways_to_say_one_moment_do_not_stand_beside_each_other(draft_law: Law) -> None:
    text = (
        "Điều 1. Nghỉ trông lúa\n1. Trong thời hạn 45 ngày kể từ ngày hết thời gian nghỉ việc trông lúa, người lao động có "
        "trách nhiệm nộp giấy ra đồng.\n2. Trong thời hạn 09 ngày kể từ ngày hết thời hạn nghỉ trông lúa, người lao động có "
        "trách nhiệm trả liềm.\n"
    )
    one, *_ = drafts(draft_law, text, "d1.k1")
    assert "Ngày hết thời hạn nghỉ trông lúa" not in texts(one)


def test_a_moment_is_asked_once_an_article(draft_law: Law) -> None:
    text = BIRTH + BIRTH.partition("\n")[2].replace("1. ", "2. ").replace("60", "90").replace(
        "người lao động", "thân nhân"
    )
    assert [one.fact.path for one in drafts(draft_law, text + OTHERS) if one.fact.path[:2] == "d1"] == ["d1.k1"]


def test_a_moment_that_is_known_by_another_place_alone_is_not_asked_for(draft_law: Law) -> None:
    for moment in ("ngày nhận được văn bản quy định tại khoản 1 Điều này", "ngày nhận được thông báo", "ngày đó"):
        text = (
            f"Điều 1. Kho\n1. Trong thời hạn 60 ngày kể từ {moment}, người lao động có trách nhiệm nộp thóc vào kho.\n"
        )
        assert not drafts(draft_law, text + OTHERS, "d1.k1")


def test_a_moment_that_the_sentence_goes_on_with_is_not_cut_out(draft_law: Law) -> None:
    for text in (
        "1. Cơ quan bảo hiểm xã hội chi trả trợ cấp gạo trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ để ký hợp đồng.\n",
        "1. Trong thời hạn 20 ngày kể từ ngày sinh con hoặc kể từ ngày nhận con, người lao động nộp hồ sơ cho kho gạo.\n",
    ):
        assert not drafts(draft_law, f"Điều 1. Gạo\n{text}{OTHERS}", "d1.k1")


def test_a_key_that_says_the_stem_s_words_again_is_not_offered(draft_law: Law) -> None:
    text = (
        "Điều 1. Kho\n1. Trong thời hạn 07 ngày làm việc kể từ ngày người lao động nghỉ việc hưởng trợ cấp dưỡng sức, người "
        "sử dụng lao động lập danh sách người lao động nghỉ việc hưởng trợ cấp dưỡng sức nộp cho kho.\n"
    )
    assert not drafts(draft_law, text, "d1.k1")


def test_a_case_told_behind_the_moment_is_left_out(draft_law: Law) -> None:
    text = (
        "Điều 1. Gạo\n1. Kho gạo trả lời người dân trong thời hạn 20 ngày kể từ ngày nhận đủ hồ sơ theo quy định, trường hợp "
        "hồ sơ gửi qua bưu điện thì ngày nhận được tính theo dấu bưu điện.\n"
    )
    (one,) = drafts(draft_law, text + OTHERS, "d1.k1")
    assert one.item.stem.endswith("kể từ thời điểm nào sau đây?")


def test_nobody_s_death_stands_beside_moments_of_the_living(draft_law: Law) -> None:
    died = "3. Trong thời hạn 90 ngày kể từ ngày người lao động đang trông lúa bị chết, {} có trách nhiệm nộp hồ sơ{} cho kho.\n"
    (one,) = drafts(draft_law, BIRTH + RECEIPT + died.format("thân nhân", "") + OTHERS, "d1.k1")
    assert not any("chết" in text for text in texts(one))
    tuat = BIRTH.replace("sinh con", "kho nhận lúa").replace("trợ cấp gạo cho", "trợ cấp tuất cho")
    (one,) = drafts(draft_law, tuat + RECEIPT + died.format("thân nhân", " mai táng") + OTHERS, "d1.k1")
    assert any("chết" in text for text in texts(one))
