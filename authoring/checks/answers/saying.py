"""What is said of a judged item, in one Vietnamese sentence with what to change."""

from authoring.checks.answers.corpus import Corpus
from authoring.checks.answers.ground import Spot
from authoring.checks.answers.verdicts import Mark, Outcome, Standing, Verdict
from authoring.model.items import Item

_SHOWN = 160


def sentence(item: Item, outcome: Outcome, relative: str, likely: tuple[Spot, ...], corpus: Corpus) -> str:
    """The sentence for an outcome; `relative` are the stem's words for the day on which it is read."""
    right = [label for label, mark in outcome.marks.items() if mark.standing is Standing.SUPPORTED]
    key, said = item.key, _quoted(outcome.marks.get(item.key), corpus)
    others = ", ".join(label for label in right if label != key)
    where = _quoted(outcome.marks[right[0]], corpus) if right else ""
    now = f"phương án {others} mới đúng{where}: đổi đáp án hoặc sửa câu dẫn" if others else "sửa lại đáp án"
    why = f"câu dẫn viết “{relative}”" if relative else "mỗi thời điểm hoặc mỗi văn bản quy định một khác"
    add = f"thêm vào câu dẫn: “{outcome.missing}”" if outcome.missing else "nói rõ trong câu dẫn hỏi về trường hợp nào"
    instead = _quoted(outcome.deciding, corpus)
    told = {
        Verdict.CLEAR: f"Chỉ phương án {key} đúng{said}.",
        Verdict.KEY_NOT_SUPPORTED: f"Văn bản không xác nhận đáp án {key}; {now}.",
        Verdict.SEVERAL_CORRECT: f"Ngoài đáp án {key}, phương án {others or 'khác'} cũng đúng{said}: hãy thay nó.",
        Verdict.NONE_CORRECT: f"Không phương án nào khớp với văn bản{instead}: sửa đáp án theo văn bản.",
        Verdict.QUALIFIER_MISSING: f"Câu dẫn thiếu điều kiện nên có thể hiểu nhiều cách; {add}.",
        Verdict.TIME_DEPENDENT: f"Đáp án thay đổi theo thời gian vì {why}: ghi rõ ngày hoặc số văn bản trong câu dẫn.",
        Verdict.NO_CITATION: _no_citation(item, likely, corpus),
        Verdict.UNKNOWN: f"Chưa đối chiếu được: {_reason(item, outcome)}; người soạn tự đối chiếu với văn bản.",
    }
    return told[outcome.verdict]


def _no_citation(item: Item, likely: tuple[Spot, ...], corpus: Corpus) -> str:
    places = "; ".join(_label(spot, corpus) for spot in likely) or "chưa tìm thấy nơi nào"
    head = "Nơi được dẫn không có nội dung trả lời" if item.citation.strip() else "Câu chưa dẫn điều khoản nào"
    return f"{head}; có thể là: {places}. Hãy chọn nơi đúng rồi ghi vào câu."


def _reason(item: Item, outcome: Outcome) -> str:
    if len(item.keyed) != 1:
        return "câu không có đúng một đáp án"
    if all(mark.standing is Standing.UNKNOWN for mark in outcome.marks.values()):
        return "không tìm thấy câu chữ của văn bản khớp với điều được hỏi"
    return "văn bản diễn đạt khác, hoặc phải tính toán mới ra đáp án"


def _quoted(mark: Mark | None, corpus: Corpus) -> str:
    """The place and the words that decide."""
    if mark is None or mark.span is None:
        return ""
    text = corpus.provisions[mark.document, mark.path].text or corpus.provisions[mark.document, mark.path].title
    words = " ".join(text[slice(*mark.span)].split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0]}…"
    return f" theo {_label((mark.document, mark.path), corpus)} (“{shown}”)"


def _label(spot: Spot, corpus: Corpus) -> str:
    found = corpus.provisions.get(spot)
    return f"{found.label if found else spot[1]} ({spot[0]})"
