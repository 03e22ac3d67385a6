"""The stem of one English word."""

from __future__ import annotations

import re
from functools import lru_cache

import snowballstemmer

_BRITISH = re.compile(r"(?<=[^aeo])is(?=(?:e|es|ed|er|ing|ation)$)")
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=20_000)
def bare_stem(word: str) -> str:
    """The Snowball stem of a lower-case word, British and American spellings alike.

    >>> bare_stem("generalise") == bare_stem("generalizes"), bare_stem("raise")
    (True, 'rais')
    """
    found: str = _STEMMER.stemWord(_BRITISH.sub("iz", word))
    return found
