"""LaTeX to HTML and MathML by KaTeX, in a small JavaScript engine with limits."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

import quickjs

from greenroom.domain.errors import RenderingFailed

CPU_SECONDS = 2
MEMORY_MIB = 128
STACK_MIB = 2
LATEX_MAX_CHARACTERS = 4000


class BadMathsError(ValueError):
    """LaTeX that cannot be set, with KaTeX's reason."""


class Maths:
    """Sets formulas; one engine, in a thread of its own, started by the first formula.

    Args:
        script: The bundle that defines `renderMaths`, from the front end's build.
        kept: How many formulas stay in memory.
    """

    def __init__(self, script: Path, *, kept: int = 4096) -> None:
        self._script = script
        # The engine measures its stack from the thread that made it: every call must come from it.
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="maths")
        self._context: Any = None
        self._cached = lru_cache(maxsize=kept)(self._render)

    def html(self, latex: str, *, display: bool = False) -> str:
        """The formula as HTML for the eye and MathML for screen readers.

        Raises:
            BadMathsError: The LaTeX does not parse, or takes too long.
            RenderingFailed: The engine or its script is not there.
        """
        html, reason = self._cached(latex, display)
        if reason:
            raise BadMathsError(reason)
        return html

    def _render(self, latex: str, display: bool) -> tuple[str, str]:
        if len(latex) > LATEX_MAX_CHARACTERS:
            return "", f"a formula has {LATEX_MAX_CHARACTERS} characters at most"
        return self._thread.submit(self._run, latex, display).result()

    def _run(self, latex: str, display: bool) -> tuple[str, str]:
        if self._context is None:
            self._context = self._start()
        try:
            answer = self._context.eval(f"renderMaths({json.dumps(latex)}, {json.dumps(display)})")
        except quickjs.JSException as error:
            self._context = None  # out of time or memory: its heap is not to be trusted
            return "", f"the formula is too much to set ({str(error).splitlines()[0]})"
        html, reason = json.loads(answer)
        return html, reason.removeprefix("KaTeX parse error: ")

    def _start(self) -> Any:
        try:
            source = self._script.read_text(encoding="utf-8")
        except OSError as error:
            raise RenderingFailed(reason=f"{self._script.name} was not built") from error
        context = quickjs.Context()
        context.set_memory_limit(MEMORY_MIB * 1024 * 1024)
        context.set_max_stack_size(STACK_MIB * 1024 * 1024)
        context.eval(source)
        context.set_time_limit(CPU_SECONDS)
        return context
