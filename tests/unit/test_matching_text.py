"""From a text as it was typed to plain words: nothing invisible counts, every span holds."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.matching.clauses import clauses, sentences, windows
from greenroom.matching.normalise import normalise
from greenroom.matching.spelling import mend
from greenroom.matching.words import words_of

ANY_TEXT = st.text(max_size=300)


@given(ANY_TEXT)
def test_every_character_of_the_plain_text_comes_from_the_source(text):
    """Places run forward and stay inside, so that a span can be shown in what was typed."""
    plain = normalise(text)

    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    assert list(plain.starts) == sorted(plain.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(plain.starts, plain.ends, strict=True))


@given(ANY_TEXT, st.frozensets(st.text("abcdefgh", min_size=4, max_size=8), max_size=6))
def test_mending_keeps_every_place_inside_the_source(text, vocabulary):
    """A mended word stands for the whole word as it was typed."""
    plain = mend(normalise(text), vocabulary)

    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(plain.starts, plain.ends, strict=True))


@pytest.mark.parametrize("mark", ["\u200b", "\u202e", "\u2066", "\ufeff", "\u00ad", "\ud800"])
def test_invisible_characters_leave_no_trace(mark):
    """Zero-width and bidirectional marks between letters change nothing at all."""
    text = "Bias is the systematic error."

    assert normalise(mark.join(text)).text == normalise(text).text


@given(st.text("abcXYZ éüñﬁ①", max_size=60))
def test_compatibility_forms_read_alike(text):
    """Composed, decomposed and compatibility forms of a text are one text."""
    composed = normalise(text).text

    assert normalise(unicodedata.normalize("NFD", text)).text == composed
    assert normalise(unicodedata.normalize("NFKC", text)).text == composed


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ("**bias**", "bias"),
        ("<i>bias</i>", "bias"),
        (r"$\sigma^2$", "sigma squared"),
        ("σ²", "sigma squared"),
        (r"$\frac{TP}{TP + FP}$", "tp/(tp plus fp)"),
        ("[bias](https://example.org)", "bias"),
        ("variance ↑", "variance up"),
        ("x ≤ 3", "x <= 3"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_markup_and_symbols_become_words(given_text, plain):
    """What only formats is dropped, what means something is spelt out."""
    assert " ".join(normalise(given_text).text.split()) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (r"$\sigma(z) = \frac{1}{1+e^{-z}}$", "σ(z) = 1/(1+e^-z)"),
        ("sigma of z equals one over (1 plus e to the minus z)", "σ(z) = 1/(1+exp(-z))"),
        (r"$P(A \mid B)$", "P(A|B)"),
        ("√n", r"\sqrt{n}"),
        ("the square root of n", "the root of n"),
        (r"$\frac{\sqrt{a+b}}{n}$", "√(a+b)/n"),
        (r"$x^{2}$", "x²"),
        ("1 - p", "1 minus p"),
        ("3 ± 2", "3 plus or minus 2"),
        (r"\text{MSE} = \text{bias}^2 + \sigma^2/n", "MSE = bias² + σ²/n"),
    ],
)
def test_mathematics_has_one_form(one, other):
    """LaTeX, Unicode, signs and words that say the same become the same."""
    first, second = (" ".join(normalise(text).text.split()) for text in (one, other))
    assert first == second


@pytest.mark.parametrize("text", ["a root cause", "mean squared error", "a - well - known", "a|b"])
def test_prose_is_not_taken_for_mathematics(text):
    """What only looks like a sign in a formula stays."""
    assert normalise(text).text == text


@pytest.mark.parametrize("text", [r"\frac{a}{b", "{" * 50, r"\frac{}{}", r"\sqrt{", "}^{"])
def test_broken_mathematics_is_read_all_the_same(text):
    """Nobody balances every brace in an interview."""
    plain = normalise(text)
    assert len(plain.text) == len(plain.starts)


def test_a_span_covers_the_markup_inside_it():
    """The words shown to the candidate are the ones they typed, with their marks."""
    source = "So the **bi\u200bas** is high."
    plain = normalise(source)
    at = plain.text.index("bias")
    span = plain.span(at, at + 4)

    assert source[span.start : span.end] == "bi\u200bas"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("varance", "variance"),
        ("varriance", "variance"),
        ("vatiance", "variance"),
        ("vraiance", "variance"),
        ("variances", "variances"),
        ("invariance", "invariance"),
        ("bais", "bais"),
    ],
)
def test_one_slip_is_mended_and_nothing_else(typed, meant):
    """Endings, other words and words too short to be sure of stay as they are."""
    assert mend(normalise(typed), frozenset({"variance", "bias"})).text == meant


def test_a_slip_that_fits_two_words_is_left_alone():
    """What was meant cannot be told, so nothing is guessed."""
    assert mend(normalise("trial?"), frozenset({"trail", "triad"})).text == "trial?"


@given(ANY_TEXT)
def test_windows_lie_inside_the_text_and_hold_words(text):
    """Whatever is typed, each window is a stretch of it that says something."""
    plain = normalise(text).text
    found = windows(plain)

    assert all(0 <= w.start < w.end <= len(plain) for w in found)
    assert len({(w.start, w.end) for w in found}) == len(found)
    assert bool(found) == bool(sentences(plain))


def test_windows_are_clauses_pairs_of_them_and_sentences():
    """One point may fill a clause, two in a row, or a whole sentence."""
    text = "the bias is high, but the variance is low. more data will not help"
    found = {text[w.start : w.end] for w in windows(text)}

    assert found == {
        "the bias is high,",
        "but the variance is low.",
        "the bias is high, but the variance is low.",
        "more data will not help",
    }


def test_a_very_long_text_has_no_more_windows_than_sentences():
    """Its time stays in proportion: beyond a number of clauses only sentences are compared."""
    text = "the bias is high, but the variance is low. " * 100

    assert len(windows(text)) == len(sentences(text)) == 100


def test_numbers_and_abbreviations_do_not_end_a_sentence():
    """A decimal point and `e.g.` stand inside one."""
    text = "take 0.5, e.g. for recall vs. precision. then compare"

    assert [text[a:b] for a, b in sentences(text)] == [
        "take 0.5, e.g. for recall vs. precision.",
        "then compare",
    ]
    assert clauses(text, (0, 8)) == [(0, 8)]


def test_contractions_are_taken_apart():
    """The `not` in `doesn't` is a word of its own, because it turns the sentence round."""
    assert [w.text for w in words_of("it doesn't, can't and won't")] == [
        *("it", "does", "not", "can", "not", "and", "will", "not")
    ]
