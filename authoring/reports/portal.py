"""One static page of results for a portal: search by name, people found with or without marks, no personal data."""

from collections.abc import Iterator, Sequence
from html import escape

from authoring.model.contests import Contest
from authoring.reports.amounts import figure
from authoring.reports.labels import tier_name
from authoring.reports.lists import PRIVATE, demand_public
from authoring.reports.results import AwardLine, WeekResult
from authoring.reports.standings import UnitCount, by_size

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
_STYLE = """
body{font:16px/1.5 "Segoe UI","Noto Sans","DejaVu Sans",sans-serif;color:#1b232c}
body{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid #d3d9e0}
td.n,th.n{text-align:right}label{display:block;font-weight:600}
input{font:inherit;padding:.4rem;width:100%;max-width:30rem;box-sizing:border-box}
[hidden]{display:none}@media print{.search{display:none}}
"""
_SCRIPT = """
const bare=t=>t.normalize("NFD").replace(/[\\u0300-\\u036f]/g,"").replace(/[đĐ]/g,"d").toLowerCase().trim();
const box=document.getElementById("q"),said=document.getElementById("said");
const rows=[...document.querySelectorAll("tr[data-name]")];
box.addEventListener("input",()=>{
 const words=bare(box.value).split(/\\s+/).filter(Boolean);let found=0;
 for(const row of rows){
  const name=bare(row.dataset.name).split(/\\s+/);
  row.hidden=!words.every(w=>name.some(n=>n.startsWith(w)));found+=!row.hidden}
 said.textContent=words.length?(found?`Tìm thấy ${found} dòng.`:"Không có tên này trong danh sách đạt giải."):"";
});
"""


def portal_page(contest: Contest, weeks: Sequence[tuple[WeekResult, Sequence[UnitCount]]]) -> bytes:
    """The page as HTML that fetches nothing; without JavaScript it shows every row.

    RefusedError where a name or unit holds a number as long as a phone's.
    """
    return "".join(f"{line}\n" for line in _page(contest, weeks)).encode()


def _page(contest: Contest, weeks: Sequence[tuple[WeekResult, Sequence[UnitCount]]]) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Kết quả {escape(contest.name)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<h1>Kết quả {escape(contest.name)}</h1>"
    yield '<p class="search"><label for="q">Tìm theo họ tên (có dấu hoặc không dấu)</label>'
    yield '<input id="q" type="search" autocomplete="off"> <span id="said" role="status"></span></p>'
    for result, units in weeks:
        yield from _week(result, units)
    yield f"<script>{_SCRIPT}</script>\n</body>\n</html>"


def _week(result: WeekResult, units: Sequence[UnitCount]) -> Iterator[str]:
    people = f"{figure(result.people)} người dự thi, {figure(result.attempts)} lượt thi"
    yield f"<h2>{escape(result.week.name)}</h2>\n<p>{people}; {figure(result.all_right)} người trả lời đúng tất cả.</p>"
    yield '<table><caption>Cá nhân đạt giải</caption><thead><tr><th scope="col">Hạng giải</th><th scope="col">Họ và tên'
    yield '</th><th scope="col">Đơn vị</th><th scope="col" class="n">Dự đoán</th></tr></thead><tbody>'
    yield from map(_winner, result.lines)
    yield "</tbody></table>"
    demand_public(*(one.unit for one in units))
    yield '<table><caption>Tham gia theo tập thể</caption><thead><tr><th scope="col">Tập thể</th>'
    yield '<th scope="col" class="n">Người dự thi</th><th scope="col" class="n">Lượt thi</th></tr></thead><tbody>'
    for one in by_size(units):
        counts = f'<td class="n">{figure(one.people)}</td><td class="n">{figure(one.attempts)}</td>'
        yield f"<tr><td>{escape(one.unit)}</td>{counts}</tr>"
    yield "</tbody></table>"


def _winner(one: AwardLine) -> str:
    demand_public(one.name, one.unit)
    told = "không hợp lệ" if PRIVATE.search(one.forecast) else one.forecast or "-"
    cells = f"<td>{escape(tier_name(one.tier))}</td><td>{escape(one.name)}</td><td>{escape(one.unit)}</td>"
    return f'<tr data-name="{escape(one.name)}">{cells}<td class="n">{escape(told)}</td></tr>'
