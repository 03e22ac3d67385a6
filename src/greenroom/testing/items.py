"""Small items that are sound, for tests."""

from __future__ import annotations

from typing import Any

from greenroom.domain.designs import Constraint, DesignOption
from greenroom.domain.items import (
    AnswerField,
    BehaveItem,
    ChooseItem,
    ComputeItem,
    DesignItem,
    ExplainItem,
    Option,
)
from greenroom.domain.rubrics import FollowUp, KeyPoint, Misconception, When
from greenroom.domain.skills import Area, Skill, SkillMap, Topic

SWAPPED = Misconception(
    id="bias-is-variance",
    says="Bias is sensitivity to the training data.",
    heard=("a biased model is one that changes a lot between samples",),
    reply="That is variance. Bias is the error that stays however much data there is.",
)


def item_base(uid: str, title: str, changes: dict[str, Any]) -> dict[str, Any]:
    """What items of every kind here share."""
    base: dict[str, Any] = {
        "uid": uid,
        "title": title,
        "skills": ("bias-variance-tradeoff",),
        "level": 2,
        "minutes": 3,
        "status": "ready",
        "sources": ("Hastie, Tibshirani & Friedman (2009), ESL, section 7.3",),
        "topic": "bias-and-variance",
        "slug": f"item-{uid}",
    }
    return base | changes


def explain_item(uid: str = "expl01", **changes: Any) -> ExplainItem:
    """A question about bias and variance with two points and a follow-up below a follow-up.

    >>> explain_item(level=3).level
    3
    """
    deeper = FollowUp(
        id="more-data",
        when=When(missed="curves"),
        ask="What does more data do to each of the two curves?",
        answer="It lowers the variance and leaves the bias.",
        key_points=(KeyPoint(id="variance-falls", says="More data lowers the variance."),),
    )
    follow_up = FollowUp(
        id="diagnose",
        when=When(missed="variance"),
        ask="How do you tell from learning curves which of the two you have?",
        answer="High training error means bias; a wide gap means variance.",
        key_points=(KeyPoint(id="curves", says="A wide gap between the curves means variance."),),
        follow_ups=(deeper,),
    )
    fields = item_base(uid, "Bias against variance", changes)
    item = ExplainItem.model_validate(
        {
            "question": "What is the difference between bias and variance?",
            "short_answer": "Bias is systematic error; variance is sensitivity to the sample.",
            "model_answer": "Bias is error from wrong assumptions. Variance is sensitivity.",
            "key_points": (
                KeyPoint(
                    id="bias",
                    says="Bias is error from assumptions that are too simple.",
                    tier="must",
                ),
                KeyPoint(
                    id="variance",
                    says="Variance is sensitivity to the training data.",
                    tier="must",
                ),
            ),
            "misconceptions": (SWAPPED,),
            "follow_ups": (follow_up,),
        }
        | fields
    )
    return item.model_copy(update={"item_hash": item.digest()})


def choose_item(uid: str = "choo01", **changes: Any) -> ChooseItem:
    """A choice among two options."""
    fields = item_base(uid, "Which error falls when bagging", changes)
    item = ChooseItem.model_validate(
        {
            "question": "Which part of the error does bagging lower most?",
            "model_answer": "Averaging lowers variance.",
            "misconceptions": (SWAPPED,),
            "options": (
                Option(id="variance", text="The variance", right=True, why="Errors cancel."),
                Option(id="bias", text="The bias", misconception="bias-is-variance"),
            ),
        }
        | fields
    )
    return item.model_copy(update={"item_hash": item.digest()})


def compute_item(uid: str = "comp01", **changes: Any) -> ComputeItem:
    """A mean of three numbers."""
    fields = item_base(uid, "A mean", changes)
    item = ComputeItem.model_validate(
        {
            "question": "What is the mean of {{ numbers }}?",
            "answers": (AnswerField(id="mean", label="Mean"),),
        }
        | fields
    )
    return item.model_copy(update={"item_hash": item.digest()})


def formula_item(uid: str = "form01", **changes: Any) -> ComputeItem:
    """A derivative to type as a formula in x; the fake drawer's right answer is `2*x`."""
    field = AnswerField(
        id="slope", label="Slope $f'(x)$", shape="formula", variables={"x": (-2.0, 2.0)}
    )
    return compute_item(uid, **({"answers": (field,), "title": "A slope"} | changes))


def design_item(uid: str = "desi01", **changes: Any) -> DesignItem:
    """A case with three points and three facts, of which two matter.

    >>> design_item().mattering()[0].id
    'label-delay'
    """
    fields = item_base(uid, "Stopping fraud", changes)
    item = DesignItem.model_validate(
        {
            "question": "Design a system that stops fraud at the checkout.",
            "model_answer": "The goal is less loss; the metric is recall; roll back by a switch.",
            "constraints": (
                fact("label-delay", "When do the labels arrive?", "After 60 days, or later."),
                fact("latency", "How fast must it be?", "It has 50 milliseconds."),
                fact("cloud", "Which cloud is used?", "Any cloud will do.", matters=False),
            ),
            "key_points": (
                KeyPoint(
                    id="losses",
                    says="The goal is to lose less money to fraud.",
                    signal="goal",
                    tier="must",
                ),
                KeyPoint(
                    id="recall",
                    says="The metric is recall at the reviewers' capacity.",
                    signal="metric",
                    tier="must",
                ),
                KeyPoint(
                    id="switch", says="A switch brings the old rules back.", signal="rollback"
                ),
            ),
            "follow_ups": (
                FollowUp(
                    id="deeper",
                    when=When(missed="switch"),
                    ask="And when it goes wrong?",
                    answer="A switch brings the old rules back.",
                    key_points=(KeyPoint(id="undo", says="It can be undone in a minute."),),
                ),
            ),
        }
        | fields
    )
    return item.model_copy(update={"item_hash": item.digest()})


def choice_item(uid: str = "just01", **changes: Any) -> DesignItem:
    """A design with two options, of which each has a point of its own."""
    options = (
        DesignOption(id="trees", text="Boosted trees", why="They are accurate."),
        DesignOption(id="linear", text="A linear model", why="It is quick."),
    )
    points = (
        KeyPoint(id="latency-met", says="It answers in time.", signal="serving", tier="must"),
        KeyPoint(id="calibrated", says="Trees need calibration.", signal="model", option="trees"),
        KeyPoint(id="too-simple", says="Interactions are lost.", signal="model", option="linear"),
    )
    flip = FollowUp(
        id="flip",
        when=When(always=True),
        ask="Now a miss costs 50 times as much. What changes?",
        answer="The threshold falls, because a miss is dear.",
        key_points=(KeyPoint(id="threshold", says="The threshold falls."),),
    )
    parts = {"constraints": (), "options": options, "key_points": points, "follow_ups": (flip,)}
    return design_item(uid, **(parts | changes))


def behave_item(uid: str = "beha01", **changes: Any) -> BehaveItem:
    """A story with four parts and one plain point."""
    fields = item_base(uid, "A failure", changes)
    item = BehaveItem.model_validate(
        {
            "question": "Tell me about a time when a model of yours failed.",
            "model_answer": "I shipped a model that failed, and I mended it.",
            "key_points": (
                KeyPoint(id="start", says="The answer comes first.", part="headline"),
                KeyPoint(id="did", says="You say what you did.", part="action", tier="must"),
                KeyPoint(id="ended", says="You say how it ended.", part="result", tier="must"),
                KeyPoint(id="much", says="The result has figures.", part="figures"),
                KeyPoint(id="my-fault", says="The teller names their own part.", tier="must"),
            ),
        }
        | fields
    )
    return item.model_copy(update={"item_hash": item.digest()})


def fact(name: str, ask: str, says: str, *, matters: bool = True) -> Constraint:
    """A hidden fact of a case, with two ways of asking for it."""
    return Constraint(id=name, asks=(ask, f"Tell me: {ask}"), says=says, matters=matters)


def skill_map() -> SkillMap:
    """Two areas with one topic each."""
    return SkillMap(
        areas=(
            Area(
                id="algorithms",
                title="Algorithms & concepts",
                topics=(
                    Topic(
                        id="bias-and-variance",
                        title="Bias and variance",
                        skills=(
                            Skill(id="bias-variance-tradeoff", title="Explain the trade-off"),
                            Skill(id="diagnose-fit", title="Diagnose under- and overfitting"),
                        ),
                        requires=("explain", "choose"),
                    ),
                ),
            ),
            Area(
                id="data",
                title="Data preprocessing",
                topics=(
                    Topic(
                        id="data-leakage",
                        title="Data leakage",
                        after=("bias-and-variance",),
                        skills=(Skill(id="leakage-kinds", title="Name the kinds of leakage"),),
                        requires=("explain",),
                    ),
                ),
            ),
        )
    )
