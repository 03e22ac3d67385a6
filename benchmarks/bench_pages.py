"""What a page costs: bytes, requests, layout shift, first paint, server time, server memory."""

from __future__ import annotations

import http.server
import re
import shutil
import threading
import time
from urllib.parse import quote

import psutil
from playwright.sync_api import Browser, sync_playwright
from report import Row, median_ms, report
from server import Server, running_server

EXPLAIN_UID = "hew3yg"
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
WATCH = """
window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""
PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"
REFERENCE = b"<!doctype html><title>Reference</title><h1>Reference</h1><p>A page of text."
ANSWER = (
    "Bias is the error that comes from assumptions that are too simple, so the model misses the "
    "pattern even on the training data. Variance is how much the fit changes when the training "
    "sample changes. A flexible model lowers bias and raises variance, and a wide gap between "
    "training and validation error shows variance. More data lowers variance but not bias."
)


def _cold_visit(browser: Browser, server: Server, path: str) -> tuple[int, int, float, float]:
    """Cold: a context without a cache. Bytes as served, decoded, as `make run` serves them."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(server.address)
    page.close()
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    total, count = 0, 0

    def finished(event: dict[str, float]) -> None:
        nonlocal total, count
        total += int(event["encodedDataLength"])
        count += 1

    session.on("Network.loadingFinished", finished)
    page.goto(f"http://127.0.0.1:{server.port}{path}", wait_until="networkidle")
    shift, paint = page.evaluate("window.shift"), page.evaluate(PAINT)
    context.close()
    return total, count, float(shift), float(paint)


def _reference_paint(browser: Browser) -> float:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(REFERENCE)

        def log_message(self, *_: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as plain:
        threading.Thread(target=plain.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{plain.server_address[1]}/", wait_until="networkidle")
        paint = float(page.evaluate(PAINT))
        page.close()
        plain.shutdown()
    return paint


def _pages(server: Server) -> list[Row]:
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(CHROMIUM_FLAGS)
        )
        _reference_paint(browser)
        for path in ("/", "/practise", "/learn/bias-and-variance", "/bank", "/history"):
            size, count, shift, paint = _cold_visit(browser, server, path)
            rows += [
                Row(f"{path}: bytes, cold", size / 1000, "kB", 255),
                Row(f"{path}: requests, cold", count, "", 10),
                Row(f"{path}: layout shift", shift, "", 0.001),
                Row(f"{path}: first contentful paint", paint, "ms"),
            ]
        rows.append(Row("reference page: first paint", _reference_paint(browser), "ms"))
        browser.close()
    return rows


def _server_times(server: Server) -> list[Row]:
    headers = {"cookie": server.cookie(), "host": f"127.0.0.1:{server.port}"}
    connection = server.connection()

    def get(path: str) -> tuple[str, str]:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.getheader("location") or path, response.read().decode()

    practise, _ = get("/practise")
    rows = [Row("practice page, server time warm", median_ms(lambda: get(practise)), "ms", 30)]
    origin = {"origin": f"http://127.0.0.1:{server.port}"}
    form = headers | origin | {"content-type": "application/x-www-form-urlencoded"}
    times = []
    for _ in range(9):
        connection.request("POST", "/practise", body=f"uid={EXPLAIN_UID}", headers=form)
        response = connection.getresponse()
        response.read()
        ask, page = get(response.getheader("location") or "")
        hidden = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page))
        fields = hidden | {"text": ANSWER}
        body = "&".join(f"{name}={quote(value)}" for name, value in fields.items())
        start = time.perf_counter()
        connection.request("POST", ask, body=body, headers=form)
        response = connection.getresponse()
        response.read()
        times.append(1000 * (time.perf_counter() - start))
        if not (response.getheader("location") or "").startswith("/attempts/"):
            raise SystemExit("the answer was not graded")
    rows.append(Row("explain answer sent to graded, warm", sorted(times[1:])[4], "ms", 300))
    used = psutil.Process(server.process_id).memory_full_info().uss / 2**20
    children = psutil.Process(server.process_id).children(recursive=True)
    used += sum(child.memory_full_info().uss for child in children) / 2**20
    rows.append(Row("server with its worker, model loaded (USS)", used, "MiB", 600))
    return rows


def main() -> None:
    with running_server() as server:
        rows = _pages(server) + _server_times(server)
    report("pages", rows)


if __name__ == "__main__":
    main()
