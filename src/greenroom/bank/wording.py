"""How hard a text is to read: sentences that nobody can say in one breath, long words."""

from __future__ import annotations

import re

LONGEST_SENTENCE = 45
"""Words; a question that is spoken cannot be followed beyond."""
HARDEST = 14.0
"""Automated readability index: about the last year of college."""
FEWEST_WORDS = 20
"""A shorter text has too few words for an index to mean anything."""

_NOT_PROSE = re.compile(
    r"```.*?```|^\s*\|.*$|\$\$.*?\$\$|^#+ .*$|^\s*[-*] ", re.MULTILINE | re.DOTALL
)
_ONE_WORD = re.compile(r"\$[^$\n]+\$|`[^`\n]+`|\{\{[^}]*\}\}|\d[\d.,]*")
_END = re.compile(r"(?<=[.!?:;])[\"')\]]*\s+|\n\s*\n|\n(?=[A-Z])")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def sentences(text: str) -> list[list[str]]:
    """The words of every sentence; a formula, a number or a piece of code is one short word.

    >>> sentences("Given $x = 1$ and $y = 2$, what is 3.5 times `x`? Say why.")
    [['Given', 'x', 'and', 'x', 'what', 'is', 'x', 'times', 'x'], ['Say', 'why']]
    """
    prose = _ONE_WORD.sub("x", _NOT_PROSE.sub("\n\n", text))
    found = (_WORD.findall(sentence) for sentence in _END.split(prose))
    return [words for words in found if words]


def readability(text: str) -> float:
    """The automated readability index: about the years of school that reading it takes.

    Source: Smith and Senter (1967), Automated Readability Index, AMRL-TR-66-220.

    >>> round(readability("The cat sat on the mat. It was a very fat cat."), 1)
    -5.5
    """
    found = sentences(text)
    words = [word for sentence in found for word in sentence]
    if not words:
        return 0.0
    letters = sum(map(len, words))
    return 4.71 * letters / len(words) + 0.5 * len(words) / len(found) - 21.43


def hard_to_read(text: str) -> str | None:
    """Why a text is hard to read, or None.

    >>> hard_to_read("What is a p-value?") is None
    True
    >>> hard_to_read(f"Say {'very ' * 50}much.")
    'a sentence of 52 words: Say very very very very very very very ...'
    """
    found = sentences(text)
    longest = max(found, key=len, default=[])
    if len(longest) > LONGEST_SENTENCE:
        return f"a sentence of {len(longest)} words: {' '.join(longest[:8])} ..."
    level = readability(text)
    if level > HARDEST and sum(map(len, found)) >= FEWEST_WORDS:
        return f"its readability index is {level:.1f}, above {HARDEST:.0f}"
    return None
