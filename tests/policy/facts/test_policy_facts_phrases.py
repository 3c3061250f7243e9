"""Whole facts of small provisions: kind and value, subject, predicate, qualifiers."""

import pytest

from authoring.commands.values import fact_value
from authoring.model.policies import Fact, Provision
from authoring.policy.facts.quantities import quantities


def shown(fact: Fact) -> str:
    """A fact in one line: type, value with its base in brackets, subject, predicate, qualifiers."""
    value = fact_value(fact.value)
    base = value.pop("base", "")
    told = " ".join([*(f"{name}={part}" for name, part in value.items()), *([f"[{base}]"] if base else [])])
    return " | ".join([f"{fact.type} {told}", fact.subject, fact.predicate, "; ".join(fact.qualifiers)])


CASES: list[tuple[str, str, str, list[str]]] = [
    (
        "Chế độ ốm đau",
        "Thời gian tối đa hưởng chế độ ốm đau đối với người lao động quy định tại khoản 1 Điều 2 của Luật này tính theo ngày làm việc và được quy định như sau:",
        "Làm việc trong điều kiện bình thường thì được hưởng 30 ngày nếu đã đóng bảo hiểm xã hội bắt buộc dưới 15 năm; 40 ngày nếu đã đóng từ đủ 15 năm đến dưới 30 năm",
        [
            "duration number=30 unit=ngày làm việc | người lao động quy định tại khoản 1 Điều 2 của Luật này | Làm việc trong điều kiện bình thường thì được hưởng … nếu đã đóng bảo hiểm xã hội bắt buộc dưới 15 năm | Thời gian tối đa hưởng chế độ ốm đau đối với người lao động quy định tại khoản 1 Điều 2 của Luật này tính theo ngày làm việc",
            "threshold unit=năm max=15 max_inclusive=False | người lao động quy định tại khoản 1 Điều 2 của Luật này | Làm việc trong điều kiện bình thường thì được hưởng 30 ngày nếu đã đóng bảo hiểm xã hội bắt buộc … | Thời gian tối đa hưởng chế độ ốm đau đối với người lao động quy định tại khoản 1 Điều 2 của Luật này tính theo ngày làm việc",
            "duration number=40 unit=ngày làm việc | người lao động quy định tại khoản 1 Điều 2 của Luật này | Làm việc trong điều kiện bình thường thì được hưởng 30 ngày nếu đã đóng bảo hiểm xã hội bắt buộc dưới 15 năm; … nếu đã đóng từ đủ 15 năm đến dưới 30 năm | Thời gian tối đa hưởng chế độ ốm đau đối với người lao động quy định tại khoản 1 Điều 2 của Luật này tính theo ngày làm việc",
            "threshold unit=năm min=15 min_inclusive=True max=30 max_inclusive=False | người lao động quy định tại khoản 1 Điều 2 của Luật này | Làm việc trong điều kiện bình thường thì được hưởng 30 ngày nếu đã đóng bảo hiểm xã hội bắt buộc dưới 15 năm; 40 ngày nếu đã đóng … | Thời gian tối đa hưởng chế độ ốm đau đối với người lao động quy định tại khoản 1 Điều 2 của Luật này tính theo ngày làm việc",
        ],
    ),
    (
        "Giải quyết",
        "",
        "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ theo quy định, cơ quan bảo hiểm xã hội có trách nhiệm giải quyết; trường hợp không giải quyết thì phải trả lời bằng văn bản",
        [
            "deadline unit=ngày làm việc max=5 max_inclusive=True from=ngày nhận đủ hồ sơ theo quy định | cơ quan bảo hiểm xã hội | có trách nhiệm giải quyết | ",
        ],
    ),
    (
        "Mức đóng",
        "Người sử dụng lao động hằng tháng đóng trên tiền lương của người lao động như sau:",
        "3% vào quỹ ốm đau và thai sản",
        [
            "rate number=3 unit=% [tiền lương] | Người sử dụng lao động | hằng tháng đóng trên tiền lương của người lao động … vào quỹ ốm đau và thai sản | Mức đóng",
        ],
    ),
    (
        "Lương hưu",
        "Mức lương hưu hằng tháng của đối tượng đủ điều kiện được tính như sau:",
        "Đối với lao động nữ bằng 45% mức bình quân tiền lương tương ứng 15 năm đóng, sau đó cứ thêm mỗi năm đóng thì tính thêm 2%, mức tối đa bằng 75%",
        [
            "rate number=45 unit=% [mức bình quân tiền lương] | lao động nữ | Đối với lao động nữ bằng … mức bình quân tiền lương tương ứng 15 năm đóng, sau đó cứ thêm mỗi năm đóng thì tính thêm 2%, mức tối đa bằng 75% | Mức lương hưu hằng tháng của đối tượng đủ điều kiện",
            "rate number=2 unit=% | lao động nữ | Đối với lao động nữ bằng 45% mức bình quân tiền lương tương ứng 15 năm đóng, sau đó cứ thêm mỗi năm đóng thì tính thêm …, mức tối đa bằng 75% | Mức lương hưu hằng tháng của đối tượng đủ điều kiện",
            "rate number=75 unit=% | lao động nữ | Đối với lao động nữ bằng 45% mức bình quân tiền lương tương ứng 15 năm đóng, sau đó cứ thêm mỗi năm đóng thì tính thêm 2%, mức tối đa bằng … | Mức lương hưu hằng tháng của đối tượng đủ điều kiện",
        ],
    ),
    (
        "Chế độ thai sản",
        "Lao động nam đang đóng bảo hiểm xã hội khi vợ sinh con được nghỉ việc với thời gian như sau:",
        "Trường hợp vợ sinh đôi thì được nghỉ 10 ngày làm việc",
        [
            "duration number=10 unit=ngày làm việc | Lao động nam đang đóng bảo hiểm xã hội | được nghỉ | Trường hợp vợ sinh đôi; Lao động nam đang đóng bảo hiểm xã hội khi vợ sinh con được nghỉ việc với thời gian; Chế độ thai sản",
        ],
    ),
    (
        "Trợ cấp tuất",
        "",
        "Nam đủ 60 tuổi, nữ đủ 55 tuổi trở lên",
        [
            "age unit=tuổi min=60 min_inclusive=True | Trợ cấp tuất | Nam đủ …, nữ đủ 55 tuổi trở lên | ",
            "age unit=tuổi min=55 min_inclusive=True | Trợ cấp tuất | Nam đủ 60 tuổi, nữ … | ",
        ],
    ),
    (
        "Trợ cấp tuất",
        "Thân nhân được hưởng trợ cấp hằng tháng bao gồm:",
        "Con chưa đủ 18 tuổi; vợ từ đủ 55 tuổi trở lên hoặc chồng từ đủ 60 tuổi trở lên",
        [
            "age unit=tuổi max=18 max_inclusive=False | Trợ cấp tuất | Con … | Thân nhân được hưởng trợ cấp hằng tháng",
            "age unit=tuổi min=55 min_inclusive=True | vợ | Con chưa đủ 18 tuổi; vợ … hoặc chồng từ đủ 60 tuổi trở lên | Thân nhân được hưởng trợ cấp hằng tháng; Trợ cấp tuất",
            "age unit=tuổi min=60 min_inclusive=True | chồng | Con chưa đủ 18 tuổi; vợ từ đủ 55 tuổi trở lên hoặc chồng … | Thân nhân được hưởng trợ cấp hằng tháng; Trợ cấp tuất",
        ],
    ),
    (
        "Trợ cấp tuất",
        "",
        "Người từ đủ 80 tuổi trở lên đang hưởng trợ cấp",
        [
            "age unit=tuổi min=80 min_inclusive=True | Người từ đủ 80 tuổi trở lên | Người … đang hưởng trợ cấp | Trợ cấp tuất",
        ],
    ),
    (
        "Mai táng",
        "",
        "Người có thời gian đóng bảo hiểm xã hội từ đủ 60 tháng trở lên",
        [
            "threshold unit=tháng min=60 min_inclusive=True | Mai táng | Người có thời gian đóng bảo hiểm xã hội … | ",
        ],
    ),
    (
        "Hộ gia đình",
        "Thành viên hộ gia đình được giảm trừ mức đóng như sau:",
        "Người thứ hai, thứ ba, thứ tư đóng lần lượt bằng 70%, 60%, 50% mức đóng của người thứ nhất",
        [
            "rate number=70 unit=% | Người thứ hai | Người thứ hai, thứ ba, thứ tư đóng lần lượt bằng …, 60%, 50% mức đóng của người thứ nhất | Thành viên hộ gia đình được giảm trừ mức đóng",
            "rate number=60 unit=% | Hộ gia đình | Người thứ hai, thứ ba, thứ tư đóng lần lượt bằng 70%, …, 50% mức đóng của người thứ nhất | Thành viên hộ gia đình được giảm trừ mức đóng",
            "rate number=50 unit=% [mức đóng] | Hộ gia đình | Người thứ hai, thứ ba, thứ tư đóng lần lượt bằng 70%, 60%, … mức đóng của người thứ nhất | Thành viên hộ gia đình được giảm trừ mức đóng",
        ],
    ),
    (
        "Mức đóng",
        "",
        "Mức đóng hằng tháng của đối tượng quy định tại điểm b khoản 1 Điều 12 của Luật này tối đa bằng 6% mức tham chiếu, trong đó người sử dụng lao động đóng 2/3 và người lao động đóng 1/3",
        [
            "rate number=6 unit=% [mức tham chiếu] | đối tượng quy định tại điểm b khoản 1 Điều 12 của Luật này | Mức đóng hằng tháng của đối tượng quy định tại điểm b khoản 1 Điều 12 của Luật này tối đa bằng … mức tham chiếu, trong đó người sử dụng lao động đóng 2/3 và người lao động đóng 1/3 | ",
            "rate number=2 unit=phần ba | người sử dụng lao động | Mức đóng hằng tháng của đối tượng quy định tại điểm b khoản 1 Điều 12 của Luật này tối đa bằng 6% mức tham chiếu, trong đó người sử dụng lao động đóng … và người lao động đóng 1/3 | ",
            "rate number=1 unit=phần ba | người lao động | Mức đóng hằng tháng của đối tượng quy định tại điểm b khoản 1 Điều 12 của Luật này tối đa bằng 6% mức tham chiếu, trong đó người sử dụng lao động đóng 2/3 và người lao động đóng … | ",
        ],
    ),
    (
        "Căn cứ đóng",
        "",
        "Thu nhập làm căn cứ đóng thấp nhất bằng mức chuẩn hộ nghèo của khu vực nông thôn và cao nhất bằng 20 lần mức tham chiếu tại thời điểm đóng",
        [
            "amount number=1 unit=lần mức chuẩn hộ nghèo của khu vực nông thôn | Thu nhập làm căn cứ đóng | thấp nhất bằng mức chuẩn hộ nghèo của khu vực nông thôn … và cao nhất bằng 20 lần mức tham chiếu tại thời điểm đóng | ",
            "amount number=20 unit=lần mức tham chiếu | Thu nhập làm căn cứ đóng | thấp nhất bằng mức chuẩn hộ nghèo của khu vực nông thôn và cao nhất bằng … tại thời điểm đóng | ",
        ],
    ),
    (
        "Căn cứ đóng",
        "",
        "Tiền lương làm căn cứ đóng thấp nhất bằng mức tham chiếu và cao nhất bằng 20 lần mức tham chiếu",
        [
            "amount unit=lần mức tham chiếu min=1 min_inclusive=True max=20 max_inclusive=True | Tiền lương làm căn cứ đóng | thấp nhất bằng mức tham chiếu và cao nhất bằng | ",
        ],
    ),
    (
        "Phương thức",
        "Phương thức, thời hạn đóng chậm nhất đối với người sử dụng lao động được quy định như sau:",
        "Ngày cuối cùng của tháng tiếp theo đối với phương thức đóng hằng tháng",
        [
            "deadline event=ngày cuối cùng của tháng tiếp theo | Phương thức | thời hạn đóng chậm nhất đối với người sử dụng lao động | đối với phương thức đóng hằng tháng",
        ],
    ),
    (
        "Phương thức",
        "Thời hạn đóng được quy định như sau:",
        "Trong 04 tháng đầu đối với phương thức đóng 06 tháng một lần",
        [
            "deadline event=trong 04 tháng đầu number=4 unit=tháng | Phương thức | Trong … đầu đối với phương thức đóng 06 tháng một lần | ",
        ],
    ),
    (
        "Báo cáo",
        "",
        "Thời hạn gửi báo cáo: Chậm nhất là ngày 15 tháng đầu tiên của quý sau liền kề đối với báo cáo quý, chậm nhất là ngày 31 tháng 01 năm sau đối với báo cáo năm",
        [
            "deadline event=ngày 15 tháng đầu tiên của quý sau liền kề | Báo cáo | Thời hạn gửi báo cáo: … đối với báo cáo quý, chậm nhất là ngày 31 tháng 01 năm sau đối với báo cáo năm | ",
            "deadline event=ngày 31 tháng 01 năm sau | Báo cáo | Thời hạn gửi báo cáo: Chậm nhất là ngày 15 tháng đầu tiên của quý sau liền kề đối với báo cáo quý, … đối với báo cáo năm | ",
        ],
    ),
    (
        "Chuyển kinh phí",
        "",
        "Định kỳ 03 tháng, 06 tháng hoặc 12 tháng, cơ quan bảo hiểm xã hội tổng hợp số thẻ, gửi Sở Tài chính",
        [
            "duration number=3 unit=tháng | cơ quan bảo hiểm xã hội | Định kỳ …, 06 tháng hoặc 12 tháng, cơ quan bảo hiểm xã hội tổng hợp số thẻ, gửi Sở Tài chính | Chuyển kinh phí; một trong các kỳ 03 tháng, 06 tháng hoặc 12 tháng",
            "duration number=6 unit=tháng | cơ quan bảo hiểm xã hội | Định kỳ 03 tháng, … hoặc 12 tháng, cơ quan bảo hiểm xã hội tổng hợp số thẻ, gửi Sở Tài chính | Chuyển kinh phí; một trong các kỳ 03 tháng, 06 tháng hoặc 12 tháng",
            "duration number=12 unit=tháng | cơ quan bảo hiểm xã hội | Định kỳ 03 tháng, 06 tháng hoặc …, cơ quan bảo hiểm xã hội tổng hợp số thẻ, gửi Sở Tài chính | Chuyển kinh phí; một trong các kỳ 03 tháng, 06 tháng hoặc 12 tháng",
        ],
    ),
    (
        "Thai sản",
        "",
        "Lao động nữ phải đóng bảo hiểm xã hội từ đủ 06 tháng trở lên trong thời gian 12 tháng liền kề trước khi sinh con",
        [
            "condition unit=tháng min=6 min_inclusive=True within=12 within_unit=tháng liền kề trước khi sinh con | Thai sản | Lao động nữ phải đóng bảo hiểm xã hội … trong thời gian 12 tháng liền kề trước khi sinh con | ",
        ],
    ),
    (
        "Một lần",
        "Người lao động được hưởng bảo hiểm xã hội một lần nếu thuộc một trong các trường hợp sau đây:",
        "Sau 12 tháng không tiếp tục đóng bảo hiểm xã hội mà chưa đủ 20 năm đóng bảo hiểm xã hội",
        [
            "condition unit=năm max=20 max_inclusive=False after=12 after_unit=tháng | Người lao động | Sau 12 tháng không tiếp tục đóng bảo hiểm xã hội mà … đóng bảo hiểm xã hội | Người lao động được hưởng bảo hiểm xã hội một lần nếu thuộc một trong các trường hợp",
        ],
    ),
    (
        "Nghỉ hưu",
        "",
        "Người lao động khi nghỉ việc có đủ 20 năm đóng bảo hiểm xã hội trở lên thì được hưởng lương hưu",
        [
            "threshold unit=năm min=20 min_inclusive=True | Người lao động | khi nghỉ việc có … đóng bảo hiểm xã hội thì được hưởng lương hưu | ",
        ],
    ),
    (
        "Trốn đóng",
        "Trốn đóng bảo hiểm là hành vi của người sử dụng lao động thuộc một trong các trường hợp sau đây:",
        "Sau 60 ngày kể từ ngày hết thời hạn quy định tại khoản 1 Điều 28 của Luật này mà người sử dụng lao động không đăng ký",
        [
            "threshold after=60 from=ngày hết thời hạn quy định tại khoản 1 Điều 28 của Luật này unit=ngày | Trốn đóng | Sau … kể từ ngày hết thời hạn quy định tại khoản 1 Điều 28 của Luật này mà người sử dụng lao động không đăng ký | Trốn đóng bảo hiểm là hành vi của người sử dụng lao động thuộc một trong các trường hợp",
        ],
    ),
    (
        "Nơi gửi",
        "",
        "Quyết định về việc hưởng trợ cấp được trung tâm dịch vụ việc làm gửi: 01 bản đến cơ quan bảo hiểm xã hội; 01 bản đến người lao động",
        [
            "count number=1 unit=bản | Quyết định về việc hưởng trợ cấp | được trung tâm dịch vụ việc làm gửi … đến cơ quan bảo hiểm xã hội | Nơi gửi",
            "count number=1 unit=bản | Quyết định về việc hưởng trợ cấp | được trung tâm dịch vụ việc làm gửi: 01 bản đến cơ quan bảo hiểm xã hội; … đến người lao động | Nơi gửi",
        ],
    ),
    (
        "Đầu tư",
        "",
        "Bảo hiểm xã hội Việt Nam có trách nhiệm gửi tiền tại các ngân hàng thương mại cổ phần có vốn nhà nước trên 50% vốn điều lệ",
        [
            "threshold unit=% min=50 min_inclusive=False [vốn điều lệ] | ngân hàng thương mại cổ phần | Bảo hiểm xã hội Việt Nam có trách nhiệm gửi tiền tại các ngân hàng thương mại cổ phần có vốn nhà nước … vốn điều lệ | Đầu tư",
        ],
    ),
    (
        "Tạm dừng",
        "Tạm dừng đóng theo quy định sau đây:",
        "Bị thiệt hại trên 50% tổng giá trị tài sản do thiên tai, dịch bệnh gây ra",
        [
            "threshold unit=% min=50 min_inclusive=False [tổng giá trị tài sản] | Tạm dừng | Bị thiệt hại … tổng giá trị tài sản do thiên tai, dịch bệnh gây ra | Tạm dừng đóng",
        ],
    ),
    (
        "Mức hưởng",
        "Mức hưởng được tính như sau:",
        "Trường hợp thời gian nghỉ hưu trước tuổi dưới 06 tháng thì không giảm, từ đủ 06 tháng đến dưới 12 tháng thì giảm 1%",
        [
            "threshold unit=tháng max=6 max_inclusive=False | Mức hưởng | Trường hợp thời gian nghỉ hưu trước tuổi … thì không giảm, từ đủ 06 tháng đến dưới 12 tháng thì giảm 1% | ",
            "threshold unit=tháng min=6 min_inclusive=True max=12 max_inclusive=False | Mức hưởng | Trường hợp thời gian nghỉ hưu trước tuổi dưới 06 tháng thì không giảm, … thì giảm 1% | ",
            "rate number=1 unit=% | Mức hưởng | Trường hợp thời gian nghỉ hưu trước tuổi dưới 06 tháng thì không giảm, từ đủ 06 tháng đến dưới 12 tháng thì giảm … | ",
        ],
    ),
    (
        "Dưỡng sức",
        "Thời gian nghỉ dưỡng sức tối đa được quy định như sau:",
        "07 ngày đối với người lao động phải phẫu thuật",
        [
            "duration unit=ngày max=7 max_inclusive=True | người lao động | Thời gian nghỉ dưỡng sức tối đa | đối với người lao động phải phẫu thuật",
        ],
    ),
    (
        "Kinh phí",
        "",
        "Mức thanh toán không quá 05 lần mức lương cơ sở đối với công chức hoặc không quá 03 lần mức lương cơ sở đối với người khác",
        [
            "amount unit=lần mức lương cơ sở max=5 max_inclusive=True | công chức | Mức thanh toán … đối với công chức hoặc không quá 03 lần mức lương cơ sở đối với người khác | Kinh phí",
            "amount unit=lần mức lương cơ sở max=3 max_inclusive=True | Kinh phí | Mức thanh toán không quá 05 lần mức lương cơ sở đối với công chức hoặc … đối với người khác | ",
        ],
    ),
    (
        "Khám bệnh",
        "",
        "Trường hợp quá 30 ngày mà cơ sở khám bệnh, chữa bệnh không bổ sung hồ sơ thì phải thực hiện lại",
        [
            "threshold unit=ngày min=30 min_inclusive=False | Khám bệnh | Trường hợp … mà cơ sở khám bệnh, chữa bệnh không bổ sung hồ sơ thì phải thực hiện lại | ",
        ],
    ),
    (
        "Khám thai",
        "Lao động nữ mang thai được nghỉ việc để đi khám thai:",
        "Tối đa 05 lần, mỗi lần không quá 02 ngày",
        [
            "count unit=lần max=5 max_inclusive=True | Lao động nữ | …, mỗi lần không quá 02 ngày | Lao động nữ mang thai được nghỉ việc để đi khám thai",
            "duration unit=ngày max=2 max_inclusive=True | Lao động nữ | Tối đa 05 lần, mỗi lần … | Lao động nữ mang thai được nghỉ việc để đi khám thai",
        ],
    ),
    (
        "Cấp sổ",
        "Cơ quan bảo hiểm xã hội có trách nhiệm cấp sổ như sau:",
        "Trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ đối với cấp mới; 15 ngày kể từ ngày nhận đủ hồ sơ đối với cấp lại",
        [
            "deadline unit=ngày max=10 max_inclusive=True from=ngày nhận đủ hồ sơ | Cơ quan bảo hiểm xã hội | có trách nhiệm cấp sổ | đối với cấp mới",
            "deadline unit=ngày max=15 max_inclusive=True from=ngày nhận đủ hồ sơ | Cơ quan bảo hiểm xã hội | Trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ đối với cấp mới; … kể từ ngày nhận đủ hồ sơ đối với cấp lại | Cơ quan bảo hiểm xã hội có trách nhiệm cấp sổ",
        ],
    ),
    (
        "Hỗ trợ",
        "",
        "Hỗ trợ 100% mức đóng đối với đối tượng quy định tại điểm i khoản 4 Điều 12 của Luật này. Thời gian hỗ trợ là 01 năm kể từ khi đối tượng được xác nhận là nạn nhân",
        [
            "rate number=100 unit=% [mức đóng] | Hỗ trợ | … mức đóng đối với đối tượng quy định tại điểm i khoản 4 Điều 12 của Luật này | ",
            "duration number=1 unit=năm | Thời gian hỗ trợ | là | kể từ khi đối tượng được xác nhận là nạn nhân",
        ],
    ),
    (
        "Tạm đình chỉ",
        "",
        "Trường hợp sau thời gian tạm đình chỉ công việc từ 14 ngày làm việc trở lên trong tháng mà người lao động được trả đủ tiền lương thì thực hiện đóng bù",
        [
            "threshold unit=ngày làm việc min=14 min_inclusive=True | Tạm đình chỉ | Trường hợp sau thời gian tạm đình chỉ công việc … trong tháng mà người lao động được trả đủ tiền lương thì thực hiện đóng bù | ",
        ],
    ),
    (
        "Công thức",
        "",
        "Số tiền trích = 5% x (N x M)",
        [],
    ),
    (
        "Trong ngoặc",
        "",
        "Người lao động được nghỉ (tối đa 10 ngày) và được hưởng 5% mức tham chiếu",
        [
            "rate number=5 unit=% [mức tham chiếu] | Người lao động | được nghỉ (tối đa 10 ngày) và được hưởng | Trong ngoặc",
        ],
    ),
    (
        "Mức",
        "",
        "Mức này bằng 30% mức tham chiếu. Mức hưởng cho mỗi năm bằng 2% mức tham chiếu",
        [
            "rate number=30 unit=% [mức tham chiếu] | Mức | này bằng … mức tham chiếu | ",
            "rate number=2 unit=% [mức tham chiếu] | Mức | Mức này bằng 30% mức tham chiếu. Mức hưởng cho mỗi năm bằng … mức tham chiếu | ",
        ],
    ),
    (
        "",
        "",
        "Bằng 5% mức tham chiếu",
        [],
    ),
    (
        "Tuổi",
        "",
        "Lao động nữ tham gia bảo hiểm xã hội khi nghỉ việc mà có từ đủ 15 năm đóng bảo hiểm xã hội trở lên và đủ 55 tuổi thì được hưởng lương hưu",
        [
            "threshold unit=năm min=15 min_inclusive=True | Lao động nữ | tham gia bảo hiểm xã hội khi nghỉ việc mà có … đóng bảo hiểm xã hội và đủ 55 tuổi thì được hưởng lương hưu | ",
            "age number=55 unit=tuổi | Lao động nữ | tham gia bảo hiểm xã hội khi nghỉ việc mà có từ đủ 15 năm đóng bảo hiểm xã hội trở lên và đủ … thì được hưởng lương hưu | Tuổi",
        ],
    ),
    (
        "Thai sản",
        "",
        "Được nghỉ việc hưởng chế độ thai sản cho đến khi con đủ 06 tháng tuổi",
        [
            "age until=6 unit=tháng tuổi | con | Được nghỉ việc hưởng chế độ thai sản cho đến khi con đủ … | ",
        ],
    ),
    (
        "Rủi ro",
        "",
        "Mức trích quỹ dự phòng tối đa không quá 2% số tiền sinh lời cho đến khi số dư quỹ bằng 5% số dư nợ",
        [
            "rate unit=% max=2 max_inclusive=True [số tiền sinh lời] | Mức trích quỹ dự phòng | tối đa | cho đến khi số dư quỹ bằng 5% số dư nợ; Rủi ro",
        ],
    ),
    (
        "Gia hạn",
        "",
        "Gia hạn nợ là việc chưa thu một phần số tiền khi đến hạn thu hồi trong thời gian tối đa không quá 03 năm",
        [
            "duration unit=năm max=3 max_inclusive=True | Gia hạn nợ | là việc chưa thu một phần số tiền khi đến hạn thu hồi trong thời gian tối đa … | ",
        ],
    ),
    (
        "Lao động",
        "",
        "Lao động nữ sinh con hoặc người lao động nhận con nuôi dưới 06 tháng tuổi thì được trợ cấp một lần bằng 02 lần mức tham chiếu, nếu có đơn",
        [
            "threshold unit=tháng tuổi max=6 max_inclusive=False | con nuôi | Lao động nữ sinh con hoặc người lao động nhận con nuôi … thì được trợ cấp một lần bằng 02 lần mức tham chiếu, nếu có đơn | ",
            "amount number=2 unit=lần mức tham chiếu | Lao động nữ | sinh con hoặc người lao động nhận con nuôi dưới 06 tháng tuổi thì được trợ cấp một lần bằng …, nếu có đơn | ",
        ],
    ),
    (
        "Nộp",
        "",
        "Trừ trường hợp quy định tại khoản 2 Điều này, người lao động phải nộp hồ sơ trong thời hạn 30 ngày kể từ ngày nghỉ việc, kể cả ngày lễ",
        [
            "deadline unit=ngày max=30 max_inclusive=True from=ngày nghỉ việc, kể cả ngày lễ | người lao động | Trừ trường hợp quy định tại khoản 2 Điều này, người lao động phải nộp hồ sơ trong thời hạn … kể từ ngày nghỉ việc, kể cả ngày lễ | ",
        ],
    ),
    (
        "Đóng",
        "Mức đóng và trách nhiệm đóng được quy định như sau:",
        "Người lao động đóng bằng 1% tiền lương tháng",
        [
            "rate number=1 unit=% [tiền lương tháng] | Người lao động | đóng bằng | Mức đóng và trách nhiệm đóng",
        ],
    ),
    (
        "Mức chi",
        "",
        "Mức chi tối đa bằng 4% đối với đối tượng tham gia năm đầu, tối đa bằng 1,65% đối với đối tượng tiếp tục tham gia",
        [
            "rate number=4 unit=% | đối tượng tham gia năm đầu | Mức chi tối đa bằng … đối với đối tượng tham gia năm đầu, tối đa bằng 1,65% đối với đối tượng tiếp tục tham gia | ",
            "rate number=1.65 unit=% | đối tượng tiếp tục tham gia | Mức chi tối đa bằng 4% đối với đối tượng tham gia năm đầu, tối đa bằng … đối với đối tượng tiếp tục tham gia | ",
        ],
    ),
    (
        "Giải thích",
        "",
        "Thời gian đóng từ đủ 15 năm trở lên và tuổi từ đủ 60 tuổi trở lên",
        [
            "threshold unit=năm min=15 min_inclusive=True | Giải thích | Thời gian đóng … và tuổi từ đủ 60 tuổi trở lên | ",
            "age unit=tuổi min=60 min_inclusive=True | Giải thích | Thời gian đóng từ đủ 15 năm trở lên và tuổi … | ",
        ],
    ),
    (
        "Hồ sơ",
        "",
        "Đối với người sử dụng lao động là các cơ quan, đơn vị, doanh nghiệp thuộc Bộ Quốc phòng thì trong thời hạn 30 ngày, Bảo hiểm xã hội Bộ Quốc phòng thực hiện xác nhận",
        [
            "deadline unit=ngày max=30 max_inclusive=True | Bảo hiểm xã hội Bộ Quốc phòng | thực hiện xác nhận | Đối với người sử dụng lao động là các cơ quan, đơn vị, doanh nghiệp thuộc Bộ Quốc phòng; Hồ sơ",
        ],
    ),
    (
        "Người",
        "",
        "Trường hợp tuổi dưới 15 tuổi thì không được nhận",
        [
            "age unit=tuổi max=15 max_inclusive=False | Người | Trường hợp tuổi … thì không được nhận | ",
        ],
    ),
    (
        "Quyền lợi",
        "",
        "Người bệnh được hưởng 50% mức hưởng khi khám bệnh, chữa bệnh ngoại trú và 100% mức hưởng khi khám bệnh, chữa bệnh nội trú",
        [
            "rate number=50 unit=% [mức hưởng] | Người bệnh | được hưởng … mức hưởng khi khám bệnh, chữa bệnh ngoại trú và 100% mức hưởng khi khám bệnh, chữa bệnh nội trú | Quyền lợi",
            "rate number=100 unit=% [mức hưởng] | Người bệnh | được hưởng 50% mức hưởng khi khám bệnh, chữa bệnh ngoại trú và … mức hưởng khi khám bệnh, chữa bệnh nội trú | Quyền lợi",
        ],
    ),
    (
        "Chậm đóng",
        "",
        "nộp số tiền bằng 0,03%/ngày tính trên số tiền bảo hiểm xã hội, bảo hiểm thất nghiệp chậm đóng và số ngày chậm đóng",
        [
            "rate number=0.03 unit=%/ngày [số tiền bảo hiểm xã hội, bảo hiểm thất nghiệp chậm đóng] | Chậm đóng | nộp số tiền bằng … tính trên số tiền bảo hiểm xã hội, bảo hiểm thất nghiệp chậm đóng và số ngày chậm đóng | ",
        ],
    ),
    (
        "Chi phí",
        "",
        "100% chi phí khám bệnh đối với trường hợp chi phí cho một lần khám bệnh thấp hơn 15% mức lương cơ sở",
        [
            "rate number=100 unit=% [chi phí khám bệnh] | Chi phí | … chi phí khám bệnh đối với trường hợp chi phí cho một lần khám bệnh thấp hơn 15% mức lương cơ sở | ",
            "threshold unit=% max=15 max_inclusive=False [mức lương cơ sở] | chi phí cho một lần khám bệnh | 100% chi phí khám bệnh đối với trường hợp chi phí cho một lần khám bệnh … mức lương cơ sở | ",
        ],
    ),
    (
        "Chuyển tiếp",
        "",
        "Chi phí đối với trường hợp người bệnh đến khám trước ngày 01 tháng 01 và ra viện sau đó",
        [],
    ),
    (
        "Nghề",
        "",
        "Làm nghề nặng nhọc thuộc danh mục do Bộ Lao động, Bộ Y tế ban hành thì được hưởng 40 ngày",
        [
            "duration number=40 unit=ngày | Nghề | Làm nghề nặng nhọc thuộc danh mục do Bộ Lao động, Bộ Y tế ban hành thì được hưởng … | ",
        ],
    ),
    (
        "Lương hưu",
        "",
        "Có tuổi thấp hơn tối đa 10 tuổi so với tuổi quy định tại khoản 2 Điều 169 và bị suy giảm khả năng lao động",
        [
            "age unit=tuổi max=10 max_inclusive=True | Lương hưu | Có tuổi thấp hơn … so với tuổi quy định tại khoản 2 Điều 169 và bị suy giảm khả năng lao động | ",
        ],
    ),
    (
        "Thai sản",
        "",
        "Ngày bắt đầu nghỉ việc phải trong khoảng thời gian 60 ngày kể từ ngày vợ sinh con, trường hợp nghỉ nhiều lần thì ngày bắt đầu nghỉ của lần cuối cùng phải trong thời gian đó",
        [
            "deadline unit=ngày max=60 max_inclusive=True from=ngày vợ sinh con | Thai sản | Ngày bắt đầu nghỉ việc phải trong khoảng thời gian … kể từ ngày vợ sinh con, trường hợp nghỉ nhiều lần thì ngày bắt đầu nghỉ của lần cuối cùng phải trong thời gian đó | ",
        ],
    ),
    (
        "Giải quyết",
        "",
        "Trong thời hạn 20 ngày kể từ ngày nhận đủ hồ sơ đối với người hưởng lương hưu hoặc trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ đối với trường hợp hưởng bảo hiểm xã hội một lần, cơ quan bảo hiểm xã hội có trách nhiệm giải quyết",
        [
            "deadline unit=ngày max=20 max_inclusive=True from=ngày nhận đủ hồ sơ | cơ quan bảo hiểm xã hội | Trong thời hạn … kể từ ngày nhận đủ hồ sơ đối với người hưởng lương hưu hoặc trong thời hạn 10 ngày kể từ ngày nhận đủ hồ sơ đối với trường hợp hưởng bảo hiểm xã hội một lần, cơ quan bảo hiểm xã hội có trách nhiệm giải quyết | ",
            "deadline unit=ngày max=10 max_inclusive=True from=ngày nhận đủ hồ sơ | cơ quan bảo hiểm xã hội | Trong thời hạn 20 ngày kể từ ngày nhận đủ hồ sơ đối với người hưởng lương hưu hoặc trong thời hạn … kể từ ngày nhận đủ hồ sơ đối với trường hợp hưởng bảo hiểm xã hội một lần, cơ quan bảo hiểm xã hội có trách nhiệm giải quyết | ",
        ],
    ),
    (
        "Mức hưởng",
        "Người tham gia bảo hiểm y tế được thanh toán với mức hưởng như sau:",
        "100% chi phí khi người bệnh có thời gian tham gia bảo hiểm y tế 5 năm liên tục trở lên và có số tiền cùng chi trả trong năm theo quy định tại khoản 5 Điều này, Điều 26 và Điều 27 của Luật này lớn hơn 6 lần mức tham chiếu",
        [
            "rate number=100 unit=% [chi phí] | Người tham gia bảo hiểm y tế | … chi phí khi người bệnh có thời gian tham gia bảo hiểm y tế 5 năm liên tục trở lên và có số tiền cùng chi trả trong năm theo quy định tại khoản 5 Điều này, Điều 26 và Điều 27 của Luật này lớn hơn 6 lần mức tham chiếu | Người tham gia bảo hiểm y tế được thanh toán với mức hưởng",
            "threshold unit=năm min=5 min_inclusive=True | người bệnh | 100% chi phí khi người bệnh có thời gian tham gia bảo hiểm y tế … liên tục và có số tiền cùng chi trả trong năm theo quy định tại khoản 5 Điều này, Điều 26 và Điều 27 của Luật này lớn hơn 6 lần mức tham chiếu | Người tham gia bảo hiểm y tế được thanh toán với mức hưởng",
            "threshold unit=lần mức tham chiếu min=6 min_inclusive=False | Người tham gia bảo hiểm y tế | 100% chi phí khi người bệnh có thời gian tham gia bảo hiểm y tế 5 năm liên tục trở lên và có số tiền cùng chi trả trong năm theo quy định tại khoản 5 Điều này, Điều 26 và Điều 27 của Luật này … | Người tham gia bảo hiểm y tế được thanh toán với mức hưởng",
        ],
    ),
    (
        "Trợ cấp",
        "",
        "Thời gian hưởng trợ cấp thất nghiệp được tính theo số tháng đóng, cứ đóng đủ 12 tháng thì được hưởng 03 tháng trợ cấp, sau đó, cứ đóng đủ thêm 12 tháng thì được hưởng thêm 01 tháng nhưng tối đa không quá 12 tháng",
        [
            "duration number=3 unit=tháng | Thời gian hưởng trợ cấp thất nghiệp | được tính theo số tháng đóng, cứ đóng đủ 12 tháng thì được hưởng … trợ cấp, sau đó, cứ đóng đủ thêm 12 tháng thì được hưởng thêm 01 tháng nhưng tối đa không quá 12 tháng | ",
            "duration number=1 unit=tháng | Thời gian hưởng trợ cấp thất nghiệp | được tính theo số tháng đóng, cứ đóng đủ 12 tháng thì được hưởng 03 tháng trợ cấp, sau đó, cứ đóng đủ thêm 12 tháng thì được hưởng thêm … nhưng tối đa không quá 12 tháng | ",
            "duration unit=tháng max=12 max_inclusive=True | Thời gian hưởng trợ cấp thất nghiệp | được tính theo số tháng đóng, cứ đóng đủ 12 tháng thì được hưởng 03 tháng trợ cấp, sau đó, cứ đóng đủ thêm 12 tháng thì được hưởng thêm 01 tháng nhưng tối đa … | ",
        ],
    ),
    (
        "Lương hưu",
        "Mức lương hưu được tính bằng 45% mức bình quân thu nhập và tương ứng với số năm đóng bảo hiểm xã hội như sau:",
        "Lao động nam nghỉ hưu vào năm 2018 là 16 năm, năm 2019 là 17 năm",
        [
            "duration number=16 unit=năm | Lao động nam | nghỉ hưu vào năm 2018 là …, năm 2019 là 17 năm | Mức lương hưu được tính bằng 45% mức bình quân thu nhập và tương ứng với số năm đóng bảo hiểm xã hội",
            "duration number=17 unit=năm | Lao động nam | nghỉ hưu vào năm 2018 là 16 năm, năm 2019 là … | Mức lương hưu được tính bằng 45% mức bình quân thu nhập và tương ứng với số năm đóng bảo hiểm xã hội",
        ],
    ),
    (
        "Đối tượng",
        "",
        "Người nghỉ việc hưởng trợ cấp đối với người lao động bị mắc bệnh dài ngày hoặc người lao động nghỉ việc hưởng chế độ ốm đau từ 14 ngày làm việc trở lên trong tháng",
        [
            "threshold unit=ngày làm việc min=14 min_inclusive=True | người lao động | Người nghỉ việc hưởng trợ cấp đối với người lao động bị mắc bệnh dài ngày hoặc người lao động nghỉ việc hưởng chế độ ốm đau … trong tháng | Đối tượng",
        ],
    ),
    (
        "Mức khoán",
        "",
        "Chi khoán kinh phí phương tiện đối với công chức, viên chức, người lao động thường xuyên phải đi đến đơn vị, mức khoán tối đa không quá 01 lần mức lương cơ sở/người/tháng",
        [
            "amount unit=lần mức lương cơ sở/người/tháng max=1 max_inclusive=True | Chi khoán kinh phí phương tiện đối với công chức, viên chức, người lao động thường xuyên phải đi đến đơn vị | mức khoán tối đa | ",
        ],
    ),
    (
        "Chi trả",
        "",
        "Trong thời hạn 12 tháng, kể từ ngày thẩm định quyết toán, phần kinh phí chưa sử dụng hết được chuyển về quỹ dự phòng",
        [
            "deadline unit=tháng max=12 max_inclusive=True from=ngày thẩm định quyết toán | phần kinh phí chưa sử dụng hết | được chuyển về quỹ dự phòng | Chi trả",
        ],
    ),
    (
        "Phương thức",
        "Người lao động quy định tại điểm g khoản 1 Điều 2 của Luật này, mức đóng và phương thức đóng được quy định như sau:",
        "Phương thức đóng được thực hiện hằng tháng, 03 tháng hoặc 06 tháng một lần",
        [
            "duration number=3 unit=tháng | Người lao động quy định tại điểm g khoản 1 Điều 2 của Luật này | Phương thức đóng được thực hiện hằng tháng, … hoặc 06 tháng một lần | Người lao động quy định tại điểm g khoản 1 Điều 2 của Luật này, mức đóng và phương thức đóng; một trong các kỳ hằng tháng, 03 tháng hoặc 06 tháng",
            "duration number=6 unit=tháng | Người lao động quy định tại điểm g khoản 1 Điều 2 của Luật này | Phương thức đóng được thực hiện hằng tháng, 03 tháng hoặc … một lần | Người lao động quy định tại điểm g khoản 1 Điều 2 của Luật này, mức đóng và phương thức đóng; một trong các kỳ hằng tháng, 03 tháng hoặc 06 tháng",
        ],
    ),
    (
        "Hồ sơ",
        "",
        "Trường hợp sinh con dưới 32 tuần tuổi thì cần thêm giấy tờ",
        [
            "threshold unit=tuần tuổi max=32 max_inclusive=False | Hồ sơ | Trường hợp sinh con … thì cần thêm giấy tờ | ",
        ],
    ),
    (
        "Mai táng",
        "",
        "Quyết định số 38/2010/QĐ-TTg ngày 06 tháng 5 năm 2010 của Thủ tướng Chính phủ về chế độ đối với quân nhân có dưới 20 năm công tác trong quân đội",
        [],
    ),
    (
        "Nhiệm vụ",
        "",
        "Thông qua chiến lược phát triển, kế hoạch dài hạn, 05 năm về thực hiện chính sách",
        [],
    ),
    (
        "Mức thanh toán",
        "Trường hợp người bệnh đến khám tại cơ sở tuyến huyện không có hợp đồng khám bệnh, chữa bệnh (trừ trường hợp cấp cứu):",
        "Trường hợp khám bệnh nội trú, thanh toán theo chi phí thực tế nhưng tối đa không quá 0,5 lần mức lương cơ sở",
        [
            "amount unit=lần mức lương cơ sở max=0.5 max_inclusive=True | người bệnh đến khám tại cơ sở tuyến huyện | Trường hợp khám bệnh nội trú, thanh toán theo chi phí thực tế nhưng tối đa … | Trường hợp người bệnh đến khám tại cơ sở tuyến huyện không có hợp đồng khám bệnh, chữa bệnh (trừ trường hợp cấp cứu); Mức thanh toán",
        ],
    ),
    (
        "Nghỉ",
        "Số ngày nghỉ do người sử dụng lao động và Ban Chấp hành công đoàn quyết định, trường hợp chưa có công đoàn thì do người sử dụng lao động quyết định như sau:",
        "Tối đa 07 ngày đối với người lao động sức khỏe chưa phục hồi do phải phẫu thuật",
        [
            "duration unit=ngày max=7 max_inclusive=True | Nghỉ | … đối với người lao động sức khỏe chưa phục hồi do phải phẫu thuật | Số ngày nghỉ do người sử dụng lao động và Ban Chấp hành công đoàn quyết định, trường hợp chưa có công đoàn thì do người sử dụng lao động quyết định",
        ],
    ),
    (
        "Trợ cấp",
        "",
        "Từ một năm trở xuống thì được tính bằng 0,5 tháng, sau đó cứ thêm mỗi năm được tính thêm 0,3 tháng tiền lương",
        [
            "threshold unit=năm max=1 max_inclusive=True | Trợ cấp | … thì được tính bằng 0,5 tháng, sau đó cứ thêm mỗi năm được tính thêm 0,3 tháng tiền lương | ",
            "amount number=0.3 unit=tháng tiền lương | Trợ cấp | Từ một năm trở xuống thì được tính bằng 0,5 tháng, sau đó cứ thêm mỗi năm được tính thêm … | ",
        ],
    ),
    (
        "Lương hưu",
        "",
        "Người lao động còn thiếu tối đa 06 tháng để đủ 15 năm đóng bảo hiểm xã hội",
        [
            "threshold unit=tháng max=6 max_inclusive=True | Lương hưu | Người lao động còn thiếu … để đủ 15 năm đóng bảo hiểm xã hội | ",
        ],
    ),
    (
        "Hồ sơ",
        "",
        "Trong thời hạn 30 ngày tính đến thời điểm hưởng lương hưu, người lao động đang bảo lưu thời gian đóng, người tham gia bảo hiểm xã hội tự nguyện nộp hồ sơ cho cơ quan bảo hiểm xã hội",
        [
            "deadline unit=ngày max=30 max_inclusive=True | người lao động | đang bảo lưu thời gian đóng, người tham gia bảo hiểm xã hội tự nguyện nộp hồ sơ cho cơ quan bảo hiểm xã hội … tính đến thời điểm hưởng lương hưu | ",
        ],
    ),
    (
        "Nghỉ phép năm",
        "",
        "Người lao động được nghỉ 10 ngày đối với người nuôi một hoặc 2 con nhỏ",
        [
            "duration number=10 unit=ngày | Người lao động | được nghỉ … đối với người nuôi một hoặc 2 con nhỏ | Nghỉ phép năm",
        ],
    ),
    (
        "Nộp lưu",
        "",
        "Đối với hồ sơ khác: Trong thời hạn 01 năm kể từ ngày công việc kết thúc",
        [
            "deadline unit=năm max=1 max_inclusive=True from=ngày công việc kết thúc | hồ sơ khác | Đối với hồ sơ khác: Trong thời hạn … kể từ ngày công việc kết thúc | Nộp lưu",
        ],
    ),
    (
        "Hồ sơ",
        "Hồ sơ là một trong các giấy tờ sau đây:",
        "Văn bản xác nhận đối với trường hợp con chết trong vòng 24 giờ sau khi sinh",
        [],
    ),
    (
        "Chậm đóng",
        "Chậm đóng là hành vi thuộc một trong các trường hợp sau đây:",
        "Không đăng ký số người phải tham gia trong thời hạn 60 ngày kể từ ngày hết hạn",
        [
            "duration unit=ngày max=60 max_inclusive=True from=ngày hết hạn | Chậm đóng | Không đăng ký số người phải tham gia | Chậm đóng là hành vi thuộc một trong các trường hợp",
        ],
    ),
    (
        "Chấm dứt",
        "Người đang hưởng trợ cấp bị chấm dứt hưởng trong các trường hợp sau đây:",
        "Đi học tập có thời hạn từ đủ 12 tháng trở lên",
        [
            "threshold unit=tháng min=12 min_inclusive=True | Người đang hưởng trợ cấp bị chấm dứt hưởng | Đi học tập có thời hạn … | Người đang hưởng trợ cấp bị chấm dứt hưởng trong các trường hợp",
        ],
    ),
    (
        "Thẻ",
        "",
        "Đối tượng tham gia không liên tục thì thẻ bảo hiểm y tế có giá trị sử dụng sau 30 ngày, kể từ ngày đóng bảo hiểm y tế",
        [
            "threshold after=30 from=ngày đóng bảo hiểm y tế unit=ngày | thẻ bảo hiểm y tế | Đối tượng tham gia không liên tục thì thẻ bảo hiểm y tế có giá trị sử dụng sau …, kể từ ngày đóng bảo hiểm y tế | ",
        ],
    ),
    (
        "Lương hưu",
        "",
        "Trường hợp người bệnh đến khám tại cơ sở cấp cơ bản hoặc cơ sở khám bệnh, chữa bệnh cấp chuyên sâu đạt số điểm từ 50 điểm đến dưới 70 điểm, quỹ bảo hiểm y tế thanh toán theo chi phí thực tế",
        [
            "threshold unit=điểm min=50 min_inclusive=True max=70 max_inclusive=False | người bệnh đến khám tại cơ sở cấp cơ bản hoặc cơ sở khám bệnh, chữa bệnh cấp chuyên sâu đạt số điểm | Trường hợp người bệnh đến khám tại cơ sở cấp cơ bản hoặc cơ sở khám bệnh, chữa bệnh cấp chuyên sâu đạt số điểm …, quỹ bảo hiểm y tế thanh toán theo chi phí thực tế | Lương hưu",
        ],
    ),
]


@pytest.mark.parametrize(("title", "lead", "text", "facts"), CASES)
def test_facts_of_a_clause(title: str, lead: str, text: str, facts: list[str]) -> None:
    above, clause = Provision("x", "d1", "", title, lead, 1), Provision("x", "d1.k1", "", "", text, 2)
    assert [shown(fact) for fact in quantities([above, clause]) if fact.path == "d1.k1"] == facts
