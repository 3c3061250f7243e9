"""The static page: escaped, fetches nothing, found by name, no number of a person."""

import json
import re
import subprocess
from dataclasses import replace

import pytest

from authoring.model.errors import RefusedError
from authoring.reports import WeekResult
from authoring.reports.portal import portal_page
from authoring.reports.standings import UnitCount
from tests.conftest import program

UNITS = (UnitCount("Đảng bộ <A>", 1_200, 3_000),)


def test_winners_and_units_stand_there_for_everybody(result: WeekResult) -> None:
    first = replace(result.lines[0], name='Ánh "Q" & <b>', forecast="")
    page = portal_page(result.contest, [(replace(result, lines=(first, *result.lines[1:])), UNITS)]).decode()
    assert (
        '<tr data-name="Ánh &quot;Q&quot; &amp; &lt;b&gt;"><td>Nhất</td><td>Ánh &quot;Q&quot; &amp; &lt;b&gt;</td>'
        '<td>Đảng bộ Công an tỉnh</td><td class="n">-</td></tr>'
    ) in page
    assert '<tr><td>Đảng bộ &lt;A&gt;</td><td class="n">1.200</td><td class="n">3.000</td></tr>' in page
    assert page.count("<tr data-name=") == 19
    assert not re.search(r"https?://|src=|<link", page)
    assert '<label for="q">Tìm theo họ tên' in page
    assert page == portal_page(result.contest, [(replace(result, lines=(first, *result.lines[1:])), UNITS)]).decode()


def test_nothing_private_is_on_it(result: WeekResult) -> None:
    hidden = replace(result, lines=(replace(result.lines[0], forecast="0912345678"),))
    page = portal_page(result.contest, [(hidden, UNITS)]).decode()
    assert "không hợp lệ" in page
    assert "0912345678" not in page
    for bad in (replace(result, lines=(replace(result.lines[0], unit="0912 345 678"),)), result):
        units = UNITS if bad is not result else (UnitCount("CCCD 001099012345", 1, 1),)
        with pytest.raises(RefusedError, match="số điện thoại hay số định danh"):
            portal_page(result.contest, [(bad, units)])


STUB = """
const lines=NAMES.map(name=>({dataset:{name},hidden:false})),field={value:""};
field.addEventListener=(_kind,run)=>{field.run=run};
globalThis.document={getElementById:id=>id==="q"?field:{},querySelectorAll:()=>lines};
SCRIPT
const seen={};
for(const word of WORDS){field.value=word;field.run();seen[word]=lines.filter(r=>!r.hidden).map(r=>r.dataset.name)}
console.log(JSON.stringify(seen));
"""


def test_names_are_found_by_the_beginnings_of_their_words_with_and_without_marks(result: WeekResult) -> None:
    node = program("node", "node")
    page = portal_page(result.contest, [(result, UNITS)]).decode()
    (script,) = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    names = ["Hoàng Văn An", "Lê Đức Thanh", "Đặng Thị Hoà"]
    words = ["an", "AN", "thanh", "duc", "hòa", "le thanh", "", "khác"]
    told = STUB.replace("NAMES", json.dumps(names)).replace("WORDS", json.dumps(words)).replace("SCRIPT", script)
    run = subprocess.run([node, "-e", told], capture_output=True, check=True, text=True)
    an, thanh, hoa = ([name] for name in names)
    assert json.loads(run.stdout) == {
        "an": an,
        "AN": an,
        "thanh": thanh,
        "duc": thanh,
        "hòa": [*an, *hoa],
        "le thanh": thanh,
        "": names,
        "khác": [],
    }
