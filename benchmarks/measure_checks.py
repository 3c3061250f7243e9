"""How well the checks find what a reader marked: per rule and per class of pairs, on the development questions."""

from pathlib import Path

from benchmarks import measure_pairs, measure_wording

HEAD = """## Kiểm tra câu hỏi

Ba bộ do người đọc gắn nhãn: 220 câu phát triển, và 428 câu loại khác (luật, lịch sử Đảng, tư tưởng Hồ Chí Minh, đấu
thầu, giao thông, quốc phòng, công chức, bảo hiểm; có lỗi quét) viết trước khi chỉnh quy tắc; thêm 46 câu viết sau
cùng, gắn nhãn trước khi chạy. Mỗi dòng là một quy tắc,
đếm theo câu; P là tỷ lệ báo đúng trong số đã báo, R là tỷ lệ tìm thấy trong số phải tìm.
"""
FIRST = """Lần đo đầu tiên, trước khi đọc lỗi nào: câu phát triển R 0,950, P 0,905 (27 quy tắc); câu loại khác R 0,895,
P 0,864, F1 trung bình 0,881 (26 quy tắc); câu viết thêm R 0,929, P 0,912 (27 quy tắc, sau khi sửa 6 nhãn sai).
160 câu dẫn hỏi ngoại lệ, lần chạy đầu: 80 câu P 0,952, R 0,909; 40 câu viết sau khi sửa P 0,889, R 0,800; 40 câu
nữa viết sau lần sửa ấy P 0,783, R 0,900.
532 câu của sáu lô sau, mỗi lô viết và gắn nhãn sau khi sửa lô trước, lần chạy đầu: P 0,961, R 0,860; P 0,953, R 0,804;
P 0,976, R 0,872; P 0,898, R 0,917; P 0,937, R 0,868; P 0,971, R 0,805 (R 0,825 sau khi sửa một nhãn sai). 707 cặp của
chín lô sau, lần chạy đầu, lớp lộ đáp án (ba lô đầu): P 0,970, R 0,821; P 0,864, R 0,731; P 1,000, R 0,909; trùng (cả
giống hệt): P 1,000, R 0,917; P 0,857, R 0,667; P 1,000, R 0,833; P 1,000, R 0,750; P 1,000, R 0,605
(một nhãn đã sửa); P 1,000, R 0,774; P 0,960, R 0,511; P 1,000, R 0,588 (hai nhãn đã sửa); P 1,000,
R 0,724 (một nhãn đã sửa); mâu thuẫn: P 0,750, R 1,000;
P 1,000, R 0,800; P 1,000, R 0,750; P 1,000, R 0,929; P 1,000, R 0,714; P 1,000, R 0,667; P 1,000, R 0,571; P 0,857,
R 0,500; P 0,875, R 0,778. Năm lô cuối viết cho khó: câu người khác viết lại, tình huống đổi tên, lời thường; ba lô cuối
ở lĩnh vực chưa gặp (hai lô cuối chạy bằng chương trình trước khi sửa theo lô thứ bảy: trùng R 0,417; R 0,433).
Nhãn còn ngờ: `benchmarks/gold/label-doubts.md`.
"""


def tables(shared: Path) -> list[str]:
    """The section of the accuracy page: heading, what was measured, the tables of the rules, that of the pairs."""
    return [HEAD, *measure_wording.tables(shared), FIRST, *measure_pairs.tables(shared)]
