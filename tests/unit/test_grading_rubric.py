"""What was heard becomes a grade: caps, tiers, claims, and when to be unsure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.hearing import ClaimHeard, Hearing, PointHeard
from greenroom.domain.rubrics import KeyPoint, Misconception, Rubric
from greenroom.domain.thresholds import FULL_FROM, PARTIAL_FROM, PASS_FROM, UNSURE_BELOW
from greenroom.grading.rubric import grade

STATES = ("contradicted", "missing", "partly", "heard")
TIERS = ("must", "should", "bonus")
GATES = ("empty", "evasive", "keywords", "gibberish", "copied", "off_topic")


def rubric_of(*tiers_and_weights):
    return Rubric(
        question="What is the difference?",
        key_points=tuple(
            KeyPoint(id=f"p{n}", says=f"It is the point number {n}.", tier=tier, weight=weight)
            for n, (tier, weight) in enumerate(tiers_and_weights)
        ),
        misconceptions=tuple(
            Misconception(id=f"m{n}", says="It is the other way.", reply="It is not so.")
            for n in range(3)
        ),
    )


def hearing_of(*states_and_confidences, gate="prose", claims=()):
    return Hearing(
        gate=gate,
        points=tuple(
            PointHeard(id=f"p{n}", state=state, confidence=confidence)
            for n, (state, confidence) in enumerate(states_and_confidences)
        ),
        claims=tuple(
            ClaimHeard(misconception=f"m{n}", confidence=confidence)
            for n, confidence in enumerate(claims)
        ),
        grader="test",
        grader_version="1",
    )


@st.composite
def graded(draw):
    count = draw(st.integers(1, 6))
    rubric = rubric_of(
        *(
            (draw(st.sampled_from(TIERS)), draw(st.sampled_from([0.5, 1.0, 2.0, 5.0])))
            for _ in range(count)
        )
    )
    share = st.floats(0, 1)
    heard = [(draw(st.sampled_from(STATES)), draw(share)) for _ in range(count)]
    claims = draw(st.lists(share, max_size=2))
    return rubric, heard, claims


@given(graded(), st.integers(0, 5), st.sampled_from(STATES), st.floats(0, 1))
def test_a_better_state_never_lowers_the_score_and_a_worse_one_never_raises_it(
    case, which, state, confidence
):
    """
    Contradicted, missing, partly, heard: going up the ladder cannot cost, going down cannot pay.
    """
    rubric, heard, claims = case
    which %= len(heard)
    changed = [*heard[:which], (state, confidence), *heard[which + 1 :]]
    before = grade(rubric, hearing_of(*heard, claims=claims)).score
    after = grade(rubric, hearing_of(*changed, claims=claims)).score
    step = STATES.index(state) - STATES.index(heard[which][0])

    assert 0 <= after <= 1
    assert step <= 0 or after >= before
    assert step >= 0 or after <= before


@given(graded(), st.floats(0, 1))
def test_one_more_wrong_claim_never_raises_the_score(case, confidence):
    """A wrong statement beside right ones costs or leaves the score as it is."""
    rubric, heard, claims = case
    before = grade(rubric, hearing_of(*heard, claims=claims)).score
    after = grade(rubric, hearing_of(*heard, claims=[*claims, confidence])).score

    assert after <= before


@given(graded(), st.sampled_from(GATES))
def test_what_is_not_prose_never_passes(case, gate):
    """Even if every point seems to be there, a list or a copy stays below the pass line."""
    rubric, heard, claims = case

    assert grade(rubric, hearing_of(*heard, gate=gate, claims=claims)).score < PASS_FROM


def test_full_marks_need_no_bonus():
    """Bonus points can be left out by an answer that is full."""
    rubric = rubric_of(("must", 1), ("should", 1), ("bonus", 5))
    grades = [
        grade(rubric, hearing_of(("heard", 1), ("heard", 1), (bonus, 1)))
        for bonus in ("missing", "heard")
    ]

    assert [g.score for g in grades] == [1.0, 1.0]
    assert grades[0].verdict == "full"


def test_bonus_points_make_up_for_a_missing_detail():
    """A bonus counts towards the mark, up to full marks."""
    rubric = rubric_of(("must", 1), ("should", 1), ("bonus", 1))
    without = grade(rubric, hearing_of(("heard", 1), ("missing", 1), ("missing", 1))).score
    with_bonus = grade(rubric, hearing_of(("heard", 1), ("missing", 1), ("heard", 1))).score

    assert (without, with_bonus) == (0.5, 1.0)


def test_a_missing_must_caps_the_score_below_full():
    """However much else is said, what the question cannot do without is not made up for."""
    rubric = rubric_of(("must", 1), ("must", 1), ("should", 5), ("should", 5), ("should", 5))
    states = [("heard", 1)] * 5
    one_missing = grade(rubric, hearing_of(("missing", 1), *states[1:]))
    both_missing = grade(rubric, hearing_of(*[("missing", 1)] * 2, *states[2:]))

    assert PARTIAL_FROM <= one_missing.score < FULL_FROM
    assert both_missing.score < PARTIAL_FROM


def test_a_contradicted_must_costs_more_than_a_missing_one():
    """Saying the opposite is worse than saying nothing, and keeps the answer from passing."""
    rubric = rubric_of(("must", 1), ("must", 1), ("should", 5))
    missing, contradicted = (
        grade(rubric, hearing_of((state, 1), ("heard", 1), ("heard", 1))).score
        for state in ("missing", "contradicted")
    )

    assert contradicted < PASS_FROM
    assert contradicted < missing


def test_an_answer_with_a_wrong_claim_is_not_full():
    """Every point and one certain misconception: the reply is the first thing to read."""
    rubric = rubric_of(("must", 1), ("should", 1))
    found = grade(rubric, hearing_of(("heard", 1), ("heard", 1), claims=[1.0]))

    assert found.score < FULL_FROM
    assert found.feedback == ("It is not so.",)
    assert [claim.misconception for claim in found.claims()] == ["m0"]


@pytest.mark.parametrize("state", ["heard", "missing"])
def test_certain_points_make_a_certain_grade(state):
    """All heard or all missing without doubt leaves nothing to be unsure about."""
    found = grade(rubric_of(("must", 1), ("should", 1)), hearing_of((state, 1), (state, 1)))

    assert found.confidence > 0.8
    assert found.verdict in {"full", "wrong"}


def test_a_grade_that_hangs_on_a_doubt_says_unsure_and_why():
    """Near a threshold with points that are half heard, the candidate is asked."""
    rubric = rubric_of(("must", 1), ("should", 1))
    found = grade(rubric, hearing_of(("heard", 0.4), ("missing", 0.4)))

    assert found.confidence < UNSURE_BELOW
    assert found.verdict == "unsure"
    assert "unsure" in found.feedback[0]
    assert "mark the points yourself" in found.feedback[0]


def test_a_point_that_was_not_looked_for_is_missing_without_confidence():
    """A hearing that leaves out a point doesn't pretend to know about it."""
    found = grade(rubric_of(("must", 1), ("should", 1)), hearing_of(("heard", 1)))

    assert found.points()[1].state == "missing"
    assert found.points()[1].confidence == 0


def test_a_rubric_without_points_is_unsure():
    """There is nothing to grade by, and the feedback says so."""
    found = grade(Rubric(question="Anything?", key_points=()), hearing_of())

    assert found.verdict == "unsure"
    assert "no points" in found.feedback[0]


def test_feedback_names_what_is_missing_most_important_first():
    """Opposites, then what matters most, then half points, then the rest."""
    rubric = rubric_of(("should", 1), ("must", 1), ("must", 1), ("should", 1))
    found = grade(
        rubric, hearing_of(("missing", 1), ("missing", 1), ("contradicted", 1), ("partly", 1))
    )

    assert [line.split(" It is")[0] for line in found.feedback] == [
        "You said the opposite of this:",
        "You left out what matters most:",
        "You only touched on this:",
        "You could add:",
    ]


@pytest.mark.parametrize("gate", GATES)
def test_every_gate_has_a_line_of_its_own(gate):
    """The candidate learns why the text was not looked into."""
    found = grade(rubric_of(("must", 1)), hearing_of(("missing", 1), gate=gate))

    assert len(found.feedback) == 1
    assert found.feedback[0].endswith(".")
