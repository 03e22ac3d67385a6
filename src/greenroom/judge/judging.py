"""Judges a program against cases: poses them, runs it behind the walls, compares elsewhere."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from greenroom.domain.programs import (
    CaseReport,
    CaseState,
    Exercise,
    JudgeReport,
    Language,
    Library,
    ProgramLimit,
    ProgramReport,
    Walls,
)
from greenroom.domain.reports import HouseFault, Judged, ProgramFault
from greenroom.judge.reading import Refused, approach_of, read_program
from greenroom.judge.sandbox import Outcome, Program, Ran, Sandbox, SandboxFault
from greenroom.judge.selftest import walls_of
from greenroom.judge.wire import WireError, decode
from greenroom.judge.worker import ContentWorker

_KEPT_POSES = 64
_STANDARD = ("collections", "dataclasses", "functools", "heapq", "itertools", "math", "statistics")
_NUMPY = ("numpy", "numpy.linalg", "numpy.random", "numpy.ma")
_SKLEARN = tuple(
    f"sklearn.{name}"
    for name in (
        *("base", "cluster", "compose", "decomposition", "ensemble", "feature_extraction.text"),
        *("impute", "linear_model", "metrics", "model_selection", "naive_bayes", "neighbors"),
        *("pipeline", "preprocessing", "svm", "tree", "utils.validation"),
    )
)
_MATPLOTLIB = ("matplotlib.pyplot", "matplotlib.dates", "matplotlib.ticker")
MODULES: Mapping[Library, tuple[str, ...]] = {
    "numpy": (*_STANDARD, *_NUMPY),
    "pandas": (*_STANDARD, *_NUMPY, "pandas"),
    "duckdb": ("numpy", "duckdb"),
    "matplotlib": (*_STANDARD, *_NUMPY, "pandas", *_MATPLOTLIB),
    "seaborn": (*_STANDARD, *_NUMPY, "pandas", *_MATPLOTLIB, "seaborn"),
    "torch": (*_STANDARD, *_NUMPY, "torch", "torch.utils.data"),
    "sklearn": (*_STANDARD, *_NUMPY, "pandas", "scipy.optimize", "scipy.stats", *_SKLEARN),
}
"""What is warm for each class of exercises; everything else is loaded when it is imported."""

_CLASSES: tuple[Library, ...] = get_args(Library)
"""An exercise belongs to the last one that it uses."""

_LATE = ("pandas", "sklearn", "matplotlib", "seaborn", "torch", "duckdb")
"""What the worker loads when a check first needs it."""


@dataclass(frozen=True)
class _Posed:
    calls: list[bytes]
    cases: list[dict[str, Any]]


class Judge:
    """Judges programs; threads may share one.

    Args:
        content: Runs checks and references, never together with a program.
        every_wall: Whether to refuse programs where a wall is missing, as a server for others must.
    """

    def __init__(self, content: ContentWorker, *, every_wall: bool = False) -> None:
        self._content, self._every_wall = content, every_wall
        self.known_walls: Walls | None = None
        self._lock = threading.Lock()
        self._sandboxes: dict[Library, Sandbox] = {}
        self._posed: OrderedDict[str, _Posed] = OrderedDict()

    def close(self) -> None:
        """End every launcher, and what runs checks."""
        self._content.close()
        with self._lock:
            for sandbox in self._sandboxes.values():
                sandbox.close()
            self._sandboxes.clear()

    def sandbox(self, library: Library = "numpy") -> Sandbox:
        """The warm sandbox of a class of exercises."""
        with self._lock:
            return self._sandboxes.setdefault(library, Sandbox(MODULES[library]))

    def walls(self) -> Walls | HouseFault:
        """Which walls stand; programs that try to get out are run once to find out."""
        if self.known_walls is None:
            try:
                self.known_walls = walls_of(self.sandbox())
            except SandboxFault as error:
                return HouseFault(reason=str(error))
        return self.known_walls

    def prepare(self, exercise: Exercise, seed: int) -> HouseFault | None:
        """Draw the cases of a seed and warm what will run the program, before it is there."""
        posed = self._pose(exercise, seed)
        try:
            self.sandbox(_class_of(exercise)).ready()
        except SandboxFault as error:
            return HouseFault(reason=str(error))
        self.walls()
        return posed if isinstance(posed, HouseFault) else None

    def judge(
        self, exercise: Exercise, source: str, seed: int, *, visible_only: bool = False
    ) -> JudgeReport:
        """Run a program on the cases of a seed and say what came of each.

        Args:
            exercise: What it is judged by.
            source: The program, as it was typed.
            seed: Draws the cases.
            visible_only: Only the cases that the candidate sees; what it prints is kept then.

        Returns:
            A report; `HouseFault` where the fault is ours: the exercise's or the sandbox's.
        """
        started = time.perf_counter()
        try:
            read_program(source, exercise)
        except Refused as refused:
            return ProgramReport(seed=seed, refused=str(refused), line=refused.line)
        if (refusal := self._refusal()) is not None:
            return refusal
        posed = self._pose(exercise, seed)
        if isinstance(posed, HouseFault):
            return posed
        chosen = [n for n, c in enumerate(posed.cases) if c["visible"] or not visible_only]
        program = Program(
            source=source,
            entry_point=exercise.entry_point,
            driver=exercise.driver,
            language=exercise.language,
            tables=exercise.tables,
            calls=[posed.calls[n] for n in chosen],
            keeps=frozenset(at for at, n in enumerate(chosen) if posed.cases[n]["keeps"]),
            seed=seed,
        )
        try:
            ran = self.sandbox(_class_of(exercise)).run(program, exercise.limits)
        except SandboxFault as error:
            return HouseFault(reason=str(error))
        report = self._report(exercise, seed, [posed.cases[n] for n in chosen], chosen, ran)
        if isinstance(report, HouseFault):
            return report
        update = {
            "printed": ran.printed if visible_only else "",  # it could print the hidden inputs
            "approach": approach_of(source, exercise.right, exercise.language)
            if report.accepted
            else "",
            "seconds": time.perf_counter() - started,
        }
        return report.model_copy(update=update)

    def _refusal(self) -> HouseFault | None:
        """Why nothing is run here: others may reach this server, and a wall is missing."""
        if not self._every_wall:
            return None
        walls = self.walls()
        if isinstance(walls, HouseFault) or walls.tier == "T0":
            return walls if isinstance(walls, HouseFault) else None
        return HouseFault(reason=f"others reach this server, and not every wall stands ({walls})")

    def _pose(self, exercise: Exercise, seed: int) -> _Posed | HouseFault:
        key = _key(exercise, seed)
        with self._lock:
            if (known := self._posed.get(key)) is not None:
                self._posed.move_to_end(key)
                return known
        report = self._content.about_cases(
            "pose",
            _asked(exercise, seed) | {"reference": exercise.reference},
            needs=_needs(exercise),
        )
        if not isinstance(report, Judged):
            return _our_fault(report)
        cases = _list_of(report.result)
        posed = _Posed([base64.b64decode(case["call"]) for case in cases], cases)
        with self._lock:
            self._posed[key] = posed
            while len(self._posed) > _KEPT_POSES:
                self._posed.popitem(last=False)
        return posed

    def _report(
        self,
        exercise: Exercise,
        seed: int,
        cases: list[dict[str, Any]],
        chosen: list[int],
        ran: Ran,
    ) -> ProgramReport | HouseFault:
        if ran.no_start is not None:
            return _not_started(seed, ran.no_start, exercise.language)
        outcomes = [_as_json(outcome) for outcome in ran.outcomes]
        request = _asked(exercise, seed) | {
            "chosen": chosen,
            "right": [case["right"] for case in cases],
            "outcomes": outcomes,
        }
        compared = self._content.about_cases("compare", request, needs=_needs(exercise))
        if not isinstance(compared, Judged):
            return _our_fault(compared)
        reports = _case_reports(cases, _list_of(compared.result))
        report = ProgramReport(
            seed=seed, cases=reports, limit=_limit(ran, _list_of(compared.result))
        )
        if report.accepted or report.limit:
            return report
        return report.model_copy(
            update={"recognised": self._recognised(exercise, seed, chosen, outcomes)}
        )

    def _recognised(
        self, exercise: Exercise, seed: int, chosen: list[int], outcomes: list[dict[str, str]]
    ) -> str:
        """The sentence of the known wrong program that gives the same outputs, or nothing."""
        if not exercise.wrong:
            return ""
        request = _asked(exercise, seed) | {
            "chosen": chosen,
            "programs": [wrong.source for wrong in exercise.wrong],
            "outcomes": outcomes,
        }
        report = self._content.about_cases("recognise", request, needs=_needs(exercise))
        if isinstance(report, Judged) and isinstance(report.result, int):
            return exercise.wrong[report.result].says
        return ""


def _asked(exercise: Exercise, seed: int) -> dict[str, Any]:
    """What every task of `posing.py` needs."""
    fields = ("check", "driver", "entry_point", "language", "tables", "ordered")
    return {name: getattr(exercise, name) for name in fields} | {"seed": seed}


def _class_of(exercise: Exercise) -> Library:
    return max(exercise.uses, key=_CLASSES.index, default="numpy")


def _needs(exercise: Exercise) -> tuple[str, ...]:
    """What the worker loads once, so that no child has to: of the class, and of the check."""
    imports = re.findall(r"^\s*(?:from|import)\s+(\w+)", exercise.check, re.MULTILINE)
    libraries = {_class_of(exercise), *(name for name in _CLASSES if name in imports)}
    names = (name for library in _CLASSES if library in libraries for name in MODULES[library])
    return tuple(dict.fromkeys(name for name in names if name.startswith(_LATE)))


def _key(exercise: Exercise, seed: int) -> str:
    parts = _asked(exercise, seed) | {"reference": exercise.reference}
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _our_fault(report: HouseFault | ProgramFault) -> HouseFault:
    """A check or a reference that fails is never the candidate's fault."""
    if isinstance(report, HouseFault):
        return report
    return HouseFault(reason=f"the exercise's own check failed: {report.reason}")


def _list_of(result: object) -> list[dict[str, Any]]:
    assert isinstance(result, list)  # posing.py is ours
    return result


def _as_json(outcome: Outcome) -> dict[str, str]:
    return {"kind": outcome.kind, "body": base64.b64encode(outcome.body).decode("ascii")}


def _not_started(seed: int, body: bytes, language: Language) -> ProgramReport:
    """It raised while it was loaded: an import, the lines outside functions; it is no query."""
    try:
        told = decode(body)
        name, message, line = told["types"][0], str(told["message"]), told["line"]
    except (WireError, LookupError, TypeError):
        name, message, line = "Exception", "", None
    if language == "sql" and name == "QueryError":
        return ProgramReport(seed=seed, refused=message)
    limit: ProgramLimit = "memory" if name == "MemoryError" else "crash"
    return ProgramReport(
        seed=seed,
        limit="forbidden" if name == "PermissionError" else limit,
        refused=f"{name}: {message}".rstrip(": "),
        line=line if isinstance(line, int) else None,
    )


def _case_reports(
    cases: list[dict[str, Any]], compared: list[dict[str, Any]]
) -> tuple[CaseReport, ...]:
    reports = []
    for n, case in enumerate(cases):
        found = compared[n] if n < len(compared) else {}
        state: CaseState = "not_run" if n >= len(compared) else "right"
        if found.get("difference"):
            state = "error" if found.get("error") else "wrong"
        reports.append(
            CaseReport(
                property=case["property"],
                shape=case["shape"],
                visible=case["visible"],
                state=state,
                says=found.get("difference") or "",
                line=found.get("line"),
                call=case["shown_call"],
                given=found.get("given", ""),
                right=case["shown_right"],
                size_bytes=len(case["call"]),
            )
        )
    return tuple(reports)


def _limit(ran: Ran, compared: list[dict[str, Any]]) -> ProgramLimit | None:
    """The limit that stopped it; an exception that a limit causes counts as the limit."""
    errors = {found.get("error") for found in compared}
    if ran.limit is None and errors & {"MemoryError", "OutOfMemoryException"}:
        return "memory"
    if ran.limit is None and errors & {"PermissionError", "PermissionException"}:
        return "forbidden"
    return ran.limit
