"""Markdown with maths and code to HTML that is safe to put into a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from itertools import pairwise
from typing import Any, cast

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from greenroom.rendering.maths import BadMathsError, Maths

TAGS = {
    *("p", "br", "hr", "strong", "em", "s", "a", "ul", "ol", "li", "blockquote"),
    *("h2", "h3", "h4", "h5", "h6", "pre", "code", "span", "div"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {
    "a": {"href", "title"},
    "ol": {"start"},
    "span": {"class"},
    "pre": {"class", "tabindex"},
    "div": {"class", "tabindex"},
    "th": {"class"},
    "td": {"class"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
# Formulas go in after the cleaning, at marks that no source can hold: both are removed from it.
OPEN, CLOSE = "\ue000", "\ue001"
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
"""A check reads formulas with every number alike: drawn ones differ in nothing else, and whether a
formula parses does not hang on them."""
_MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")


def parser() -> MarkdownIt:
    """The parser of the bank's Markdown: CommonMark, tables, `$maths$`; raw HTML stays text.

    A dollar sign before or after a digit's other side is money: `$5 and $6` holds no formula.
    """
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False})
    markdown.enable(["table", "strikethrough"]).disable("image")
    dollarmath_plugin(markdown, allow_labels=False, allow_space=False, allow_digits=False)
    return markdown


def slug(text: str) -> str:
    """A heading as the fragment of an address.

    >>> slug("When to use it?")
    'when-to-use-it'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "section"


class MarkdownRenderer:
    """Renders the bank's Markdown; what was rendered once is kept."""

    def __init__(self, maths: Maths, *, kept: int = 1024) -> None:
        self._maths = maths
        self._parser = parser()
        rules = cast("dict[str, Any]", cast("RendererHTML", self._parser.renderer).rules)
        rules["math_inline"], rules["math_block"] = _put_aside(False), _put_aside(True)
        rules["fence"] = rules["code_block"] = _fence
        rules["table_open"], rules["table_close"] = _open_table, _close_table
        self._block = lru_cache(maxsize=kept)(self._render_block)
        self._line = lru_cache(maxsize=kept)(self._render_line)

    def html(self, text: str) -> str:
        """A whole text as HTML; its headings start at level 2 and carry ids."""
        return self._block(text)

    def inline(self, text: str) -> str:
        """One line (a title, a label, an option) as HTML without a paragraph around it."""
        return self._line(text)

    def headings(self, text: str) -> tuple[tuple[str, str], ...]:
        """The ids and the words of the headings of level 2, for a table of contents."""
        tokens = self._parser.parse(_clean(text))
        _name_headings(tokens)
        return tuple(
            (str(opening.attrs["id"]), words.content)
            for opening, words in pairwise(tokens)
            if opening.type == "heading_open" and opening.tag == "h2"
        )

    def check_markdown(self, text: str) -> str | None:
        """What is wrong with the text's formulas, or None: for the check of the bank."""
        for token in _walk(self._parser.parse(_clean(text))):
            if token.type in ("math_inline", "math_block"):
                latex, display = token.content.strip(), token.type == "math_block"
                wrong = self._wrong(_NUMBER.sub("1", latex), display) and self._wrong(
                    latex, display
                )
                if wrong:
                    return f"${latex}$ does not parse: {wrong}"
        return None

    def _wrong(self, latex: str, display: bool) -> str:
        """Why a formula cannot be set; empty where it can."""
        try:
            self._maths.html(latex, display=display)
        except BadMathsError as error:
            return str(error)
        return ""

    def _render_block(self, text: str) -> str:
        env: dict[str, Any] = {"formulas": []}
        tokens = self._parser.parse(_clean(text), env)
        _name_headings(tokens)
        return self._finish(self._parser.renderer.render(tokens, self._parser.options, env), env)

    def _render_line(self, text: str) -> str:
        env: dict[str, Any] = {"formulas": []}
        return self._finish(self._parser.renderInline(_clean(text), env), env)

    def _finish(self, html: str, env: dict[str, Any]) -> str:
        safe = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES)
        formulas = [self._formula(latex, display) for latex, display in env["formulas"]]
        return _MARK.sub(lambda found: formulas[int(found[1])], safe)

    def _formula(self, latex: str, display: bool) -> str:
        try:
            html = self._maths.html(latex, display=display)
        except BadMathsError as error:
            return f'<code class="bad-maths" title="{escape(str(error))}">{escape(latex)}</code>'
        # a wide formula scrolls by itself, so keys must be able to reach it
        return f'<div class="maths-block" tabindex="0">{html}</div>' if display else html


def _clean(text: str) -> str:
    return text.replace(OPEN, "").replace(CLOSE, "")


def _walk(tokens: Sequence[Token]) -> Sequence[Token]:
    return [inner for token in tokens for inner in (token, *(token.children or ()))]


def _name_headings(tokens: Sequence[Token]) -> None:
    taken: set[str] = set()
    shallowest = min((int(t.tag[1]) for t in tokens if t.type == "heading_open"), default=2)
    for number, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1]) - shallowest + 2)}"
        if token.type == "heading_open":
            base = name = slug(tokens[number + 1].content)
            count = 1
            while name in taken:
                count += 1
                name = f"{base}-{count}"
            taken.add(name)
            token.attrSet("id", name)


def _put_aside(display: bool) -> Any:
    def rule(tokens: Sequence[Token], index: int, _options: Any, env: dict[str, Any]) -> str:
        env["formulas"].append((tokens[index].content.strip(), display))
        mark = f"{OPEN}{len(env['formulas']) - 1}{CLOSE}"
        return f"{mark}\n" if display else mark

    return rule


def _fence(tokens: Sequence[Token], index: int, _options: Any, _env: Any) -> str:
    token = tokens[index]
    language = token.info.strip().split(" ")[0]
    try:
        lexer = get_lexer_by_name(language or "text", stripnl=False)
        code = highlight(token.content, lexer, HtmlFormatter(nowrap=True))
    except ClassNotFound:
        code = escape(token.content)
    return f'<pre class="code" tabindex="0"><code>{code.rstrip()}</code></pre>\n'


def _open_table(_tokens: Sequence[Token], _index: int, _options: Any, _env: Any) -> str:
    return '<div class="table" tabindex="0"><table>\n'


def _close_table(_tokens: Sequence[Token], _index: int, _options: Any, _env: Any) -> str:
    return "</table></div>\n"
