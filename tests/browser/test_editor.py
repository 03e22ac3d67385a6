"""The editor of programs: written, run on what one sees, sent, and what comes back."""

import re

import pytest
from playwright.sync_api import expect

STARTS_IN_MS = 30_000
"""The first program of a server waits for what runs them; on a busy machine that takes long."""


@pytest.fixture
def question(walk, bank):
    """An open question that asks for a program."""
    walk.ask(bank["code"])
    return walk


def text(page):
    """What the form would send."""
    return page.locator("textarea[data-code]").input_value()


def test_a_program_is_run_and_sent_by_keys(candidate, question, bank):
    """
    Ctrl+' shows the visible cases on the same page, Ctrl+Enter the grade with its properties.
    """
    item = bank["code"]
    at = candidate.url
    question.write(f"def {item.entry_point}(*given):\n    print('seen')\n    return 0\n")
    candidate.keyboard.press("Control+'")
    expect(candidate.locator("#run").get_by_text("Not right").first).to_be_visible(
        timeout=STARTS_IN_MS
    )
    expect(candidate.locator(".printed")).to_contain_text("seen")
    assert candidate.url == at
    question.write(item.reference)
    candidate.keyboard.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*", timeout=STARTS_IN_MS)
    expect(candidate.get_by_text("Accepted").first).to_be_visible()
    assert candidate.get_by_text("Does not hold").count() == 0


def test_a_failing_input_is_uncovered_step_by_step(candidate, question, bank):
    """
    What is tried is there at once; shape, input and right value each wait for a press.
    """
    item = bank["code"]
    question.write(f"def {item.entry_point}(scores):\n    return [[0.5, 0.5]]\n")
    candidate.keyboard.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*", timeout=STARTS_IN_MS)
    hidden = candidate.locator("li", has=candidate.locator("details")).first
    expect(hidden.get_by_text("Does not hold")).to_be_visible()
    for summary in ("What kind of input?", "Show the smallest one", "Show what is right"):
        inner = hidden.locator("summary", has_text=summary)
        expect(inner).to_be_visible()
        below = inner.locator("xpath=..").locator("> p, > dl").first
        expect(below).to_be_hidden()
        inner.click()
        expect(below).to_be_visible()


def test_what_cannot_be_run_is_said_beside_the_program(candidate, question, watch):
    """
    A syntax error names its line; the program stays in the editor, and nothing is recorded.
    """
    at = candidate.url
    question.write("def softmax(x:\n    return x\n")
    with watch.refusal(422):
        candidate.keyboard.press("Control+Enter")
        expect(candidate.get_by_role("alert")).to_contain_text("line 1")
    assert candidate.url.startswith(at)
    assert text(candidate) == "def softmax(x:\n    return x\n"


def test_the_editor_indents_and_lets_the_keyboard_out(candidate, question):
    """
    A new line keeps the indentation, Tab indents; after Escape it leaves the editor.
    """
    question.write("")
    candidate.keyboard.type("def f(x):")
    candidate.keyboard.press("Enter")
    candidate.keyboard.type("return x")
    assert text(candidate) == "def f(x):\n    return x"
    candidate.keyboard.press("Tab")
    assert re.search(r"\n {8}return x", text(candidate))
    focused = "document.activeElement.matches('[data-editor]')"
    assert candidate.evaluate(focused)
    candidate.keyboard.press("Escape")
    candidate.keyboard.press("Tab")
    assert not candidate.evaluate(focused)


def test_undo_belongs_to_the_program_once_something_is_typed(candidate, question):
    """
    Ctrl+Z takes typed words back and never leaves the question after that.
    """
    at, before = candidate.url, text(candidate)
    candidate.locator("[data-editor] .cm-content").click()
    candidate.keyboard.type("# word")
    assert text(candidate) != before
    for _ in range(3):
        candidate.keyboard.press("Control+z")
    assert text(candidate) == before
    assert candidate.url == at


def test_without_scripts_the_form_still_works(candidate, question, browser, address, bank):
    """
    The field of the form takes the program where the editor cannot be loaded.
    """
    context = browser.new_context(java_script_enabled=False)
    context.add_cookies(candidate.context.cookies())
    page = context.new_page()
    page.goto(candidate.url)
    page.fill("textarea[data-code]", bank["code"].reference)
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("heading", name="On the visible cases")).to_be_visible(
        timeout=STARTS_IN_MS
    )
    page.locator("form[data-answer] button.primary").click()
    page.wait_for_url("**/attempts/*", timeout=STARTS_IN_MS)
    expect(page.get_by_text("Accepted").first).to_be_visible()
    context.close()


def test_a_faulty_program_is_found_named_mended_and_proved(candidate, walk, bank):
    """
    Repair, line, fault and proof go together; what was typed is there after a reload.
    """
    item = bank["debug"]
    walk.ask(item)
    candidate.get_by_label("The faulty line").fill(str(item.lines[0]))
    candidate.get_by_label("The fault", exact=True).select_option(item.fault)
    hosts = candidate.locator("[data-editor]")
    for host, source in ((hosts.nth(0), item.reference), (hosts.nth(1), item.test)):
        host.click()
        candidate.keyboard.press("Control+a")
        candidate.keyboard.insert_text(source)
    candidate.keyboard.press("Control+'")
    run = candidate.locator("#run")
    expect(run.get_by_text("Your proof passes for your program")).to_be_visible(
        timeout=STARTS_IN_MS
    )
    assert run.get_by_text("Not right").count() == 0
    candidate.reload()
    assert candidate.get_by_label("The faulty line").input_value() == str(item.lines[0])
    assert candidate.locator("textarea[name=proof]").input_value() == item.test
    candidate.keyboard.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*", timeout=STARTS_IN_MS)
    expect(candidate.get_by_text("100 %").first).to_be_visible()
    assert candidate.get_by_text("Does not hold").count() == 0
