"""What is measured on a page, as scripts that the browser runs: each gives what is wrong, or a figure."""

NAMES = """() => [...document.querySelectorAll('.wb button, .wb input, .wb textarea, .wb select, .wb a[href]')]
  .filter(n => n.offsetParent).map(n => { const l = n.labels && [...n.labels].map(x => x.textContent).join(' ');
  const r = n.getBoundingClientRect(); return [n.tagName, (n.getAttribute('aria-label') || l || n.textContent || '').trim(), Math.round(r.height)] })"""
TIGHT = """() => [...document.querySelectorAll('.wb *')].filter(n => n.checkVisibility() && [...n.childNodes]
  .some(c => c.nodeType === 3 && c.textContent.trim())).map(n => { const s = getComputedStyle(n), size = parseFloat(s.fontSize);
  return [n.className || n.tagName, parseFloat(s.lineHeight) / size, size] }).filter(x => x[1] < 1.34 || x[2] < 12)"""
CUT = """() => [...document.querySelectorAll('.wb *')].filter(n => getComputedStyle(n).overflowY === 'hidden'
  && n.scrollHeight > n.clientHeight + 2 && !n.matches('.wb-sr')).map(n => n.className || n.tagName)"""
BEYOND = """() => [...document.querySelectorAll('.wb *')].filter(n => n.offsetParent && !n.matches('.wb-sr')
  && !n.closest('.wb-scroll') && n.getBoundingClientRect().right > innerWidth + 1).map(n => n.className || n.tagName)
  .concat(document.documentElement.scrollWidth > innerWidth + 1 ? ['page'] : [])"""
UNNAMED = """() => [
  ...[...document.querySelectorAll('.wb section')].filter(n => !document.getElementById(n.getAttribute('aria-labelledby'))),
  ...[...document.querySelectorAll('.wb [aria-describedby]')].filter(n => n.getAttribute('aria-describedby').split(' ')
    .some(id => !document.getElementById(id))),
  ...[...document.querySelectorAll('.wb table')].filter(n => !n.caption || n.querySelector('th:not([scope])')),
  ...[...document.querySelectorAll('.wb .wb-scroll')].filter(n => n.scrollHeight > n.clientHeight + 1
    && !(n.tabIndex === 0 && n.getAttribute('aria-label') && n.getAttribute('role') === 'region')
    && !n.querySelector('button, a[href], input, select, textarea')),
  ...[...document.querySelectorAll('.wb [aria-live]')].filter(n => n.getAttribute('aria-live') !== 'polite'),
].map(n => n.outerHTML.slice(0, 120))"""
MOVING = """() => document.getAnimations().filter(a => a.playState === 'running').length ? ['moving']
  : [...document.querySelectorAll('.wb *')].filter(n => !getComputedStyle(n).transitionDuration.split(', ')
    .every(t => parseFloat(t) === 0)).map(n => n.className || n.tagName)"""
OVER = """() => { const seen = [], walk = document.createTreeWalker(document.querySelector('.wb'), NodeFilter.SHOW_TEXT);
  const clip = (b, n) => { let r = [b.left, b.top, b.right, b.bottom];
    for (let p = n; p; p = p.parentElement) if (getComputedStyle(p).overflowY !== 'visible') { const q = p.getBoundingClientRect();
      r = [Math.max(r[0], q.left), Math.max(r[1], q.top), Math.min(r[2], q.right), Math.min(r[3], q.bottom)]; }
    return r; };
  const add = (n, b, what) => { const r = clip(b, n); if (r[2] - r[0] > 1 && r[3] - r[1] > 1) seen.push([n, r, what]); };
  while (walk.nextNode()) { const n = walk.currentNode, p = n.parentElement;
    if (!n.textContent.trim() || !p.checkVisibility() || p.closest('.wb-sr, select, textarea, thead')) continue;
    const range = document.createRange(); range.selectNodeContents(n);
    for (const b of range.getClientRects()) add(p, b, n.textContent.trim().slice(0, 40)); }
  for (const f of document.querySelectorAll('.wb textarea, .wb input[type=text], .wb select')) if (f.checkVisibility()) add(f, f.getBoundingClientRect(), f.dataset.field);
  const out = [];
  seen.forEach(([n, a, what], at) => { for (const [m, b, other] of seen.slice(at + 1))
    if (Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 2 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 4 && n !== m) out.push([what, other]); });
  return out.slice(0, 5) }"""
SAME = """() => { const look = (n) => { const s = getComputedStyle(n); return [s.backgroundColor, s.color, s.outlineStyle, s.borderTopColor, s.borderTopWidth].join() };
  const out = [], all = (q) => [...document.querySelectorAll('.wb ' + q)].filter(n => n.checkVisibility());
  const differ = (a, b) => { for (const n of all(a)) for (const m of all(b)) if (look(n) === look(m)) out.push([a, n.textContent.trim()]) };
  differ('[aria-pressed=true]', '[aria-pressed=false]'); differ('nav a[aria-current]', 'nav a:not([aria-current])');
  differ('.wb-queue button[aria-current]', '.wb-queue button:not([aria-current])');
  differ('.wb-btn[aria-disabled=true]', '.wb-btn.wb-primary:not([aria-disabled])');
  for (const n of all('.wb-progress')) if (look(n).split(',rgb')[0] === look(n.firstElementChild).split(',rgb')[0]) out.push(['progress']);
  for (const n of all('mark')) if (getComputedStyle(n).outlineStyle === 'none') out.push(['mark']);
  for (const n of all('.wb-mark svg')) { let p = n; while (p && /, 0\\)$/.test(getComputedStyle(p).backgroundColor)) p = p.parentElement;
    if (p && getComputedStyle(n).color === getComputedStyle(p).backgroundColor) out.push(['shape', n.parentElement.textContent]); }
  return out.slice(0, 5) }"""
FONTS = """() => [...new Set([...document.querySelectorAll('.wb *')].filter(n => n.checkVisibility() && !n.closest('svg')
  && [...n.childNodes].some(c => c.nodeType === 3 && c.textContent.trim()) && !getComputedStyle(n).fontFamily.includes('Segoe UI'))
  .map(n => `${n.localName} ${getComputedStyle(n).fontFamily}`))]"""
GAPS = """() => [...document.querySelectorAll('.wb .wb-side > [data-slot]:empty')].filter(n => n.checkVisibility())
  .map(n => n.dataset.slot)"""
SPLIT = """() => [...document.querySelectorAll('.wb .wb-sum dd, .wb .wb-num, .wb kbd, .wb .wb-tree li > small')].filter(n => n.checkVisibility()
  && n.textContent.trim().length < 12 && n.getBoundingClientRect().height > 1.9 * parseFloat(getComputedStyle(n).lineHeight))
  .map(n => n.textContent)"""
UNREAD = """() => { const pen = document.createElement('canvas').getContext('2d');
  return [...document.querySelectorAll('.wb input[placeholder], .wb select')].filter(n => n.checkVisibility()).map(n => { const s = getComputedStyle(n);
    pen.font = s.font; const text = n.localName === 'select' ? n.selectedOptions[0]?.text || '' : n.value ? '' : n.placeholder;
    const room = n.clientWidth - parseFloat(s.paddingLeft) - parseFloat(s.paddingRight) - (n.localName === 'select' ? 20 : 0);
    return pen.measureText(text).width > room + 1 ? text : '' }).filter(Boolean) }"""
REST = """() => { const s = document.querySelector('[data-live]');
  return s && !/^Đang|…$/.test(s.textContent) && !document.querySelector('.wb[data-drawing]') }"""
HEAR = """() => { window.heard = []; new MutationObserver(() => window.heard.push(performance.now()))
  .observe(document.querySelector('[role=status][aria-live]'), { childList: true }) }"""
LONG_STEM = (
    "Theo Quyết định số 27/2021/QĐ-UBND, người lao động thuộc diện tham gia bảo hiểm xã hội bắt buộc "
    + "hằng tháng đóng vào quỹ hưu trí và tử tuất " * 8
    + "bao nhiêu ?"
)
LONG = " ".join(["mức đóng hằng tháng của người lao động theo quy định của pháp luật hiện hành"] * 4)
LONG_OPTIONS = (
    *(f"{label}. {LONG}" for label in "ABCD"),
    "Tất cả các phương án trên",
    "A và C",
    "Không có",
    "Cả A , B",
)
LARGER = {
    "letters twice as large": ".wb { --wb-small: 26px; --wb-body: 30px; --wb-lead: 34px; --wb-title: 40px; }",
    "spacing": ".wb * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }",
}
RING = """() => { const n = document.activeElement, s = getComputedStyle(n); if (n === document.body) return ['BODY', true, -1];
  const seen = n.matches('.wb-sr') && n.closest('label') ? getComputedStyle(n.closest('label')) : s;
  return [n.getAttribute('aria-label') || n.textContent || n.id, seen.outlineStyle !== 'none' && parseFloat(seen.outlineWidth) >= 2,
    [...document.querySelectorAll('*')].indexOf(n)] }"""
