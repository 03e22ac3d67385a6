"""The line, the fault, the repair and the proof -> one grade."""

import pytest

from greenroom.domain.debugging import Debugged
from greenroom.domain.programs import CaseReport, ProgramReport
from greenroom.grading.code import WRONG_AT_MOST
from greenroom.grading.debug import grade
from greenroom.testing import debug_item

RIGHT = (CaseReport(property="holds", state="right"),)
WRONG = (CaseReport(property="ties", state="wrong"), *RIGHT)
PROVED = (CaseReport(property="Your proof fails for the program as it was", state="right"),)
UNPROVED = (CaseReport(property="Your proof fails for the program as it was", state="wrong"),)


def graded(cases=RIGHT, proof=PROVED, line="2", fault="wrong-divisor"):
    given = Debugged(program="x", line=line, fault=fault)
    return grade(debug_item(), given, ProgramReport(seed=1, cases=cases), proof)


@pytest.mark.parametrize(
    ("changes", "score"),
    [
        ({}, 1.0),
        ({"line": "1"}, 0.9),
        ({"line": "", "fault": ""}, 0.8),
        ({"line": "", "fault": "", "proof": UNPROVED}, 0.6),
    ],
)
def test_a_repair_that_holds_is_accepted_with_what_else_was_found(changes, score):
    """
    The repair alone earns the pass line; line, fault and proof add to it.
    """
    done = graded(**changes)
    assert (done.verdict, done.score) == ("accepted", pytest.approx(score))


def test_a_repair_that_does_not_hold_stays_below_the_pass_line():
    """
    Whatever was found besides, a program that is still wrong is wrong.
    """
    assert graded(cases=WRONG).score == pytest.approx(0.4 + 0.15 / 2)
    assert graded(cases=WRONG).verdict == "wrong"
    nearly = (WRONG[0], *(CaseReport(property=f"p{n}", state="right") for n in range(99)))
    assert graded(cases=nearly).score <= WRONG_AT_MOST < 0.6
    assert graded(cases=WRONG, proof=UNPROVED, line="", fault="").score == pytest.approx(0.075)


def test_the_evidence_says_line_fault_and_every_property():
    """
    What is right is told in words; another name for the fault counts where the item says so.
    """
    done = graded(line="1", fault="wrong-axis")
    line, fault = (one for one in done.evidence if one.type == "value")
    assert (line.given, line.expected, line.right) == ("1", "2", False)
    assert fault.given == "a sum, a mean or a norm goes over the wrong axis"
    assert fault.expected == "a mean or a variance is divided by the wrong count"
    assert [one.says for one in done.properties()] == ["holds", PROVED[0].property]
    assert [one.given for one in graded(line="", fault="").evidence[:2]] == ["nothing"] * 2
    given = Debugged(program="x", line="2", fault="wrong-axis")
    item = debug_item(also=("wrong-axis",))
    assert grade(item, given, ProgramReport(seed=1, cases=RIGHT), PROVED).score == 1
