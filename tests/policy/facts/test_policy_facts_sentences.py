"""Sentences, leads, and the places of provisions."""

from authoring.model.policies import Provision
from authoring.policy.facts.sentences import heading, lead_line, lead_words, places, sentences


def made(path: str, text: str = "", title: str = "") -> Provision:
    return Provision("x", path, "", title, text, 1)


def test_sentences_end_at_stops_and_lines_without_the_numbers_of_quoted_clauses() -> None:
    text = "Mức 1.000 đồng; tính theo TP. Huế. Hai năm 2025. “Ba” là bốn.\n“3. Ba là bốn.\n a) Năm \n\nĐiều 7. Sáu"
    assert list(sentences(text)) == [
        "Mức 1.000 đồng; tính theo TP. Huế",
        "Hai năm 2025",
        "“Ba” là bốn.",
        "Ba là bốn.",
        "Năm",
        "Sáu",
    ]


def test_what_is_longer_than_any_sentence_is_none() -> None:
    assert list(sentences(f"{'a' * 10_001}. Hai")) == ["Hai"]


def test_the_lead_is_the_first_line_with_a_colon() -> None:
    assert lead_line("Một.\nBao gồm: \nBa:") == "Bao gồm:"
    assert lead_line("Một.") == ""


def test_places_know_what_stands_above_and_below() -> None:
    whole = [
        made("c1", "", "CHUNG"),
        made("d1", "", "Tên"),
        made("d1.k1", "Dẫn:"),
        made("d1.k1.a", "A. B"),
        made("d9.k1"),
    ]
    found = {place.provision.path: place for place in places(whole)}
    assert found["c1"].heading
    assert not found["d1"].heading
    assert [one.path for one in found["d1.k1.a"].above] == ["d1.k1", "d1"]
    assert [one.path for one in found["d1"].below] == ["d1.k1"]
    assert found["d1.k1.a"].sentences == ("A", "B")
    assert (found["d1.k1.a"].title, found["d9.k1"].title) == ("Tên", "")


def test_units_below_a_repeated_path_belong_to_its_last_owner() -> None:
    whole = [made("d1", "Một"), made("d1", "Hai"), made("d1.k1", "Ba")]
    assert [[one.path for one in place.below] for place in places(whole)] == [[], ["d1.k1"], []]


def test_a_heading_leads_into_what_follows() -> None:
    assert heading("Đối với hồ sơ giấy\nKhi nộp phải lập 02 bản.") == "Đối với hồ sơ giấy"
    assert (heading("Đối với hồ sơ giấy"), heading("Hồ sơ gồm đơn.\nHai")) == ("", "")
    assert (lead_words("Thời hạn nộp lưu hồ sơ"), lead_words("Bao gồm:\nHai")) == ("Thời hạn nộp lưu hồ sơ", "Bao gồm:")
    whole = [made("d1.k1", "Thủ tục nộp lưu\nHai."), made("d1.k1.a", "Đối với hồ sơ giấy\nBa.")]
    assert [place.leads for place in places(whole)] == [
        ("Thủ tục nộp lưu",),
        ("Thủ tục nộp lưu", "Đối với hồ sơ giấy"),
    ]
