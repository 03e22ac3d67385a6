"""A choice among options: how many of the right ones were found, and what the wrong ones show."""

from __future__ import annotations

from greenroom.domain.answers import ChoiceAnswer
from greenroom.domain.errors import AnswerRefused
from greenroom.domain.grades import Grade, OptionEvidence, verdict_of
from greenroom.domain.items import ChooseItem, Option

GRADER = "choose"
VERSION = "1"


def grade(item: ChooseItem, answer: ChoiceAnswer) -> Grade:
    """The right options found, less the wrong ones chosen, as a share of the right ones.

    A wrong choice takes back a right one, so that choosing everything earns nothing for sure.

    Returns:
        A grade with evidence for every option that was chosen or should have been.

    Raises:
        AnswerRefused: An option was chosen that the item does not have.
    """
    chosen = set(answer.chosen)
    unknown = sorted(chosen - {option.id for option in item.options})
    if unknown:
        raise AnswerRefused(reason=f"item {item.uid} has no option {', '.join(unknown)}")
    right = [option for option in item.options if option.right]
    hits = sum(option.id in chosen for option in right)
    wrong = len(chosen) - hits
    score = max(0, hits - wrong) / len(right)
    return Grade(
        score=score,
        verdict=verdict_of(score),
        confidence=1,
        evidence=tuple(
            _evidence(item, option, chosen=option.id in chosen)
            for option in item.options
            if option.right or option.id in chosen
        ),
        feedback=(_summary(hits, wrong, len(right)),),
        grader=GRADER,
        grader_version=VERSION,
        rubric_hash=item.item_hash,
    )


def _evidence(item: ChooseItem, option: Option, *, chosen: bool) -> OptionEvidence:
    belief = next((b for b in item.misconceptions if b.id == option.misconception), None)
    return OptionEvidence(
        id=option.id,
        text=option.text,
        chosen=chosen,
        right=option.right,
        says=option.why or (belief.reply if belief else ""),
        misconception=option.misconception,
    )


def _summary(hits: int, wrong: int, right: int) -> str:
    if not hits and not wrong:
        return "Nothing was chosen."
    if right == 1:
        return _single(hits, wrong)
    found = f"You found {hits} of the {right} right options"
    return f"{found} and chose {wrong} wrong one{'s' * (wrong > 1)}." if wrong else f"{found}."


def _single(hits: int, wrong: int) -> str:
    if hits and wrong:
        return "The right option is among those you chose, but only one is right."
    return "That is right." if hits else "That is not the right one."
