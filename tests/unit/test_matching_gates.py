"""What is no answer is told from what is one, by its form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.hearing import Gate
from greenroom.matching.gates import gate_of
from greenroom.matching.normalise import normalise
from greenroom.matching.statements import Statement

QUESTION = "Explain the difference between bias and variance, and how model complexity trades them."
KNOWN = frozenset(word.text for word in Statement.of(QUESTION.lower()).words)

CASES = {
    "": "empty",
    " \n\t \u200b": "empty",
    "?!": "gibberish",
    "fine": "evasive",
    "Fine.": "evasive",
    "It depends.": "evasive",
    "I don't know": "evasive",
    "I’m not sure…": "evasive",
    "and so on": "evasive",
    "asdf qwer zxcv lkjh poiu mnbv": "gibberish",
    "the of a variance is the is a bias the and complexity of a to model": "gibberish",
    QUESTION: "copied",
    QUESTION.upper() + " bias": "copied",
    "bias, variance, overfitting, underfitting, complexity, noise, trade-off": "keywords",
    "Recall.": "prose",
    "Bias is systematic error; variance is sensitivity to the sample.": "prose",
    "bias: error from assumptions\nvariance: error from noise in the sample": "prose",
    "σ² + bias² + var": "prose",
    "0.8": "prose",
}


@pytest.mark.parametrize(("text", "gate"), CASES.items(), ids=map(repr, CASES))
def test_the_form_of_a_text_is_told(text, gate):
    """Short and terse answers are prose; what commits to nothing or copies isn't."""
    assert gate_of(normalise(text).text, Statement.of(QUESTION.lower()), KNOWN) == gate


@given(st.text(max_size=200))
def test_any_text_has_a_form(text):
    """Whatever is typed, there is a gate for it."""
    found = gate_of(normalise(text).text, Statement.of(QUESTION.lower()), KNOWN)

    assert found in Gate.__args__
