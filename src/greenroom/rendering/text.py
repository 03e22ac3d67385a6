"""Markdown with maths for terminals: formulas become Unicode, `rich` wraps and colours the rest."""

from __future__ import annotations

from io import StringIO

from markdown_it.token import Token
from rich.console import Console
from rich.markdown import Markdown

from greenroom.rendering.markdown import parser
from greenroom.rendering.unicode_maths import unicode_maths


def terminal_markdown(text: str) -> Markdown:
    """The text as something that a rich console prints at its own width."""
    shown = Markdown("", code_theme="ansi_dark", hyperlinks=False)
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
    return "\n".join(line.rstrip() for line in out.getvalue().strip("\n").splitlines())


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
