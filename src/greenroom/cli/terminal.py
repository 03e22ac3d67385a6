"""The session's talk with a person at a terminal."""

from __future__ import annotations

from contextlib import suppress

import click
from rich.console import Console
from rich.markup import escape

from greenroom.cli.editor import edit, edit_program
from greenroom.cli.layout import columns, markdown, plain
from greenroom.cli.question_text import (
    exchange_lines,
    grade_lines,
    question_lines,
    reading_lines,
    run_lines,
)
from greenroom.cli.result import printable
from greenroom.cli.session import DISAGREE, KEYS, MARKS, Move, Query, Run, Stop
from greenroom.domain.answers import (
    Answer,
    ChoiceAnswer,
    CodeAnswer,
    DesignAnswer,
    Exchange,
    NumbersAnswer,
    TextAnswer,
)
from greenroom.domain.designs import CANVAS, areas_of, on_canvas, without_choice
from greenroom.domain.errors import AnswerRefused
from greenroom.domain.items import ChooseItem, ComputeItem, DebugItem, DesignItem, ProgramItem
from greenroom.domain.programs import ProgramReport
from greenroom.domain.schedules import Rating
from greenroom.rendering.text import terminal_text
from greenroom.service.questions import Outcome, Question
from greenroom.service.second_reading import readable

with suppress(ImportError):  # once it is there, input() edits its line and takes long ones
    import readline

    # a pasted text arrives as one line, so its empty lines do not end the answer
    readline.parse_and_bind("set enable-bracketed-paste on")

GIVES_UP = "?"
COLOURS = {"full": "green", "accepted": "green", "partial": "yellow", "unsure": "cyan"}


class TerminalTalk:
    """A person at a terminal, who is told of the second reader where there is one."""

    def __init__(self, *, second_reader: bool) -> None:
        self._second_reader = second_reader
        self._console = Console(highlight=False, soft_wrap=True)
        self._typed: dict[str, str] = {}
        """The values of a compute question that were typed already, if they were refused."""
        self._lines: list[str] = []
        self._option: str | None = None
        """What was typed of a design before the interviewer was asked something."""
        self._program = ""
        """What was written of a program before it was run."""

    def show_question(self, question: Question) -> None:
        self._typed, self._lines, self._option, self._program = {}, [], None, ""
        self._print("─" * columns(), style="dim")
        for line in question_lines(
            question.item, part=question.part, instance=question.instance, seed=question.ask_id
        ):
            self._print(line)
        self._print("")
        if not question.part:
            self._print(plain(str(question.why)), style="dim")
        for exchange in question.exchanges:
            self.show_exchange(exchange)
        self._print(plain(_how(question)), style="dim")

    def show_exchange(self, exchange: Exchange) -> None:
        for line in exchange_lines(exchange):
            self._print(line)

    def show_run(self, report: ProgramReport) -> None:
        for line in run_lines(report):
            self._print(line)

    def read_answer(self, question: Question) -> Answer | Stop | Query | Run:
        match question.item:
            case ChooseItem():
                return self._read_choice(question)
            case ComputeItem():
                return self._read_numbers(question.item)
            case DesignItem() if not question.part:
                return self._read_design(question, question.item)
            case ProgramItem():
                return self._read_program(question, question.item)
            case _:
                return self._read_text(question)

    def _read_design(self, question: Question, item: DesignItem) -> DesignAnswer | Stop | Query:
        while item.options and self._option is None:
            typed = (self._ask("Your choice: ", again=True) or "q").strip()
            if typed in ("q", GIVES_UP):
                return Stop() if typed == "q" else DesignAnswer(text="")
            if typed.startswith("?"):
                return Query(typed[1:])
            if not (typed.isdecimal() and 1 <= int(typed) <= len(item.options)):
                raise AnswerRefused(reason=f"{typed} is not one of 1 to {len(item.options)}")
            self._option = item.options[int(typed) - 1].id
        text = self._read_text(question)
        if not isinstance(text, TextAnswer):
            return text
        given = without_choice(text.text) if item.options else on_canvas(areas_of(text.text))
        return DesignAnswer(text=given, option=self._option if given else None)

    def _read_program(self, question: Question, item: ProgramItem) -> CodeAnswer | Stop | Run:
        """The editor again and again, until the program is sent."""
        program = self._program or question.draft or item.begun
        while True:
            typed = (self._ask("e, r, s or q: ", again=True) or "q").strip()
            if typed == "e":
                self._program = program = edit_program(program, item.language)
                self._print(plain(f"{len(program.splitlines())} lines"), style="dim")
            elif typed == "r":
                self._program = program
                return Run(program)
            elif typed == "s":
                return CodeAnswer(source=program)
            elif typed == GIVES_UP:
                return CodeAnswer(source="")
            elif typed == "q":
                return Stop(program if program != item.begun else "")

    def _read_choice(self, question: Question) -> ChoiceAnswer | Stop:
        options = question.options
        typed = self._ask("Your choice: ", again=True)
        if typed is None or typed.strip() == "q":
            return Stop()
        if typed.strip() == GIVES_UP:
            return ChoiceAnswer(chosen=())
        words = typed.replace(",", " ").split()
        for word in words:
            if not (word.isdecimal() and 1 <= int(word) <= len(options)):
                raise AnswerRefused(reason=f"{word} is not one of 1 to {len(options)}")
        return ChoiceAnswer(chosen=tuple(dict.fromkeys(options[int(w) - 1].id for w in words)))

    def _read_numbers(self, item: ComputeItem) -> NumbersAnswer | Stop:
        for field in item.answers:
            before = self._typed.get(field.id, "")
            typed = self._ask(f"{field.id} [{before}]: " if before else f"{field.id}: ")
            if typed is None or typed.strip() == "q":
                return Stop()
            if typed.strip() == GIVES_UP:
                return NumbersAnswer(fields={})
            self._typed[field.id] = typed or before
        return NumbersAnswer(fields=dict(self._typed))

    def _read_text(self, question: Question) -> TextAnswer | Stop | Query:
        lines, self._lines = self._lines, []
        asks = isinstance(question.item, DesignItem) and not question.part
        empty_before = False
        while True:
            line = self._ask("> ")
            if line is None or (line.strip() == "q" and not lines):
                return Stop("\n".join(lines))
            if line.strip() == GIVES_UP and not lines:
                return TextAnswer(text="")
            if asks and line.lstrip().startswith("?"):
                self._lines = lines
                return Query(line.lstrip()[1:])
            if line.strip() == "e" and not lines:
                if text := edit(terminal_text(question.prompt), _begun(question)):
                    return TextAnswer(text=text)
                line = ""
            if line.strip():
                lines.append(line)
            elif lines or empty_before:
                return TextAnswer(text="\n".join(lines))
            else:
                empty_before = True
                says = "Nothing is written yet. Enter again shows a good answer."
                self._print(says, style="dim")

    def _ask(self, prompt: str, *, again: bool = False) -> str | None:
        """What was typed; None where somebody wants to stop."""
        try:
            default = None if again else ""
            typed: str = click.prompt(prompt, default, show_default=False, prompt_suffix="")
        except click.Abort:
            self._print("")  # the cursor still stands behind the prompt
            return None
        return typed

    def show_outcome(self, outcome: Outcome) -> None:
        self._print("")
        grade = outcome.attempt.grade
        first, *rest = grade_lines(grade, outcome.attempt.answered.answer)
        self._print(first, style=f"bold {COLOURS.get(grade.verdict, 'red')}")
        for line in rest:
            self._print(line)
        if outcome.model_answer:
            self._print("\nA good answer\n", style="bold")
            self._print(markdown(outcome.model_answer))

    def show_readings(self, outcome: Outcome) -> None:
        for read in outcome.readings:
            for line in reading_lines(read, outcome.attempt.grade):
                self._print(line)

    def read_move(self, outcome: Outcome) -> Move:
        follow = "[f]ollow-up question, " if outcome.follow_up is not None else ""
        marks = (f"{key} {rating}{_wait(outcome, rating)}" for key, rating in MARKS.items())
        self._print("")
        self._print(plain(f"Mark yourself: {', '.join(marks)}"), style="dim")
        again = "second [r]eader, " if self._second_reader and readable(outcome) else ""
        marks_points = "[d]isagree with a point (d2), " if outcome.attempt.grade.points() else ""
        typed = self._ask(f"[Enter] next, {follow}{again}{marks_points}[u]ndo, [s]uspend, [q]uit: ")
        if typed is None:
            return "quit"
        key = typed.strip().lower()
        if key.startswith("d") and key != "d":
            return DISAGREE + key[1:].strip()
        return MARKS.get(key) or KEYS.get(key, "unknown")

    def say(self, event: str, text: str) -> None:
        self._print(plain(text), style="red" if event == "refused" else "dim")

    def _print(self, text: str, style: str = "") -> None:
        self._console.print(escape(printable(text)), style=style or None)


def _begun(question: Question) -> str:
    """What the editor opens with: the draft, else the headings of an empty canvas."""
    item = question.item
    if question.draft or not isinstance(item, DesignItem) or item.options or question.part:
        return question.draft or ""
    return "\n\n".join(f"## {signal.capitalize()}\n" for signal in CANVAS)


def _how(question: Question) -> str:
    """What to type for this kind of question."""
    match question.item:
        case ChooseItem(several=True):
            ask = "Type the numbers of all that are right, with spaces between."
        case ChooseItem():
            ask = "Type the number of the one that is right."
        case ComputeItem():
            ask = "Type each value; Enter leaves one out."
        case DesignItem() if not question.part:
            first = "Type the number of your choice, then why. " if question.item.options else ""
            ask = (
                f"{first}A line that begins with ? asks the interviewer; an empty line ends the "
                "answer. e opens your editor with the headings of a design."
            )
        case DebugItem():
            ask = (
                "e opens your editor with the program; fill in the lines below it: the faulty "
                "line, the fault, and a proof. r runs both on what you see, s sends them."
            )
        case ProgramItem():
            ask = "e opens your editor with the program, r runs it on what you see, s sends it."
        case _:
            draft = "your draft in your editor" if question.draft else "your editor"
            ask = f"Type your answer; an empty line ends it. e opens {draft}."
    return f"{ask} {GIVES_UP} shows the answer, q stops."


def _wait(outcome: Outcome, rating: Rating) -> str:
    """When the question would come back after a rating; a follow-up moves no memory."""
    if rating not in outcome.next_due:
        return ""
    wait = outcome.next_due[rating] - outcome.attempt.at_utc
    minutes = round(wait.total_seconds() / 60)
    return f" {minutes} min" if minutes < 12 * 60 else f" {max(1, round(minutes / 1440))} d"
