"""Markdown to HTML that may stand in a page, whoever wrote it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import greenroom
from greenroom.domain.errors import RenderingFailed
from greenroom.rendering.markdown import MarkdownRenderer, slug
from greenroom.rendering.maths import BadMathsError, Maths
from greenroom.rendering.text import terminal_text
from greenroom.rendering.unicode_maths import unicode_maths

SCRIPT = Path(greenroom.__file__).parent / "web" / "static" / "server" / "maths.js"
MATHS = Maths(SCRIPT)
MARKDOWN = MarkdownRenderer(MATHS)


def test_a_formula_is_set_for_eyes_and_for_screen_readers():
    """
    HTML for the eye is hidden from screen readers, which get MathML.
    """
    html = MARKDOWN.html("The spread is $\\sigma^2$.")
    assert '<span class="katex-html" aria-hidden="true">' in html
    assert "<math " in html


def test_a_formula_that_does_not_parse_is_shown_with_the_reason():
    """
    The source stays readable, and the check of the bank names it.
    """
    html = MARKDOWN.html("So $\\frac{a$ holds.")
    assert re.search(r'<code class="bad-maths" title="[^"]+">\\frac\{a</code>', html)
    assert "does not parse" in MARKDOWN.check_markdown("So $\\frac{a$ holds.")
    assert MARKDOWN.check_markdown("So $\\frac{a}{b}$ holds.") is None


@pytest.mark.parametrize(
    "latex",
    [
        r"\def\a{\a\a}\a",
        r"\def\a#1{\a{#1#1}}\a{xxxxxxxxxxxx}",
        "{" * 1900,
        "x" * 5000,
        r"\href{javascript:alert(1)}{x}",
        r"\includegraphics{https://example.org/x.png}",
        "\x00",
    ],
    ids=["loops", "grows", "deep", "long", "link", "image", "binary"],
)
def test_hostile_latex_is_refused_and_the_engine_lives_on(latex):
    """
    Loops, growth, depth, links and images are refused; the next formula is set as ever.
    """
    with pytest.raises(BadMathsError):
        MATHS.html(latex)
    assert "katex" in MATHS.html("x + 1")


def test_a_missing_script_is_our_fault():
    """
    A front end that was not built is named, not a stack trace.
    """
    with pytest.raises(RenderingFailed, match="was not built"):
        Maths(Path("nowhere") / "maths.js").html("x")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        '<a href="x" onclick="alert(1)">x</a>',
        "![x](https://example.org/x.png)",
        "`<script>`",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "$</span><script>alert(1)</script>$",
        "\ue0000\ue001",
    ],
)
def test_nothing_active_comes_through(text):
    """
    Raw HTML, scripts, event handlers and images of other hosts end as text or not at all.
    """
    html = MARKDOWN.html(text)
    elements = re.findall(r"<(\w+)([^>]*)>", html)
    assert not {name for name, _ in elements} & {"script", "img", "iframe", "object", "style"}
    assert not any(re.search(r"\son\w+=|javascript:|data:text", rest) for _, rest in elements)


@given(st.text(alphabet="$\\<>&*_`#[]()!|\n abc1\ue000\ue001", max_size=80))
def test_no_text_breaks_it(text):
    """
    Any mixture of marks gives some HTML without a script and without a left-over place.
    """
    html = MARKDOWN.html(text)
    assert "<script" not in html
    assert "\ue000" not in html


def test_money_is_no_formula():
    """
    Two prices in one line are text.
    """
    assert "katex" not in MARKDOWN.html("It costs $5 and then $6 more.")


def test_headings_start_below_the_page_title_and_can_be_linked():
    """
    The shallowest heading becomes level 2, ids differ, and the list of contents has them.
    """
    text = "# How it works\n\n## Twice\n\n## Twice\n\n# Pitfalls"
    html = MARKDOWN.html(text)
    assert '<h2 id="how-it-works">' in html
    assert '<h3 id="twice">' in html
    assert '<h3 id="twice-2">' in html
    assert MARKDOWN.headings(text) == (("how-it-works", "How it works"), ("pitfalls", "Pitfalls"))


def test_code_is_coloured_by_classes():
    """
    A known language gets classes, an unknown one stays plain; both can be scrolled by keys.
    """
    assert '<span class="kn">import</span>' in MARKDOWN.html("```python\nimport numpy\n```")
    html = MARKDOWN.html("```nonsense\nif a < b\n```")
    assert "if a &lt; b" in html
    assert 'tabindex="0"' in html


def test_tables_and_one_line_texts():
    """
    Tables scroll in a box of their own; a title has no paragraph around it.
    """
    html = MARKDOWN.html("|a|b|\n|-|-|\n|1|$x$|")
    assert '<div class="table" tabindex="0"><table>' in html
    assert MARKDOWN.inline("The *mean*") == "The <em>mean</em>"


def test_slugs_are_never_empty():
    """
    A heading of signs alone still has an address.
    """
    assert slug("???") == "section"


def test_a_formula_is_set_once():
    """
    The second time a formula comes from memory: the engine runs once.
    """
    maths = Maths(SCRIPT)
    runs = []
    run = maths._run
    maths._run = lambda *args: runs.append(args) or run(*args)
    for _ in range(3):
        maths.html("a^2 + b^2")
    assert len(runs) == 1


def test_terminal_text_has_words_for_formulas():
    """
    A terminal shows lists, code and formulas without a sign of Markdown or LaTeX.
    """
    text = terminal_text(
        "**Bias** is $\\hat f$:\n\n$$\n\\frac{1}{n}\n$$\n\n- one\n- `two`", width=40
    )
    assert "Bias is f̂:" in text
    assert "1/n" in text
    assert "• one" in text
    assert not re.search(r"[$\\*`]", text)


def test_every_formula_of_the_bank_reads_in_a_terminal():
    """
    No LaTeX command is left over in any formula that the bank holds.
    """
    texts = [path.read_text() for path in Path("bank").glob("**/*.md")]
    formulas = [f for text in texts for f in re.findall(r"(?<!\\)\$\$?([^$]+?)\$\$?", text)]
    left = [formula for formula in formulas if "\\" in unicode_maths(formula)]
    assert len(formulas) > 100
    assert left == []
