"""The candidate's words, marked: whatever was typed stays text, and nothing of it is lost."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.values import Span
from greenroom.rendering.evidence import Mark, highlight

STATES = ("heard", "partly", "missing", "contradicted", "claim")


def mark(start, end, state="heard", target="point-a", label="1", says="Says a"):
    return Mark(Span(start=min(start, end), end=max(start, end)), state, target, label, says)


marks = st.builds(
    mark,
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(STATES),
    st.sampled_from(("point-a", "point-b", 'x" onclick="y')),
)


def text_of(html):
    without_references = re.sub(r'<a class="mark-ref".*?</a>', "", html, flags=re.S)
    return unescape(re.sub(r"</?mark[^>]*>", "", without_references))


@given(st.text(max_size=50), st.lists(marks, max_size=6))
def test_the_words_stay_as_they_were_typed(answer, given_marks):
    """
    Marks only add: without them the answer reads exactly as it was given.
    """
    assert text_of(highlight(answer, given_marks)) == answer


@given(st.text(alphabet="<>&\"'script/ =", max_size=50), st.lists(marks, max_size=6))
def test_no_markup_of_the_candidate_comes_through(answer, given_marks):
    """
    Every tag in the result is one of the two that marking writes.
    """
    tags = re.findall(r"<(/?[^ >]*)", highlight(answer, given_marks))
    assert set(tags) <= {"mark", "/mark", "a", "/a"}


@given(st.text(min_size=1, max_size=50), st.lists(marks, max_size=6))
def test_marks_never_nest(answer, given_marks):
    """
    Overlapping spans are cut at each other's ends, so that elements open and close in turn.
    """
    tags = re.findall(r"</?mark", highlight(answer, given_marks))
    assert tags == ["<mark", "</mark"] * (len(tags) // 2)


def test_an_overlap_takes_the_gravest_state_and_names_both_points():
    """
    Words that make one point and contradict another are shown as contradicted.
    """
    html = highlight("abcdef", [mark(0, 4), mark(2, 6, "contradicted", "point-b", "2")])
    assert '<mark class="contradicted" data-points="point-a point-b">cd</mark>' in html
    assert html.count('href="#point-a"') == html.count('href="#point-b"') == 1


def test_each_mark_links_to_its_point():
    """
    The number behind a stretch leads to the point, and says it in its title.
    """
    html = highlight("a", [mark(0, 1, label="3", says='Says "a"')])
    assert '<a class="mark-ref" href="#point-a" title="Says &quot;a&quot;">3</a>' in html


def test_a_span_beyond_the_end_is_cut_there():
    """
    A span that reaches past the text marks what there is; one that starts there marks nothing.
    """
    html = highlight("ab", [mark(1, 9), mark(7, 9, target="point-b")])
    assert '<mark class="heard" data-points="point-a">b</mark>' in html
    assert "point-b" not in html
