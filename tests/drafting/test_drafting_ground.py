"""A document made ready: topics, titles, what it states."""

from authoring.drafting.ground import Ground, ground
from authoring.model.policies import PolicyDocument, Provision

LAW = PolicyDocument("luat", "12/2031/QH17", "Luật Bảo trợ", "Luật")
ROWS = (("c1", "CHẾ ĐỘ ỐM ĐAU"), ("d1", "Thời gian"), ("d1.k1", ""), ("c2", ""), ("d2", "Mức hưởng"))


def test_topics_and_titles() -> None:
    places = tuple(Provision("luat", path, path, title, "", at) for at, (path, title) in enumerate(ROWS))
    made = ground(LAW, places)
    assert [made.topic(path) for path in ("d1.k1", "d2", "d9")] == ["Chế độ ốm đau", "Mức hưởng", ""]
    assert made.above("d1.k1") == places[1]
    assert made.above("d1") is None
    assert made.name == "Luật Bảo trợ số 12/2031/QH17"
    assert made.days == ()
    assert Ground(PolicyDocument("x", issued="2031-01-01"), ()).days == ("2031-01-01",)
    assert ground(LAW, places) is made


def test_other_documents_by_their_names() -> None:
    other = Ground(LAW, ())
    made = ground(LAW, (), abroad=(("Luật Bảo trợ", other), ("Luật Bảo trợ người già", other)))
    assert made.names == ("Luật Bảo trợ người già", "Luật Bảo trợ")
    assert made.laws["luật bảo trợ"] is other
