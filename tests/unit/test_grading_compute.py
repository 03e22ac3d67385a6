"""Numbers are right within tolerance, and wrong ones are told which slip leads to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.answers import NumbersAnswer
from greenroom.domain.errors import AnswerRefused, NotAFormula, NotANumber
from greenroom.domain.grades import ValueEvidence
from greenroom.domain.instances import Instance, NearMiss
from greenroom.domain.items import AnswerField
from greenroom.grading.compute import grade
from greenroom.grading.tolerance import agrees
from greenroom.testing.items import compute_item


def graded(typed, expected, *, misses=(), **options):
    """Grade one field called x."""
    shape = "number"
    if isinstance(expected, tuple):
        shape = "matrix" if isinstance(expected[0], tuple) else "vector"
    field = AnswerField(id="x", label="The value", shape=shape, **options)
    return grade_all({"x": typed}, {"x": expected}, (field,), misses)


def grade_all(typed, expected, fields, misses=()):
    instance = Instance(
        seed=1, shown={}, expected=expected, near_misses=misses, solution="worked out"
    )
    return grade(compute_item(answers=fields), instance, NumbersAnswer(fields=typed))


def says(*arguments, **options):
    return graded(*arguments, **options).evidence[0].says


@pytest.mark.parametrize(
    ("typed", "score"), [("10", 1), ("10.1", 1), ("9.9", 1), ("10.11", 0), ("9.89", 0), ("-10", 0)]
)
def test_the_relative_tolerance_holds_to_its_edge(typed, score):
    """
    One percent of 10 is 0.1: the edge itself is still right.
    """
    assert graded(typed, 10.0, relative_tolerance=0.01).score == score


def test_the_absolute_tolerance_serves_values_near_zero():
    """
    No share of zero is larger than zero, so the absolute tolerance decides there.
    """
    assert graded("0.004", 0.0, absolute_tolerance=0.005).score == 1
    assert graded("0.004", 0.0).score == 0


def test_binary_fractions_do_not_decide_the_edge():
    """
    0.105 is within 0.005 of 0.1, whatever the last bit says.
    """
    assert graded("0.105", 0.1, relative_tolerance=0, absolute_tolerance=0.005).score == 1


@pytest.mark.parametrize(
    ("typed", "expected", "unit", "word"),
    [
        ("-4", 4.0, None, "sign"),
        ("[-1, 2]", (1.0, -2.0), None, "sign"),
        ("0.25", 25.0, "%", "percent"),
        ("25", 0.25, None, "percent"),
        ("0.0025", 0.25, None, "percent"),
        ("3.1", 3.0, None, "round"),
        ("[1, 2]", (2.0, 1.0), None, "order"),
        ("[1, 2]", (1.0, 2.0, 3.0), None, "3 entries are expected, 2 entries are given"),
        ("[[1, 3], [2, 4]]", ((1.0, 2.0), (3.0, 4.0)), None, "transposed"),
        ("[[1, 2]]", ((1.0, 2.0), (3.0, 4.0)), None, "1 by 2"),
        ("[1, 2, 3; 4, 5]", ((1.0, 2.0), (3.0, 4.0)), None, "different lengths"),
        ("1 2; 3 4", (1.0, 2.0), None, "2 by 2"),
        ("7", (1.0, 2.0), None, "one entry is given"),
    ],
)
def test_common_slips_are_named(typed, expected, unit, word):
    """
    A wrong sign, a lost percent, early rounding and a wrong shape need no near miss of the item.
    """
    assert word in says(typed, expected, unit=unit)


def test_a_value_from_nowhere_is_not_explained_away():
    """
    Where no slip fits, nothing is made up.
    """
    result = graded("17", 4.0)
    assert result.evidence[0].says == ""
    assert result.feedback == ("That is not the value.",)


def test_the_items_near_miss_comes_before_common_slips():
    """
    The item knows better why 5 is typed for -5.
    """
    miss = NearMiss(
        expected={"x": 5.0}, says="You took the distance.", misconception="no-direction"
    )
    evidence = graded("5", -5.0, misses=(miss,)).evidence[0]
    assert (evidence.says, evidence.misconception) == ("You took the distance.", "no-direction")


def test_the_near_miss_that_explains_most_fields_wins():
    """
    One slip that explains both values is likelier than two different ones.
    """
    fields = tuple(AnswerField(id=name, label=name) for name in "ab")
    one = NearMiss(expected={"a": 1.0}, says="This explains one value.")
    both = NearMiss(expected={"a": 1.0, "b": 2.0}, says="This explains both of them.")
    result = grade_all({"a": "1", "b": "2"}, {"a": 10.0, "b": 20.0}, fields, (one, both))
    assert [entry.says for entry in result.evidence] == [both.says, both.says]
    assert result.feedback == ("0 of 2 are right.", both.says)


def test_the_nearer_of_two_near_misses_wins():
    """
    Tolerances of two near misses may overlap; the one that was hit is the nearer one.
    """
    far = NearMiss(expected={"x": 100.9}, says="This one is further off.")
    near = NearMiss(expected={"x": 100.0}, says="This one was hit.")
    assert says("100", 1.0, misses=(far, near)) == near.says


def test_near_misses_of_vectors_and_of_other_fields():
    """
    The nearest vector is named, and a slip in one field says nothing about another.
    """
    fields = (AnswerField(id="v", label="v", shape="vector"), AnswerField(id="x", label="x"))
    far = NearMiss(expected={"v": (100.9, 7.0)}, says="This one is further off.")
    near = NearMiss(expected={"v": (100.0, 7.0)}, says="This one was hit.")
    expected = {"v": (1.0, 2.0), "x": 3.0}
    result = grade_all({"v": "[100, 7]", "x": "50"}, expected, fields, (far, near))
    assert [entry.says for entry in result.evidence] == [near.says, ""]


def test_the_score_is_the_share_of_right_fields():
    """
    Fields count alike, and a blank one beside others is wrong, not an error.
    """
    fields = tuple(AnswerField(id=name, label=name) for name in "abc")
    result = grade_all({"a": "1", "b": " "}, {"a": 1.0, "b": 2.0, "c": 3.0}, fields)
    assert result.score == pytest.approx(1 / 3)
    assert [entry.right for entry in result.evidence] == [True, False, False]
    assert result.evidence[2].says == "Nothing was given here."


def test_all_fields_right_is_said_in_the_plural():
    """
    One value is right, several of them are.
    """
    fields = tuple(AnswerField(id=name, label=name) for name in "ab")
    two = grade_all({"a": "1", "b": "2"}, {"a": 1.0, "b": 2.0}, fields)
    assert two.feedback == ("All of them are right.",)
    assert graded("1", 1.0).feedback == ("That is right.",)


@pytest.mark.parametrize("typed", ["", "NaN", "1e400", "what?", "x" * 30_000])
def test_what_cannot_be_read_is_sent_back_and_not_graded(typed):
    """
    Nobody is marked for a slip of the keyboard.
    """
    with pytest.raises(NotANumber, match="The value: "):
        graded(typed, 1.0)


def test_a_field_that_the_item_lacks_is_refused():
    """
    It comes from another item or another version.
    """
    field = AnswerField(id="x", label="x")
    with pytest.raises(AnswerRefused, match="no field y"):
        grade_all({"x": "1", "y": "2"}, {"x": 1.0}, (field,))


def test_the_grade_names_its_grader():
    """
    History and regrading need to know who graded; a computed grade is certain.
    """
    result = graded("1", 1.0)
    assert (result.grader, result.grader_version, result.confidence) == ("compute", "2", 1)
    assert isinstance(result.evidence[0], ValueEvidence)


NUMBERS = st.floats(-1e6, 1e6, allow_nan=False)


@given(NUMBERS, st.floats(0, 0.2), st.floats(0, 10))
def test_what_is_right_agrees_with_itself(value, relative, absolute):
    """
    No tolerance, zero included, refuses the right value.
    """
    field = AnswerField(id="x", label="x", relative_tolerance=relative, absolute_tolerance=absolute)
    assert agrees(value, value, field)
    assert agrees((value, value), (value, value), field)


@given(NUMBERS, NUMBERS)
def test_any_number_is_graded(given_value, expected):
    """
    Every pair of numbers gives a grade of 0 or 1, and right ones need no words.
    """
    evidence = graded(repr(given_value), expected).evidence[0]
    assert not (evidence.right and evidence.says)


def interval(typed, expected=(1.2, 3.4), *, misses=(), **options):
    """Grade one interval called x."""
    field = AnswerField(id="x", label="Interval", shape="interval", **options)
    return grade_all({"x": typed}, {"x": expected}, (field,), misses)


@pytest.mark.parametrize(
    ("typed", "score", "verdict", "words"),
    [
        ("[1.2, 3.4]", 1, "full", ""),
        ("1.205 to 3.41", 1, "full", ""),
        ("2.3 ± 1.1", 1, "full", ""),
        ("[1.2, 3.9]", 0.5, "partial", "The lower end is right, and the upper one is not."),
        ("[0.2, 3.4]", 0.5, "partial", "The upper end is right, and the lower one is not."),
        ("[1, 3.6]", 0, "wrong", "The middle is right, and the width is not."),
        ("[1.7, 3.9]", 0, "wrong", "The width is right, and the middle is not."),
        ("[120, 340]", 0, "wrong", "Your value is a hundred times the right one"),
        ("[7, 70]", 0, "wrong", ""),
    ],
)
def test_each_end_of_an_interval_counts(typed, score, verdict, words):
    """
    One end right is half, and what is right about the other one is said.
    """
    result = interval(typed, relative_tolerance=0.005)
    assert (result.score, result.verdict) == (score, verdict)
    assert result.evidence[0].says.startswith(words)
    assert (result.evidence[0].share == 0.5) is (score == 0.5)
    assert result.evidence[0].expected == "[1.2, 3.4]"


def test_the_slip_behind_an_interval_is_named():
    """
    A near miss counts for an interval as for a number.
    """
    one_sided = NearMiss(expected={"x": (1.3, 3.3)}, says="You took the one-sided quantile.")
    result = interval("[1.3, 3.3]", misses=(one_sided,))
    assert result.evidence[0].says == one_sided.says


def test_half_an_interval_beside_a_number_is_a_quarter_less():
    """
    The share of an interval goes into the share of the whole.
    """
    fields = (
        AnswerField(id="i", label="i", shape="interval"), AnswerField(id="n", label="n"),
    )  # fmt: skip
    result = grade_all({"i": "[1, 3]", "n": "7"}, {"i": (1.0, 2.0), "n": 7.0}, fields)
    assert result.score == 0.75
    assert result.feedback[0] == "1 of 2 are right."


RANGES = {"w": (-2.0, 2.0), "x": (0.5, 3.0), "y": (-1.0, 1.0)}
GRADIENT = "2*x*(w*x - y)"


def formula(typed, expected=GRADIENT, *, misses=(), settle=None, ranges=None):
    """Grade one formula called g."""
    field = AnswerField(id="g", label="Gradient", shape="formula", variables=ranges or RANGES)
    instance = Instance(
        seed=1, shown={}, expected={"g": expected}, near_misses=misses, solution="worked out"
    )
    item = compute_item(answers=(field,))
    return grade(item, instance, NumbersAnswer(fields={"g": typed}), settle)


@pytest.mark.parametrize(
    "typed", ["2x(wx - y)", "-2x(y - wx)", r"2wx^{2} - 2x \cdot y", "dL/dw = x(2w x - 2y)"]
)
def test_a_formula_may_be_written_in_any_way(typed):
    """
    Factored or not, in LaTeX or plain text: what counts is the function.
    """
    result = formula(typed)
    assert (result.verdict, result.confidence) == ("full", 1)
    assert result.evidence[0].right


def test_a_formula_is_shown_as_it_was_read():
    """
    The candidate sees what the grader understood, beside what was typed, and the right one.
    """
    evidence = formula("x (wx-y)").evidence[0]
    assert evidence.given == "x (wx-y)"
    assert evidence.given_latex == r"x \, \left(w \, x - y\right)"
    assert evidence.expected == GRADIENT
    assert evidence.expected_latex == r"2 \, x \, \left(w \, x - y\right)"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("-2x(wx - y)", "Only the sign is wrong."),
        ("x(wx - y)", "A factor 2 is missing."),
        ("4x(wx - y)", "There is a factor 2 too many."),
        ("2(wx - y)", "A factor $x$ is missing"),
        ("2x^2(wx - y)", "There is a factor $x$ too many."),
        ("1.99x(wx - y)", "Close, but a formula is exact"),
        ("w + x + y", ""),
    ],
)
def test_the_common_slips_of_formulas_are_named(typed, words):
    """
    Sign, factor 2, a link of the chain rule forgotten, constants that were rounded.
    """
    result = formula(typed)
    assert result.score == 0
    assert result.evidence[0].says.startswith(words)
    assert bool(result.evidence[0].says) is bool(words)


def test_a_near_miss_of_a_formula_comes_before_the_common_slips():
    """
    The author's own sentence says more.
    """
    miss = NearMiss(
        expected={"g": "2*(w*x - y)"}, says="The inner derivative is missing.", misconception="m"
    )
    evidence = formula("2wx - 2y", misses=(miss,)).evidence[0]
    assert (evidence.says, evidence.misconception) == (miss.says, "m")


@pytest.mark.parametrize("typed", ["2x(wx - ", "foo", "1/2x", "x = y = w", "", "x" * 5000])
def test_what_is_no_formula_is_sent_back(typed):
    """
    With the place of the fault and the names that may be used.
    """
    with pytest.raises(NotAFormula, match=r"^Gradient: ") as caught:
        formula(typed)
    assert "w, x, y" in caught.value.how_to_mend
    assert len(str(caught.value)) < 220


def test_the_place_of_a_fault_is_marked():
    """
    In a long formula too, of which a part is shown.
    """
    with pytest.raises(NotAFormula, match=r"2x\(wx - ▸\) cannot be read"):
        formula("2x(wx - )")
    with pytest.raises(NotAFormula, match=r"….*\+x\+▸\*x.*… cannot be read"):
        formula("+".join("x" * 50) + "+*x" + "+x" * 50)


HARD = "w + 10^20 - 10^20"


@pytest.mark.parametrize(
    ("settled", "verdict", "score"), [(True, "full", 1), (False, "wrong", 0), (None, "unsure", 0)]
)
def test_algebra_settles_what_values_leave_open(settled, verdict, score):
    """
    It is asked with both trees and the ranges, and without an answer the grade is unsure.
    """
    asked = []

    def settle(one, other, ranges):
        asked.append((one, other, ranges))
        return settled

    result = formula(HARD, "w", settle=settle)
    assert (result.verdict, result.score) == (verdict, score)
    assert [ranges for _, _, ranges in asked] == [RANGES]
    assert result.evidence[0].undecided is (settled is None)
    assert result.confidence == (settled is not None)


def test_algebra_is_not_asked_where_values_decide():
    """
    The usual answer costs no process.
    """

    def settle(*_):
        raise AssertionError("asked")

    assert formula("2x(wx-y)", settle=settle).verdict == "full"
    assert formula("x(wx-y)", settle=settle).verdict == "wrong"


@pytest.mark.parametrize(
    ("typed", "reason"), [(HARD, "too close"), ("sqrt(-1 - w^2)", "too few points")]
)
def test_an_undecided_formula_makes_the_whole_grade_unsure(typed, reason):
    """
    With the reason, and what to do; what else was right does not hide it.
    """
    fields = (
        AnswerField(id="g", label="g", shape="formula", variables=RANGES),
        AnswerField(id="n", label="n"),
    )
    result = grade_all({"g": typed, "n": "7"}, {"g": "w", "n": 7.0}, fields)
    assert result.verdict == "unsure"
    assert [reason in line and "mark yourself" in line for line in result.feedback] == [True]


def test_tolerances_do_not_compare_formulas_with_numbers():
    """
    A formula is never within a tolerance of a number.
    """
    field = AnswerField(id="g", label="g", shape="formula", variables=RANGES)
    assert agrees("w + 0", "w", field)
    assert not agrees("7", 7.0, field)
    assert not agrees(7.0, "7", field)
