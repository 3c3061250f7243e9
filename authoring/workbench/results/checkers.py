"""Checkers: ten lines of Python and one page without network by which anyone recomputes a draw."""

SCRIPT_FILE, PAGE_FILE = "kiem-tra.py", "kiem-tra.html"
SCRIPT = """\
# python kiem-tra.py danh-sach-boc-tham.txt SỐ_CÔNG_KHAI
import hashlib, hmac, sys
sys.stdout.reconfigure(encoding="utf-8")
data = open(sys.argv[1], "rb").read()
print("SHA-256:", hashlib.sha256(data).hexdigest())
lines = data.decode("utf-8").split("\\n")[:-1]
seed = " ".join(sys.argv[2].split()).encode("utf-8")
order = sorted(lines, key=lambda line: hmac.new(seed, line.encode("utf-8"), "sha256").digest())
for place, line in enumerate(order, 1):
    print(place, "|", line)
"""
PAGE = """\
<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Kiểm tra kết quả bốc thăm</title>
<style>body{font:16px/1.5 "Segoe UI","Noto Sans",sans-serif;max-width:48em;margin:2em auto;padding:0 1em}</style>
<h1>Kiểm tra kết quả bốc thăm</h1>
<p>Trang này chạy ngay trên máy này, không gửi gì đi.
Chọn tệp danh-sach-boc-tham.txt đã công bố, gõ số công khai.</p>
<p><label>Danh sách: <input type="file" id="list"></label></p>
<p><label>Số công khai: <input id="seed"></label> <button id="go">Kiểm tra</button></p>
<p id="said" role="status"></p>
<ol id="order"></ol>
<script>
const hex = (bytes) => [...new Uint8Array(bytes)].map((b) => b.toString(16).padStart(2, "0")).join("");
async function check(bytes, typed) {
  const seed = new TextEncoder().encode(typed.trim().split(/\\s+/).join(" "));
  const sum = hex(await crypto.subtle.digest("SHA-256", bytes));
  const key = await crypto.subtle.importKey("raw", seed, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const lines = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\\n").slice(0, -1);
  const marked = [];
  for (const line of lines) {
    marked.push([hex(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(line))), line]);
  }
  marked.sort((one, two) => (one[0] < two[0] ? -1 : one[0] > two[0] ? 1 : 0));
  return { sum, order: marked.map((one) => one[1]) };
}
if (typeof document !== "undefined") {
  const at = (id) => document.getElementById(id);
  at("go").onclick = async () => {
    const file = at("list").files[0];
    if (!file || !at("seed").value.trim()) {
      at("said").textContent = "Hãy chọn danh sách và gõ số công khai.";
      return;
    }
    const found = await check(await file.arrayBuffer(), at("seed").value);
    at("said").textContent = "SHA-256 của danh sách: " + found.sum;
    at("order").replaceChildren(...found.order.map((line) => {
      const row = document.createElement("li");
      row.textContent = line;
      return row;
    }));
  };
}
</script>
</html>
"""
