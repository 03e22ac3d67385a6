"""Takes the screenshots of the documentation: a graded answer, in light, dark and phone width."""

from __future__ import annotations

import shutil
from pathlib import Path

from bench_pages import CHROMIUM_FLAGS, EXPLAIN_UID
from playwright.sync_api import Page, sync_playwright
from server import running_server

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
ANSWER = ROOT / "bank/bias-and-variance/bias-against-variance/answers/full/terse.md"
SIZES = {
    "practice-light": ("light", 1280, 900),
    "practice-dark": ("dark", 1280, 900),
    "practice-phone": ("light", 390, 844),
}


def graded_answer(page: Page, address: str) -> str:
    """Answer a question as a candidate does; the address of the grade."""
    page.goto(address)
    page.goto(f"{page.url}bank/{EXPLAIN_UID}")
    page.locator("form[action='/practise'] button").first.click()
    page.locator("textarea").fill(ANSWER.read_text(encoding="utf-8"))
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/attempts/*")
    return page.url


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    with running_server() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(CHROMIUM_FLAGS)
        )
        page = browser.new_page()
        grade = graded_answer(page, server.address)
        for name, (scheme, width, height) in SIZES.items():
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.set_viewport_size({"width": width, "height": height})
            page.goto(grade)
            page.screenshot(path=IMAGES / f"{name}.png")
            print(IMAGES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
