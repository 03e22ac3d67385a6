"""Markdown with maths for terminals: formulas become Unicode, `rich` wraps and colours the rest."""

from __future__ import annotations

import textwrap
from io import StringIO
from typing import ClassVar

from markdown_it.token import Token
from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Markdown
from rich.text import Text

from greenroom.rendering.markdown import parser
from greenroom.rendering.unicode_maths import unicode_maths


class _Code(CodeBlock):
    """Code as it stands: a line broken in two could not be read as code, or copied."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        code = textwrap.indent(str(self.text).strip("\n"), "    ")
        yield Text(code, no_wrap=True, overflow="ignore")


class _Markdown(Markdown):
    elements: ClassVar = {**Markdown.elements, "fence": _Code, "code_block": _Code}


def terminal_markdown(text: str) -> Markdown:
    """The text as something that a rich console prints at its own width."""
    shown = _Markdown("", code_theme="ansi_dark", hyperlinks=False)
    shown.parsed = [replaced for token in parser().parse(text) for replaced in _in_words(token)]
    return shown


def terminal_text(text: str, *, width: int = 80) -> str:
    r"""The text without colours, wrapped at a width.

    >>> terminal_text(r"The variance of a mean is $\sigma^2/n$.")
    'The variance of a mean is σ²/n.'
    """
    out = StringIO()
    Console(file=out, width=width, color_system=None, force_terminal=False).print(
        terminal_markdown(text)
    )
    lines = [line.rstrip() for line in out.getvalue().strip("\n").splitlines()]
    # rich puts an empty line of its own around tables, beside those between paragraphs
    return "\n".join(line for n, line in enumerate(lines) if line or lines[n - 1])


def _in_words(token: Token) -> list[Token]:
    if token.type == "math_block":
        formula = Token("text", "", 0, content=unicode_maths(token.content))
        # a list item that is nothing but a formula still needs a paragraph to stand in
        inner = Token("inline", "", 0, content=formula.content, children=[formula], block=True)
        opening = Token("paragraph_open", "p", 1, block=True, level=token.level)
        return [opening, inner, Token("paragraph_close", "p", -1, block=True, level=token.level)]
    if token.children:
        token.children = [
            Token("text", "", 0, content=unicode_maths(child.content))
            if child.type.startswith("math_inline")
            else child
            for child in token.children
        ]
    return [token]
