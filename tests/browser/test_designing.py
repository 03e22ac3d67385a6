"""A case in a real browser: asking the interviewer, the canvas, the choice."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from greenroom.domain.items import DesignItem


@pytest.fixture
def cases(house_bank):
    """A case with a canvas and one with options, of the shipped bank."""
    ready = [i for i in house_bank if isinstance(i, DesignItem) and i.status == "ready"]
    return {
        "canvas": next(item for item in ready if not item.options and item.mattering()),
        "options": next(item for item in ready if item.options and item.mattering()),
    }


def test_enter_asks_the_interviewer_and_keeps_the_canvas(candidate, walk, cases):
    """
    The fact is told, what was written stays, and the next question can be typed at once.
    """
    item = cases["canvas"]
    walk.ask(item)
    candidate.fill("#canvas-goal", "Less loss.")
    candidate.fill("#canvas-rest", "And the rest.")
    candidate.fill("#query", item.mattering()[0].asks[0])
    candidate.keyboard.press("Enter")
    candidate.wait_for_url("**#query")
    expect(candidate.locator(".talk .told")).to_have_count(1)
    expect(candidate.locator("#canvas-goal")).to_have_value("Less loss.")
    expect(candidate.locator("#canvas-rest")).to_have_value("And the rest.")
    expect(candidate.locator("#query")).to_be_focused()


def test_the_canvas_is_kept_as_it_is_typed(candidate, walk, cases):
    """
    A reload brings every area back, and the count is that of all of them.
    """
    path = walk.ask(cases["canvas"])
    candidate.fill("#canvas-metric", "Recall")
    candidate.fill("#canvas-cost", "Little")
    expect(candidate.locator("[data-count]")).to_have_text("12 characters")
    expect(candidate.locator("[data-saved]")).to_have_text("Draft kept")
    walk.go(path)
    expect(candidate.locator("#canvas-metric")).to_have_value("Recall")
    expect(candidate.locator("#canvas-cost")).to_have_value("Little")


def test_ctrl_enter_sends_the_canvas_and_signals_come_back(candidate, walk, cases):
    """
    From any area; what was not said is not observed.
    """
    walk.ask(cases["canvas"])
    candidate.fill("#canvas-goal", cases["canvas"].key_points[0].says)
    candidate.locator("#canvas-goal").press("Control+Enter")
    candidate.wait_for_url("**/attempts/*")
    expect(candidate.locator(".signal h3").first).to_be_visible()
    expect(candidate.get_by_text("Not observed").first).to_be_visible()


def test_a_choice_is_kept_and_must_be_made(candidate, walk, cases):
    """
    Without one the page asks for it; a reload keeps it.
    """
    path = walk.ask(cases["options"])
    candidate.fill("#text", "It fits.")
    candidate.get_by_role("button", name="Answer", exact=True).click()
    assert candidate.url.endswith(path)
    candidate.locator("input[name=option]").nth(1).check()
    expect(candidate.locator("[data-saved]")).to_have_text("Draft kept")
    walk.go(path)
    expect(candidate.locator("input[name=option]").nth(1)).to_be_checked()
    expect(candidate.locator("#text")).to_have_value("It fits.")
