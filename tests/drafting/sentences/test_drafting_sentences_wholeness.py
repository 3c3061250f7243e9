"""Whole questions: what a reader couldn't make sense of for want of its beginning, its end or its consequence."""

import pytest

from authoring.drafting.sentences.wholeness import whole


@pytest.mark.parametrize(
    "text",
    [
        "số ngày nghỉ do chủ xưởng và thợ cả quyết định, trường hợp vắng thợ cả thì do chủ xưởng quyết định tối đa bao nhiêu ngày",
        "thời gian nghỉ do thầy thuốc chỉ định nhưng tối đa 50 ngày nếu thai từ đủ bao nhiêu tuần tuổi trở lên",
        "gặp khó khăn dẫn đến nguy cơ cắt giảm thợ đối với chủ xưởng có dưới bao nhiêu thợ",
        "xã phải cấp sổ trong bao nhiêu ngày kể từ ngày nhận hồ sơ đối với trường hợp đổi tên thì xã phải cấp lại sổ",
        "quỹ khen thưởng được trích tối đa bao nhiêu tháng tiền công trong năm để",
        "ai ban hành quyết định về việc hủy quyết định cấp gạo theo Mẫu số 02 ban hành kèm",
        "gửi danh sách bao nhiêu lần theo Phụ lục ban hành kèm vào đầu quý",
        "khoản 4 và 5 Điều 22 của Luật Gạo thì được trả bao nhiêu phần trăm chi phí",
        "nếu hộ nghèo ở vùng sâu",
        "trường hợp người già ở vùng sâu",
        "các hộ nhận gạo trước năm 1995 có mức thu nhập thấp hơn bao nhiêu đồng/tháng",
        "người có từ đủ bao nhiêu năm công tác thì được nhận gạo khi nam đủ 60 tuổi",
        "người già đủ bao nhiêu tuổi thì được nhận gạo nếu thuộc trường hợp theo quy định",
        "trong bao nhiêu ngày kể từ ngày nhận được thông báo của xã, huyện phải trả lời",
        "thời gian hỗ trợ là bao nhiêu tháng kể từ khi xã nơi đối tượng đang sống hết nghèo",
        "sổ gạo của người nghỉ từ bao nhiêu tháng trở lên thì có giá trị sau 30 ngày",
        "mức gạo cho mỗi năm đóng cao hơn bằng bao nhiêu lần mức chuẩn cho mỗi năm đóng cao hơn",
        "đối với người già, tăng thêm bao nhiêu đồng đối với người nghèo",
        "người già nghỉ việc thì được nhận gạo trong bao nhiêu trường hợp",
        "thực hiện chế độ báo cáo định kỳ bao nhiêu tháng, xã báo cáo huyện",
        "người bị tạm giam thì việc tạm dừng đóng gạo thời hạn đóng bù là ngày nào",
        "người dân nộp hồ sơ trong trường hợp thôi việc, nhận con nuôi dưới bao nhiêu tháng tuổi hoặc đã chuyển nhà",
        "trạm xá có thể ký bao nhiêu hợp đồng với xã hoặc với huyện",
        "ngoài mức trợ cấp, hằng tháng còn được hưởng thêm bao nhiêu phần trăm",
        "người nghỉ từ bao nhiêu ngày trở lên thì thực hiện theo quy định của Chính phủ",
        "mức gạo tính theo số năm, cứ mỗi năm bằng số tiền đã đóng nếu chưa đủ bao nhiêu tháng",
        "về người già có đủ điều kiện theo quy định được, trong bao nhiêu ngày thì người già được nghỉ",
        "người già lấy mốc tuổi theo điểm c khoản 1 Điều 64 của Luật Gạo khi có bao nhiêu năm làm ruộng",
        "người chưa đủ 20 năm hoặc mà chưa đủ bao nhiêu năm thì được nhận gạo",
        "mức đóng, phương thức và thời hạn đóng của thợ thời hạn đóng chậm nhất là ngày nào",
        "người từ đủ bao nhiêu tuổi trở lên đang nhận gạo hằng tháng",
        "đối với thợ cả thì trong thời hạn bao nhiêu ngày, Sở Công Thương",
        "các khoản thu, chi gồm tổ chức giữ gạo mở sổ tại kho có trên bao nhiêu phần trăm vốn",
        "xã có trách nhiệm báo cáo định kỳ bao nhiêu tháng, hằng năm và đột xuất với huyện",
        "từ ngày nào, người già đi khám tại trạm xá được có mức hưởng",
        "trong bao nhiêu ngày kể từ ngày nhận được văn bản phản hồi có ý kiến của xã, huyện phải trả lời",
        "ai quy định mẫu giấy trong hồ sơ do trạm xá cấp",
        "văn bản đề nghị huyện theo mẫu do ai quy định",
        "ai có trách nhiệm ban hành các quy chế nghiệp vụ",
        "thời hạn nộp hồ sơ chậm nhất là bao nhiêu ngày kể từ ngày trở lại làm việc",
        "thời gian hỗ trợ là bao nhiêu năm kể từ khi xã xác nhận",
        "mức chi bao nhiêu đồng/người tính theo danh sách tăng, giảm",
        "100% chi phí xay thóc từ ngày nào trong phạm vi cả nước",
        "trước ngày nào hằng năm báo cáo kho về số thóc đã đóng",
        "trong bao nhiêu ngày kể từ ngày đủ hồ sơ đối với thợ hoặc trong thời hạn 07 ngày đối với chủ, xã phải trả lời",
        "kho báo cáo định kỳ bao nhiêu tháng một lần với xã và hằng năm, báo cáo huyện về số thóc",
        "thời hạn của hợp đồng từ ngày 01 tháng 01 đến hết ngày 31 tháng 12 của năm, tối đa không quá bao nhiêu tháng",
        "về kho gạo cấp huyện có trách nhiệm, trong thời hạn bao nhiêu ngày phải trả lời người dân",
        "trong bao nhiêu ngày kể từ ngày nhận đủ sổ đối với thợ, kể từ ngày nhận đủ sổ đối với chủ, xã phải trả lời",
    ],
)
def test_what_is_torn(text: str) -> None:
    assert not whole(text)


@pytest.mark.parametrize(
    "text",
    [
        "trường hợp nào sau đây KHÔNG thuộc các trường hợp được nhận gạo",
        "trường hợp người già ở vùng sâu thì được nhận bao nhiêu cân gạo",
        "hộ nghèo được nhận gạo khi có thu nhập thấp hơn bao nhiêu đồng/tháng",
        "thời gian nghỉ việc tối đa 10 ngày nếu thai dưới bao nhiêu tuần tuổi",
        "khoản tiền nào sau đây được trích để mua gạo",
        "ai ban hành danh mục thóc giống được mua từ quỹ gạo của xã và của huyện",
        "trước ngày nào hằng năm, kho báo cáo xã về số thóc đã đóng",
        "trong bao nhiêu ngày kể từ ngày nhận được thông báo về việc hết gạo, huyện phải trả lời",
        "trong bao nhiêu ngày kể từ ngày nhận sổ của thợ hoặc kể từ ngày nhận sổ của chủ, xã phải trả lời",
        "người dân nộp tờ khai theo mẫu ban hành kèm theo Nghị định số 05/2031/NĐ-CP trong bao nhiêu ngày",
    ],
)
def test_what_is_whole(text: str) -> None:
    assert whole(text)
