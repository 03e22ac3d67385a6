"""Memory: published values of FSRS-6, its identities, and what a history folds to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import fsrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from greenroom.domain.schedules import Card, Review
from greenroom.memory.cards import (
    RATINGS,
    RELEARN_AFTER,
    next_due,
    rating_of,
    recall,
    replay,
    review,
    score_of,
)

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
BAGGING = {"skill": "bagging", "kind": "explain", "desired_retention": 0.9}
HISTORIES = st.lists(
    st.tuples(st.floats(0, 1), st.floats(0, 200, allow_nan=False)), min_size=1, max_size=8
)


def reviews_of(history):
    """Scores with the days that went by before each -> reviews."""
    at, reviews = START, []
    for score, days in history:
        at += timedelta(days=days)
        reviews.append(Review(at_utc=at, score=score))
    return reviews


def first(rating, **changes):
    entry = Review(at_utc=START, score=score_of(rating))
    return review(None, review=entry, **BAGGING | changes)


@pytest.mark.parametrize(
    ("rating", "stability"),
    [("again", 0.212), ("hard", 1.2931), ("good", 2.3065), ("easy", 8.2956)],
)
def test_first_stabilities_are_the_published_ones(rating, stability):
    """The first four default parameters of FSRS-6 are the stabilities after a first review."""
    assert first(rating).stability == pytest.approx(stability)


def test_a_first_good_answer_has_the_published_difficulty():
    """D0(G) = w4 - e^(w5 (G - 1)) + 1 with w4 = 6.4133, w5 = .8334, and G = 3 for Good."""
    assert first("good").difficulty == pytest.approx(6.4133 - 2.718281828 ** (0.8334 * 2) + 1)


@pytest.mark.parametrize(
    ("score", "rating"),
    [
        (0, "again"),
        (0.5999, "again"),
        (0.6, "hard"),
        (0.7499, "hard"),
        (0.75, "good"),
        (0.9499, "good"),
        (0.95, "easy"),
        (1, "easy"),
    ],
)
def test_a_score_is_rated_by_the_lines(score, rating):
    """Again below the pass line .6, Hard below .75, Good below .95, Easy from there."""
    assert rating_of(score) == rating


def test_an_own_rating_comes_back_from_its_score():
    """What the candidate says is what memory takes."""
    assert [rating_of(score_of(rating)) for rating in RATINGS] == list(RATINGS)


@given(HISTORIES)
def test_recall_is_nine_tenths_after_the_stability(history):
    """R(S) = .9 is what stability means."""
    card = replay(reviews_of(history), **BAGGING)
    assume(card.stability < 36500)  # a longer wait leaves the calendar

    at = card.reviewed_at + timedelta(days=card.stability)

    assert recall(card, at) == pytest.approx(0.9, abs=1e-6)


@given(HISTORIES, st.floats(0, 3000), st.floats(0, 3000))
def test_recall_falls_with_time_and_stays_a_chance(history, one, two):
    """From 1 at the answer, never up, never to 0."""
    card = replay(reviews_of(history), **BAGGING)
    soon, late = sorted((one, two))

    chances = [recall(card, card.reviewed_at + timedelta(days=days)) for days in (0, soon, late)]

    assert chances[0] == 1
    assert chances == sorted(chances, reverse=True)
    assert chances[-1] > 0


def test_recall_counts_parts_of_a_day():
    """The library floors to whole days; the same numbers on whole days, a curve between."""
    card = first("good")
    library = fsrs.Scheduler(enable_fuzzing=False)
    theirs = fsrs.Card(
        state=fsrs.State.Review,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due_at,
        last_review=START,
    )
    for days in (0, 1, 5, 400):
        at = START + timedelta(days=days)
        assert recall(card, at) == pytest.approx(library.get_card_retrievability(theirs, at))

    half = recall(card, START + timedelta(hours=12))
    assert recall(card, START + timedelta(days=1)) < half < 1


def test_a_clock_put_back_does_not_raise_recall_above_one():
    """A card reviewed 'in the future' is known now."""
    assert recall(first("good"), START - timedelta(days=3)) == 1


@given(HISTORIES)
def test_a_history_is_the_fold_of_its_reviews(history):
    """Replaying the log ends where reviewing one by one stood."""
    entries, card = reviews_of(history), None
    for entry in entries:
        card = review(card, review=entry, **BAGGING)

    assert replay(entries, **BAGGING) == card
    assert card.reviews == len(entries)


def test_no_history_has_no_card():
    """Nothing practised is not the same as nothing known."""
    assert replay([], **BAGGING) is None


@given(HISTORIES, st.floats(0, 300), st.floats(0, 1), st.floats(0, 1))
def test_a_better_answer_is_never_due_earlier(history, days, one, two):
    """After any history, a higher score pushes the due time back or leaves it."""
    entries = reviews_of(history)
    at, card = entries[-1].at_utc + timedelta(days=days), replay(entries, **BAGGING)
    low, high = sorted((one, two))

    due = [
        review(card, review=Review(at_utc=at, score=score), **BAGGING).due_at
        for score in (low, high)
    ]

    assert due[0] <= due[1]


@given(HISTORIES, st.floats(0.7, 0.97), st.floats(0.7, 0.97))
def test_wanting_to_know_more_is_due_no_later(history, one, two):
    """A higher desired retention never lengthens an interval, and changes no stability."""
    low, high = sorted((one, two))
    lax, strict = (
        replay(reviews_of(history), **BAGGING | {"desired_retention": wanted})
        for wanted in (low, high)
    )

    assert strict.due_at <= lax.due_at
    assert strict.stability == lax.stability


@given(HISTORIES)
def test_a_card_is_sound_after_any_history(history):
    """Difficulty in [1, 10], stability above 0, due after the answer, times in UTC."""
    card = replay(reviews_of(history), **BAGGING)

    assert 1 <= card.difficulty <= 10
    assert card.stability > 0
    assert card.due_at >= card.reviewed_at + RELEARN_AFTER
    assert card.due_at.tzinfo is card.reviewed_at.tzinfo is UTC
    assert 0 <= card.lapses < card.reviews


@given(HISTORIES)
def test_a_failed_skill_comes_back_in_the_same_sitting(history):
    """Below the pass line it is due again in ten minutes, whatever went before."""
    entries = reviews_of(history)
    last = Review(at_utc=entries[-1].at_utc + timedelta(days=1), score=0.59)

    card = replay([*entries, last], **BAGGING)

    assert card.due_at - card.reviewed_at == timedelta(minutes=10)


def test_a_lapse_is_a_failure_of_something_known():
    """A first failure is no lapse; later ones count, and passes do not."""
    lapses = [
        replay(reviews_of([(score, 1) for score in scores]), **BAGGING).lapses
        for scores in ([0.1], [0.1, 0.1], [0.9, 0.1, 0.9, 0.1])
    ]

    assert lapses == [0, 1, 2]


def test_elapsed_time_is_rounded_to_days():
    """Eighteen hours later is the next day, not the same one, as it is for 24 hours."""
    card = first("good")
    hours = {
        h: review(card, review=Review(at_utc=START + timedelta(hours=h), score=0.85), **BAGGING)
        for h in (1, 18, 24, 30)
    }

    assert hours[18].stability == hours[24].stability == hours[30].stability
    assert hours[1].stability < hours[24].stability


def test_an_answer_before_the_last_one_does_not_break_memory():
    """A clock that was put back counts as no time gone by."""
    card = first("good")
    earlier = Review(at_utc=START - timedelta(days=2), score=0.85)

    assert review(card, review=earlier, **BAGGING).stability > 0


def test_the_zone_of_an_answer_does_not_matter():
    """The same instant told in another zone leads to the same card."""
    in_nepal = START.astimezone(timezone(timedelta(hours=5, minutes=45)))

    card = review(None, review=Review(at_utc=in_nepal, score=0.85), **BAGGING)

    assert card == first("good")
    assert card.reviewed_at.tzinfo is UTC


def test_a_card_needs_times_with_a_zone():
    """A due time without a zone would be due at different times in different places."""
    fields = first("good").model_dump()
    with pytest.raises(ValidationError, match="needs its zone"):
        Card.model_validate(fields | {"due_at": datetime(2026, 1, 5)})  # noqa: DTZ001


def test_what_is_shown_beside_a_rating_is_what_happens():
    """The due times on the buttons are those that a mark with that rating leads to."""
    card, at = first("good"), START + timedelta(days=3)

    promised = next_due(card, at_utc=at, **BAGGING)

    assert list(promised) == list(RATINGS)
    assert list(promised.values()) == sorted(promised.values())
    for rating in RATINGS:
        entry = Review(at_utc=at, score=score_of(rating))
        assert review(card, review=entry, **BAGGING).due_at == promised[rating]


def test_the_card_remembers_what_it_is_about():
    """Skill and kind are kept, the model does not look at them."""
    card = first("good", skill="roc", kind="choose")

    assert (card.skill, card.kind) == ("roc", "choose")
    assert card.stability == first("good").stability
