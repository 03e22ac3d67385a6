"""Proofs of a fault, run behind the walls: on the faulty program, on right ones, on one's own."""

import sys

import pytest

from greenroom.domain.debugging import Debugged
from greenroom.domain.errors import AnswerRefused
from greenroom.judge.judging import Judge
from greenroom.judge.worker import ContentWorker
from greenroom.service.proofs import FAILS, PASSES, PASSES_FOR_YOURS, proved, tried
from greenroom.testing import debug_item

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the judge needs Linux")

ITEM = debug_item()
RIGHT = (ITEM.reference, "def mean(values):\n    return sum(v / len(values) for v in values)\n")


@pytest.fixture(scope="module")
def judge():
    with_content = Judge(ContentWorker())
    yield with_content
    with_content.close()


def told(judge, proof, program=ITEM.reference, *, repaired=True):
    given = Debugged(program=program, proof=proof)
    return proved(ITEM, given, RIGHT, judge, repaired=repaired)


def states(cases):
    return [(case.property, case.state) for case in cases]


def test_a_proof_fails_before_and_passes_after(judge):
    """
    It is run on the program as it was, on each right one, and on the candidate's own.
    """
    assert states(told(judge, ITEM.test)) == [
        (FAILS, "right"),
        (PASSES, "right"),
        (PASSES, "right"),
        (PASSES_FOR_YOURS, "right"),
    ]


@pytest.mark.parametrize(
    ("proof", "failing"),
    [
        ("def test(program):\n    pass\n", {FAILS}),
        ("def test(program):\n    assert False\n", {PASSES, PASSES_FOR_YOURS}),
        ("def test(program):\n    while True: pass\n", {PASSES, PASSES_FOR_YOURS}),
        ("def test(program):\n    open('/etc/passwd')\n", {PASSES, PASSES_FOR_YOURS}),
        ("raise ValueError\ndef test(program): ...\n", {PASSES, PASSES_FOR_YOURS}),
        ("def test(program):\n    import os; os._exit(0)\n", {PASSES, PASSES_FOR_YOURS}),
    ],
    ids=["passes-always", "fails-always", "endless", "reads-a-file", "raises", "exits"],
)
def test_what_tells_nothing_is_no_proof(judge, proof, failing):
    """
    A test that gives the same for faulty and right programs proves nothing.
    """
    cases = told(judge, proof)
    assert {case.property for case in cases if case.state == "wrong"} == failing


def test_a_right_program_does_not_leak_through_a_proof(judge):
    """
    What a proof raises for our own solution is told by the name of the exception alone.
    """
    proof = "def test(program):\n    raise ValueError(program.mean.__code__.co_consts)\n"
    says = [case.says for case in told(judge, proof) if case.property == PASSES]
    assert says == ["it fails for one of them: it raises ValueError"] * 2
    named = "def test(program):\n    raise type('Sum_by_len', (Exception,), {})\n"
    says = [case.says for case in told(judge, named) if case.property == PASSES]
    assert says == ["it fails for one of them: it raises an exception of its own"] * 2


def test_no_proof_earns_nothing_and_bad_python_is_sent_back(judge):
    """
    An empty proof is told as such; one that is no Python is not graded.
    """
    assert {case.state for case in told(judge, "")} == {"wrong"}
    assert tried(ITEM, Debugged(program=ITEM.stub), judge) == ()
    with pytest.raises(AnswerRefused, match=r"no Python \(line 1 of the proof\)"):
        told(judge, "def test(program)\n")
    with pytest.raises(AnswerRefused, match="no function `test"):
        told(judge, "def prove(program): ...\n")


def test_a_trial_shows_the_program_as_it_was_and_ones_own(judge):
    """
    Before the answer no right program takes part.
    """
    own = Debugged(program=ITEM.stub, proof=ITEM.test)
    assert states(tried(ITEM, own, judge)) == [(FAILS, "right"), (PASSES_FOR_YOURS, "wrong")]
