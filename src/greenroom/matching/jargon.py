"""Terms that a listener does not know, said without an explanation in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from greenroom.domain.grades import JargonEvidence
from greenroom.matching.clauses import sentences
from greenroom.matching.normalise import normalise
from greenroom.matching.words import Word, words_of

_AFTER: Final = re.compile(
    r"^\W{0,2}(?:\s*,)?\s*"
    r"(?:-\s|\(|:\s|,?\s*(?:which|that|it)\s+(?:is|means|just means|simply means|says|tells)\b"
    r"|,?\s*(?:that's|meaning|i\.e|in other words|put simply|in plain|namely|or how|so how)\b"
    r"|(?:is|are|means?|says?|tells?|measures?|counts?|stands for|describes)"
    r"\s+(?:just |simply |only |basically |really )?"
    r"(?:the|a|an|how|what|whether|when|that|us|you)\b)"
)
"""What follows a term that is explained there and then."""

_LATER: Final = re.compile(
    r"\b(?:which means|which just means|meaning that|that is to say|in other words|i\.e)\b|\s-\s|\("
)
"""What explains it further on in its sentence."""

_BEFORE: Final = re.compile(
    r"(?:\b(?:called|call|calls|known as|name for|term for|word for|refer to as|say)"
    r"(?:\s+\w+){0,3}?|\w+(?:\s+\w+){2,}\s+-(?:\s+\w+){0,2}|\([^)]*)\W*$"
)
"""What stands before a term whose explanation came first."""


def unexplained(text: str, terms: Sequence[str]) -> tuple[JargonEvidence, ...]:
    """The terms of a list that a text says and does not explain where it first says them.

    Args:
        text: The answer, as given.
        terms: Words or phrases; plurals are found too.

    Returns:
        One piece of evidence a term, with the first place where it is said.

    >>> said = "The p-value was low. Precision - how often an alarm is right - is fine."
    >>> [found.term for found in unexplained(said, ["p-value", "precision"])]
    ['p-value']
    """
    plain = normalise(text)
    found = []
    for term in terms:
        wanted = [word.text for word in words_of(normalise(term).text)]
        first = next(_mentions(plain.text, wanted), None) if wanted else None
        if first is None:
            continue
        (start, end), (begins, stops) = first
        before, after = plain.text[begins:start], plain.text[end:stops]
        if not (_AFTER.search(after) or _LATER.search(after) or _BEFORE.search(before)):
            found.append(JargonEvidence(term=term, spans=(plain.span(start, end),)))
    return tuple(found)


def _mentions(
    text: str, wanted: Sequence[str]
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the words of a term stand in a row, each time with the sentence around it."""
    for sentence in sentences(text):
        words: Sequence[Word] = words_of(text, *sentence)
        for place in range(len(words) - len(wanted) + 1):
            said = words[place : place + len(wanted)]
            if all(_is(word.text, term) for word, term in zip(said, wanted, strict=True)):
                yield (said[0].start, said[-1].end), sentence


def _is(said: str, term: str) -> bool:
    """Whether a word is the term's or its plural: `recalled` is not `recall`."""
    return said in (term, f"{term}s", f"{term}es", f"{term.removesuffix('y')}ies")
