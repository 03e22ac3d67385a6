"""One sitting of practice: the same steps for a person at a terminal and for a program."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from typing import Any, Protocol

import click

from greenroom.cli.given import BY_KEY, from_json
from greenroom.cli.question_text import grade_data, question_data
from greenroom.cli.result import envelope
from greenroom.domain.answers import Answer, DesignAnswer, Exchange, TextAnswer
from greenroom.domain.errors import (
    AnswerRefused,
    JudgeFailed,
    LearnerError,
    NothingToAsk,
    SecondReaderFailed,
    SecondReaderOff,
)
from greenroom.domain.events import Answered
from greenroom.domain.programs import ProgramReport
from greenroom.domain.schedules import Rating
from greenroom.service.coach import Coach
from greenroom.service.desk import Wish
from greenroom.service.ports import SecondReader
from greenroom.service.questions import Outcome, Question
from greenroom.service.second_reading import ask_second_reader

Move = str
"""What to do after a grade: next, follow_up, second_reader, undo, suspend, quit, a rating, or
`disagree N` with a point by its number."""
DISAGREE = "disagree "

MARKS: dict[str, Rating] = {"1": "again", "2": "hard", "3": "good", "4": "easy"}
KEYS = {
    "": "next",
    "n": "next",
    "f": "follow_up",
    "r": "second_reader",
    "u": "undo",
    "s": "suspend",
    "q": "quit",
}


@dataclass(frozen=True, slots=True)
class Stop:
    """No answer, but the end of the sitting; what was typed so far is kept as a draft."""

    draft: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """No answer yet, but a question to the interviewer about a design."""

    text: str


@dataclass(frozen=True, slots=True)
class Run:
    """No answer yet, but a program to be tried on the cases that its question shows."""

    source: str


class Talk(Protocol):
    """How a session shows things and hears answers."""

    def show_question(self, question: Question) -> None: ...

    def read_answer(self, question: Question) -> Answer | Stop | Query | Run:
        """The answer to a question, or what is asked or tried before it. Raises AnswerRefused."""
        ...

    def show_exchange(self, exchange: Exchange) -> None: ...

    def show_run(self, report: ProgramReport) -> None: ...

    def show_outcome(self, outcome: Outcome) -> None: ...

    def show_readings(self, outcome: Outcome) -> None: ...

    def read_move(self, outcome: Outcome) -> Move: ...

    def say(self, event: str, text: str) -> None: ...


class Session:
    """Asks, takes an answer, shows the grade, and goes on until there is no more time or wish."""

    def __init__(
        self,
        coach: Coach,
        talk: Talk,
        wish: Wish,
        *,
        ends_at: float | None,
        second_reader: SecondReader,
    ) -> None:
        self._coach = coach
        self._second_reader = second_reader
        self._talk = talk
        self._wish = wish
        self._ends_at = ends_at
        self._answered = 0

    def run(self) -> None:
        """Practise until the end."""
        goes_on = True
        while goes_on and (self._ends_at is None or time.monotonic() < self._ends_at):
            try:
                question = self._coach.ask(wish=self._wish)
            except NothingToAsk as error:
                self._talk.say("nothing_to_ask", f"{error} {error.how_to_mend}")
                break
            outcome = self._asked(question)
            goes_on = outcome is not None and self._after(outcome)
        self._talk.say("end", f"{self._answered} answered.")

    def _asked(self, question: Question) -> Outcome | None:
        """Put a question until it has an answer that can be graded; None to stop."""
        started = time.monotonic()
        self._talk.show_question(question)
        while True:
            answer: Answer | Stop | Query | Run | None = None
            try:
                answer = self._talk.read_answer(question)
                if isinstance(answer, Stop):
                    self._keep(question, answer.draft)
                    return None
                if isinstance(answer, Query):
                    exchange = self._coach.ask_interviewer(question.ask_id, answer.text)
                    self._talk.show_exchange(exchange)
                    continue
                if isinstance(answer, Run):
                    self._talk.show_run(self._coach.try_out(question.ask_id, answer.source))
                    continue
                seconds = round(time.monotonic() - started, 1)
                outcome = self._coach.submit(question.ask_id, answer, seconds=seconds)
            except (LearnerError, JudgeFailed) as error:
                self._talk.say("refused", f"{error} {error.how_to_mend}".strip())
                if isinstance(answer, TextAnswer | DesignAnswer):
                    self._keep(question, answer.text)
                question = self._coach.question(question.ask_id)
                if question.answered_by is None:
                    continue
                outcome = self._coach.outcome(question.answered_by)  # in the browser meanwhile
            else:
                self._answered += 1
            self._talk.show_outcome(outcome)
            return outcome

    def _keep(self, question: Question, draft: str) -> None:
        """Keep what was typed; text that no file could hold is let go."""
        typed = draft.encode(errors="ignore").decode()
        if typed.strip():
            self._coach.save_draft(question.ask_id, typed)

    def _after(self, outcome: Outcome) -> bool:
        """What the learner does with a grade; False to stop."""
        while True:
            followed: Outcome | None = outcome
            move = self._moved(outcome)
            if move in ("next", "quit"):
                return move == "next"
            if move == "undo":
                if not self._undone():
                    continue
                if not outcome.question.part:
                    return True  # the question is open again, so it is what is asked next
                followed = self._asked(self._coach.question(outcome.question.ask_id))
            elif move == "suspend":
                self._coach.suspend(outcome.question.item.uid)
                self._talk.say("suspended", "This item is not asked any more (`u` undoes).")
            elif move == "follow_up" and outcome.follow_up is not None:
                followed = self._asked(self._coach.ask_follow_up(outcome.attempt.attempt_id))
            elif rating := _rating(move):
                self._coach.self_mark(outcome.attempt.attempt_id, rating=rating)
                self._talk.say("marked", f"Marked as {rating}; it counts for the schedule.")
                return True
            else:
                self._talk.say("refused", "That is not possible here.")
            if followed is None:
                return False
            outcome = followed

    def _moved(self, outcome: Outcome) -> Move:
        """The next move; meanwhile marks are turned round and the second reader is asked."""
        while True:
            move = self._talk.read_move(outcome)
            if move == "second_reader":
                self._read_again(outcome.attempt.attempt_id)
            elif move.startswith(DISAGREE):
                self._disagree(outcome, move.removeprefix(DISAGREE))
            else:
                return move

    def _read_again(self, attempt_id: str) -> None:
        """Ask the second reader, too; the grade stands whatever comes of it."""
        try:
            read = ask_second_reader(self._coach, self._second_reader, attempt_id)
        except (SecondReaderOff, SecondReaderFailed) as error:
            self._talk.say("refused", f"{error} {error.how_to_mend}")
        else:
            self._talk.show_readings(read)

    def _disagree(self, outcome: Outcome, number: str) -> None:
        """Mark a point the other way."""
        points = {str(n): p for n, p in enumerate(outcome.attempt.grade.points(), start=1)}
        point = points.get(number)
        if point is None:
            self._talk.say("refused", f"There is no point {number[:20]}.")
            return
        marked = self._coach.disagree(outcome.attempt.attempt_id, point.id).attempt.self_mark
        said = marked is not None and marked.points[point.id] == "heard"
        told = "said" if said else "not said"
        self._talk.say("marked", f"Point {number} counts as {told} by your mark.")

    def _undone(self) -> bool:
        """Take the newest event back; whether it was the answer, so that it is asked again."""
        taken_back = self._coach.undo()
        self._answered -= (was_answer := isinstance(taken_back.body, Answered))
        opened = "the question is open again" if was_answer else "this item may be asked again"
        self._talk.say("undone", f"Taken back; {opened}.")
        return was_answer


def _rating(move: Move) -> Rating | None:
    return next((rating for rating in MARKS.values() if rating == move), None)


class JsonTalk:
    """A program: one event a line out, one answer or move a line in."""

    def show_question(self, question: Question) -> None:
        seen = question_data(question.item, instance=question.instance, seed=question.ask_id)
        if question.part:
            seen["question"] = question.prompt
        if question.exchanges:
            seen["asked"] = [exchange.model_dump(mode="json") for exchange in question.exchanges]
        seen |= {"ask_id": question.ask_id, "part": question.part, "why": str(question.why)}
        self._print("question", seen)

    def read_answer(self, question: Question) -> Answer | Stop | Query | Run:  # noqa: ARG002
        line = self._read()
        if line is None or line.get("do") == "quit":
            return Stop()
        if "ask" in line:
            return Query(str(line["ask"]))
        if "run" in line:
            return Run(str(line["run"]))
        for key, answer_of in BY_KEY.items():
            if key in line:
                return answer_of(line[key])
        raise AnswerRefused(reason="an answer has text, chosen, fields or design")

    def show_exchange(self, exchange: Exchange) -> None:
        self._print("interviewer", exchange.model_dump(mode="json"))

    def show_run(self, report: ProgramReport) -> None:
        self._print("run", report.model_dump(mode="json"))

    def show_outcome(self, outcome: Outcome) -> None:
        follow_up = outcome.follow_up
        self._print(
            "grade",
            {
                "attempt_id": outcome.attempt.attempt_id,
                "grade": grade_data(outcome.attempt.grade),
                "model_answer": outcome.model_answer,
                "follow_up": None if follow_up is None else follow_up.ask,
                "next_due": {k: v.isoformat() for k, v in outcome.next_due.items()},
            },
        )

    def show_readings(self, outcome: Outcome) -> None:
        score = outcome.attempt.grade.score
        readings = [
            {**read.model_dump(mode="json"), "differs": read.differs_from(score)}
            for read in outcome.readings
        ]
        self._print("second_reader", {"score": score, "readings": readings})

    def read_move(self, outcome: Outcome) -> Move:  # noqa: ARG002
        line = self._read()
        if line is None:
            return "quit"
        return str(line.get("mark") or line.get("do") or "unknown")

    def say(self, event: str, text: str) -> None:
        self._print(event, {"says": text})

    def _read(self) -> dict[str, Any] | None:
        """The next object on the input; None at its end."""
        while line := sys.stdin.readline():
            try:
                read = from_json(line)
            except ValueError as error:
                self.say("refused", f"That is no JSON: {error}.")
                continue
            if isinstance(read, dict):
                return read
            self.say("refused", "That is no JSON object.")
        return None

    def _print(self, event: str, data: dict[str, Any]) -> None:
        click.echo(envelope({"event": event, **data}))
