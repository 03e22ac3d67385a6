"""Terms that are said and not explained."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.matching.jargon import unexplained

TERMS = ("p-value", "confidence interval", "recall", "statistically significant", "null hypothesis")


def found(text):
    return [entry.term for entry in unexplained(text, TERMS)]


@pytest.mark.parametrize(
    "text",
    [
        "The share of fraud that we catch (the recall) is 80 percent.",
        "Recall, which means how many of the bad ones we find, rose.",
        "How many of the bad ones we find, what we call recall, rose.",
        "How often we find a bad one - recall - rose.",
        "A confidence interval is the range in which the truth plausibly lies.",
        "The null hypothesis says that nothing has changed.",
        "The p-value, in other words the chance of seeing this by luck, is small.",
        "We caught more of them than before.",
        "I recalled the meeting.",
    ],
)
def test_what_is_explained_in_its_sentence_costs_nothing(text):
    """A drill asks for plain words, not for fewer words."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("It is statistically significant.", ["statistically significant"]),
        ("Recall is 90 percent.", ["recall"]),
        ("The confidence intervals overlap. That means we cannot tell.", ["confidence interval"]),
        ("Recall rose. Recall is the share of fraud that we find.", ["recall"]),
    ],
)
def test_what_is_not_explained_where_it_is_first_said_is_named(text, terms):
    """Plurals are found, and an explanation that comes later is too late."""
    assert found(text) == terms


def test_the_span_is_where_the_term_stands():
    """The candidate sees the word in the answer, whatever stands before it."""
    text = "Well, **Confidence  intervals** overlap."
    (entry,) = unexplained(text, TERMS)
    span = entry.spans[0]
    assert text[span.start : span.end] == "Confidence  intervals"


@given(st.text(max_size=200), st.lists(st.text(max_size=10), max_size=4))
def test_any_text_and_any_terms_can_be_read(text, terms):
    """A term is named once at most, and inside the text."""
    entries = unexplained(text, terms)
    assert len(entries) <= len(terms)
    assert all(span.end <= len(text) for entry in entries for span in entry.spans)
