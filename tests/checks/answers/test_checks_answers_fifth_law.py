"""Cases as two provincial agencies write them: denied cases, months, sums, rates for one unit, whom a sentence means."""

from typing import TYPE_CHECKING

import pytest

from authoring.model.items import Item, options
from authoring.workbench.contest.library import read_source
from authoring.workbench.items.judging import Bench, bench, judgements

if TYPE_CHECKING:
    from pathlib import Path

LAW = """QUY ĐỊNH
Về chợ nổi và xe đò
(Ban hành kèm theo Quyết định số 21/2026/QĐ-UBND ngày 06 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh Hồng Sơn)

Điều 1. Nghỉ khám
1. Thợ nữ được nghỉ việc để đi khám 05 lần, mỗi lần 01 ngày; trường hợp ở xa trạm xá hoặc sức khỏe không bình thường thì được nghỉ 02 ngày cho mỗi lần khám.
2. Thợ nhận nuôi trẻ đã góp quỹ trong thời gian 12 tháng tính đến ngày nhận nuôi trẻ thì được nghỉ như sau:
a) Được nghỉ cho đến khi trẻ đủ 06 tháng tuổi. Trường hợp sinh đôi trở lên thì được nghỉ thêm 01 tháng cho mỗi con tính từ con thứ hai trở đi.

Điều 2. Tiền công bình quân
1. Thợ vào nghề trước ngày 01 tháng 01 năm 1995 thì tính bình quân tiền công của 05 năm cuối.
2. Thợ vào nghề từ ngày 01 tháng 01 năm 1995 đến ngày 31 tháng 12 năm 2000 thì tính bình quân tiền công của 06 năm cuối.
3. Thợ vào nghề từ ngày 01 tháng 01 năm 2001 trở đi thì tính bình quân tiền công của 08 năm cuối.
4. Thợ vào nghề trước ngày 01 tháng 01 năm 2016 được xếp bậc theo mức chuẩn của chợ; thợ vào nghề từ ngày 01 tháng 01 năm 2016 trở đi được xếp bậc theo tay nghề.

Điều 3. Góp quỹ
1. Chủ bến hằng tháng góp trên quỹ tiền công như sau:
a) 3% vào quỹ ốm đau;
b) 1% vào quỹ tai nạn;
c) 14% vào quỹ tuổi già.
2. Chi phí nhiên liệu được tính theo định mức 0,2 lít xăng cho 01 km.
3. Phí neo đậu trên bến là 5.000 đồng/m2.
4. Trước ngày 01 tháng 10 hằng năm, chủ bến lập bản kê thu chi; bản kê năm gửi chậm nhất là ngày 31 tháng 3 năm sau.
5. Định kỳ hằng tháng, Ban quản lý chợ và đội phao chuyển tiền vé chợ về tỉnh. Đối với tiền vé xe được chuyển định kỳ hằng quý về tỉnh.
6. Phần tiền công cho thợ lặn không quá 02 lần của mức bình quân thu nhập làm căn cứ góp quỹ tuổi già.

Điều 4. Trả một lần
1. Thợ có yêu cầu thì được trả một lần tiền quỹ trong các trường hợp sau đây:
a) Ra nước ngoài để định cư;
b) Đang bị mắc một trong những bệnh nặng như ung thư, bại liệt, lao phổi;
c) Tàn tật.
2. Thẻ chợ được đổi trong trường hợp sau đây:
a) Rách, nát hoặc hỏng;
b) Thay đổi bến neo.
3. Quỹ chợ tiếp tục trả tiền thuê, sửa chữa phao cho chủ thuyền trong thời gian chờ ký lại hợp đồng.
4. Chủ thuyền không được tiếp tục thu vé phao sau khi hợp đồng hết hạn.

Điều 5. Cấp lại thẻ
1. Thẻ chợ được cấp lại trong trường hợp bị mất thẻ.
2. Thợ được xét cấp vé quý khi góp quỹ từ đủ 15 năm trở lên.

Điều 6. Hành vi bị cấm tại chợ
1. Đưa hối lộ tại chợ.
2. Phá phao neo.

Điều 7. Trợ cấp với thợ không đủ điều kiện nhận lương già
1. Thợ gửi giấy tờ đến ban quản lý. Giấy tờ gồm:
a) Sổ góp quỹ;
b) Đơn xin nhận tiền hằng tháng.
2. Trường hợp có yêu cầu sửa đơn thì thực hiện như sau:
a) Trong 30 ngày kể từ ngày nhận được văn bản yêu cầu, thợ nộp lại đơn cho ban quản lý.
3. Trường hợp ký nối tiếp hợp đồng cũ thì thực hiện như sau:
a) Trong 10 ngày kể từ ngày nhận được văn bản yêu cầu, thợ nộp lại đơn cho ban quản lý.

Điều 8. Chuyển tiếp
1. Thợ vào nghề trước ngày 01 tháng 01 năm 2021 và góp quỹ đủ 20 năm trở lên thì được xét cấp vé quý.

Điều 9. Hiệu lực
1. Quyết định này có hiệu lực thi hành kể từ ngày 28 tháng 4 năm 2026; các quy định tại Quyết định này áp dụng kể từ ngày 01 tháng 01 năm 2026.

Điều 10. Kinh phí
1. Ban quản lý lập dự toán chợ. Chủ tịch Ủy ban nhân dân tỉnh quyết định giao dự toán chợ nổi cho ban quản lý chợ.
2. Trong thời hạn 15 ngày kể từ ngày nhận quyết định giao dự toán chợ nổi của Chủ tịch Ủy ban nhân dân tỉnh, ban quản lý chợ phân bổ dự toán.

Điều 11. Phao
1. Hộ thuê nộp tiền phao định kỳ 3 tháng, 6 tháng hoặc 12 tháng.
2. Thợ phá phao từ đủ 14 tuổi đến dưới 16 tuổi chỉ bị nhắc nhở; thợ phá phao từ đủ 16 tuổi đến dưới 18 tuổi bị dừng việc.
3. Vé phao của trẻ có giá trị đến ngày cuối của tháng trẻ đủ 72 tháng tuổi.
4. Thợ mắc bệnh phải báo trạm xá.
"""


@pytest.fixture(scope="module")
def fifth(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path: Path = tmp_path_factory.mktemp("luat") / "quy-dinh-21.txt"
    path.write_text(LAW, encoding="utf-8")
    return bench([read_source(path)])


def _said(ready: Bench, stem: str, texts: str, key: str, cited: str) -> str:
    return judgements([Item("x", stem, options(*texts.split("|")), key, cited)], ready)[0].verdict.value


@pytest.mark.parametrize(
    ("stem", "texts", "key", "cited", "said"),
    [
        (
            "Chị Lan ở gần trạm xá, sức khỏe bình thường. Mỗi lần đi khám, chị được nghỉ mấy ngày?",
            "01 ngày|02 ngày|03 ngày",
            "A",
            "Điều 1 khoản 1",
            "clear",
        ),
        (
            "Chị Lan ở gần trạm xá, sức khỏe bình thường. Mỗi lần đi khám, chị được nghỉ mấy ngày?",
            "01 ngày|02 ngày|03 ngày",
            "B",
            "Điều 1 khoản 1",
            "key-not-supported",
        ),
        (
            "Chị Mai nhận nuôi trẻ sinh đôi. So với một trẻ, chị được nghỉ thêm mấy tháng?",
            "01 tháng|02 tháng|03 tháng",
            "A",
            "Điều 1 khoản 2 điểm a",
            "clear",
        ),
        (
            "Chị Mai nhận nuôi trẻ sinh ba. So với một trẻ, chị được nghỉ thêm mấy tháng?",
            "01 tháng|02 tháng|03 tháng",
            "A",
            "Điều 1 khoản 2 điểm a",
            "key-not-supported",
        ),
        (
            "Thợ vào nghề từ tháng 3/1998 thì tính bình quân tiền công của mấy năm cuối?",
            "05 năm|06 năm|08 năm",
            "B",
            "Điều 2",
            "clear",
        ),
        (
            "Thợ vào nghề từ tháng 12 năm 2005 thì tính bình quân tiền công của mấy năm cuối?",
            "05 năm|06 năm|08 năm",
            "B",
            "Điều 2",
            "key-not-supported",
        ),
        (
            "Thợ vào nghề năm 2017 được xếp bậc theo gì?",
            "Mức chuẩn của chợ|Tay nghề|Tuổi đời",
            "A",
            "Điều 2 khoản 4",
            "key-not-supported",
        ),
        (
            "Tổng tỷ lệ chủ bến góp hằng tháng trên quỹ tiền công vào ba quỹ là",
            "14%|17%|18%|22%",
            "C",
            "Điều 3 khoản 1",
            "clear",
        ),
        (
            "Tổng tỷ lệ chủ bến góp hằng tháng trên quỹ tiền công vào các quỹ là",
            "14%|17%|18%|22%",
            "B",
            "Điều 3 khoản 1",
            "key-not-supported",
        ),
        (
            "Tổng tỷ lệ chủ bến góp hằng tháng trên quỹ tiền công vào hai quỹ là",
            "4%|15%|17%|18%",
            "D",
            "Điều 3 khoản 1",
            "unknown",
        ),
        (
            "Xe chạy 100 km thì chi phí nhiên liệu được tính theo định mức bao nhiêu lít xăng?",
            "10 lít|20 lít|30 lít",
            "B",
            "Điều 3 khoản 2",
            "clear",
        ),
        (
            "Thuyền chiếm 30 m2 mặt bến phải nộp bao nhiêu tiền phí neo đậu trên bến?",
            "5.000 đồng|150.000 đồng|300.000 đồng",
            "C",
            "Điều 3 khoản 3",
            "key-not-supported",
        ),
        (
            "Thuyền chiếm 30 m2 mặt bến thì phí neo đậu trên bến của mỗi m2 là bao nhiêu?",
            "5.000 đồng/m2|6.000 đồng/m2|7.000 đồng/m2",
            "A",
            "Điều 3 khoản 3",
            "clear",
        ),
        (
            "Trước ngày nào hằng năm, chủ bến phải lập bản kê thu chi?",
            "01/7|01/9|01/10|31/12",
            "C",
            "Điều 3 khoản 4",
            "clear",
        ),
        (
            "Chậm nhất ngày nào phải gửi bản kê năm?",
            "31/01 năm sau|28/02 năm sau|31/3 năm sau",
            "C",
            "Điều 3 khoản 4",
            "clear",
        ),
        (
            "Chậm nhất ngày nào phải gửi bản kê năm?",
            "31/01 năm sau|28/02 năm sau|31/3 năm trước",
            "C",
            "Điều 3 khoản 4",
            "none-correct",
        ),
        (
            "Ban quản lý chợ chuyển tiền vé xe về tỉnh theo định kỳ nào?",
            "Hằng tuần|Hằng tháng|Hằng quý",
            "C",
            "Điều 3 khoản 5",
            "clear",
        ),
        (
            "Ban quản lý chợ chuyển tiền vé chợ về tỉnh theo định kỳ nào?",
            "Hằng tuần|Hằng tháng|Hằng quý",
            "C",
            "Điều 3 khoản 5",
            "key-not-supported",
        ),
        (
            "Phần tiền công cho thợ lặn không quá mấy lần mức bình quân thu nhập làm căn cứ góp?",
            "01 lần|02 lần|03 lần",
            "B",
            "Điều 3 khoản 6",
            "clear",
        ),
        (
            "Trường hợp nào thợ có yêu cầu thì được trả một lần tiền quỹ?",
            "Ra nước ngoài để định cư|Bị mắc bệnh ung thư|Chuyển sang bến khác",
            "A",
            "Điều 4 khoản 1",
            "several-correct",
        ),
        (
            "Trường hợp nào thợ có yêu cầu thì được trả một lần tiền quỹ?",
            "Ra nước ngoài để định cư|Bị mắc bệnh đau mắt|Chuyển sang bến khác",
            "A",
            "Điều 4 khoản 1",
            "clear",
        ),
        (
            "Thẻ chợ được đổi trong trường hợp nào?",
            "Rách, nát hoặc hỏng|Thay đổi bến neo|Bị mất thẻ|Cả ba phương án trên",
            "D",
            "Điều 4 khoản 2",
            "key-not-supported",
        ),
        (
            "Trong thời gian chờ ký lại hợp đồng, quỹ chợ có tiếp tục trả tiền thuê, sửa chữa phao cho chủ thuyền không?",
            "Có|Không|Chỉ trả một nửa",
            "A",
            "Điều 4 khoản 3",
            "clear",
        ),
        (
            "Sau khi hợp đồng hết hạn, chủ thuyền có tiếp tục thu vé phao không?",
            "Có|Không|Chỉ thu một nửa",
            "A",
            "Điều 4 khoản 4",
            "key-not-supported",
        ),
        (
            "Năm nay, trong thời gian chờ ký lại hợp đồng, quỹ chợ có tiếp tục trả tiền thuê cho chủ thuyền không?",
            "Có|Không",
            "A",
            "Điều 4 khoản 3",
            "time-dependent",
        ),
        (
            "Ban quản lý có thuê thợ lặn ngoài tỉnh không?",
            "Có|Không|Có, nếu cần",
            "A",
            "Điều 5 khoản 1",
            "unknown",
        ),
        (
            "Thợ được xét cấp vé quý khi góp quỹ ít nhất bao nhiêu năm?",
            "10 năm|15 năm|20 năm",
            "B",
            "Điều 5 khoản 2",
            "clear",
        ),
        (
            "Đưa hối lộ tại chợ có bị nghiêm cấm không?",
            "Có|Không|Chỉ bị cấm vào ngày lễ",
            "A",
            "Điều 6 khoản 1",
            "clear",
        ),
        (
            "Giấy tờ của thợ xin trợ cấp già gồm gì?",
            "Sổ góp quỹ|Đơn xin nhận tiền hằng tháng|Giấy khai sinh|Cả A và B",
            "D",
            "Điều 7 khoản 1",
            "clear",
        ),
        (
            "Có yêu cầu sửa đơn thì thợ nộp lại đơn trong bao nhiêu ngày kể từ ngày nhận được văn bản yêu cầu?",
            "10 ngày|20 ngày|30 ngày",
            "C",
            "Điều 7 khoản 2 điểm a",
            "clear",
        ),
        (
            "Quyết định này có hiệu lực thi hành kể từ ngày nào?",
            "01/01/2026|28/4/2026|01/5/2026",
            "B",
            "Điều 9 khoản 1",
            "clear",
        ),
        (
            "Các quy định tại Quyết định này áp dụng kể từ ngày nào?",
            "01/01/2026|28/4/2026|01/5/2026",
            "B",
            "Điều 9 khoản 1",
            "key-not-supported",
        ),
        (
            "Dự toán chợ nổi của ban quản lý chợ do ai quyết định giao?",
            "Trưởng ban quản lý chợ|Chủ tịch Ủy ban nhân dân tỉnh|Chủ tịch Hội đồng nhân dân tỉnh",
            "B",
            "Điều 10 khoản 2",
            "clear",
        ),
        (
            "Thuyền chiếm 30 m2 thì phí neo đậu trên bến là bao nhiêu tiền một m2?",
            "5.000 đồng|6.000 đồng|7.000 đồng",
            "A",
            "Điều 3 khoản 3",
            "clear",
        ),
        (
            "Xe chạy 100 km, chi phí nhiên liệu theo định mức tính bao nhiêu lít xăng mỗi km?",
            "0,2 lít|0,3 lít|0,4 lít",
            "A",
            "Điều 3 khoản 2",
            "clear",
        ),
        (
            "Hộ thuê KHÔNG nộp tiền phao theo định kỳ nào?",
            "3 tháng|9 tháng|18 tháng|24 tháng",
            "B",
            "Điều 11 khoản 1",
            "key-not-supported",
        ),
        ("Hộ thuê KHÔNG nộp tiền phao theo định kỳ nào?", "3 tháng|6 tháng|9 tháng", "C", "Điều 11 khoản 1", "clear"),
        (
            "Hộ thuê KHÔNG nộp tiền phao theo định kỳ nào?",
            "3 tháng|6 tháng|9 tháng",
            "A",
            "Điều 11 khoản 1",
            "key-not-supported",
        ),
        (
            "Hộ thuê KHÔNG nộp tiền phao theo định kỳ nào?",
            "3 tháng|6 tháng|12 tháng",
            "A",
            "Điều 11 khoản 1",
            "none-correct",
        ),
        ("Em Nam 15 tuổi phá phao thì bị gì?", "Nhắc nhở|Dừng việc|Tước thẻ", "A", "Điều 11 khoản 2", "clear"),
        (
            "Vé phao của trẻ có giá trị đến ngày nào?",
            "Ngày cuối của tháng trẻ đủ 72 tháng tuổi|Ngày đầu của tháng trẻ đủ 72 tháng tuổi",
            "A",
            "Điều 11 khoản 3",
            "clear",
        ),
    ],
)
def test_what_two_agencies_write_is_judged_by_what_it_means(
    fifth: Bench, stem: str, texts: str, key: str, cited: str, said: str
) -> None:
    assert _said(fifth, stem, texts, key, cited) == said
