"""Further pairs made from written ones by rules whose outcome is known.

Exchanging a word for its opposite in a right statement makes it wrong; exchanging it in the
statement and in the point together leaves their relation as it was. The second kind keeps a model
from learning that a rare word means a wrong statement.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from greenroom.matching.reversal import denied, exchange, exchanges, swapped, turned
from training.examples import Example

_MOST_WORDS = 28
"""In a longer statement the changed word may not be what the point is about."""


def _within_reach(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS


def derive(examples: Iterable[Example], rng: random.Random) -> Iterator[Example]:
    """What the rules make of written examples; each names its rule in `source`."""
    for example in examples:
        label = example.allowed[0] if len(example.allowed) == 1 else None
        if label == "heard" and _within_reach(example.window):
            yield from _made_wrong(example)
            yield from _beside_the_opposite(example)
        if label is not None:
            yield from _together(example, rng)


def _made_wrong(example: Example) -> Iterator[Example]:
    """A right statement with one thing changed contradicts its point."""
    window, point = example.window, example.point
    wrong = {"negation": denied(window)}
    for rule, change in (("opposite", turned), ("swap", swapped)):
        found = change(window)
        # what is exchanged must be what the point speaks of, else the change may not matter
        if found and (rule == "swap" or _speaks_of(point, found[1:])):
            wrong[rule] = found[0]
    for rule, text in wrong.items():
        if text and text != window:
            source = f"{example.source}+{rule}"
            yield replace(example, window=text, allowed=("contradicted",), source=source)


def _beside_the_opposite(example: Example) -> Iterator[Example]:
    """A right statement contradicts its point turned round: the same words, and another label."""
    if not _within_reach(example.point):
        return
    found = {"negation": denied(example.point)}
    for rule, change in (("opposite", turned), ("swap", swapped)):
        changed = change(example.point)
        found[rule] = changed[0] if changed else None
    for rule, point in found.items():
        if point:
            source = f"{example.source}+point {rule}"
            yield replace(example, point=point, allowed=("contradicted",), source=source)


def _speaks_of(point: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{word}\b", point, re.IGNORECASE) for word in words)


def _together(example: Example, rng: random.Random) -> Iterator[Example]:
    """The same exchange in the statement and in the point: what held between them still holds."""
    pairs = exchanges()[1]
    for one, other in rng.sample(pairs, len(pairs)):
        both = re.compile(rf"\b(?:{one}|{other})\b", re.IGNORECASE)
        if both.search(example.window) and both.search(example.point):
            window, point = (exchange(t, one, other) for t in (example.window, example.point))
            yield replace(example, window=window, point=point, source=f"{example.source}+both")
            return
    in_window, in_point = turned(example.window), turned(example.point)
    if in_window and in_point and {*in_window[1:]} == {*in_point[1:]}:
        source = f"{example.source}+both"
        yield replace(example, window=in_window[0], point=in_point[0], source=source)
