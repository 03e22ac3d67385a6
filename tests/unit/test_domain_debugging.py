"""The answer to a faulty program as one text, and the kinds of fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.debugging import PROOF_STUB, Debugged, debugged_in, text_of_debugged
from greenroom.domain.faults import FAULT_SAYS, FAULTS
from greenroom.testing import debug_item

FIELDS = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), max_size=20)


@given(line=FIELDS, fault=FIELDS, proof=st.text(max_size=60))
def test_what_is_written_is_read_again(line, fault, proof):
    """
    Whatever was typed into the fields comes back, white space around the short ones apart.
    """
    whole = Debugged(program="def f():\n    return 1\n", line=line, fault=fault, proof=proof)
    read = debugged_in(text_of_debugged(whole))
    assert read.program == whole.program
    assert (read.line, read.fault) == (" ".join(line.split()), " ".join(fault.split()))
    assert read.proof == proof


def test_a_text_without_a_foot_is_a_program_alone():
    """
    Somebody who only mends it gives a program like any other.
    """
    read = debugged_in("x = 1\n# line: 3\n")
    assert (read.program, read.line, read.has_proof) == ("x = 1\n# line: 3\n", "", False)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("12", 12), (" 7 ", 7), ("", None), ("twelve", None), ("-1", None), ("9" * 5000, None)],
)
def test_a_line_is_a_number_or_nothing(typed, number):
    """
    Words and endless digits are no line.
    """
    assert Debugged(program="x", line=typed).line_number == number


def test_what_an_answer_begins_with_holds_no_proof_yet():
    """
    The editor opens with the faulty program and an empty foot.
    """
    begun = debugged_in(debug_item().begun)
    assert begun.program == debug_item().stub
    assert begun.proof == PROOF_STUB
    assert not begun.has_proof


def test_kinds_of_fault_are_many_and_differ():
    """
    No slug and no sentence stands there twice.
    """
    assert len(FAULT_SAYS) == sum(map(len, FAULTS.values())) >= 30
    assert len(set(FAULT_SAYS.values())) == len(FAULT_SAYS)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"fault": "bad-luck"}, "unknown kinds of fault: bad-luck"),
        ({"also": ("wrong-axis", "bad-luck")}, "bad-luck"),
        ({"lines": (3,)}, "line 3 is below the faulty program, of 2 lines"),
        ({"lines": ()}, "at least 1 item"),
    ],
)
def test_an_item_names_a_known_fault_in_its_program(changes, says):
    """
    A line below the program or an unknown kind is refused.
    """
    with pytest.raises(ValueError, match=says):
        debug_item(**changes)
