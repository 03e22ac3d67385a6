"""One sitting of practice: the same steps for a person at a terminal and for a program."""

from __future__ import annotations

import json
import sys
import time
from typing import Any, Protocol

import click
from pydantic import TypeAdapter, ValidationError
from rich.console import Console
from rich.markup import escape

from greenroom.cli.editor import edit
from greenroom.cli.question_text import grade_data, grade_lines, question_data, question_lines
from greenroom.cli.result import envelope
from greenroom.domain.answers import Answer, ChoiceAnswer, NumbersAnswer, TextAnswer
from greenroom.domain.errors import AnswerRefused, LearnerError, NothingToAsk
from greenroom.domain.items import ChooseItem, ComputeItem, Kind
from greenroom.domain.schedules import Rating
from greenroom.rendering.text import terminal_text
from greenroom.service.coach import Coach
from greenroom.service.questions import Outcome, Question, prompt_of

Move = str
"""What to do after a grade: next, follow_up, undo, suspend, quit, or a rating to mark with."""

MARKS: dict[str, Rating] = {"1": "again", "2": "hard", "3": "good", "4": "easy"}
KEYS = {"": "next", "n": "next", "f": "follow_up", "u": "undo", "s": "suspend", "q": "quit"}


class Talk(Protocol):
    """How a session shows things and hears answers."""

    def show_question(self, question: Question) -> None: ...

    def read_answer(self, question: Question) -> Answer | None:
        """The answer, or None to stop. Raises AnswerRefused."""
        ...

    def show_outcome(self, outcome: Outcome) -> None: ...

    def read_move(self, outcome: Outcome) -> Move: ...

    def say(self, event: str, text: str) -> None: ...


class Session:
    """Asks, takes an answer, shows the grade, and goes on until there is no more time or wish."""

    def __init__(
        self,
        coach: Coach,
        talk: Talk,
        *,
        topic: str | None,
        kind: Kind | None,
        ends_at: float | None,
    ) -> None:
        self._coach = coach
        self._talk = talk
        self._topic = topic
        self._kind: Kind | None = kind
        self._ends_at = ends_at

    def run(self) -> None:
        """Practise until the end."""
        answered = 0
        while self._ends_at is None or time.monotonic() < self._ends_at:
            try:
                question = self._coach.ask(topic=self._topic, kind=self._kind)
            except NothingToAsk as error:
                self._talk.say("nothing_to_ask", str(error))
                break
            outcome = self._answered(question)
            if outcome is None:
                break
            answered += 1
            if not self._after(outcome):
                break
        self._talk.say("end", f"{answered} answered.")

    def _answered(self, question: Question) -> Outcome | None:
        started = time.monotonic()
        self._talk.show_question(question)
        while True:
            try:
                answer = self._talk.read_answer(question)
                if answer is None:
                    return None
                outcome = self._coach.submit(
                    question.ask_id, answer, seconds=round(time.monotonic() - started, 1)
                )
            except LearnerError as error:
                self._talk.say("refused", f"{error} {error.how_to_mend}".strip())
                continue
            self._talk.show_outcome(outcome)
            return outcome

    def _after(self, outcome: Outcome) -> bool:
        """What the learner does with a grade; False to stop."""
        while True:
            move = self._talk.read_move(outcome)
            if move in ("next", "quit"):
                return move == "next"
            if move == "undo":
                self._coach.undo()
                self._talk.say("undone", "Taken back; the question is open again.")
                return True
            if move == "suspend":
                self._coach.suspend(outcome.question.item.uid)
                self._talk.say("suspended", "This item is not asked any more (`u` undoes).")
            elif move == "follow_up" and outcome.follow_up is not None:
                question = self._coach.ask_follow_up(outcome.attempt.attempt_id)
                followed = self._answered(question)
                if followed is None:
                    return False
                outcome = followed
            elif move in MARKS.values():
                rating: Rating = TypeAdapter(Rating).validate_python(move)
                outcome = self._coach.self_mark(outcome.attempt.attempt_id, rating=rating)
                self._talk.say("marked", f"Marked as {move}; it counts for the schedule.")
                return True
            else:
                self._talk.say("refused", "That is not possible here.")


class TerminalTalk:
    """A person at a terminal."""

    def __init__(self) -> None:
        self._console = Console(highlight=False, soft_wrap=True)

    def show_question(self, question: Question) -> None:
        self._console.rule(style="dim")
        item, part = question.item, question.part
        for line in question_lines(
            item, part=part, instance=question.instance, seed=question.ask_id
        ):
            self._console.print(escape(line))
        self._console.print(f"\n[dim]{escape(str(question.why))}[/dim]")

    def read_answer(self, question: Question) -> Answer | None:
        try:
            match question.item:
                case ChooseItem():
                    return self._read_choice(question)
                case ComputeItem():
                    return NumbersAnswer(
                        fields={f.id: click.prompt(f.id) for f in question.item.answers}
                    )
                case _:
                    return self._read_text(question)
        except (click.Abort, EOFError):
            return None

    def _read_choice(self, question: Question) -> ChoiceAnswer:
        options = question.options
        typed = click.prompt("Your choice (numbers, with spaces between)").replace(",", " ").split()
        wrong = [
            word for word in typed if not (word.isdecimal() and 1 <= int(word) <= len(options))
        ]
        if wrong:
            raise AnswerRefused(reason=f"{wrong[0]} is not one of 1 to {len(options)}")
        return ChoiceAnswer(chosen=tuple(dict.fromkeys(options[int(w) - 1].id for w in typed)))

    def _read_text(self, question: Question) -> TextAnswer | None:
        self._console.print(
            "[dim]Type your answer; an empty line ends it. [bold]e[/bold] opens your editor, "
            "[bold]q[/bold] stops.[/dim]"
        )
        lines: list[str] = []
        while line := click.prompt("", default="", show_default=False, prompt_suffix="> "):
            if not lines and line.strip() == "q":
                return None
            if not lines and line.strip() == "e":
                asked = terminal_text(prompt_of(question.item, part=question.part))
                return TextAnswer(text=edit(asked))
            lines.append(line)
        return TextAnswer(text="\n".join(lines))

    def show_outcome(self, outcome: Outcome) -> None:
        self._console.print()
        colours = {"full": "green", "accepted": "green", "partial": "yellow", "unsure": "cyan"}
        grade = outcome.attempt.grade
        first, *rest = grade_lines(grade, outcome.attempt.answered.answer)
        style = colours.get(grade.verdict, "red")
        self._console.print(f"[bold {style}]{escape(first)}[/]")
        for line in rest:
            self._console.print(escape(line))
        if outcome.model_answer:
            self._console.print("\n[bold]A good answer[/bold]")
            self._console.print(escape(terminal_text(outcome.model_answer)))

    def read_move(self, outcome: Outcome) -> Move:
        follow = "[f]ollow-up question, " if outcome.follow_up is not None else ""
        days = "  ".join(
            f"{key} {rating} {_interval(outcome, rating)}" for key, rating in MARKS.items()
        )
        self._console.print(f"\n[dim]Mark yourself: {days}[/dim]")
        prompt = f"[Enter] next, {follow}[u]ndo, [s]uspend, [q]uit"
        try:
            typed = click.prompt(prompt, default="", show_default=False).strip().lower()
        except (click.Abort, EOFError):
            return "quit"
        return MARKS.get(typed) or KEYS.get(typed, "unknown")

    def say(self, event: str, text: str) -> None:
        self._console.print(f"[{'red' if event == 'refused' else 'dim'}]{escape(text)}[/]")


def _interval(outcome: Outcome, rating: Rating) -> str:
    if rating not in outcome.next_due:  # a follow-up moves no memory
        return ""
    wait = outcome.next_due[rating] - outcome.attempt.at_utc
    minutes = round(wait.total_seconds() / 60)
    return f"{minutes} min" if minutes < 12 * 60 else f"{max(1, round(minutes / 1440))} d"


class JsonTalk:
    """A program: one event a line out, one answer or move a line in."""

    def show_question(self, question: Question) -> None:
        seen = question_data(question.item, instance=question.instance, seed=question.ask_id)
        if question.part:
            seen["question"] = question.prompt
        seen |= {"ask_id": question.ask_id, "part": question.part, "why": str(question.why)}
        self._print("question", seen)

    def read_answer(self, question: Question) -> Answer | None:  # noqa: ARG002
        while True:
            line = self._read()
            if line is None or line.get("do") == "quit":
                return None
            for key, kind, make in (
                ("text", str, lambda v: TextAnswer(text=v)),
                ("chosen", tuple[str, ...], lambda v: ChoiceAnswer(chosen=v)),
                ("fields", dict[str, str], lambda v: NumbersAnswer(fields=v)),
            ):
                if key in line:
                    try:
                        return make(TypeAdapter(kind).validate_python(line[key]))
                    except ValidationError as error:
                        raise AnswerRefused(reason=f"{key} is not of the right form") from error
            self.say("refused", "an answer has text, chosen or fields")

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

    def read_move(self, outcome: Outcome) -> Move:  # noqa: ARG002
        line = self._read()
        if line is None:
            return "quit"
        return str(line.get("mark") or line.get("do") or "next")

    def say(self, event: str, text: str) -> None:
        self._print(event, {"says": text})

    def _read(self) -> dict[str, Any] | None:
        while True:
            line = sys.stdin.readline()
            if not line:
                return None
            try:
                read = json.loads(line)
            except json.JSONDecodeError as error:
                self.say("refused", f"not JSON: {error.msg}")
                continue
            if isinstance(read, dict):
                return read
            self.say("refused", "not a JSON object")

    def _print(self, event: str, data: dict[str, Any]) -> None:
        click.echo(envelope({"event": event, **data}))
