"""What kind of text an answer is, before anything is looked for in it."""

from __future__ import annotations

from collections.abc import Sequence

from greenroom.domain.hearing import Gate
from greenroom.matching.lexicon import LEXICON
from greenroom.matching.statements import Statement

_GRAM = 4
_COPIED_FROM = 0.7
_LEAST_FUNCTION_WORDS = 0.15
"""English prose has .4 to .6 of them, terse notes .2, lists of terms next to none."""
_LIST_FROM = 8
_LEAST_REAL_WORDS = 0.5
_VOWELS = frozenset("aeiouy")


def gate_of(text: str, answer: Statement, question: Statement, known: frozenset[str]) -> Gate:
    """The sort of a text, by its form alone; `off_topic` takes more than form.

    Args:
        text: The answer in plain form.
        answer: The same, read.
        question: The question it answers.
        known: The words of the rubric.
    """
    words = [word.text for word in answer.words]
    if not words:
        return "empty" if not text.strip() else "gibberish"
    if _is_evasive(text, answer):
        return "evasive"
    if _share_of_real(words, known) < _LEAST_REAL_WORDS:
        return "gibberish"
    if copied_share(words, question) >= _COPIED_FROM:
        return "copied"
    return "keywords" if _is_list(words) else "prose"


def copied_share(words: Sequence[str], question: Statement) -> float:
    """The share of a text's four-word runs that stand in the question (of the whole, if shorter).

    >>> copied_share("what is bias in this".split(), Statement.of("what is bias in this model"))
    1.0
    """
    grams = _grams(words)
    asked = _grams([word.text for word in question.words])
    if not grams or not asked:
        return 0.0
    return sum(gram in asked for gram in grams) / len(grams)


def _grams(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]


def _is_evasive(text: str, answer: Statement) -> bool:
    said = " ".join(text.replace("\n", " ").strip(" .!?,;").split())
    return said in LEXICON.evasive or not answer.content


def _share_of_real(words: Sequence[str], known: frozenset[str]) -> float:
    real = sum(
        word in known
        or word in LEXICON.stop_words
        or word[0].isdigit()
        or _looks_like_a_word(word)
        for word in words
    )
    return real / len(words)


def _looks_like_a_word(word: str) -> bool:
    vowels = sum(letter in _VOWELS for letter in word)
    share = vowels / len(word)
    return 0.2 <= share <= 0.75 and len(set(word)) > len(word) / 4 and len(word) < 25


def _is_list(words: Sequence[str]) -> bool:
    """Terms without sentences: hardly any function words, and no verb that joins them."""
    if len(words) < _LIST_FROM:
        return False
    small = sum(word in LEXICON.stop_words for word in words) / len(words)
    return small < _LEAST_FUNCTION_WORDS and not any(w in LEXICON.verbs for w in words)
