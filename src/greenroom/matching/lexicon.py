"""Reads the small word lists that stand in `lexicon.toml`, once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from greenroom.matching.stems import bare_stem


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Closed lists of words that decide what a statement says; reasons stand in the file."""

    stop_words: frozenset[str]
    contractions: Mapping[str, tuple[str, ...]]
    same: Mapping[str, str]
    """Stem -> the stem that stands for its group."""
    light: frozenset[str]
    negators: frozenset[str]
    excluders: tuple[tuple[str, ...], ...]
    boundaries: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    flat: frozenset[str]
    behind: frozenset[str]
    """Directions that follow what they are about: `bias falls`."""
    prepositions: frozenset[str]
    numbers: Mapping[str, str]
    opposites: frozenset[tuple[str, str]]
    paired: frozenset[tuple[str, str]]
    poles: Mapping[str, tuple[str, int]]
    """Stem -> the quality that it names one end of, and which end."""
    breakers: frozenset[str]
    conditions: frozenset[str]
    evasive: tuple[str, ...]
    verbs: frozenset[str]


def _load() -> Lexicon:
    text = resources.files("greenroom.matching").joinpath("lexicon.toml").read_text("utf-8")
    read: dict[str, Any] = tomllib.loads(text)

    def stems(name: str) -> list[str]:
        return [same.get(s, s) for s in map(bare_stem, read[name])]

    def pairs(name: str) -> frozenset[tuple[str, str]]:
        found = set()
        for a, b in read[name]:
            x, y = (same.get(s, s) for s in (bare_stem(a), bare_stem(b)))
            found |= {(x, y), (y, x)}
        return frozenset(found)

    same = {bare_stem(word): bare_stem(group[0]) for group in read["same"] for word in group}
    poles = {
        same.get(found, found): (quality, sign)
        for quality, ends in read["poles"].items()
        for end, sign in (("high", 1), ("low", -1))
        for found in map(bare_stem, ends[end])
    }
    return Lexicon(
        stop_words=frozenset(read["stop_words"]),
        contractions={word: tuple(parts) for word, parts in read["contractions"].items()},
        same=same,
        light=frozenset(stems("light")),
        negators=frozenset(read["negators"]),
        excluders=tuple(tuple(phrase.split()) for phrase in read["excluders"]),
        boundaries=frozenset(read["boundaries"]),
        up=frozenset(stems("up")),
        down=frozenset(stems("down")),
        flat=frozenset(stems("flat")),
        behind=frozenset(read["behind"]),
        prepositions=frozenset(read["prepositions"]),
        numbers=read["numbers"],
        opposites=pairs("opposites"),
        paired=pairs("paired"),
        poles=poles,
        breakers=frozenset(read["breakers"]),
        conditions=frozenset(read["conditions"]),
        evasive=tuple(read["evasive"]),
        verbs=frozenset(read["verbs"]),
    )


LEXICON = _load()
