"""An answer in prose -> its grade: the rubric, and what its kind of practice adds."""

from __future__ import annotations

from greenroom.domain.answers import DesignAnswer
from greenroom.domain.designs import prose_of
from greenroom.domain.errors import AnswerRefused, AnswerTooLong, KindNotGraded, PartNotFound
from greenroom.domain.grades import Grade
from greenroom.domain.items import (
    GRADED_KINDS,
    BehaveItem,
    DesignItem,
    ExplainItem,
    Item,
    RubricItem,
)
from greenroom.domain.rubrics import Rubric
from greenroom.domain.thresholds import ANSWER_MAX_CHARACTERS
from greenroom.grading import behave, design, jargon, rubric
from greenroom.service.designs import refuse_option
from greenroom.service.ports import Listener


def rubric_of(item: Item, part: str) -> Rubric:
    """The rubric of a question that is answered in prose, or of its follow-up.

    Raises:
        KindNotGraded: Its kind has no rubric that can be graded today.
        PartNotFound: It has no such follow-up.
    """
    if not isinstance(item, RubricItem) or item.kind not in GRADED_KINDS:
        raise KindNotGraded(kind=item.kind, uid=item.uid)
    try:
        return item.rubric(part)
    except KeyError as error:
        raise PartNotFound(uid=item.uid, part=part) from error


def grade_text(item: Item, text: str, *, part: str, listener: Listener) -> Grade:
    """Grade prose; a follow-up is graded by its rubric alone, whatever the kind.

    Raises:
        AnswerRefused, AnswerTooLong: It cannot be graded.
        KindNotGraded, PartNotFound: As `rubric_of`.
    """
    wanted = rubric_of(item, part)
    hearing = listener.hear(_readable(text), wanted)
    match item:
        case BehaveItem() if not part:
            return behave.grade(wanted, hearing, listener.story(text))
        case ExplainItem() if item.jargon and not part:
            unexplained = listener.jargon(text, item.jargon)
            return rubric.grade(wanted, hearing, jargon.besides(unexplained))
        case _:
            return rubric.grade(wanted, hearing)


def grade_design(item: DesignItem, answer: DesignAnswer, listener: Listener) -> Grade:
    """Grade a design with what was asked before it.

    Raises:
        AnswerRefused, AnswerTooLong: It cannot be graded.
        KindNotGraded: Designs cannot be graded yet.
    """
    rubric_of(item, "")
    refuse_option(item, answer.option, text=answer.text)
    text = prose_of(_readable(answer.text))
    wanted = item.rubric_for(answer.option)
    return design.grade(
        wanted,
        listener.hear(text, wanted),
        constraints=item.mattering(),
        told={exchange.constraint for exchange in answer.asked if exchange.constraint},
        assumed=listener.assumed(text, item.mattering()),
    )


def _readable(text: str) -> str:
    if len(text) > ANSWER_MAX_CHARACTERS:
        raise AnswerTooLong(characters=len(text), limit=ANSWER_MAX_CHARACTERS)
    try:
        text.encode()
    except UnicodeEncodeError as error:  # half a surrogate pair: no log could keep it
        raise AnswerRefused(reason=f"character {error.start + 1} is not Unicode") from error
    return text
