"""The names of bodies and offices, by how such names are built: State, Party, social insurance, heads of units."""

import re

_UPPER = r"[A-ZĐÀÁẢÃẠÂẦẤẨẪẬĂẰẮẲẴẶÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ]"
_STOP = (
    r"(?!(?:quy|quyết|ban|phê|công(?! an| đoàn| nghệ| nghiệp| thương| ty)|hướng|phối|có|trình|xem|thống|chủ(?! đầu"
    r"| quản| tịch| sở)|chịu|được|căn"
    r"|thực|tổ chức(?! (?:bảo|lại|chính|đại|hành|dịch))|là|phải|đã|đang|sẽ|không|về việc|theo|tại|trong|để|khi"
    r"|nếu|mà|bằng|cho|đối với|gửi"
    r"|nhận|lập|tiếp|kiểm tra|thông|từ|đến|và|hoặc|hàng|hằng|do|bổ nhiệm|chấp|thành lập|thẩm|cấp(?! (?:tỉnh|huyện"
    r"|xã|trên|dưới|bộ|[Tt]rung ương|cơ sở))|rà|xây"
    r"|như|với|sau|trước|giao|báo|cùng(?! cấp)|chỉ|đề|tự|chi trả|thanh toán|giải|này|miễn|bảo đảm|đồng ý|ký|cử"
    r"|nơi"
    r"|sử dụng(?! lao)|tham|đóng|quản lý(?! (?:ngành|nhà nước|bảo hiểm|quỹ|về|chuyên))|tiến|khi|trả|tổng hợp|kiểm|trên"
    r"|xác|chỉnh|điều chỉnh|sửa)"
    r"(?!\w))"
)
_PAIRS = (
    r"(?:khám bệnh, chữa bệnh|tai nạn lao động, bệnh nghề nghiệp|phòng, chống \w+|vệ sinh, an toàn|ngành, lĩnh vực)"
)
_WORD = rf"(?:{_PAIRS}|{_STOP}[^\W_][\w/.-]*(?<![.]))"
_CAPITAL = rf"{_UPPER}\w*(?: {_STOP}(?!{_UPPER})\w+){{0,3}}"
_FIRST = (
    r"(?!(?:Bộ|Thủ|Chính|Ủy|Uỷ|Hội|Ban|Chủ|Bảo|Sở|Tổng|Giám|Quốc|Ngân|Kiểm|Tòa|Viện|Mặt|Cơ|Đảng|Tỉnh|Người|Các|Nghị|Luật"
    r"|Thông|Quyết|Điều|Trường|Căn|Trong|Kho bạc|Liên đoàn|Cục|Chi cục|Vụ|Trung tâm|Phòng|Văn phòng|Đoàn)(?!\w))"
)
_NAMED = rf"{_CAPITAL}(?:(?:,| -| và| –) {_FIRST}{_CAPITAL})*"
_PLACE = (
    r"(?:(?: (?:cấp (?:tỉnh|huyện|xã)(?: (?:và|hoặc) cấp (?:tỉnh|huyện|xã))?|các cấp|cùng cấp|cấp có thẩm quyền"
    r"|địa phương)(?!\w))"
    r"|(?:(?:,| và| hoặc)? (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\w)"
    rf"(?: {_UPPER}\w*| trực thuộc [Tt]rung ương| thuộc (?:tỉnh|thành phố))*)+)"
)
_COUNCIL = rf"(?:[Ủủ]y|[Uu]ỷ|Uỷ) ban nhân dân{_PLACE}?|Hội đồng nhân dân{_PLACE}?|UBND{_PLACE}?|HĐND{_PLACE}?"
_MINISTRY = rf"Bộ (?!trưởng|luật){_NAMED}"
_FIXED = (
    r"Ủy ban [Tt]hường vụ Quốc hội|Thủ tướng Chính phủ|Phó Thủ tướng Chính phủ|Chính phủ|Quốc hội|Chủ tịch nước"
    r"|Bộ Chính trị|Ban Bí thư|Tổng Bí thư|Thường trực Chính phủ"
)
_PARTY = (
    r"(?:Ban (?:Thường vụ|Chấp hành|Tuyên giáo|Tổ chức|Dân vận|Nội chính|Kinh tế|Chỉ đạo)|Thường trực|Bí thư"
    rf"|Văn phòng)?(?: và {_CAPITAL})? ?(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng) [ủu][yỷ]"
    rf"(?: (?:{_COUNCIL})|(?: {_UPPER}\w*| cấp {_WORD}| các cấp| xã| phường| Chính phủ){{0,6}})"
)
_UNITS = (
    r"(?:Tổng cục|Cục|Chi cục|Vụ|Sở|Ban(?! hành)|Phòng|Văn phòng|Trung tâm|Hội đồng(?: quản lý)?(?! nhân dân)|Ngân hàng"
    r"|Kiểm toán|Tòa án|Toà án|Viện"
    r"|Bảo hiểm xã hội|Liên đoàn|Tổng Liên đoàn|Mặt trận|Đoàn|Hội|Kho bạc|Tập đoàn|Ủy ban(?! nhân dân"
    r"| [Tt]hường vụ)|Thanh tra)"
)
_OFFICES = (
    r"(?:(?:Phó )?Chủ tịch(?! nước)|(?:Phó )?(?:Tổng )?[Gg]iám đốc|[Tt]hủ trưởng|Thống đốc|Chánh án|Viện trưởng"
    r"|Hiệu trưởng|Cục trưởng"
    r"|Tổng cục trưởng|Chủ nhiệm|Tổng Kiểm toán|(?:Phó )?Trưởng [Bb]an|Bí thư|Tổng Thanh tra|Chánh Văn phòng)"
)
_PLAIN = (
    r"[Cc]ơ quan (?!có thẩm quyền|nhà nước|nào|khác|này)|[Tt]ổ chức (?=bảo hiểm)|[Nn]gười đứng đầu"
    r"|[Hh]ội đồng (?!nhân dân)|[Ss]ở (?=\w)|[Tt]rung tâm (?=\w)"
)
_BOARD = (
    r"(?:(?:Phó )?(?:Chủ tịch|Trưởng|Tổ trưởng) )?(?:Hội đồng|[Tt]ổ chuyên gia|[Tt]ổ công tác|Đoàn kiểm tra"
    r"|Đoàn thanh tra) "
    r"(?:(?:tư vấn|thẩm định|xét duyệt|xét tuyển|xét chọn|giải quyết kiến nghị|nghiệm thu|đánh giá|định giá|kiểm tra"
    rf"|tuyển dụng|thi đua|kỷ luật|khen thưởng|giám khảo|liên ngành"
    rf"|thanh lý)(?: {_STOP}(?!thì)[^\W_]\w*){{0,5}})(?!\w)"
    r"|[Tt]rưởng [Đđ]oàn(?: kiểm tra| thanh tra| giám sát| kiểm toán)?(?!\w)|(?:Phó )?Trưởng [Bb]an(?= (?:quyết"
    r"|quy|ban hành"
    r"|phê|phân|xem))"
)
_TAIL = rf"(?:(?: -| –)? {_WORD}){{1,12}}"
_MORE = r"(?:, (?:tổ chức|đơn vị|địa phương|doanh nghiệp)(?: (?:đó|mình|trực thuộc|có liên quan))?(?=,| ))*"
_COMPETENT = (
    r"(?:[Cc]ơ quan(?: nhà nước| quản lý nhà nước| quản lý)?|[Cc]ấp)(?:, (?:tổ chức|người|đơn vị|cấp))* có thẩm quyền"
)
_ACTORS = (
    r"[Cc]ơ quan, (?:đơn vị|tổ chức)(?:, (?:đơn vị|cá nhân|tổ chức))?|[Nn]gười có thẩm quyền|[Cc]hủ đầu tư"
    r"|[Nn]gười sử dụng lao động|[Nn]gười lao động|[Bb]ên mời thầu|Nhà nước|(?:các|hai) bên|cấp trên"
    rf"|[Tt]ổ chức(?= (?:quyết định|phê duyệt|quy định|ban hành)(?!\w))|[Tt]ổ chức (?:đặt hàng|tín dụng|thẩm định)"
    rf"|[Nn]hà (?:trường|thầu|đầu tư)|(?:[Cc]ơ sở|[Đđ]ơn vị|[Dd]oanh nghiệp)(?: {_WORD}){{0,8}}"
)
_MINISTRIES = (
    r"(?:[Cc]ác )?[Bb]ộ(?:, (?:ngành|địa phương|cơ quan ngang [Bb]ộ|cơ quan thuộc Chính phủ"
    r"|cơ quan khác ở [Tt]rung ương|cơ quan [Tt]rung ương|cơ quan, tổ chức))+(?! của)|[Cc]ác [Bb]ộ(?! [A-ZĐ])"
)
_BODY = "|".join(
    (
        _FIXED,
        _BOARD,
        r"Hội đồng quản lý(?! (?:[Qq]uỹ|[Bb]ảo|nhà|Trung|Học|Viện|Trường))(?!\w)",
        _COMPETENT,
        rf"(?:Bộ trưởng|Thứ trưởng)(?: và Thủ trưởng cơ quan ngang [Bb]ộ| (?:các )?{_MINISTRY})?",
        rf"(?:Phó )?Chủ tịch (?:{_COUNCIL})",
        _MINISTRY,
        _COUNCIL,
        _PARTY,
        rf"(?:(?:{_OFFICES}|[Nn]gười đứng đầu) )?(?:Sở|Phòng) {_NAMED}(?:{_TAIL})?",
        rf"{_OFFICES}(?:{_TAIL}){_MORE}",
        rf"{_UNITS}(?:{_TAIL})",
        rf"(?:{_PLAIN})(?: ?{_WORD})(?:(?: -| –)? {_WORD}){{0,10}}{_MORE}",
        _ACTORS,
        _MINISTRIES,
    )
)
BODY = rf"(?:{_BODY})"
VERB = (
    r"(?:quy định(?: chi tiết| cụ thể| thống nhất(?! quản))?|quyết định|ban hành|phê duyệt|công bố|hướng dẫn|phê chuẩn"
    r"|thông qua|chấp thuận|thành lập"
    r"|bổ nhiệm|thống nhất quản lý(?: nhà nước(?: về)?)?|xác định(?! (?:là|trên|theo|căn cứ|bằng|như)))"
)
_LEVEL = re.compile(rf"nhân dân(?P<level>{_PLACE})")
_SAME = " cùng cấp"


def with_level(who: str, by: str) -> str:
    """“Hội đồng nhân dân cùng cấp” with the level that the proposer has."""
    level = _LEVEL.search(by)
    return who.replace(_SAME, level["level"]) if who.endswith(_SAME) and level else who
