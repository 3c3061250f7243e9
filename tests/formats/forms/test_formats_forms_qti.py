"""QTI 2.1: the package holds to the rules of the schema, and a reader of XML finds every text and key again."""

import io
import re
import zipfile
from types import SimpleNamespace as Keyed

from lxml import etree

from authoring.formats import hand_over
from authoring.formats.forms.keys import key_items
from authoring.formats.forms.qti import MATCH, PACKAGE, QTI, qti_package
from authoring.model.forms import Form
from authoring.model.items import Item, options

FORM = Form("c", "Cuộc thi", "2022-w30", "Tuần 1", 2, 15, ())
NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
NAMES = {"q": QTI, "p": PACKAGE}
ORDER = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing"]
ITEM_ATTRIBUTES = {"identifier", "title", "adaptive", "timeDependent"}


def parts(data: bytes) -> dict[str, etree._Element]:
    package = zipfile.ZipFile(io.BytesIO(data))
    assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    return {name: etree.fromstring(package.read(name)) for name in package.namelist()}


def local(node: etree._Element) -> str:
    return etree.QName(node).localname


def read(node: etree._Element) -> str:
    """The text of a node, its line breaks as line feeds; nothing else may stand in it."""
    assert {local(child) for child in node} <= {"br"}
    return (node.text or "") + "".join("\n" + (child.tail or "") for child in node)


def demand_item(root: etree._Element) -> None:
    """The schema's rules for an item with one choice: elements and their order, attributes, names, references."""
    assert (root.tag, [local(child) for child in root]) == (f"{{{QTI}}}assessmentItem", ORDER)
    assert {name for name in root.attrib if "}" not in str(name)} == ITEM_ATTRIBUTES
    response, score, body, processing = root
    assert processing.get("template") == MATCH
    assert (response.get("identifier"), response.get("baseType")) == ("RESPONSE", "identifier")
    assert (score.get("identifier"), score.get("cardinality"), score.get("baseType")) == ("SCORE", "single", "float")
    stem, interaction = body
    assert local(stem) == "p"
    assert [local(child) for child in interaction] == ["simpleChoice"] * len(interaction)
    assert interaction.get("responseIdentifier") == response.get("identifier")
    assert interaction.get("shuffle") == "false"  # an explanation names letters
    offered = [choice.get("identifier", "") for choice in interaction]
    assert all(NAME.fullmatch(name) for name in (*offered, root.get("identifier", "")))
    right = response.xpath("q:correctResponse/q:value/text()", namespaces=NAMES)
    assert set(right) <= set(offered)
    assert (response.get("cardinality"), interaction.get("maxChoices")) == (
        ("single", "1") if len(right) == 1 else ("multiple", "0")
    )


def test_manifest_and_test_name_every_file_once() -> None:
    items = (Item("q1", "Một?", options("a", "b"), "A"), Item("q2", "Hai?", options("a", "b"), "AB", "d1"))
    found = parts(qti_package(FORM, items))
    assert list(found) == ["imsmanifest.xml", "test.xml", "items/cau-01.xml", "items/cau-02.xml"]
    manifest, test = found["imsmanifest.xml"], found["test.xml"]
    assert [local(child) for child in manifest] == ["metadata", "organizations", "resources"]
    hrefs = manifest.xpath("//p:resource/@href", namespaces=NAMES)
    assert hrefs == manifest.xpath("//p:file/@href", namespaces=NAMES) == list(found)[1:]
    named = manifest.xpath("//p:resource/@identifier", namespaces=NAMES)
    assert manifest.xpath("//p:dependency/@identifierref", namespaces=NAMES) == named[1:]
    assert [local(child) for child in test] == ["timeLimits", "testPart"]
    assert test[0].get("maxTime") == "900"
    assert test.xpath("//q:assessmentItemRef/@href", namespaces=NAMES) == hrefs[1:]
    for name in hrefs[1:]:
        demand_item(found[name])


def test_why_a_key_is_right_is_not_in_it() -> None:
    """A converter that people use (onyx2moodle) puts a rubric for tutors into the question that everybody reads."""
    item = Item("q", "Hỏi?", options("a", "b"), "A", "d1", "Vì thế.")
    package = qti_package(FORM, (item,))
    assert "Vì thế.".encode() not in package
    assert b"d1" not in package


def test_a_thousand_questions_come_back(thousand: Keyed) -> None:
    found = parts(hand_over(thousand.form, thousand.key, "qti").data)
    rows = []
    for name, root in found.items():
        if name.startswith("items/"):
            demand_item(root)
            texts = tuple(read(node) for node in root.iterfind(".//q:simpleChoice", NAMES))
            (stem,) = root.iterfind("q:itemBody/q:p", NAMES)
            key = "".join(root.xpath(".//q:correctResponse/q:value/text()", namespaces=NAMES))
            rows.append((root.get("title"), read(stem), texts, key))
    assert rows == [
        (i.id, i.stem, tuple(o.text for o in i.options), i.key) for i in key_items(thousand.form, thousand.key)
    ]
