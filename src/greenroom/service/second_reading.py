"""Asking for a second reading of an answer that has its grade already."""

from __future__ import annotations

from greenroom.domain.answers import DesignAnswer, text_in
from greenroom.domain.designs import prose_of
from greenroom.domain.errors import SecondReaderOff
from greenroom.domain.items import DesignItem
from greenroom.domain.rubrics import Rubric
from greenroom.service.coach import Coach
from greenroom.service.ports import SecondReader
from greenroom.service.prose import rubric_of
from greenroom.service.questions import Outcome


def ask_second_reader(coach: Coach, reader: SecondReader | None, attempt_id: str) -> Outcome:
    """Ask the endpoint of the settings to read an attempt; asking a model again changes nothing.

    The grade is in the log before anybody is asked, and no transaction is open meanwhile: a slow
    or broken endpoint holds up nothing else.

    Raises:
        AttemptNotFound: No such attempt.
        SecondReaderOff: None is configured, or the answer has no words to read.
        SecondReaderFailed: It gave no reading; nothing is recorded.
    """
    outcome = coach.outcome(attempt_id)
    endpoint = coach.settings().second_reader
    if endpoint is None or reader is None:
        raise SecondReaderOff(reason="none is configured")
    if not readable(outcome):
        raise SecondReaderOff(reason="this answer has no words to read")
    if any(known.model == endpoint.model for known in outcome.readings):
        return outcome
    rubric, text = _read_by(outcome)
    return coach.keep_reading(attempt_id, reader.read(endpoint, rubric, text))


def readable(outcome: Outcome) -> bool:
    """Whether an answer has words and was graded by key points."""
    text = text_in(outcome.attempt.answered.answer)
    return bool(outcome.attempt.grade.points() and text and text.strip())


def _read_by(outcome: Outcome) -> tuple[Rubric, str]:
    """The rubric and the words that the grader read, too, and the question as it was shown."""
    item, part = outcome.question.item, outcome.question.part
    answer = outcome.attempt.answered.answer
    text = text_in(answer) or ""
    if isinstance(item, DesignItem) and isinstance(answer, DesignAnswer) and not part:
        rubric, text = item.rubric_for(answer.option), prose_of(text)
    else:
        rubric = rubric_of(item, part)
    return rubric.model_copy(update={"question": outcome.question.prompt}), text
