"""How the page of a form looks on a screen and on paper."""

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; background: #fff; color: #1b1b1b;
  font: 1.0625rem/1.6 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
header, footer { text-align: center; }
header { border-bottom: 2px solid #1b1b1b; margin-bottom: 1.5rem; padding-bottom: .5rem; }
header p, h1 { margin: .25rem 0; }
.contest, .week { font-weight: 600; }
.facts { color: #4a4a4a; }
h1 { font-size: 1.6rem; line-height: 1.3; }
section { margin: 0 0 1.5rem; }
h2 { font-size: 1.0625rem; margin: 0 0 .25rem; }
.stem { margin: 0 0 .5rem; }
ul { list-style: none; margin: 0; padding: 0 0 0 1rem; }
li { display: flex; gap: .5rem; margin: .25rem 0; }
.letter { font-weight: 600; }
.right { border-left: 4px solid #14612e; padding-left: .5rem; margin-left: -.75rem; }
.right strong { color: #14612e; white-space: nowrap; }
dl { margin: .5rem 0 0 1rem; padding: .5rem .75rem; background: #f2f4f3; }
dl div { display: flex; gap: .5rem; }
dt { font-weight: 600; white-space: nowrap; }
dt::after { content: ":"; }
dd { margin: 0; }
@page { size: A4; margin: 20mm 15mm 20mm 25mm; }
@media print {
  body { max-width: none; padding: 0; font: 12.5pt/1.4 "Times New Roman", "Liberation Serif", serif; }
  section { break-inside: avoid; margin-bottom: 10pt; }
  h2 { break-after: avoid; }
  ul { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
  dl { background: none; border: 1px solid #777; }
}
"""
