"""Brings a text to one plain form, and remembers where each character came from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from greenroom.domain.values import Span
from greenroom.matching.mathematics import Sign, one_form, unfold

# Scanned in this order at every place of the text; what matches nothing goes on letter by letter.
_MARKUP = re.compile(
    r"""(?P<tag></?[A-Za-z][^<>]{0,80}>)        # HTML
      | (?P<link>\]\([^()\s]{1,200}\))           # the address of a Markdown link
      | (?P<command>\\[A-Za-z]+)                # LaTeX
      | (?P<mark>[*_`\#~$\[\]]+|\\)               # what only formats
      | (?P<table>^[ \t]*\||\|[ \t]*$)             # the edges of a row of a table
    """,
    re.VERBOSE | re.MULTILINE,
)
_LATEX_LAYOUT = frozenset(
    [
        "text",
        "mathrm",
        "mathbf",
        "mathcal",
        "mathbb",
        "operatorname",
        "left",
        "right",
        "big",
        "bigl",
        "bigr",
        "hat",
        "bar",
        "tilde",
        "displaystyle",
        "quad",
        "qquad",
        "begin",
        "end",
    ]
)
_LATEX_WORDS = {
    "cdot": "*",
    "times": "*",
    "leq": "<=",
    "le": "<=",
    "geq": ">=",
    "ge": ">=",
    "neq": "!=",
    "approx": "~",
    "propto": "proportional to",
    "infty": "infinity",
    "mid": "|",
    "dfrac": "frac",
    "tfrac": "frac",
    "pm": "plus or minus",
    "to": "->",
    "rightarrow": "->",
}
_CHARACTERS = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": " - ",
    "—": " - ",
    "−": "-",
    "≤": "<=",
    "≥": ">=",
    "∝": " proportional to ",
    "↑": " up ",
    "↓": " down ",
    "→": " -> ",
    "²": "^2",
    "³": "^3",
    "√": " sqrt ",
    "±": " plus or minus ",
    "·": " * ",
    "×": " * ",
    "∞": " infinity ",
    "•": "\n",
}
_DROPPED = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})
"""Zero-width, bidirectional and control characters, lone surrogates: none can be read."""
_KEPT_CONTROLS = "\n\t"


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in plain form; `text[i]` came from `source[starts[i]:ends[i]]`."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stood in the text as it was given; it must not be empty."""
        return Span(start=self.starts[start], end=max(self.ends[start:end]))


def normalise(source: str) -> Plain:
    """Compatibility forms, case, markup, invisible characters and ways to type maths levelled.

    >>> normalise("The **bias²** \\u200bof \\uff4d\\uff59 \\\\sigma").text
    'the  bias squared  of my sigma'
    >>> plain = normalise("<b>Bias</b>")
    >>> plain.span(plain.text.index("bias"), plain.text.index("bias") + 4)
    Span(start=3, end=7)
    """
    signs: list[Sign] = []
    place = 0
    while place < len(source):
        piece, end = _next_piece(source, place)
        signs.extend(Sign(letter, place, end) for letter in piece)
        place = end
    signs = one_form(unfold(signs))
    return Plain(
        "".join(sign.text for sign in signs),
        tuple(sign.start for sign in signs),
        tuple(sign.end for sign in signs),
    )


def _next_piece(source: str, place: int) -> tuple[str, int]:
    """What the characters from `place` on become, and where the next ones start."""
    if match := _MARKUP.match(source, place):
        command = (match["command"] or "")[1:]
        if command and command not in _LATEX_LAYOUT:
            return _LATEX_WORDS.get(command, command.casefold()), match.end()
        return " ", match.end()
    end = place + 1
    while end < len(source) and unicodedata.combining(source[end]):
        end += 1
    return _levelled(source[place:end]), end


def _levelled(cluster: str) -> str:
    """A letter with its accents, in plain form.

    >>> [_levelled(cluster) for cluster in ("\\u03c3", "\\ufb01", "E\\u0301", "\\u202e")]
    ['sigma', 'fi', 'é', '']
    """
    if cluster in _CHARACTERS:
        return _CHARACTERS[cluster]
    if len(cluster) == 1 and cluster not in _KEPT_CONTROLS:
        if unicodedata.category(cluster) in _DROPPED:
            return ""
        name = unicodedata.name(cluster, "")
        if name.startswith("GREEK") and "LETTER" in name:
            return name.split(" WITH ")[0].rsplit(" ", 1)[-1].lower()
    return unicodedata.normalize("NFKC", cluster).casefold()
