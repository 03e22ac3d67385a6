"""Whether a window says the opposite of a wording that it shares its words with.

Similar words never prove it, and neither does one sign alone: every test needs the rest of the
two statements to be about the same thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from greenroom.matching.lexicon import LEXICON
from greenroom.matching.statements import Statement, direction

_CONTEXT_REACHES = 3
_LEAST_CROSSING = 0.5
_TURNED_FROM = 0.45
_PLAINLY_FROM = 0.55
_LEAST_SHARED = 2
"""One common word makes two statements comparable only by chance."""

_FIRST_OF_PAIR = {
    a: min([a, *(y for x, y in LEXICON.opposites | LEXICON.paired if x == a)])
    for a, _ in LEXICON.opposites | LEXICON.paired
}


def opposition(said: Statement, wording: Statement) -> float:
    """How strongly `said` contradicts `wording`, in [0, 1]; 0 where nothing speaks for it.

    >>> def between(a, b):
    ...     return opposition(Statement.of(a), Statement.of(b))
    >>> between("bagging raises the variance of trees", "bagging lowers the variance of trees") > 0
    True
    >>> between("simple models have a high bias", "flexible models have a low bias")
    0.0
    """
    near = _nearness(said, wording)
    if not near:
        return 0.0
    found = max(
        _directions_differ(said, wording),
        _one_denies(said, wording),
        _other_word(said, wording),
        _roles_crossed(said, wording),
        _numbers_differ(said, wording),
    )
    return found * near


def turned_round(said: Statement, wordings: Sequence[Statement]) -> list[bool]:
    """Which of some wordings a statement plainly turns round, by a direction or an opposite word.

    It has to be closer to such a wording than to all that it agrees with, opposites counted as one
    word: `recall is x` turns `precision is x` round unless `recall is x` is right as well.

    >>> falls = Statement.of("bagging lowers variance")
    >>> other = Statement.of("deep trees overfit")
    >>> turned_round(Statement.of("bagging raises variance"), [falls, other])
    [True, False]
    """
    near = [_nearness(said, wording) for wording in wordings]
    against = [_against(said, *found) for found in zip(wordings, near, strict=True)]
    both = list(zip(near, against, strict=True))
    agreeing = max((close for close, turned in both if turned < _TURNED_FROM), default=0.0)
    return [turned >= _PLAINLY_FROM and close > agreeing for close, turned in both]


def _against(said: Statement, wording: Statement, near: float) -> float:
    if near < _TURNED_FROM:
        return 0.0
    return near * max(_directions_differ(said, wording), _other_word(said, wording))


def _nearness(said: Statement, wording: Statement) -> float:
    """How much the two statements are about the same thing, opposites counted as one word."""
    mine, theirs = _neutral(said), _neutral(wording)
    both = len(mine & theirs)
    if both < _LEAST_SHARED:
        return 0.0
    return max(2 * both / (len(mine) + len(theirs)), 0.9 * both / len(theirs))


def _neutral(statement: Statement) -> frozenset[str]:
    # A pair counts as its first word in alphabetical order, so that `always` meets `never`.
    return frozenset(
        LEXICON.poles[stem][0] if stem in LEXICON.poles else _FIRST_OF_PAIR.get(stem, stem)
        for stem in statement.concepts
    )


def _directions_differ(said: Statement, wording: Statement) -> float:
    mine, theirs = said.signs, wording.signs
    shared = [concept for concept in mine if concept in theirs]
    same = [c for c in shared if mine[c] == theirs[c]]
    turned = [c for c in shared if mine[c] * theirs[c] == -1]
    if not turned:
        return 0.7 if len(shared) > len(same) else 0.0  # it moves here, and stays there
    poles = {concept for concept, _ in LEXICON.poles.values()}
    if not same and any(c in poles for c in turned):
        return 0.0  # the condition is turned round as well: `simple: high` says `complex: low`
    return 1.0 if len(turned) >= len(same) else 0.7


def _one_denies(said: Statement, wording: Statement) -> float:
    """One of the two is denied, and the other says the same without."""
    if said.denies == wording.denies or _opposites(said, wording):
        return 0.0
    return 0.0 if said.signs.keys() & wording.signs.keys() else 0.65


def _other_word(said: Statement, wording: Statement) -> float:
    """A word is exchanged for its opposite, and no negator makes up for it."""
    return 0.9 if said.denies == wording.denies and _opposites(said, wording) else 0.0


def _opposites(said: Statement, wording: Statement) -> bool:
    mine = frozenset(said.content) - frozenset(wording.content)
    theirs = frozenset(wording.content) - frozenset(said.content)
    return any(
        (a, b) in LEXICON.opposites or (a, b) in LEXICON.paired for a in mine for b in theirs
    )


def _numbers_differ(said: Statement, wording: Statement) -> float:
    """The same thing is counted, with another result."""
    counted = said.numbers.keys() & wording.numbers.keys()
    return 0.8 if any(said.numbers[c] != wording.numbers[c] for c in counted) else 0.0


def _roles_crossed(said: Statement, wording: Statement) -> float:
    """Whether two concepts stand in each other's places: `a is x, b is y` -> `b is x, a is y`."""
    mine, theirs = said.content, wording.content
    both = [s for s in dict.fromkeys(mine) if s in said.concepts]
    once = [s for s in both if mine.count(s) == theirs.count(s) == 1]
    most = 0.0
    for a, b in combinations(once, 2):
        if _adjoin(mine, a, b) or _adjoin(theirs, a, b):
            continue  # `memory address` and `address in memory`: an order, not a role
        here = _around(said, a, b), _around(said, b, a)
        there = _around(wording, a, b), _around(wording, b, a)
        straight = _alike(here[0], there[0]) + _alike(here[1], there[1])
        crossed = _alike(here[0], there[1]) + _alike(here[1], there[0])
        most = max(most, crossed - straight)
    return 0.9 if most >= _LEAST_CROSSING else 0.0


def _adjoin(text: Sequence[str], a: str, b: str) -> bool:
    return abs(text.index(a) - text.index(b)) == 1 and (a, b) not in LEXICON.paired


def _around(statement: Statement, name: str, other: str) -> dict[str, float]:
    """The neighbours of a concept in its clause, the nearer the heavier."""
    words = statement.words
    place = next(i for i, word in enumerate(words) if word.stem == name and word.is_content)
    found: dict[str, float] = {}
    for step in (-1, 1):
        distance = 0
        there = place + step
        while 0 <= there < len(words) and distance < _CONTEXT_REACHES:
            crossed = words[there] if step > 0 else words[there + 1]
            if words[there].text in LEXICON.boundaries or crossed.after_break:
                break
            stem = words[there].stem
            if words[there].is_content and direction(stem) is None:  # signs have their own test
                distance += 1
                if stem != other:
                    found[stem] = max(1 / distance, found.get(stem, 0.0))
            there += step
    return found


def _alike(a: dict[str, float], b: dict[str, float]) -> float:
    both = sum(min(weight, b.get(stem, 0.0)) for stem, weight in a.items())
    return both / max(1e-9, sum(a.values()), sum(b.values()))
