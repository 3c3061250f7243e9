"""Rights and duties asked for the other way round: whose they are."""

from collections.abc import Callable

from authoring import drafting

Law = Callable[..., tuple[drafting.Draft, ...]]
TEXT = """Điều 1. Quyền của người tham gia
1. Nhận gạo tại nơi cư trú vào cuối năm.
2. Xem lại.
3. Xin đổi sổ bị rách tại trụ sở xã.
Điều 2. Trách nhiệm của người sử dụng lao động
1. Lập danh sách công nhân nghèo theo quý.
2. Trích lương nộp vào tài khoản chung.
Điều 3. Trách nhiệm của Sở Y tế
1. Trình Quốc hội ngân sách cứu trợ thiên tai.
2. Ký kết điều ước về cứu trợ với nước bạn.
Điều 4. Trách nhiệm của Ủy ban nhân dân tỉnh
1. Công bố danh mục thuốc miễn phí toàn quốc.
2. Huấn luyện bác sĩ tuyến xã mỗi năm một lần.
3. Kiểm định máy đo huyết áp trước khi dùng.
4. Trình Quốc hội ngân sách cứu trợ thiên tai.
5. Cử đoàn khám lưu động đến vùng sâu.
6. Lưu giữ hồ sơ bệnh án của người nghèo.
Điều 5. Trách nhiệm của Ủy ban nhân dân tỉnh và các cơ quan sau
1. Gửi thư cảm ơn tới mọi nhà hảo tâm.
2. Mở đường dây nóng tiếp nhận phản ánh.
"""


def held(made: tuple[drafting.Draft, ...]) -> list[tuple[str, str, str]]:
    return [
        (one.fact.path, one.item.stem.partition("QH17, ")[2], one.item.keyed[0].text)
        for one in made
        if one.template == "list-holder"
    ]


def test_whose_it_is(draft_law: Law) -> None:
    found = held(draft_law(TEXT))
    assert [path for path, *_ in found] == ["d1", "d2", "d3", "d4", "d4", "d4"]
    assert found[0] in [
        ("d1", f"chủ thể nào sau đây có quyền {said}?", "Người tham gia")
        for said in ("nhận gạo tại nơi cư trú vào cuối năm", "xin đổi sổ bị rách tại trụ sở xã")
    ]
    assert found[2] == (
        "d3",
        "chủ thể nào sau đây có trách nhiệm ký kết điều ước về cứu trợ với nước bạn?",
        "Sở Y tế",
    ), "what another one has too is not asked for"
    assert len({stem for _, stem, _ in found}) == len(found)


def test_why_the_others_are_wrong(draft_law: Law) -> None:
    one = next(one for one in draft_law(TEXT) if one.template == "list-holder")
    assert sorted(option.text for option in one.item.options) == [
        "Người sử dụng lao động",
        "Người tham gia",
        "Sở Y tế",
        "Ủy ban nhân dân tỉnh",
    ]
    assert "Là chủ thể khác; trách nhiệm của Sở Y tế nêu ở Điều 3." in [reason for _, reason in one.reasons]


def test_too_few_others_and_other_lists(draft_law: Law) -> None:
    few = TEXT.partition("Điều 3")[0]
    assert held(draft_law(few)) == []
    assert held(draft_law("Điều 1. Hồ sơ xin gạo\n1. Đơn xin gạo của hộ nghèo.\n2. Sổ hộ nghèo của xã.\n")) == []


def test_a_lead_names_the_holder(draft_law: Law) -> None:
    lead = "Điều 1. Phạm vi điều chỉnh\n1. Trong năm, người tham gia có các quyền sau đây:\na) Nhận gạo tại nơi cư trú vào cuối năm;\nb) Xin đổi sổ bị rách tại trụ sở xã.\n"
    found = held(draft_law(lead + TEXT.partition("lại.\n")[2].partition("\n")[2]))
    assert found[0][2] == "Người tham gia"


def test_bodies_among_bodies(draft_law: Law) -> None:
    bodies = TEXT.replace("người tham gia", "tổ chức công đoàn").replace("người sử dụng lao động", "trung tâm cứu trợ")
    found = held(draft_law(bodies))
    assert found[0][1].startswith("cơ quan, tổ chức nào sau đây có quyền ")
    people = TEXT.replace("Sở Y tế", "người cao tuổi").replace("Ủy ban nhân dân tỉnh\n1", "người khuyết tật\n1")
    assert held(draft_law(people))[0][1].startswith("đối tượng nào sau đây có quyền ")


def test_the_state_is_no_rival_of_an_employer(draft_law: Law) -> None:
    state = TEXT.replace("Sở Y tế", "Chính phủ").replace("Ủy ban nhân dân tỉnh", "Bộ Y tế")
    assert {path for path, *_ in held(draft_law(state))} == {"d3", "d4"}, "too few of their own level"


def test_what_the_duty_is_about_is_no_part_of_the_name(draft_law: Law) -> None:
    text = TEXT.replace("của Sở Y tế", "của Sở Y tế thực hiện quản lý nhà nước về gạo")
    assert "Sở Y tế" in {key for *_, key in held(draft_law(text))}


def test_an_official_among_officials(draft_law: Law) -> None:
    officials = (
        TEXT.replace("người tham gia", "Bộ trưởng Bộ Y tế")
        .replace("người sử dụng lao động", "Bộ trưởng Bộ Nội vụ")
        .replace("Sở Y tế", "Bộ trưởng Bộ Tài chính")
        .replace("Ủy ban nhân dân tỉnh\n1", "Thủ tướng Chính phủ\n1")
    )
    path, stem, key = held(draft_law(officials))[0]
    assert (path, key) == ("d1", "Bộ trưởng Bộ Y tế")
    assert stem.startswith("ai có quyền ")


def test_what_everyone_in_office_does_is_nobody_s_alone(draft_law: Law) -> None:
    common = TEXT.replace("Huấn luyện bác sĩ", "Tuyên truyền, phổ biến cho bác sĩ")
    assert not [stem for _, stem, _ in held(draft_law(common)) if "tuyên truyền" in stem]


def test_a_body_that_only_decides_something_stands_beside_bodies(draft_law: Law) -> None:
    few = (
        TEXT.partition("Điều 4")[0].replace("Sở Y tế", "Bộ Y tế")
        + "Điều 4. Phạm vi điều chỉnh\n1. Chính phủ quy định mức gạo hằng tháng cho người nghèo.\n"
        "2. Ủy ban nhân dân cấp tỉnh quyết định ngân sách cứu trợ thiên tai, điều ước về cứu trợ với nước bạn.\n"
        + "Điều 5. Các đợt phát gạo\n"
        + "".join(f"{at}. Đợt {at} phát tại nhà văn hóa.\n" for at in range(1, 31))
    )
    one = next(one for one in draft_law(few) if one.template == "list-holder" and one.fact.path == "d3")
    assert "Chính phủ" in [option.text for option in one.item.options]
    assert "Là cơ quan được nêu trong cùng văn bản, ở việc khác." in [reason for _, reason in one.reasons]
    assert "Ủy ban nhân dân cấp tỉnh" not in [option.text for option in one.item.options]


def test_what_everybody_does_is_never_asked_for(draft_law: Law) -> None:
    common = TEXT.replace("Nhận gạo tại nơi cư trú vào cuối năm", "Kiến nghị về việc cứu trợ của làng xã")
    found = held(draft_law(common.replace("Xin đổi sổ bị rách tại trụ sở xã", "Đọc")))
    assert [path for path, *_ in found if path == "d1"] == []


def test_the_agency_and_one_of_its_offices_are_no_rivals(draft_law: Law) -> None:
    text = TEXT.replace("Sở Y tế", "Cơ quan bảo hiểm xã hội").replace(
        "Ủy ban nhân dân tỉnh\n1", "Bảo hiểm xã hội Việt Nam\n1"
    )
    made = [one for one in draft_law(text) if one.template == "list-holder"]
    offered = [{option.text for option in one.item.options} for one in made]
    assert not [one for one in offered if {"Cơ quan bảo hiểm xã hội", "Bảo hiểm xã hội Việt Nam"} <= one]


def test_who_reports_to_the_assembly_stands_among_bodies_of_the_centre(draft_law: Law) -> None:
    duties = {
        "Chính phủ": ("Định kỳ hằng năm báo cáo Quốc hội tình hình quản lý quỹ gạo", "Bố trí kho dự trữ gạo quốc gia"),
        "Sở Y tế": ("Ký kết điều ước về cứu trợ với nước bạn", "Huấn luyện bác sĩ tuyến xã mỗi năm"),
        "Ủy ban nhân dân tỉnh": ("Công bố danh mục thuốc miễn phí toàn quốc", "Mở đường dây nóng tiếp nhận phản ánh"),
        "Hội đồng nhân dân tỉnh": ("Gửi thư cảm ơn tới mọi nhà hảo tâm", "Lưu giữ sổ khám của hộ nghèo"),
        "Bộ Y tế": ("Kiểm định máy đo huyết áp trước khi dùng", "Phát hành cẩm nang chăm sóc người già"),
    }
    text = "".join(
        f"Điều {number}. Trách nhiệm của {who}\n1. {one}.\n2. {two}.\n"
        for number, (who, (one, two)) in enumerate(duties.items(), 1)
    )
    stems = {stem: key for _, stem, key in held(draft_law(text))}
    assert "Chính phủ" in stems.values()
    assert not any("báo cáo Quốc hội" in stem for stem in stems), "no province could be taken for it"


MINISTRIES = """Điều 1. Trách nhiệm của các bộ
1. Bộ Nông nghiệp và Môi trường có trách nhiệm sau đây:
a) Công bố chuẩn nghèo của vùng cao mỗi năm;
b) Đo lượng mưa tại vùng lũ hằng tuần.
2. Trách nhiệm của Bộ Y tế
a) Có trách nhiệm kiểm định máy thở của trạm xá;
b) Tiêm ngừa miễn phí cho trẻ em miền núi.
3. Trách nhiệm của Bộ Tài chính
a) Bố trí tiền mua gạo trong năm;
b) Quy định mẫu phiếu nhận gạo cứu đói.
4. Trách nhiệm của Bộ Nội vụ
a) Lập sổ cấp gạo của từng tỉnh;
b) Đếm số hộ nghèo theo quý.
"""


def test_a_ministry_of_two_fields_is_one_and_headings_name_holders(draft_law: Law) -> None:
    found = {path: (stem, who) for path, stem, who in held(draft_law(MINISTRIES))}
    assert found["d1.k1"][1] == "Bộ Nông nghiệp và Môi trường"
    assert found["d1.k2"][1] == "Bộ Y tế"
    assert not any("trách nhiệm có trách nhiệm" in stem for stem, _ in found.values())


def test_what_the_question_who_decides_asks_is_not_asked_again(draft_law: Law) -> None:
    made = draft_law(MINISTRIES)
    assert [one.template for one in made if one.fact.path == "d1.k3.b"][:1] == ["authority"]
    assert "cơ quan, tổ chức nào sau đây có trách nhiệm quy định mẫu phiếu nhận gạo cứu đói?" not in [
        stem for _, stem, _ in held(made)
    ]
