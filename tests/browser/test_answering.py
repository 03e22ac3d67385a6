"""Drafts, the timer, two tabs, themes, and the same without any script."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect


def test_a_draft_survives_closing_the_tab(candidate, walk, bank):
    """
    What was typed comes back; the page says when it was kept.
    """
    path = walk.ask(bank["explain"])
    candidate.fill("textarea", "half a thought")
    expect(candidate.get_by_text("Draft kept")).to_be_visible()
    expect(candidate.get_by_text("14 characters")).to_be_visible()
    candidate.goto("about:blank")
    walk.go(path)
    expect(candidate.locator("textarea")).to_have_value("half a thought")


def test_a_server_that_does_not_answer_is_said(candidate, walk, watch, bank):
    """
    The text stays in the page, which says that it was not kept, and keeps it once it can.
    """
    walk.ask(bank["explain"])
    candidate.route("**/draft", lambda route: route.abort())
    candidate.fill("textarea", "words that nobody keeps")
    expect(candidate.get_by_text("Draft not kept")).to_be_visible()
    expect(candidate.locator("textarea")).to_have_value("words that nobody keeps")
    assert all("ERR_FAILED" in fault for fault in watch.faults), watch.faults
    watch.faults.clear()
    candidate.unroute("**/draft")
    candidate.locator("textarea").press("End")
    candidate.keyboard.type(" yet")
    expect(candidate.get_by_text("Draft kept")).to_be_visible()


def test_leaving_at_once_keeps_the_last_words(candidate, walk, bank):
    """
    Even without the moment's pause the draft is sent while the page goes away.
    """
    path = walk.ask(bank["explain"])
    candidate.fill("textarea", "last words")
    walk.go("/history")
    for _ in range(20):  # the last words travel beside the new page
        walk.go(path)
        if candidate.input_value("textarea"):
            break
    expect(candidate.locator("textarea")).to_have_value("last words")


def test_the_timer_can_be_paused_and_hidden(candidate, walk, bank):
    """
    It counts, stands still while paused, and stays hidden on the next page once hidden.
    """
    candidate.clock.install()
    path = walk.ask(bank["explain"])
    face = candidate.get_by_role("timer")
    candidate.clock.run_for(5000)
    expect(face).to_have_text("00:05")
    candidate.get_by_role("button", name="Pause").click()
    candidate.clock.run_for(5000)
    expect(face).to_have_text("00:05")
    candidate.get_by_role("button", name="Hide").click()
    expect(face).to_be_hidden()
    walk.go(path)
    expect(candidate.get_by_role("timer")).to_be_hidden()


def test_opened_hints_are_counted(candidate, walk, bank):
    """
    Each hint opened once counts once.
    """
    walk.ask(bank["explain"])
    count = candidate.locator("input[name=hints]")
    if bank["explain"].hints:
        candidate.get_by_text("Hint 1 of").click()
        expect(count).to_have_value("1")
        candidate.get_by_text("Hint 1 of").click()
        candidate.get_by_text("Hint 1 of").click()
    expect(count).to_have_value("1" if bank["explain"].hints else "0")


def test_two_tabs(candidate, walk, watch, context, address, bank):
    """
    The second tab's answer is refused with a clear page that leads to the first one.
    """
    path = walk.ask(bank["explain"])
    second = context.new_page()
    second.goto(address + path)
    candidate.fill("textarea", "The first answer.")
    candidate.keyboard.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*")
    second.fill("textarea", "Another answer.")
    with watch.refusal(409):
        second.keyboard.press("Control+Enter")
        expect(second.get_by_role("heading", level=1)).to_have_text("Answered already")
    second.get_by_role("link", name="See the first answer").click()
    second.wait_for_url("**/attempts/*")
    assert urlsplit(second.url).path == urlsplit(candidate.url).path


def test_markup_in_an_answer_is_text(candidate, walk, bank):
    """
    A script and an image in an answer are shown as typed and do nothing.
    """
    walk.ask(bank["explain"])
    typed = "<img src=x onerror=alert(1)><script>document.title = 'taken'</script>"
    candidate.fill("textarea", f"{bank['explain'].key_points[0].says} {typed}")
    candidate.keyboard.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*")
    expect(candidate.locator(".given")).to_contain_text(typed)
    assert "taken" not in candidate.title()


def test_a_word_without_end_stays_in_its_card(candidate, walk, bank):
    """
    An answer without spaces does not push the page sideways.
    """
    walk.ask(bank["explain"])
    candidate.fill("textarea", f"{bank['explain'].key_points[0].says} {'W' * 400}")
    candidate.keyboard.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*")
    assert candidate.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_a_matrix_may_be_typed_row_by_row(candidate, walk, house_bank):
    """
    The lines of the field are the rows of the answer.
    """
    item = next(
        item
        for item in house_bank
        if item.kind == "compute" and [field.shape for field in item.answers] == ["matrix"]
    )
    walk.ask(item)
    candidate.keyboard.type("1 2\n3 4")
    candidate.keyboard.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*")
    expect(candidate.locator(".evidence code").first).to_have_text("1 2; 3 4")
    expect(candidate.get_by_text("The shape differs")).to_have_count(0)


def test_the_theme_is_there_before_the_first_paint(candidate, walk):
    """
    The button goes round light, dark, system; the server writes the choice into the page.
    """
    root = candidate.locator("html")
    for theme, ground in (("light", "rgb(247, 247, 245)"), ("dark", "rgb(15, 19, 18)")):
        candidate.locator("form[action='/settings/theme'] button").click()
        expect(root).to_have_attribute("data-theme", theme)
        expect(candidate.locator("body")).to_have_css("background-color", ground)
    candidate.locator("form[action='/settings/theme'] button").click()
    expect(root).to_have_attribute("data-theme", "system")


def test_filters_act_at_once(candidate, walk):
    """
    Choosing a kind filters the bank, and the address has the filter.
    """
    walk.go("/bank")
    candidate.select_option("#kind", "compute")
    candidate.wait_for_url("**kind=compute**")
    expect(candidate.locator(".rows .chip").first).to_have_text("Compute")


@pytest.mark.parametrize("kind", ["explain", "choose", "compute"])
def test_without_scripts(browser, address, bank, kind):
    """
    With JavaScript off one reads, answers, is graded, grades oneself and goes on.
    """
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/?token=browser-tests")
    page.goto(f"{address}/bank/{bank[kind].uid}")
    page.get_by_role("button", name="Practise this").click()
    if kind == "explain":
        page.get_by_label("Your answer, in your own words").fill("I do not know much.")
    elif kind == "choose":
        page.locator("input[name=choice]").first.check()
    else:
        typed = {"number": "1", "vector": "1, 2", "matrix": "1, 2; 3, 4", "interval": "[1, 2]"}
        for field in bank[kind].answers:
            value = typed.get(field.shape) or next(iter(field.variables))
            page.fill(f"#value-{field.id}", value)
    page.get_by_role("button", name="Answer", exact=True).click()
    assert "/attempts/" in page.url
    assert page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="Hard").click()
    assert "/practise/" in page.url
    context.close()
