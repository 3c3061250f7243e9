// Desk: one small shell for every screen that needs typing, keys or focus. Python makes all HTML (escaped in one
// place) and owns all state; this file only carries letters and key strokes, and never redraws a field in use.
const PAUSE = 400;        // ms of silence before the text goes to Python
const SLOW = 250;         // ms before we say that a check is running (faster answers say nothing: no flicker)
const LOST = 8000;        // ms without an answer: the kernel is gone

function render({ model, el }) {
  const root = document.createElement("div");
  root.className = "wb"; root.lang = "vi"; root.tabIndex = -1;      // a click on empty space keeps the keys working
  root.dataset.lmSuppressShortcuts = "true";           // JupyterLab: letters typed here are letters, not commands
  root.innerHTML = model.get("frame");
  el.append(root);
  const all = (q) => [...root.querySelectorAll(q)], one = (q) => root.querySelector(q);
  const shown = new Map(), timers = new Map();
  let sent = 0, heard = 0, slow = 0, lost = 0, composing = false, wanted = null, opener = null;

  // ── Python → screen ────────────────────────────────────────────────────
  function say(text) { const s = one("[data-live]"); if (s && s.textContent !== text) s.textContent = text; }
  function slots() {
    for (const [name, html] of Object.entries(model.get("slots"))) {
      const box = one(`[data-slot="${name}"]`);
      if (!box || shown.get(name) === html) continue;
      const held = box.contains(document.activeElement) && (document.activeElement.dataset.action || document.activeElement.dataset.field);
      const typed = Object.fromEntries([...box.querySelectorAll("[data-local]")].map((f) => [f.dataset.field, f.value]));
      box.innerHTML = html; shown.set(name, html);
      for (const inner of box.querySelectorAll("[data-slot]")) shown.delete(inner.dataset.slot);
      fill(box);
      for (const f of box.querySelectorAll("[data-local]")) if (typed[f.dataset.field]) f.value = typed[f.dataset.field];
      box.querySelectorAll("textarea").forEach(grow);
      if (held) (one(`[data-action="${held}"],[data-field="${held}"]`) || one("[data-home]") || root).focus?.({ preventScroll: true });
    }
    if (wanted) { const t = one(wanted); if (t) { wanted = null; t.focus(); } }
  }
  function values() {                                   // only when Python opens another item or applies a fix
    for (const [name, value] of Object.entries(model.get("values")))
      for (const f of all(`[data-field="${name}"]`)) {
        if (f.type === "radio") f.checked = f.value === value;
        else if (f.value !== value) write(f, value);
      }
  }
  function fill(box) {                                  // a slot that holds fields was redrawn: their texts come back
    const all = model.get("values");
    for (const f of box.querySelectorAll("[data-field]:not([data-local])")) {
      const value = all[f.dataset.field];
      if (value === undefined) continue;
      if (f.type === "radio") f.checked = f.value === value; else { f.value = value; f.dataset.sent = value; }
    }
  }
  function write(f, value) {                            // as if typed, so that the browser's own Ctrl+Z takes it back
    f.dataset.sent = value;
    if (!f.value || !root.isConnected) { f.value = value; grow(f); return; }
    const back = document.activeElement;
    f.focus({ preventScroll: true }); f.select(); document.execCommand("insertText", false, value);
    clearTimeout(timers.get(f)); timers.delete(f); f.dataset.sent = value; grow(f);
    if (back && back !== f && back.isConnected) back.focus({ preventScroll: true });
  }
  function levels() { const l = model.get("levels"); for (const f of all("textarea[data-field]")) { const v = l[f.dataset.field] || ""; f.dataset.level = v; v === "block" ? f.setAttribute("aria-invalid", "true") : f.removeAttribute("aria-invalid"); } }
  function lock() { for (const f of all("[data-field]:not([data-local])")) f.type === "radio" ? (f.disabled = model.get("locked")) : (f.readOnly = model.get("locked")); }
  function grow(f) { if (f.tagName === "TEXTAREA") { f.style.height = "auto"; f.style.height = f.scrollHeight + 2 + "px"; } }
  function status() { const s = model.get("status"); heard = s.seq; clearTimeout(lost); if (heard >= sent) { clearTimeout(slow); say(s.text || ""); } const b = one("[data-lost]"); if (b) b.hidden = true; }

  // ── screen → Python ────────────────────────────────────────────────────
  function send(content) {
    sent += 1;
    try { model.send({ ...content, seq: sent }); } catch { /* no kernel: the timer below tells */ }
    clearTimeout(slow); slow = setTimeout(() => say("Đang kiểm tra…"), SLOW);
    clearTimeout(lost); lost = setTimeout(() => { const b = one("[data-lost]"); if (b) b.hidden = false; clearTimeout(slow); say("Chưa lưu"); }, LOST);
  }
  function flush(f, left) {
    clearTimeout(timers.get(f)); timers.delete(f);
    const value = f.value.normalize("NFC");
    if (f.dataset.sent !== value || left) { f.dataset.sent = value; send({ kind: "edit", field: f.dataset.field, value, left: !!left }); }
  }
  function flushAll() { for (const f of [...timers.keys()]) flush(f, false); }
  function act(name, extra = {}) {
    flushAll();
    const local = Object.fromEntries(all("[data-local]").map((f) => [f.dataset.field, f.type === "checkbox" ? f.checked : f.value.normalize("NFC")]));
    send({ kind: "action", name, local, ...extra });
  }
  root.addEventListener("compositionstart", () => { composing = true; });
  root.addEventListener("compositionend", (e) => { composing = false; queue(e.target); });
  function queue(f) { if (!f.dataset.field || "local" in f.dataset || composing) return; clearTimeout(timers.get(f)); timers.set(f, setTimeout(() => flush(f, false), PAUSE)); }
  root.addEventListener("input", (e) => {
    const f = e.target; grow(f);
    if (f.type === "radio") send({ kind: "edit", field: f.dataset.field, value: f.value, left: true });
    else if (f.tagName === "SELECT") send({ kind: "edit", field: f.dataset.field, value: f.value, left: true });
    else if (f.type === "checkbox") act("tick", { field: f.dataset.field, value: f.checked });
    else queue(f);
  });
  root.addEventListener("focusout", (e) => { const f = e.target; if (f.dataset?.field && f.tagName === "TEXTAREA" && !("local" in f.dataset) && !composing && !f.readOnly) flush(f, true); });
  root.addEventListener("click", (e) => {
    const b = e.target.closest("[data-action]");
    if (!b || b.getAttribute("aria-disabled") === "true") return;
    if (b.dataset.then) { wanted = b.dataset.then; opener = `[data-action="${b.dataset.action}"]`; }    // what gets the focus once Python has answered
    if (b.dataset.action.endsWith("cancel")) wanted = opener;
    if (b.dataset.goto) { one(b.dataset.goto)?.focus(); return; }
    act(b.dataset.action);
  });
  root.addEventListener("keydown", (e) => {
    e.stopPropagation();
    if (composing || e.isComposing || e.keyCode === 229) return;        // the IME owns this key
    const key = (e.ctrlKey ? "Ctrl+" : "") + (e.altKey ? "Alt+" : "") + (e.shiftKey ? "Shift+" : "") + (e.code.startsWith("Key") && e.altKey ? e.code[3] : e.key);
    if (key === "ArrowDown" || key === "ArrowUp") {                     // lists: arrows move, Enter opens
      const items = all(".wb-queue button"), i = items.indexOf(document.activeElement);
      if (i >= 0) { e.preventDefault(); items[Math.max(0, Math.min(items.length - 1, i + (key === "ArrowDown" ? 1 : -1)))].focus(); }
      return;
    }
    if (key === "F8" || key === "Shift+F8") {                           // next / previous finding
      const list = all("[data-finding]"); if (!list.length) return;
      e.preventDefault();
      const at = list.findIndex((n) => n.contains(document.activeElement));
      const next = list[(at + (key === "F8" ? 1 : -1) + list.length + (at < 0 && key !== "F8" ? 1 : 0)) % list.length];
      (next.querySelector("button") || next).focus(); next.scrollIntoView({ block: "nearest" });
      return;
    }
    if (key === "Escape") { const c = one('[data-action$="cancel"]'); if (c) { e.preventDefault(); c.click(); } return; }
    const name = model.get("shortcuts")[key];
    if (!name) return;
    e.preventDefault();
    if (name === "key-here") {                                          // this option is the right one
      const r = document.activeElement.closest(".wb-option")?.querySelector("input[type=radio]");
      if (r && !r.checked) { r.checked = true; r.dispatchEvent(new Event("input", { bubbles: true })); }
      return;
    }
    const b = one(`[data-action="${name}"]`);
    if (b) b.click(); else act(name);
  });

  const on = { "change:slots": slots, "change:values": values, "change:levels": levels, "change:locked": lock, "change:status": status };
  for (const [k, f] of Object.entries(on)) model.on(k, f);
  slots(); values(); levels(); lock(); all("textarea").forEach(grow); say(model.get("status").text || "");
  let fresh = true;
  const wide = new ResizeObserver(() => {               // width decides the height of a field; Voilà shows the page only later
    all("textarea").forEach(grow);
    if (fresh && root.offsetWidth) { fresh = false; if (document.activeElement === document.body) (one("[data-home]") || root).focus({ preventScroll: true }); }
  });
  wide.observe(root);
  return () => { wide.disconnect(); for (const [k, f] of Object.entries(on)) model.off(k, f); for (const t of timers.values()) clearTimeout(t); clearTimeout(slow); clearTimeout(lost); };
}
export default { render };
