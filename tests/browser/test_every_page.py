"""What holds on every page: no violation that axe knows, no sideways scrolling, light weight."""

from pathlib import Path

import pytest

import greenroom
from greenroom.domain.items import GRADED_KINDS, KINDS

AXE = Path(greenroom.__file__).parent / "web" / "frontend" / "node_modules" / "axe-core"
PLAIN = (
    "/",
    "/learn",
    "/learn/bias-and-variance",
    "/learn/time-series",
    "/bank",
    "/bank?q=zebra",
    "/history",
    "/settings",
    "/shortcuts",
)
MISSING = "/bank/zzzzzz"
PAGE_MAX_BYTES = 255_000
EDITOR_MAX_BYTES = 450_000  # beside that, where a program is written
PAGE_MAX_REQUESTS = 10
SHIFT_MAX = 0.01
SLOWED = 6

RUN_AXE = """
async () => {
  const result = await axe.run(document, {resultTypes: ["violations"]});
  return result.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target.join(" ")).join(" | ")}`);
}
"""
MEASURE = """
() => new Promise(done => {
  let shift = 0;
  const moved = [];
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries()) {
      shift += entry.value;
      for (const {node} of entry.sources) moved.push(node && node.textContent.trim().slice(0, 60));
    }
  });
  observer.observe({type: "layout-shift", buffered: true});
  document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
    const files = performance.getEntriesByType("resource");
    const pages = performance.getEntriesByType("navigation");
    done({
      shift,
      moved,
      requests: files.length + 1,
      bytes: [...files, ...pages].reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    });
  })));
})
"""


@pytest.fixture
def paths(walk, bank):
    """The path of every page, those of open questions and of grades included."""
    kinds = [bank[kind] for kind in KINDS if kind in GRADED_KINDS and kind in bank]
    graded = [walk.answer(item) for item in kinds]
    return (*PLAIN, f"/bank/{bank['explain'].uid}", *graded, *(walk.ask(item) for item in kinds))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(candidate, walk, watch, paths, scheme):
    """
    No violation of WCAG 2.2 AA or of axe's best practice on any page, in light and in dark.
    """
    if not AXE.exists():
        pytest.skip("axe-core is not installed: the front end was built elsewhere")
    axe = (AXE / "axe.min.js").read_text()
    candidate.emulate_media(color_scheme=scheme)
    found = {}
    for path in (*paths, MISSING):
        with watch.refusal(404):
            walk.go(path)
        for summary in candidate.locator("main details > summary").all():
            if summary.is_visible():
                summary.click()
        candidate.evaluate(axe)
        violations = candidate.evaluate(RUN_AXE)
        if violations:
            found[path] = violations
    assert found == {}


def test_axe_finds_nothing_in_the_palette(candidate):
    """
    The open palette is as accessible as the pages.
    """
    if not AXE.exists():
        pytest.skip("axe-core is not installed: the front end was built elsewhere")
    candidate.keyboard.press("Control+k")
    candidate.keyboard.type("bias")
    candidate.evaluate((AXE / "axe.min.js").read_text())
    assert candidate.evaluate(RUN_AXE) == []


def test_a_phone_scrolls_down_only(candidate, walk, watch, paths):
    """
    At 390 pixels nothing sticks out, and what one taps is 44 pixels high.
    """
    candidate.set_viewport_size({"width": 390, "height": 844})
    for path in (*paths, MISSING):
        with watch.refusal(404):
            walk.go(path)
        wide = candidate.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, path
        low = candidate.evaluate(
            "[...document.querySelectorAll('main button, main .button, .top a, .top button')]"
            ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5)"
            ".map(e => e.textContent.trim())"
        )
        assert low == [], path


def test_the_grade_bar_stays_at_the_bottom_of_a_phone(candidate, walk, bank):
    """
    On a long grade the four buttons are in view without scrolling.
    """
    candidate.set_viewport_size({"width": 390, "height": 844})
    walk.answer(bank["explain"])
    box = candidate.get_by_role("button", name="Good").bounding_box()
    assert 422 < box["y"] < 844


def test_a_low_window_is_left_to_the_text(candidate, walk, bank):
    """
    At a zoom of 200 % nothing sticks over what is read.
    """
    walk.answer(bank["explain"])
    candidate.set_viewport_size({"width": 720, "height": 450})
    for stuck in (".top", ".grade-bar"):
        assert candidate.locator(stuck).evaluate("e => getComputedStyle(e).position") == "static"


def test_pages_are_light_and_do_not_jump(walk, browser, address, paths):
    """
    Cold, every page keeps to the budget of bytes and requests, and nothing moves while it loads.

    On a slowed processor the page is first drawn before all of it has arrived.
    """
    for path in paths:
        context = browser.new_context()
        context.add_cookies(walk.page.context.cookies())
        page = context.new_page()
        tools = context.new_cdp_session(page)
        tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        page.goto(address + path)
        measured = page.evaluate(MEASURE)
        editor = page.locator("[data-editor]").count()
        limit = PAGE_MAX_BYTES + (EDITOR_MAX_BYTES if editor else 0)
        context.close()
        assert measured["bytes"] <= limit, (path, measured)
        assert measured["requests"] <= PAGE_MAX_REQUESTS, (path, measured)
        assert measured["shift"] <= SHIFT_MAX, (path, measured)
