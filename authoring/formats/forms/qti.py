"""Items as a QTI 2.1 content package: one file an item, a test that orders them, a manifest."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from authoring.formats.forms.markup import lined, tag
from authoring.model.forms import Form
from authoring.model.items import Item

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"

_DATE = (1980, 1, 1, 0, 0, 0)


def qti_package(form: Form, items: Sequence[Item]) -> bytes:
    """The zip; equal items give equal bytes.

    The stem stands before the choice, where players and converters alike look; some of these drop a choice's prompt.
    Why a key is right isn't in it: sites exist that show a note for tutors to everybody, as part of the question.
    """
    names = [f"cau-{number:02}" for number, _item in enumerate(items, 1)]
    files = {f"items/{name}.xml": _item(name, item) for name, item in zip(names, items, strict=True)}
    return _zip({"imsmanifest.xml": _manifest(form, names), "test.xml": _test(form, names)} | files)


def _item(name: str, item: Item) -> str:
    several = len(item.key) != 1
    right = tag("correctResponse", *(tag("value", letter) for letter in item.key))
    response = tag(
        "responseDeclaration",
        right,
        identifier="RESPONSE",
        cardinality="multiple" if several else "single",
        baseType="identifier",
    )
    none = tag("defaultValue", tag("value", "0"))
    score = tag("outcomeDeclaration", none, identifier="SCORE", cardinality="single", baseType="float")
    body = tag("itemBody", tag("p", lined(item.stem)), _interaction(item, "0" if several else "1"))
    parts = (response, score, body, tag("responseProcessing", template=MATCH))
    about = {"identifier": name, "title": item.id, "adaptive": "false", "timeDependent": "false"}
    return tag("assessmentItem", *parts, xmlns=QTI, xml__lang="vi", **about)


def _interaction(item: Item, most: str) -> str:
    choices = (tag("simpleChoice", lined(option.text), identifier=option.label) for option in item.options)
    return tag("choiceInteraction", *choices, responseIdentifier="RESPONSE", shuffle="false", maxChoices=most)


def _test(form: Form, names: Sequence[str]) -> str:
    refs = (tag("assessmentItemRef", identifier=name, href=f"items/{name}.xml") for name in names)
    section = tag("assessmentSection", *refs, identifier="phan-1", title=form.week_name, visible="true")
    part = tag("testPart", section, identifier="de", navigationMode="nonlinear", submissionMode="simultaneous")
    limits = tag("timeLimits", maxTime=str(form.minutes * 60))
    title = f"{form.contest_name} - {form.week_name}"
    return tag("assessmentTest", limits, part, xmlns=QTI, identifier=f"de-{form.week}-r{form.revision}", title=title)


def _manifest(form: Form, names: Sequence[str]) -> str:
    about = tag("metadata", tag("schema", "QTIv2.1 Package"), tag("schemaversion", "1.0.0"))
    needs = [tag("dependency", identifierref=name) for name in names]
    test = _resource("test", "imsqti_test_xmlv2p1", "test.xml", needs)
    items = (_resource(name, "imsqti_item_xmlv2p1", f"items/{name}.xml") for name in names)
    resources = tag("resources", test, *items)
    name = f"goi-{form.week}-r{form.revision}"
    return tag("manifest", about, tag("organizations"), resources, xmlns=PACKAGE, identifier=name)


def _resource(name: str, kind: str, path: str, needs: Sequence[str] = ()) -> str:
    return tag("resource", tag("file", href=path), *needs, identifier=name, type=kind, href=path)


def _zip(files: Mapping[str, str]) -> bytes:
    """Stored uncompressed with a fixed date, since compressors differ between systems."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, _DATE)
            entry.create_system = 0
            target.writestr(entry, f"{HEAD}{text}\n".encode())
    return packed.getvalue()
