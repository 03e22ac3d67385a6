"""Fits what weighs readings, nearness and opposition into states of points, on marked answers.

    make weigh-grader

Writes `matching/weighing.json` and `grading/calibration.json`, and prints how well they tell the
marked answers of the test part, which nothing was fitted to.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from greenroom.assets.folders import models_folder
from greenroom.bank.shelf import FileBank
from greenroom.domain.grades import Grade
from greenroom.domain.hearing import ClaimHeard, Hearing, PointHeard
from greenroom.domain.items import BehaveItem
from greenroom.domain.thresholds import PASS_FROM
from greenroom.grading.confidence import TOLERANCE, calibration
from greenroom.grading.rubric import grade, likely_marks
from greenroom.matching.cross_encoder import CrossEncoder
from greenroom.matching.embedding import Encoder
from greenroom.matching.evidence import Matrix
from greenroom.matching.matcher import look_into
from greenroom.matching.weighing import (
    CLAIM_FEATURES,
    CLAIMED_FROM,
    FEATURES,
    STATES,
    Fitted,
    Regression,
    odds_of,
    with_others,
)
from training.examples import HERE, Part, Split
from training.marks import Marked, marked_answers

CODE = HERE.parent / "src" / "greenroom"
MODEL = models_folder() / "all-minilm-l6-v2"
SHRINKAGE = 0.3
STEPS = 8000
SHARPNESS = (1.0, 1.25, 1.5)
LEANING = tuple(round(0.1 * n, 1) for n in range(11))
AT_ONCE = 2
LEAST_IN_A_KNOT = 25
"""Marked answers: a share of fewer is mere chance."""


class Looked(NamedTuple):
    """A marked answer with what is known of its points and of the wrong beliefs."""

    marked: Marked
    points: Matrix
    claims: Matrix
    turned: NDArray[np.bool_]


def looked_into(part: Part) -> list[Looked]:
    """The marked answers of a part, as the matcher sees them; what is no prose is left out."""
    every = marked_answers(FileBank([HERE.parent / "bank"]), Split(), part)
    answers = [marked for marked in every if not isinstance(marked.item, BehaveItem)]
    with ProcessPoolExecutor(AT_ONCE) as pool:
        shares = pool.map(look_into_all, [answers[n::AT_ONCE] for n in range(AT_ONCE)])
        return sorted((a for share in shares for a in share), key=lambda a: str(a.marked.item.uid))


def look_into_all(answers: Sequence[Marked]) -> list[Looked]:
    """One worker's share."""
    encoder, reader = Encoder(MODEL), CrossEncoder(MODEL)
    found = []
    for marked in answers:
        heard = look_into(marked.text, marked.rubric, encoder, reader)
        if heard.gate == "prose" and heard.pieces:
            turned = np.asarray(heard.evidence.turned.any(axis=0))
            found.append(Looked(marked, heard.point_rows(), heard.claim_rows(), turned))
    return found


def fit(learnt: Sequence[Looked], held: Sequence[Looked]) -> Fitted:
    """Three regressions, and then how sharp the odds of points have to be, and how far they lean.

    The points of one answer are heard or overheard together, while a grade takes them one by one:
    the odds as fitted give scores too near to the middle.

    Args:
        learnt: What the slopes are fitted to, and the leaning, which keeps right and wrong answers
            alike on their sides of the pass line.
        held: What the sharpness is chosen on, by how near it brings the scores.
    """
    answers = [(answer.points, _states(answer)) for answer in learnt]
    alone = _regression(answers)
    usual = np.vstack([alone.odds(rows) for rows, _ in answers]).mean(axis=0)
    together = _regression(
        (with_others(rows, alone.odds(rows), usual), states)
        for rows, states in (*answers, *mixtures(learnt))
    )
    claims = LogisticRegression(max_iter=STEPS, C=SHRINKAGE).fit(
        np.vstack([answer.claims for answer in learnt]),
        [b.id in a.marked.beliefs for a in learnt for b in a.marked.rubric.misconceptions],
    )

    def fitted(sharp: float, lean: float) -> Fitted:
        leaning = np.array([lean, 0.0, -lean, 0.0])
        return Fitted(
            alone=alone,
            usual=usual,
            together=Regression(together.slopes * sharp, together.bases * sharp + leaning),
            claim_slopes=claims.coef_[0],
            claim_base=float(claims.intercept_[0]),
        )

    sharpest = min(SHARPNESS, key=lambda sharp: error(fitted(sharp, 0.0), held))
    found = [fitted(sharpest, lean) for lean in LEANING]
    return max(found, key=lambda leaning: min(sides(leaning, learnt)))


def mixtures(answers: Sequence[Looked]) -> Iterator[tuple[Matrix, list[int]]]:
    """As many answers whose points come each from any answer to the same question.

    Example answers are right or wrong throughout, more so than people's. Without these a point
    that is wrong among right ones would pass for right.
    """
    by_question: dict[tuple[str, str], list[Looked]] = {}
    for answer in answers:
        asked = answer.marked.answer.partition("@")[2]
        by_question.setdefault((answer.marked.item.uid, asked), []).append(answer)
    drawn = random.Random(0)
    for same in by_question.values():
        for _ in same:
            chosen = [drawn.choice(same) for _ in same[0].points]
            rows = np.vstack([one.points[place] for place, one in enumerate(chosen)])
            yield rows, [_states(one)[place] for place, one in enumerate(chosen)]


def _regression(answers: Iterable[tuple[Matrix, list[int]]]) -> Regression:
    rows, states = zip(*answers, strict=True)
    model = LogisticRegression(max_iter=STEPS, C=SHRINKAGE)
    model.fit(np.vstack(rows), [state for found in states for state in found])
    return Regression(model.coef_, model.intercept_)


def error(fitted: Fitted, answers: Sequence[Looked]) -> float:
    """How far scores are off those of the marks; root of the mean square."""
    off = [graded(fitted, a).score - marked_score(a.marked) for a in answers]
    return float(np.sqrt(np.mean(np.square(off))))


def ordered(fitted: Fitted, answers: Sequence[Looked]) -> float:
    """The share of pairs of example answers to one question that are scored in their order."""
    same: dict[tuple[str, str], list[tuple[int, float]]] = {}
    for answer in answers:
        sort, _, asked = answer.marked.answer.partition("@")
        place = ("wrong", "partial", "full").index(sort.partition("/")[0])
        question = same.setdefault((answer.marked.item.uid, asked), [])
        question.append((place, graded(fitted, answer).score))
    pairs = [
        better > worse
        for question in same.values()
        for low, worse in question
        for high, better in question
        if high > low
    ]
    return fmean(pairs)


def sides(fitted: Fitted, answers: Sequence[Looked]) -> tuple[float, float]:
    """The shares of full answers that pass, and of wrong ones that do not."""
    scores = {
        sort: [graded(fitted, a).score for a in answers if a.marked.answer.startswith(sort)]
        for sort in ("full", "wrong")
    }
    return (
        fmean(score >= PASS_FROM for score in scores["full"]),
        fmean(score < PASS_FROM for score in scores["wrong"]),
    )


def calibrate(fitted: Fitted, answers: Sequence[Looked]) -> dict[str, list[float]]:
    """Chance worked out -> share of answers whose score came near, both rising.

    Source:
        Zadrozny & Elkan (2002), Transforming classifier scores into accurate multiclass
        probability estimates, KDD.
    """
    chances, near = [], []
    for answer in answers:
        heard = hearing(fitted, answer)
        off = grade(answer.marked.rubric, heard).score - marked_score(answer.marked)
        chances.append(likely_marks(answer.marked.rubric, heard).chance_near())
        near.append(abs(off) <= TOLERANCE)
    shares = IsotonicRegression(out_of_bounds="clip").fit_transform(chances, near)
    order = np.argsort(chances, kind="stable")
    groups = np.array_split(order, len(answers) // LEAST_IN_A_KNOT)
    return {
        "chances": [round(float(np.mean(np.array(chances)[group])), 4) for group in groups],
        "shares": [round(float(np.mean(shares[group])), 4) for group in groups],
    }


def hearing(fitted: Fitted, answer: Looked) -> Hearing:
    """What the product hears in an answer that was looked into."""
    rubric = answer.marked.rubric
    chances = fitted.odds(answer.points, answer.turned)
    points = tuple(
        PointHeard(
            id=p.id,
            state=STATES[int(row.argmax())],
            confidence=float(row.max()),
            odds=odds_of(row),
        )
        for p, row in zip(rubric.key_points, chances, strict=True)
    )
    claims = tuple(
        ClaimHeard(misconception=belief.id, confidence=float(chance))
        for belief, chance in zip(rubric.misconceptions, fitted.claimed(answer.claims), strict=True)
        if chance >= CLAIMED_FROM
    )
    return _hearing(points, claims)


def graded(fitted: Fitted, answer: Looked) -> Grade:
    """What the product gives to an answer that was looked into."""
    return grade(answer.marked.rubric, hearing(fitted, answer))


def marked_score(marked: Marked) -> float:
    """What the rule gives to the marks that a person set."""
    points = tuple(
        PointHeard(id=point.id, state=marked.points[point.id].state, confidence=1.0)
        for point in marked.rubric.key_points
    )
    claims = tuple(ClaimHeard(misconception=name, confidence=1.0) for name in marked.beliefs)
    return grade(marked.rubric, _hearing(points, claims)).score


def _hearing(points: tuple[PointHeard, ...], claims: tuple[ClaimHeard, ...]) -> Hearing:
    return Hearing(gate="prose", points=points, claims=claims, grader="fit", grader_version="1")


def _states(answer: Looked) -> list[int]:
    marks = answer.marked.points
    return [STATES.index(marks[point.id].state) for point in answer.marked.rubric.key_points]


def main() -> None:
    """Fit, write, report."""
    learnt, held, test = (looked_into(part) for part in ("train", "dev", "test"))
    fitted = fit([*learnt, *held], held)
    _write(
        CODE / "matching" / "weighing.json",
        {
            "features": list(FEATURES),
            "claim features": list(CLAIM_FEATURES),
            "states": list(STATES),
            "alone": _written(fitted.alone),
            "usual": np.round(fitted.usual, 4).tolist(),
            "together": _written(fitted.together),
            "claims": {
                "slopes": np.round(fitted.claim_slopes, 4).tolist(),
                "base": round(fitted.claim_base, 4),
            },
        },
    )
    _write(CODE / "grading" / "calibration.json", calibrate(fitted, held))
    calibration.cache_clear()
    for name, answers in (("train", learnt), ("dev", held), ("test", test)):
        report(name, fitted, answers)


def _written(found: Regression) -> dict[str, object]:
    return {
        "slopes": np.round(found.slopes, 4).tolist(),
        "bases": np.round(found.bases, 4).tolist(),
    }


def _write(file: Path, found: Mapping[str, object]) -> None:
    file.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def report(name: str, fitted: Fitted, answers: Sequence[Looked]) -> None:
    """How many states are told rightly, and how near the scores come to those of the marks."""
    told = np.vstack([fitted.odds(answer.points, answer.turned) for answer in answers]).argmax(
        axis=1
    )
    states = np.array([state for answer in answers for state in _states(answer)])
    grades = [graded(fitted, answer) for answer in answers]
    scores = np.array([grade.score for grade in grades])
    wanted = np.array([marked_score(answer.marked) for answer in answers])
    near = abs(scores - wanted) <= TOLERANCE
    sure = np.array([grade.confidence for grade in grades])
    recalled = {
        state: round(float((told == n)[states == n].mean()), 2) for n, state in enumerate(STATES)
    }
    right, agreed = (told == states).mean(), np.corrcoef(scores, wanted)[0, 1]
    error = np.sqrt(np.mean((scores - wanted) ** 2))
    print(f"{name}: {len(answers)} answers, {len(states)} points, right {right:.3f} {recalled}")
    passed = " / ".join(f"{share:.3f}" for share in sides(fitted, answers))
    print(f"  full answers that pass / wrong ones that do not: {passed}")
    print(f"  pairs of example answers in their order: {ordered(fitted, answers):.3f}")
    print(f"  score: r {agreed:.3f}, RMSE {error:.3f}, within .15 {near.mean():.3f}")
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        chosen = sure >= least
        close = near[chosen].mean() if chosen.any() else 0.0
        print(f"  confidence from {least}: {chosen.mean():.2f} of grades, {close:.3f} near")


if __name__ == "__main__":
    main()
