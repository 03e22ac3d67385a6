"""Small items that are sound, for tests."""

from __future__ import annotations

from typing import Any

from greenroom.domain.items import AnswerField, ChooseItem, ComputeItem, ExplainItem, Option
from greenroom.domain.rubrics import FollowUp, KeyPoint, Misconception, When
from greenroom.domain.skills import Area, Skill, SkillMap, Topic

SWAPPED = Misconception(
    id="bias-is-variance",
    says="Bias is sensitivity to the training data.",
    heard=("a biased model is one that changes a lot between samples",),
    reply="That is variance. Bias is the error that stays however much data there is.",
)


def _base(uid: str, title: str, changes: dict[str, Any]) -> dict[str, Any]:
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
    fields = _base(uid, "Bias against variance", changes)
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
    fields = _base(uid, "Which error falls when bagging", changes)
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
    fields = _base(uid, "A mean", changes)
    item = ComputeItem.model_validate(
        {
            "question": "What is the mean of {{ numbers }}?",
            "answers": (AnswerField(id="mean", label="Mean"),),
        }
        | fields
    )
    return item.model_copy(update={"item_hash": item.digest()})


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
