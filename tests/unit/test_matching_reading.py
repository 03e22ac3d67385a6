"""Which windows are read, which is quoted, and what is known of a point before it is decided."""

import numpy as np
import pytest

from greenroom.domain.rubrics import KeyPoint, Misconception, Rubric
from greenroom.matching.clauses import windows
from greenroom.matching.decisions import weigh
from greenroom.matching.evidence import Nearness, features, nearness
from greenroom.matching.reading import Pick, Read, clearest, overturned, picks, read, telling
from greenroom.matching.rubrics import read_rubric
from greenroom.matching.statements import Statement
from greenroom.matching.weighing import (
    CLAIM_FEATURES,
    FEATURES,
    STATES,
    claim_rows,
    odds_of,
    point_rows,
    weighing,
    with_others,
)

RUBRIC = read_rubric(
    Rubric(
        question="What does a larger penalty do?",
        key_points=tuple(
            KeyPoint(id=f"p{n}", says=says)
            for n, says in enumerate(
                ("A larger penalty shrinks the weights.", "A larger penalty lowers the variance.")
            )
        ),
        misconceptions=(
            Misconception(id="m", says="A larger penalty raises the variance.", reply="It lowers."),
        ),
    )
)
HEARD, PARTLY, CONTRADICTED, SILENT = np.eye(4) * 0.94 + 0.015
ANSWER = "A larger penalty shrinks the weights. The variance goes down with it."


def near_of(*rows):
    return Nearness(None, np.array(rows, dtype=np.float64))


def found_in(answer):
    """Windows, texts, nearness and evidence of an answer, by words alone."""
    cut = windows(answer)
    statements = [Statement.of(answer, window.start, window.end) for window in cut]
    texts = [answer[window.start : window.end] for window in cut]
    near = nearness(texts, statements, RUBRIC, None)
    return texts, near, weigh(near, statements, RUBRIC)


def test_every_owner_is_looked_at_before_any_second_look():
    """Points come before beliefs, each with its nearest window; then the second round."""
    near = near_of([0.9, 0.8, 0.7], [0.5, 0.6, 0.95])

    chosen = picks(near, RUBRIC)

    first = [Pick(0, 0, True), Pick(0, 1, True), Pick(1, 0, False)]
    assert chosen[:3] == first
    assert chosen[3:] == [Pick(1, 1, True), Pick(1, 0, True), Pick(0, 0, False)]


@pytest.mark.parametrize("most", [0, 1, 4])
def test_no_more_pairs_are_chosen_than_asked_for(most):
    """The limit holds, and no window means no pair."""
    assert len(picks(near_of([0.9, 0.8, 0.7], [0.5, 0.6, 0.95]), RUBRIC, most)) == most
    assert picks(Nearness(None, np.zeros((0, 3))), RUBRIC) == []


def test_windows_are_read_against_what_the_owner_says():
    """Not against its other wordings; marks at the ends of a window are left out."""
    asked = []

    class Reader:
        def read(self, pairs):
            asked.extend(pairs)
            return np.array([HEARD] * len(pairs))

    found = read([Pick(0, 1, True), Pick(0, 0, False)], ["the variance falls, "], RUBRIC, Reader())

    assert asked == [
        ("the variance falls", "a larger penalty lowers the variance"),
        ("the variance falls", "a larger penalty raises the variance"),
    ]
    assert [reading.pick.owner for reading in found] == [1, 0]


class Believing:
    """Reads every pair as denied where the window has a `not`, else as heard."""

    def read(self, pairs):
        return np.array([CONTRADICTED if " not " in window else HEARD for window, _ in pairs])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a larger penalty does not lower the variance", [(0, 1)]),
        ("a larger penalty lowers the variance", []),
        ("not so, i think", []),
    ],
)
def test_what_is_contradicted_and_heard_when_reversed_is_turned_round(text, found):
    """A denial is believed where the statement without it makes the point."""
    readings = read([Pick(0, 1, True), Pick(0, 0, False)], [text], RUBRIC, Believing())

    assert list(overturned(readings, [text], RUBRIC, Believing())) == found


def test_the_window_that_tells_the_state_is_quoted():
    """What was heard rests on what says it; what was contradicted, on the opposite."""
    listed = np.array([False, False, True])
    readings = [
        Read(Pick(0, 0, True), PARTLY),
        Read(Pick(1, 0, True), CONTRADICTED),
        Read(Pick(2, 0, True), HEARD),
        Read(Pick(0, 0, False), SILENT),
    ]

    assert telling("heard", readings, 0, listed) == (0,)
    assert telling("heard", readings, 0, np.zeros(3, bool)) == (2,)
    assert telling("contradicted", readings, 0, listed) == (1,)
    assert telling("missing", readings, 0, listed) == ()
    assert telling("heard", readings, 1, listed) == ()


def test_a_belief_is_quoted_where_it_was_read_most_clearly():
    """Where none was read, the window that nearness chose stays."""
    readings = [Read(Pick(0, 0, False), SILENT), Read(Pick(2, 0, False), HEARD)]

    assert clearest(readings, np.array([1, 1])).tolist() == [2, 1]


def rows_with(chances):
    """What is known of both points when every window is read alike against the first."""
    _, near, evidence = found_in(ANSWER)
    windows_near = features(near, RUBRIC, right=True).stacked()
    listed = np.zeros(len(windows_near), dtype=np.bool_)
    readings = [Read(Pick(n, 0, True), chances) for n in range(len(windows_near))]
    return point_rows(readings, evidence, windows_near, listed)


NOT_TURNED = np.zeros(2, dtype=np.bool_)


def test_what_was_read_moves_the_odds():
    """The same nearness, another reading: what was read grows likelier."""
    odds = {
        name: dict(zip(STATES, weighing().odds(rows_with(chances), NOT_TURNED)[0], strict=True))
        for name, chances in (("heard", HEARD), ("against", CONTRADICTED), ("silent", SILENT))
    }

    assert rows_with(HEARD).shape == (2, len(FEATURES))
    assert odds["heard"]["heard"] > max(odds["against"]["heard"], odds["silent"]["heard"])
    assert odds["against"]["contradicted"] > odds["heard"]["contradicted"]
    assert odds["silent"]["missing"] > odds["heard"]["missing"]


def test_a_point_that_is_plainly_turned_round_is_as_likely_contradicted():
    """The reader overlooks a direction; the rule's own share of errors is left to the rest."""
    rows = rows_with(HEARD)
    before, after = (weighing().odds(rows, np.array([turned, False])) for turned in (False, True))

    assert after[0, STATES.index("contradicted")] >= 0.5 > before[0, STATES.index("contradicted")]
    assert after.sum(axis=1) == pytest.approx(1)
    assert after[1] == pytest.approx(before[1])


def test_the_company_of_right_points_speaks_for_a_point():
    """The same row is likelier heard beside points that were, and likelier wrong beside others."""
    rows = rows_with(HEARD)
    alone = np.array([[0.5, 0.0, 0.3, 0.2]] * 2)
    beside = {state: alone.copy() for state in ("heard", "contradicted")}
    for state, chances in beside.items():
        chances[1] = [float(state == other) for other in STATES]
    found = {
        state: weighing().together.odds(with_others(rows, chances, weighing().usual))[0]
        for state, chances in beside.items()
    }

    assert found["heard"][0] > found["contradicted"][0]


def test_a_belief_that_was_read_is_likelier_stated():
    """And one that was contradicted is less so."""
    _, _, evidence = found_in(ANSWER)
    stated, denied = (
        weighing().claimed(claim_rows([Read(Pick(0, 0, False), chances)], evidence))
        for chances in (HEARD, CONTRADICTED)
    )

    assert claim_rows([], evidence).shape == (1, len(CLAIM_FEATURES))
    assert stated[0] > denied[0]


def test_odds_sum_to_one_after_rounding():
    """Whatever the last digits are."""
    for row in np.random.default_rng(0).dirichlet(np.ones(4), size=50):
        assert sum(odds_of(row)) == pytest.approx(1, abs=1e-9)
