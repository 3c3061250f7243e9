"""Questions in a natural order of words, and with the branch of insurance that they ask of."""

from collections.abc import Callable

import pytest

from authoring import drafting
from authoring.drafting.ground import Ground
from authoring.drafting.sentences.smoothing import smooth
from authoring.drafting.sentences.stems import framed
from authoring.drafting.values.days import day
from authoring.model.policies import Day, Fact, PolicyDocument, Provision

Law = Callable[..., tuple[drafting.Draft, ...]]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            (
                "thời gian nghỉ việc khi sảy thai do người hành nghề khám bệnh, chữa bệnh chỉ định nhưng tối đa 10 ngày nếu thai "
                "dưới bao nhiêu tuần tuổi"
            ),
            "thời gian nghỉ việc khi sảy thai là tối đa 10 ngày nếu thai dưới bao nhiêu tuần tuổi",
        ),
        (
            "Trốn đóng gạo là hành vi của chủ hộ trong trường hợp sau bao nhiêu ngày mà chủ hộ không nộp",
            "sau bao nhiêu ngày mà chủ hộ không nộp thì bị coi là trốn đóng gạo",
        ),
        (
            "chủ xưởng hằng tháng đóng bảo hiểm xã hội bắt buộc tính trên tiền công của thợ là bao nhiêu phần trăm vào quỹ gạo",
            "chủ xưởng hằng tháng đóng bao nhiêu phần trăm tiền công của thợ vào quỹ gạo",
        ),
        (
            "sĩ quan, quân nhân, hằng tháng đóng bằng bao nhiêu phần trăm lương",
            "sĩ quan, quân nhân hằng tháng đóng bằng bao nhiêu phần trăm lương",
        ),
        (
            "phương thức, thời hạn đóng gạo chậm nhất đối với xã là ngày nào đối với phương thức đóng hằng quý",
            "đối với phương thức đóng hằng quý, thời hạn đóng gạo chậm nhất của xã là ngày nào",
        ),
        (
            "chủ xưởng đóng trên quỹ lương của thợ, người học nghề là bao nhiêu phần trăm vào quỹ gạo",
            "chủ xưởng đóng bao nhiêu phần trăm quỹ lương của thợ, người học nghề vào quỹ gạo",
        ),
        (
            "tỷ lệ đóng bảo trợ bao gồm bao nhiêu phần trăm tiền công vào quỹ gạo",
            "tỷ lệ đóng bảo trợ vào quỹ gạo là bao nhiêu phần trăm tiền công",
        ),
        ("tiền công thấp nhất bằng mức chuẩn và cao nhất bằng bao nhiêu lần", "tiền công cao nhất bằng bao nhiêu lần"),
        ("xã định kỳ bao nhiêu tháng, báo cáo huyện", "xã định kỳ bao nhiêu tháng một lần báo cáo huyện"),
        ("mức đóng của nhóm tự đóng là bao nhiêu đồng", "mức đóng của người thuộc nhóm tự đóng là bao nhiêu đồng"),
        (
            "người đang bảo lưu nộp hồ sơ đề nghị hưởng gạo đối với người tham gia bảo hiểm gạo cho xã",
            "người đang bảo lưu nộp hồ sơ đề nghị hưởng gạo cho xã",
        ),
        ("mức đóng bằng bao nhiêu phần trăm và do cơ quan, tổ chức", "mức đóng bằng bao nhiêu phần trăm"),
        ("được trả bao nhiêu phần trăm tại trạm, bao gồm trạm xá", "được trả bao nhiêu phần trăm tại trạm"),
        ("hộ nghèo được nhận bao nhiêu cân gạo", "hộ nghèo được nhận bao nhiêu cân gạo"),
        (
            "thời hạn đóng gạo đối với người lao động trong bao nhiêu tháng đầu đối với phương thức đóng 06 tháng",
            "đối với phương thức đóng 06 tháng, thời hạn đóng gạo là trong bao nhiêu tháng đầu",
        ),
        ("về trường hợp mua mới, xã phải trả bao nhiêu", "đối với trường hợp mua mới, xã phải trả bao nhiêu"),
        (
            "đối với người lao động, trường hợp làm việc ban đêm thì được nghỉ bao nhiêu ngày",
            "người lao động làm việc ban đêm thì được nghỉ bao nhiêu ngày",
        ),
        (
            "cha được nghỉ khi vợ sinh con bao nhiêu ngày khi vợ sinh con phải mổ",
            "cha được nghỉ bao nhiêu ngày khi vợ sinh con phải mổ",
        ),
        (
            "xã có trách nhiệm định kỳ bao nhiêu năm, đánh giá quỹ gạo",
            "xã có trách nhiệm định kỳ bao nhiêu năm một lần đánh giá quỹ gạo",
        ),
        ("Các con bao gồm cả con nuôi thì được nhận đến bao nhiêu tuổi", "Các con được nhận đến bao nhiêu tuổi"),
        (
            "Người tham gia bảo hiểm gạo khi mua gạo được trả bao nhiêu phần trăm đối với người già",
            "người già khi mua gạo được trả bao nhiêu phần trăm",
        ),
        (
            "người nghỉ từ bao nhiêu ngày trở lên theo quy định của pháp luật về gạo",
            "người nghỉ từ bao nhiêu ngày trở lên",
        ),
        (
            "không quá bao nhiêu ngày đối với thợ cả và không quá 15 ngày đối với thợ phụ",
            "không quá bao nhiêu ngày đối với thợ cả",
        ),
        (
            "mức đóng của thợ bằng 3% tiền công vào quỹ gạo, bao nhiêu phần trăm tiền công vào quỹ muối",
            "mức đóng của thợ bằng bao nhiêu phần trăm tiền công vào quỹ muối",
        ),
        ("mở sổ trên bao nhiêu phần trăm vốn, không mở sổ ở nơi khác", "mở sổ trên bao nhiêu phần trăm vốn"),
    ],
)
def test_orders_of_words(said: str, told: str) -> None:
    assert smooth(said) == told


def asked(
    text: str, *headings: tuple[str, str], title: str = "Trợ cấp", named: str = "Luật Bảo trợ", titled: bool = False
) -> str:
    law = PolicyDocument("luat", "12/2031/QH17", named, "Luật")
    rows = [Provision("luat", path, path, heading, "", at) for at, (path, heading) in enumerate(headings)]
    ground = Ground(law, (*rows, Provision("luat", "d1", "Điều 1", title, text, 9)))
    stem = framed(text, Fact("luat", "d1", "date", "", "", (), Day(""), ""), ground, title=titled)
    return stem.replace("Luật Bảo trợ số 12/2031/QH17", "L")


FREE = ("c4", "BẢO HIỂM XÃ HỘI TỰ NGUYỆN")
SECTION = ("c4.s2", "CHẾ ĐỘ TỬ TUẤT")
ACCIDENT = (("c3", "BẢO HIỂM XÃ HỘI BẮT BUỘC"), ("c3.s3", "CHẾ ĐỘ TAI NẠN LAO ĐỘNG, BỆNH NGHỀ NGHIỆP"))
LONG = "Luật Bảo trợ người già và trẻ em ở vùng sâu"
DEAD = "người lao động chết thì được trợ cấp bao nhiêu lần"


def test_the_branch_of_insurance_is_named_where_the_sentence_would_hold_of_another() -> None:
    assert asked(DEAD, FREE, SECTION) == f"Theo quy định về bảo hiểm xã hội tự nguyện tại L, {DEAD}?"
    assert asked(f"người tham gia tự nguyện và {DEAD}", FREE).startswith("Theo L, ")
    assert asked(DEAD, FREE, ("c5", "QUỸ")) == f"Theo L, {DEAD}?", "another chapter"
    assert asked(f"về mức trợ cấp một lần, {DEAD}", *ACCIDENT) == (
        f"Theo quy định về mức trợ cấp một lần trong chế độ tai nạn lao động, bệnh nghề nghiệp tại L, {DEAD}?"
    )
    after = "Trợ cấp sau tai nạn lao động, bệnh nghề nghiệp"
    assert (
        asked(DEAD, title=after, titled=True)
        == f"Theo quy định về trợ cấp sau tai nạn lao động, bệnh nghề nghiệp tại L, {DEAD}?"
    )
    told = "Theo quy định về gạo cứu đói trong bảo hiểm xã hội tự nguyện tại L"
    assert asked(DEAD, FREE, title="Gạo cứu đói", titled=True) == f"{told}, {DEAD}?"
    assert asked("trong bao nhiêu ngày, xã phải trả lời", FREE) == "", "what is answered isn't said"
    assert asked(f"{DEAD} {'mức lương của tháng trước ' * 12}".strip(), FREE, named=LONG) == ""


def test_what_it_is_about_stands_with_the_law() -> None:
    assert asked(f"về mức trợ cấp, {DEAD}") == f"Theo quy định về mức trợ cấp tại L, {DEAD}?"
    assert (
        asked(f"về mức trợ cấp {'hằng tháng của hộ ' * 8}, {DEAD} {'mức lương cơ sở ' * 7}".strip(), named=LONG) == ""
    )


def test_what_is_settled_is_said() -> None:
    asking = "cơ quan bảo trợ phải giải quyết{} và tổ chức chi trả cho người lao động trong bao nhiêu ngày"
    ended = "trong bao nhiêu ngày, cơ quan bảo trợ phải giải quyết"
    assert asked(ended, title="Giải quyết hưởng chế độ thai sản") == f"Theo L, {ended} hưởng chế độ thai sản?"
    assert asked(asking.format(""), title="Giải quyết hưởng chế độ thai sản") == f"Theo L, {asking.format('')}?"


def test_a_merged_text_takes_no_force_and_a_period_ends_with_a_last_day(draft_law: Law) -> None:
    said = "Văn bản ủy quyền đã lập được tiếp tục thực hiện đến hết ngày 30 tháng 6 năm 2033"
    (one,) = draft_law(f"Điều 1. Quy định chuyển tiếp\n1. {said}.\n")
    assert {option.text[:10] for option in one.item.options} <= {"Ngày 30 th", "Ngày 31 th"}
    text = "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031"
    fact = Fact("vb", "d1", "date", "Luật này", "có hiệu lực", (), Day("2031-07-01"), text)
    place = Provision("vb", "d1", "Điều 1", "", f"{text}.", 1)
    for number, many in (("12/2031/QH17", 1), ("58/VBHN-VPQH", 0)):
        ground = Ground(PolicyDocument("vb", number, "Luật Bảo trợ", "Luật"), (place,), (fact,))
        assert len(day(fact, ground)) == many


def test_people_report_every_one_three_or_six_months(draft_law: Law) -> None:
    text = "Điều 1. Phạm vi\n1. Xã có trách nhiệm báo cáo định kỳ 06 tháng, hằng năm với huyện.\n"
    made = [one for one in draft_law(text) if one.fact.path == "d1.k1"]
    options = [option.text for one in made for option in one.item.options]
    assert set(options) <= {f"{number:02} tháng" for number in (1, 2, 3, 4, 6, 9)}


def test_periods_are_those_that_people_report_in(draft_law: Law) -> None:
    (one,) = draft_law("Điều 1. Báo cáo\n1. Xã báo cáo huyện định kỳ 06 tháng một lần về gạo hằng năm.\n")
    assert "định kỳ bao nhiêu tháng một lần" in one.item.stem
    assert {int(option.text[:2]) for option in one.item.options} <= {1, 2, 3, 4, 6, 9}, "not each year twice"
