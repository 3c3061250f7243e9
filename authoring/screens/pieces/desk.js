// Desk: one small shell for every screen that needs typing, keys or focus. Python makes all HTML (escaped in one
// place), says all words and owns all state; this file only carries letters and key strokes. A field in use is never
// redrawn, and letters that Python has not heard of yet are never replaced.
const PAUSE = 400;        // ms of silence before the text goes to Python
const SLOW = 250;         // ms before we say that a check is running (faster answers say nothing: no flicker)
const LOST = 8000;        // ms without an answer: a kernel that isn't at work is gone
const LONG = 1800000;     // ms that one request may keep the kernel at work: after that it is gone, too
const PART = 512 * 1024;  // bytes of a file that go in one message: far below what a Jupyter server lets through
const LEAVE = 2000;       // ms that a link waits for the last letters to be saved
const VOICE = 1000;       // ms between two messages to a screen reader
const WATCH = 1500;       // ms between two looks at what others do, on a screen that watches
const SCREEN = /^(\d\d-[\w-]+)\.ipynb(\?.*)?$/;       // a link to another screen, which opens in the same place: a kernel of its own takes seconds, and in JupyterLab what the link asks for would be lost
const STRIP = "[role=group], .wb-sign";                 // what asks before something is signed
const TYPED = "textarea[data-field], input[type=text][data-field]";

function render({ model, el }) {
  const root = document.createElement("div");
  root.className = "wb"; root.lang = "vi"; root.tabIndex = -1;      // a click on empty space keeps the keys working
  root.dataset.lmSuppressShortcuts = "true";           // JupyterLab: letters typed here are letters, not commands
  root.innerHTML = model.get("frame");
  const voice = document.createElement("div");         // the line of status as a screen reader hears it: the newest text, at most once a second
  voice.className = "wb-sr"; voice.setAttribute("role", "status"); voice.setAttribute("aria-live", "polite");
  root.append(voice); el.append(root);
  const all = (q, box = root) => [...box.querySelectorAll(q)], one = (q) => root.querySelector(q);
  const own = model.get("opened").name, words = model.get("words"), shown = new Map(), timers = new Map();
  let sent = 0, owed = 0, heard = 0, pushed = "", subject = -1, slow = 0, lost = 0, watch = 0, composing = false, late = false, writing = false, going = 0, wanted = null, opener = null, part = null, unsaid = "", speaking = 0, here = own;

  // ── Python → screen: one answer at a time, in one order ────────────────
  function answer() {
    const status = model.get("status"), b = one("[data-lost]");
    heard = status.seq; clearTimeout(lost); if (b) b.hidden = true;
    if (composing) { late = true; return; }             // nothing moves under a half-made letter
    address(); slots(); values(); levels(); lock();
    clearTimeout(watch); if (status.watch) watch = setTimeout(look, WATCH);
    root.toggleAttribute("data-drawing", !!status.next);   // more will be drawn without anybody asking
    if (heard >= sent) { clearTimeout(slow); say(status.text || ""); if (status.next) { const kept = owed; send({ kind: "action", name: status.next, local: {} }); owed = kept; clearTimeout(slow); } }   // long work: its next step
    if (part && heard >= part.seq) part.go(status.more);
    if (wanted && heard >= wanted.seq) { const f = refused() || first(wanted.to); if (f || !status.next) wanted = null; f ? arrive(f) : document.activeElement === document.body && root.focus(); }
  }
  function first(places) { return places.map((q) => one(q)).find(Boolean); }      // in the order in which they are named, not in that of the page
  function refused() {                                  // what was signed was refused: back to what must be typed again
    const strip = one("p.is-block[role=alert]")?.closest(STRIP);
    return strip && (strip.querySelector("input[type=password]") || strip.querySelector("[data-local]"));
  }
  function arrive(f) {                                  // with all of its strip in sight, the buttons too
    f.focus(); if (f.type === "password") f.select();
    for (const seen of [f.closest(STRIP), f]) seen?.scrollIntoView({ block: "nearest" });
  }
  function look() {                                     // has somebody overtaken what stands here? asked while it is seen and nothing else is under way
    if (document.visibilityState === "hidden" || composing || timers.size || heard < sent) { watch = setTimeout(look, WATCH); return; }
    const kept = owed; send({ kind: "look" }); owed = kept; clearTimeout(slow);
  }
  function say(text) { const s = one("[data-live]"); if (s && s.textContent !== text) s.textContent = text; speak(text); }
  function speak(text) {
    unsaid = text; if (speaking) return;
    if (voice.textContent !== text) voice.textContent = text; else return;
    speaking = setTimeout(() => { speaking = 0; speak(unsaid); }, VOICE);
  }
  function slots() {
    for (const [name, html] of Object.entries(model.get("slots"))) {
      const box = one(`[data-slot="${CSS.escape(name)}"]`);
      if (!box || shown.get(name) === html) continue;
      const held = box.contains(document.activeElement) && name_of(document.activeElement), nth = held ? all(held, box).indexOf(document.activeElement) : 0;
      const old = all("[data-field]", box);
      writing = true; box.innerHTML = html; writing = false;            // what goes isn't left by hand
      shown.set(name, html); lab(box);
      for (const inner of all("[data-slot]", box)) shown.delete(inner.dataset.slot);
      for (const f of all("[data-field]", box)) refill(f, old.find((o) => name_of(o) === name_of(f)));
      for (const o of old) { clearTimeout(timers.get(o)); timers.delete(o); }
      if (held) (all(held, box)[nth] || all(held, box)[0] || one(held) || one("[data-home]") || root).focus({ preventScroll: true });
    }
  }
  function lab(box) { for (const a of all("a[data-lab]", box)) a.href = location.pathname.replace("/voila/render/", "/lab/tree/"); }
  function refill(f, old) {                             // a slot that holds fields was redrawn: their texts come back
    const value = model.get("values")[f.dataset.field];
    if ("local" in f.dataset) { if (old && asks(old) === asks(f)) { f.value = old.value; grow(f); } return; }      // another question begins empty
    if (value !== undefined) put(f, value);
    if (old && f.matches(TYPED) && !other() && old.value !== old.dataset.sent && old.dataset.sent === value) { f.value = old.value; grow(f); queue(f); }
  }
  const asks = (f) => f.closest(`section, ${STRIP}`)?.querySelector("[data-asked]")?.dataset.asked;
  const other = () => subject !== model.get("opened").number;          // another thing has been opened
  function name_of(n) {                                 // where it is found again after its slot was redrawn
    if (n.matches("a[href]")) return `a[href="${CSS.escape(n.getAttribute("href"))}"]`;
    if (n.dataset.action) return `[data-action="${CSS.escape(n.dataset.action)}"]`;
    return n.dataset.field ? `[data-field="${CSS.escape(n.dataset.field)}"]` + (n.matches("[type=radio],[type=checkbox]") ? `[value="${n.value}"]` : "") : n.localName;
  }
  function values() {                                   // only when Python opens another thing or changes a text itself
    const texts = model.get("values"), fresh = other();
    if (texts[""] === pushed && !fresh) return;
    pushed = texts[""]; subject = model.get("opened").number;
    for (const f of all("[data-field]:not([data-local])")) {
      const value = texts[f.dataset.field];
      if (value === undefined) continue;
      if (fresh) { clearTimeout(timers.get(f)); timers.delete(f); put(f, value); }
      else if (f.dataset.sent !== value && now(f) !== value) write(f, value);
    }
  }
  function put(f, value) {                              // no way back by Ctrl+Z: the text belongs to something else
    if (f.type === "radio") f.checked = f.value === value;
    else if (f.type === "checkbox") f.checked = value.includes(f.value);
    else {
      if (f.tagName === "SELECT" && ![...f.options].some((o) => o.value === value)) f.add(new Option(value, value));
      f.value = value;
    }
    f.dataset.sent = value; grow(f);
  }
  function write(f, value) {                            // as if typed, so that the browser's own Ctrl+Z takes it back
    if (!f.matches(TYPED) || f.readOnly || !f.offsetParent) { put(f, value); return; }
    const back = document.activeElement;
    writing = true;
    f.focus({ preventScroll: true }); f.select();
    document.execCommand(value ? "insertText" : "delete", false, value);
    if (f.value !== value) f.value = value;
    clearTimeout(timers.get(f)); timers.delete(f); f.dataset.sent = value; grow(f);
    if (back && back !== f && back.isConnected) back.focus({ preventScroll: true });
    writing = false;
  }
  function now(f) {
    if (f.type === "radio" || f.type === "checkbox") return all(`[data-field="${CSS.escape(f.dataset.field)}"]`).filter((g) => g.checked).map((g) => g.value).join("");
    return f.value.normalize("NFC");
  }
  function levels() { const l = model.get("levels"); for (const f of all(TYPED)) { const v = l[f.dataset.field] || ""; f.dataset.level = v; v === "block" ? f.setAttribute("aria-invalid", "true") : f.removeAttribute("aria-invalid"); } }
  function lock() {                                     // a fixed field can be read and copied, whatever else can be typed
    const locked = model.get("locked"), fixed = model.get("fixed");
    for (const f of all("[data-field]:not([data-local])")) { const is = locked || fixed.includes(f.dataset.field); f.matches(TYPED) ? (f.readOnly = is) : (f.disabled = is); }
  }
  function grow(f) { if (f.tagName === "TEXTAREA") { f.style.height = "auto"; f.style.height = f.scrollHeight + 2 + "px"; } }
  function address() {                                  // Voilà: the address says which screen and what on it is open, so that a reload opens it again
    const { query, name: screen, title } = model.get("opened"), [name, value] = (query || "").split("=");
    if (heard < going) return;
    if (screen !== here) { here = screen; root.toggleAttribute("data-away", screen !== own); root.scrollIntoView({ block: "start" }); }   // JupyterLab: away from the notebook's own screen the bar leads back
    if (!document.body.dataset.voila) return;
    const url = new URL(location.href), other = screen && !url.pathname.endsWith(`/${screen}.ipynb`);
    if (other) { url.pathname = url.pathname.replace(/[^/]*$/, `${screen}.ipynb`); url.search = ""; scrollTo(0, 0); }
    if (screen && going) document.title = title;
    if (!other && (!query || url.searchParams.get(name) === value)) return;
    if (query) url.searchParams.set(name, value);
    history[other ? "pushState" : "replaceState"](null, "", url);
  }
  function roam(place) { act(`screen:${place}`); going = sent; wanted = { to: ["[data-home]"], seq: sent }; opener = null; }
  const back = () => { const at = document.body.dataset.voila && `${location.pathname.split("/").pop()}${location.search}`.match(SCREEN); if (at) roam(at[1] + (at[2] || "")); };

  // ── screen → Python ────────────────────────────────────────────────────
  function send(content, buffers) {
    owed = sent += 1;
    try { model.send({ ...content, of: model.get("opened").number, seq: sent }, undefined, buffers); } catch { /* no kernel: the timer below tells */ }
    clearTimeout(slow); slow = setTimeout(() => say(words.busy), SLOW);
    const since = Date.now();
    clearTimeout(lost); lost = setTimeout(() => overdue(since), LOST);
  }
  function overdue(since) {                             // no answer yet: is the kernel at work, or gone?
    const kernel = model.widget_manager?.kernel, waited = Date.now() - since, b = one("[data-lost]");
    clearTimeout(slow);
    const works = kernel?.connectionStatus === "connected" && kernel.status === "busy" && waited < LONG;
    if (b) b.hidden = works;
    say(works ? words.working.replace("{seconds}", Math.round(waited / 1000)) : words.unsaved);
    if (works) lost = setTimeout(() => overdue(since), LOST);
  }
  function flush(f, left) {
    clearTimeout(timers.get(f)); timers.delete(f);
    const value = now(f), field = f.dataset.field;
    if (f.dataset.sent === value && !left) return;
    f.dataset.sent = value;
    const texts = model.get("values"); if (field in texts) texts[field] = value;       // what a redrawn slot shows again
    send({ kind: "edit", field, value, left: !!left });
  }
  function flushAll() { for (const f of [...timers.keys()]) flush(f, false); }
  function act(name, asked) {                           // `asked`: the question that is answered
    flushAll();
    const local = Object.fromEntries(all("[data-local]").map((f) => [f.dataset.field, (f.rows === 1 ? f.value.replace(/\s*\n\s*/g, " ") : f.value).normalize("NFC")]));
    send({ kind: "action", name, local, asked: asked || "" });
  }
  async function bring(field, file) {                    // part by part, the next one once Python has the last
    const parts = Math.max(1, Math.ceil(file.size / PART));
    for (let at = 0; at < parts; at += 1) {
      const bytes = await file.slice(at * PART, (at + 1) * PART).arrayBuffer();
      say(words.sending.replace("{share}", Math.floor((100 * at) / parts)));
      send({ kind: "part", field, name: file.name, size: file.size, at, parts }, [new DataView(bytes)]);
      clearTimeout(slow);
      if (at === parts - 1) say(words.reading);
      if (!(await new Promise((go) => { part = { seq: sent, go }; }))) break;
    }
    part = null;
  }
  function queue(f) { if (!f.dataset.field || "local" in f.dataset || composing) return; clearTimeout(timers.get(f)); timers.set(f, setTimeout(() => flush(f, false), PAUSE)); }
  root.addEventListener("change", (e) => {
    const f = e.target;
    if ("pick" in f.dataset && f.files.length) { bring(f.dataset.pick, f.files[0]); f.value = ""; }
  });
  root.addEventListener("pointerover", (e) => { if (e.target.matches?.("select")) e.target.title = e.target.selectedOptions[0]?.text || ""; });   // a narrow one cuts it
  root.addEventListener("dragover", (e) => { if (one("[data-pick]")) e.preventDefault(); });
  root.addEventListener("drop", (e) => {
    const f = one("[data-pick]"), file = e.dataTransfer?.files[0];
    if (f && file) { e.preventDefault(); bring(f.dataset.pick, file); }
  });
  root.addEventListener("submit", (e) => e.preventDefault());
  root.addEventListener("compositionstart", () => { composing = true; });
  root.addEventListener("compositionend", (e) => { composing = false; queue(e.target); if (late) { late = false; answer(); } });
  root.addEventListener("input", (e) => {
    const f = e.target; grow(f);
    if (writing) return;
    if (f.matches("select, [type=radio], [type=checkbox]")) flush(f, true); else queue(f);
  });
  root.addEventListener("focusout", (e) => { const f = e.target; if (f.matches?.(TYPED) && !("local" in f.dataset) && !composing && !writing && !f.readOnly) flush(f, true); });
  root.addEventListener("click", (e) => {
    const link = e.target.closest("a[href]"), b = e.target.closest("[data-action]");
    if (link && !link.target && !e.ctrlKey && !e.metaKey && !e.shiftKey) leave(e, link);
    if (!b || b.getAttribute("aria-disabled") === "true") return;
    if (b.dataset.goto) { one(b.dataset.goto)?.focus(); return; }
    act(b.dataset.action, b.dataset.asked);
    if (b.dataset.then) { wanted = { to: b.dataset.then.split(","), seq: sent }; if (!b.closest(STRIP)) opener = name_of(b); }      // what gets the focus once Python has answered
    else if (b.dataset.action.endsWith("cancel") && opener) wanted = { to: [opener], seq: sent };
  });
  function leave(e, link) {                             // the last letters first: Voilà ends the kernel with the page
    const to = one("[data-lost]")?.hidden !== false && link.getAttribute("href").match(SCREEN);
    if (to) { e.preventDefault(); roam(to[1] + (to[2] || "")); return; }
    flushAll();
    if (heard >= owed) return;
    e.preventDefault();
    const begin = Date.now(), go = () => heard >= owed || Date.now() - begin > LEAVE ? (location.href = link.href) : setTimeout(go, 20);
    go();
  }
  root.addEventListener("keydown", (e) => {
    e.stopPropagation();
    if (composing || e.isComposing || e.keyCode === 229) return;        // the IME owns this key
    const key = (e.ctrlKey ? "Ctrl+" : "") + (e.altKey ? "Alt+" : "") + (e.shiftKey ? "Shift+" : "") + (e.code.startsWith("Key") && e.altKey ? e.code[3] : e.key);
    if (key === "Enter" && e.target.matches("input[data-local], textarea[data-local][rows='1']")) { e.preventDefault(); e.target.closest(".wb-banner, .wb-sign")?.querySelector(".wb-primary")?.click(); return; }
    if (key === "F8" || key === "Shift+F8") {                           // next / previous finding
      const list = all("[data-finding]"); if (!list.length) return;
      e.preventDefault();
      const at = list.findIndex((n) => n.contains(document.activeElement));
      const next = list[(at + (key === "F8" ? 1 : -1) + list.length + (at < 0 && key !== "F8" ? 1 : 0)) % list.length];
      (next.querySelector("button") || next).focus(); next.scrollIntoView({ block: "nearest" });
      return;
    }
    if ((key === "ArrowDown" || key === "ArrowUp") && e.target.closest(".wb-queue")) {         // up and down a list, Enter opens
      const list = all(".wb-queue button"), next = list[list.indexOf(e.target) + (key === "ArrowDown" ? 1 : -1)];
      if (next) { e.preventDefault(); next.focus(); }
      else { const turn = one(`[data-turn=${key === "ArrowDown" ? "down" : "up"}]`); if (turn) { e.preventDefault(); turn.click(); } }      // beyond what is drawn of a long list
      return;
    }
    if (key === "Escape") { const c = one('[data-action$="cancel"]'); if (c) { e.preventDefault(); c.click(); } return; }
    const name = model.get("shortcuts")[key];
    if (!name) return;
    e.preventDefault();
    if (name === "key-here") { document.activeElement.closest(".wb-option")?.querySelector("[type=radio], [type=checkbox]")?.click(); return; }   // this option is the right one
    const b = one(`[data-action="${name}"]`);
    if (!b) act(name); else if (b.getAttribute("aria-disabled") === "true") b.focus(); else b.click();      // one that is off is shown, with its reason
  });

  // ── from the first sight to the last ───────────────────────────────────
  lab(root);
  const hidden = () => { if (document.visibilityState === "hidden") flushAll(); };
  const leaving = (e) => {                              // the page's own event, before Voilà ends the kernel: not while the last letters are on their way
    flushAll();
    if (heard < owed) e.preventDefault();
    if (one("[data-lost]")?.hidden === false) e.detail.lost = true;     // nobody hears them: the browser asks before it forgets
  };
  document.addEventListener("visibilitychange", hidden); addEventListener("pagehide", flushAll); addEventListener("wb-leaving", leaving); addEventListener("popstate", back);
  model.on("change:status", answer);
  answer(); all("textarea").forEach(grow);
  let fresh = true;
  const wide = new ResizeObserver(() => {               // width decides the height of a field; Voilà shows the page only later
    all("textarea").forEach(grow);
    if (fresh && root.offsetWidth) { fresh = false; if (document.activeElement === document.body) (one("[data-home]") || root).focus({ preventScroll: true }); }
  });
  wide.observe(root);
  return () => {
    wide.disconnect(); model.off("change:status", answer);
    document.removeEventListener("visibilitychange", hidden); removeEventListener("pagehide", flushAll); removeEventListener("wb-leaving", leaving); removeEventListener("popstate", back);
    for (const t of [...timers.values(), slow, lost, watch, speaking]) clearTimeout(t);
  };
}
export default { render };
