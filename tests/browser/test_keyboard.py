"""A whole practice session without a mouse."""

from urllib.parse import urlsplit

from playwright.sync_api import expect


def open_by_palette(page, title):
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()
    page.keyboard.type(title)
    first = page.get_by_role("option").first
    expect(first).to_contain_text(title)
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    page.wait_for_url("**/bank/*")
    page.keyboard.press("Enter")
    page.wait_for_url("**/practise/*")


def test_explain_from_the_first_page_to_the_next_question(candidate, bank):
    """
    Palette, answer, evidence, follow-up, grade oneself, undo: keys alone lead through all of it.
    """
    item, keys = bank["explain"], candidate.keyboard
    open_by_palette(candidate, item.title)
    expect(candidate.locator("textarea")).to_be_focused()
    keys.type(" ".join(point.says for point in item.key_points))
    keys.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*")
    attempt = candidate.url
    expect(candidate.locator("mark").first).to_be_visible()
    keys.press("3")
    candidate.wait_for_url("**/practise/*")
    keys.press("Escape")
    keys.press("Control+z")
    candidate.wait_for_url("**/attempts/*")
    assert urlsplit(candidate.url).path == urlsplit(attempt).path
    expect(candidate.get_by_role("status").first).to_contain_text("Taken back")


def test_undo_is_not_caught_by_an_untouched_field(candidate, walk, bank):
    """
    Ctrl+Z takes back 'Not today' though the next answer's field has the focus; once something is
    typed there, it takes back what was typed.
    """
    walk.ask(bank["choose"])
    candidate.get_by_role("button", name="Not today").click()
    candidate.wait_for_url("**done=later")
    candidate.keyboard.press("Control+z")
    candidate.wait_for_url("**/bank/*done=undone")
    path = walk.ask(bank["explain"])
    candidate.keyboard.type("word")
    candidate.keyboard.press("Control+z")
    expect(candidate.locator("textarea")).not_to_have_value("word")
    assert urlsplit(candidate.url).path == path


def test_the_follow_up_is_one_key_away(candidate, bank):
    """
    Enter on a grade with a follow-up asks it; its answer is graded like any other.
    """
    item, keys = bank["explain"], candidate.keyboard
    open_by_palette(candidate, item.title)
    keys.type(" ".join(point.says for point in item.key_points))
    keys.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*")
    if candidate.get_by_role("button", name="Answer it").count():
        candidate.locator("body").press("Enter")
        candidate.wait_for_url("**/practise/*")
        expect(candidate.get_by_text("Follow-up question")).to_be_visible()
        keys.type("I would compare the two errors.")
        keys.press("Control+Enter")
        candidate.wait_for_url("**/attempts/*")
    expect(candidate.get_by_role("heading", level=1)).to_be_visible()


def test_choose(candidate, bank):
    """
    Arrows set the confidence, Tab goes to the options, Space takes one, Enter goes on.
    """
    keys = candidate.keyboard
    open_by_palette(candidate, bank["choose"].title)
    expect(candidate.locator("input[name=confidence]").first).to_be_focused()
    keys.press("ArrowRight")
    keys.press("Tab")
    keys.press("Space")
    expect(candidate.locator("input[name=choice]:checked")).to_have_count(1)
    keys.press("Control+Enter")
    candidate.wait_for_url("**/attempts/*")
    expect(candidate.locator("dt", has_text="your confidence")).to_be_visible()
    candidate.locator("body").press("Space")
    candidate.wait_for_url("**/practise/*")


def test_compute(candidate, bank):
    """
    Numbers are typed field by field and sent by Enter.
    """
    item, keys = bank["compute"], candidate.keyboard
    open_by_palette(candidate, item.title)
    for number, field in enumerate(item.answers):
        expect(candidate.locator(f"#value-{field.id}")).to_be_focused()
        typed = {"number": "0.123", "vector": "1, 2", "matrix": "1, 2; 3, 4", "interval": "[1, 2]"}
        keys.type(typed.get(field.shape) or next(iter(field.variables)))
        keys.press("Enter" if number == len(item.answers) - 1 else "Tab")
    candidate.wait_for_url("**/attempts/*")
    expect(candidate.get_by_role("heading", name="Worked solution")).to_be_visible()
    candidate.locator("body").press("Enter")
    candidate.wait_for_url("**/practise/*")


def test_letters_lead_to_pages_but_not_while_typing(candidate, walk, bank):
    """
    `g h`, `?`, `i` and `e` act outside of fields only; Escape leaves a field.
    """
    keys = candidate.keyboard
    walk.ask(bank["explain"])
    keys.type("g h ? i")
    assert candidate.input_value("textarea").endswith("g h ? i")
    keys.press("Escape")
    keys.press("i")
    expect(candidate.locator("#about")).to_have_attribute("open", "")
    keys.press("e")
    expect(candidate.locator("textarea")).to_be_focused()
    keys.press("Escape")
    keys.press("g")
    keys.press("h")
    candidate.wait_for_url("**/history")
    keys.press("?")
    candidate.wait_for_url("**/shortcuts")
    keys.press("g")
    keys.press("t")
    candidate.wait_for_url(lambda url: urlsplit(url).path == "/")


def test_the_palette_closes_and_finds_nothing_politely(candidate):
    """
    The slash opens it too, arrows move, nonsense is answered, Escape closes it.
    """
    keys = candidate.keyboard
    keys.press("/")
    options = candidate.get_by_role("option")
    expect(options.first).to_be_visible()
    keys.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    keys.type("zzzz")
    expect(options).to_have_text(["Nothing is called that."])
    keys.press("Escape")
    expect(candidate.locator("dialog")).to_be_hidden()


def test_the_first_tab_stop_skips_to_the_content(candidate):
    """
    The skip link comes first, and works.
    """
    candidate.keyboard.press("Tab")
    expect(candidate.get_by_role("link", name="Skip to the content")).to_be_focused()
    candidate.keyboard.press("Enter")
    expect(candidate.locator("main")).to_be_focused()


def test_the_palette_runs_commands(candidate):
    """
    Colours are changed from the palette as by their own button.
    """
    candidate.keyboard.press("Control+k")
    candidate.keyboard.type("light, dark")
    expect(candidate.get_by_role("option")).to_have_count(1)
    before = candidate.locator("html").get_attribute("data-theme")
    candidate.keyboard.press("Enter")
    expect(candidate.locator("html")).not_to_have_attribute("data-theme", before)
