r"""LaTeX to one line of Unicode for terminals: `\frac{a}{b}` to a/b, `\sqrt{x}` to √x.

Symbols, letters and small indices come from `unicodeit`; what has an argument is laid out here.
What nobody knows is shown as it was written, so nothing is lost in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import unicodeit

_TOKEN = re.compile(r"\\(?:begin|end)\{[a-z]+\*?\}|\\[A-Za-z]+|\\.|\s+|.", re.S)
_SKIPPED = {
    *(r"\left", r"\right", r"\big", r"\Big", r"\bigg", r"\Bigg", r"\bigl", r"\bigr", r"\Bigl"),
    *(r"\Bigr", r"\biggl", r"\biggr", r"\displaystyle", r"\textstyle", r"\limits", r"\nolimits"),
    *(r"\!", r"\middle", r"\hline", r"\scriptstyle"),
}
_SPACES = {r"\,", r"\;", r"\:", r"\ ", "~", r"\quad", r"\qquad", r"\enspace"}
_UPRIGHT = {
    *(r"\text", r"\mathrm", r"\operatorname", r"\textrm", r"\textbf", r"\textit", r"\mathit"),
    *(r"\mathsf", r"\texttt", r"\mathtt", r"\boldsymbol", r"\mathbf", r"\bm", r"\mbox"),
}
_ACCENTS = {
    r"\hat": "\u0302", r"\widehat": "\u0302", r"\bar": "\u0304", r"\overline": "\u0305",
    r"\tilde": "\u0303", r"\widetilde": "\u0303", r"\vec": "\u20d7", r"\dot": "\u0307",
    r"\ddot": "\u0308",
}  # fmt: skip
_WORDS = {
    *("log", "ln", "exp", "sin", "cos", "tan", "tanh", "max", "min", "sup", "inf", "lim", "arg"),
    *("det", "dim", "ker", "Pr", "deg", "gcd", "sinh", "cosh", "argmax", "argmin"),
}
_PLAIN = {
    r"\{": "{", r"\}": "}", r"\%": "%", r"\$": "$", r"\_": "_", r"\#": "#", r"\&": "&",
    r"\|": "‖", r"\lVert": "‖", r"\rVert": "‖", r"\lvert": "|", r"\rvert": "|", r"\vert": "|",
    r"\Vert": "‖", r"\mid": " | ", r"\dots": "…", r"\ldots": "…", r"\cdots": "⋯", r"\lbrace": "{",
    r"\rbrace": "}", r"\colon": ":", r"\to": " → ", r"\mapsto": " ↦ ", r"\top": "ᵀ", r"\prime": "′",
    r"\lfloor": "⌊", r"\rfloor": "⌋", r"\lceil": "⌈", r"\rceil": "⌉", r"\tfrac12": "½",
    r"\bmod": " mod ",
}  # fmt: skip
_CELL, _ROW = "\ue002", "\ue003"
"""Where a matrix has a new cell and a new row, until it is laid out."""
_BRACKETS = {
    "pmatrix": "()", "bmatrix": "[]", "vmatrix": "||", "Vmatrix": "‖‖", "Bmatrix": "{}",
    "matrix": "[]", "smallmatrix": "[]", "array": "[]", "cases": "{ ",
}  # fmt: skip


def unicode_maths(latex: str) -> str:
    r"""One line of Unicode for a formula.

    >>> unicode_maths(r"\frac{1}{n}\sum_{i=1}^{n} x_i^2")
    '1/n ∑ᵢ₌₁ⁿ xᵢ²'
    >>> unicode_maths(r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}")
    '(1 2; 3 4)'
    """
    line = _Reader(_TOKEN.findall(latex)).until(set())
    return re.sub(r" (?=[,.;)])|(?<=\() ", "", re.sub(r"\s+", " ", line)).strip()


@dataclass
class _Reader:
    tokens: list[str]
    place: int = 0
    made: list[str] = field(default_factory=list)

    def next(self) -> str:
        token = self.tokens[self.place] if self.place < len(self.tokens) else ""
        self.place += 1
        return token

    def peek(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def until(self, ends: set[str]) -> str:
        """Lays out everything up to one of the ends, and steps over it."""
        parts: list[str] = []
        while self.place < len(self.tokens):
            token = self.next()
            if token in ends:
                break
            parts.append(self.one(token, parts))
        return "".join(parts)

    def argument(self) -> str:
        while self.peek().isspace():
            self.next()
        token = self.next()
        return self.until({"}"}) if token == "{" else self.one(token, [])

    def one(self, token: str, before: list[str]) -> str:
        if token == "{":
            return self.until({"}"})
        if token in "^_" and token:
            return self.script(token)
        if token.startswith(r"\begin{"):
            return self.environment(token[7:-1])
        special = _COMMANDS.get(token)
        if special is not None:
            return special(self)
        return _symbol(token, before)

    def script(self, sign: str) -> str:
        inner = self.argument()
        if sign == "^" and inner in ("ᵀ", "′", "″", "*"):
            return inner
        if (sign, inner) == ("^", "∘"):
            return "°"
        small = "".join(unicodeit.replace(f"{sign}{{{c}}}") for c in inner if not c.isspace())
        if sign not in small and "{" not in small and small:
            return small
        return f"{sign}{inner}" if len(inner) == 1 else f"{sign}({inner})"

    def environment(self, name: str) -> str:
        if name.startswith("array") and self.peek() == "{":
            self.argument()
        inner = self.until({f"\\end{{{name}}}"})
        rows = [re.sub(rf"\s*{_CELL}\s*", " ", row).strip() for row in inner.split(_ROW)]
        brackets = _BRACKETS.get(name, "  ")
        opening, closing = brackets[0], brackets[1]
        return f"{opening}{'; '.join(row for row in rows if row)}{closing}".rstrip()

    def fraction(self) -> str:
        top, bottom = self.argument(), self.argument()
        halves = {("1", "2"): "½", ("1", "4"): "¼", ("3", "4"): "¾"}
        return halves.get((top, bottom)) or f"{_grouped(top)}/{_grouped(bottom)} "

    def root(self) -> str:
        degree = ""
        if self.peek() == "[":
            self.next()
            degree = {"3": "∛", "4": "∜"}.get(inner := self.until({"]"}), f"{inner}√")
        under = self.argument()
        sign = degree or "√"
        return f"{sign}{under}" if len(under) == 1 or under.isdigit() else f"{sign}({under})"

    def accent(self, mark: str) -> str:
        under = self.argument()
        return f"{under}{mark}" if len(under) == 1 else "".join(f"{c}{mark}" for c in under)

    def upright(self) -> str:
        if self.peek() == "*":
            self.next()
        return self.argument()

    def stacked(self) -> str:
        over, under = self.argument(), self.argument()
        return f"{under.strip()}^({over.strip()})"

    def noted(self) -> str:
        return self.argument()


def _grouped(part: str) -> str:
    return part if re.fullmatch(r"√?[\w.ᵢ-ᵿ₀-ₜ⁰-ⁿ²³¹]+|-?\d[\d.,]*", part) else f"({part.strip()})"


def _symbol(token: str, before: list[str]) -> str:
    if token in _FIXED:
        return _FIXED[token]
    if token.isspace():
        return " "
    if token.startswith("\\") and token[1:] in _WORDS:
        lead = " " if before and before[-1][-1:].isalnum() else ""
        return f"{lead}{token[1:]} "
    if token.startswith("\\"):
        known = unicodeit.replace(token)
        return known if known == token or not _is_relation(known) else f" {known} "
    return f" {token} " if token in "=<>" else token


_FIXED = {
    **_PLAIN,
    **dict.fromkeys(_SKIPPED, ""),
    **dict.fromkeys(_SPACES, " "),
    "&": _CELL,
    r"\\": _ROW,
}


def _is_relation(sign: str) -> bool:
    return len(sign) == 1 and ("\u2190" <= sign <= "\u21ff" or "\u2260" <= sign <= "\u228b")


_COMMANDS: dict[str, Callable[[_Reader], str]] = {
    r"\frac": _Reader.fraction, r"\dfrac": _Reader.fraction, r"\tfrac": _Reader.fraction,
    r"\sqrt": _Reader.root, r"\overset": _Reader.stacked, r"\stackrel": _Reader.stacked,
    r"\underbrace": _Reader.noted, r"\overbrace": _Reader.noted,
    r"\binom": lambda reader: f"C({reader.argument()}, {reader.argument()})",
    r"\mathbb": lambda reader: unicodeit.replace(rf"\mathbb{{{reader.argument()}}}"),
    r"\mathcal": lambda reader: unicodeit.replace(rf"\mathcal{{{reader.argument()}}}"),
    **dict.fromkeys(_UPRIGHT, _Reader.upright),
    **{name: partial(_Reader.accent, mark=mark) for name, mark in _ACCENTS.items()},
}  # fmt: skip
