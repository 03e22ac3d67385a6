"""What came of a program -> its grade."""

import pytest

from greenroom.domain.programs import CaseReport, Limits, ProgramReport
from greenroom.grading.code import WRONG_AT_MOST, grade, nothing_given, properties_of

LIMITS = Limits(cpu_seconds=2, memory_mib=64)


def case(state="right", says="holds", **more):
    return CaseReport(property=says, state=state, **more)


def graded(*cases, **more):
    return grade(ProgramReport(seed=1, cases=cases, **more), LIMITS, "hash")


def test_every_case_right_is_accepted_with_the_approach():
    """
    The reply names the known approach that the program follows.
    """
    done = graded(case(), case(says="ties"), approach="One pass with a heap.")
    assert (done.verdict, done.score, done.rubric_hash) == ("accepted", 1, "hash")
    assert done.feedback == (
        "All 2 cases came out right.",
        "Your approach: one pass with a heap.",
    )


def test_a_wrong_program_earns_the_share_of_properties_that_hold():
    """
    However many hold, it stays below the pass line; the failing ones come first.
    """
    done = graded(*(case(says=f"p{n}") for n in range(9)), case("wrong", "p9"), case("error", "p9"))
    assert done.verdict == "wrong"
    assert done.score == pytest.approx(WRONG_AT_MOST * 0.9)
    assert WRONG_AT_MOST < 0.6
    assert next(one.says for one in done.evidence) == "p9"
    assert done.evidence[0].failed == 2


def test_a_known_mistake_is_told_first():
    """
    The sentence of the wrong program with the same outputs stands above the count.
    """
    done = graded(case("wrong"), case(says="b"), recognised="Divides by n.")
    assert done.feedback == ("Divides by n.", "1 property of 2 did not hold.")


@pytest.mark.parametrize(
    ("limit", "verdict", "says"),
    [
        ("cpu", "too_slow", "more than 2 s of processor time, at case 2 of 3: b."),
        ("wall", "too_slow", "did not come to an end"),
        ("memory", "crashes", "more than 64 MiB"),
        ("output", "crashes", "wrote or returned more"),
        ("crash", "crashes", "ended before"),
        ("forbidden", "crashes", "may not do here"),
        ("protocol", "crashes", "interfered"),
    ],
)
def test_a_limit_is_named_with_the_case_at_which_it_was_hit(limit, verdict, says):
    """
    Too slow, or crashed; never marked for what was not reached.
    """
    done = graded(case(), case("not_run", "b"), case("not_run", "c"), limit=limit)
    assert (done.verdict, done.score) == (verdict, 0)
    assert says in done.feedback[0]
    assert [one.not_run for one in done.evidence if one.says == "c"] == [1]


def test_what_is_raised_before_the_first_case_is_told():
    """
    The words of the exception stand with the limit.
    """
    done = graded(limit="crash", refused="NameError: name 'x' is not defined", line=3)
    assert done.verdict == "crashes"
    assert "NameError" in done.feedback[0]


def test_raising_everywhere_is_a_crash_and_raising_somewhere_is_wrong():
    """
    A program that gives outputs is judged by them.
    """
    assert graded(case("error"), case("error", "b")).verdict == "crashes"
    assert graded(case("error"), case("right", "b")).verdict == "wrong"


def test_the_smallest_failing_input_is_shown_and_a_visible_one_before_it():
    """
    What the candidate saw already explains most; else the shortest input does.
    """
    cases = (
        case("wrong", size_bytes=90, call="f(long)"),
        case("wrong", size_bytes=10, call="f(short)"),
        case("right", size_bytes=1, call="f(fine)"),
    )
    assert properties_of(cases)[0].call == "f(short)"
    seen = case("wrong", size_bytes=50, call="f(seen)", visible=True)
    assert properties_of((*cases, seen))[0].call == "f(seen)"


def test_giving_up_is_wrong_with_nothing():
    """
    No program was given, and the grade says so.
    """
    done = nothing_given("hash")
    assert (done.verdict, done.score, done.feedback) == ("wrong", 0, ("No program was given.",))
