"""Values to HTML (Markdown, maths, evidence), SVG and terminal text; the interface's language."""

from __future__ import annotations

from greenroom.rendering.charts import days_calendar
from greenroom.rendering.evidence import Mark, highlight
from greenroom.rendering.i18n import languages, translator
from greenroom.rendering.markdown import MarkdownRenderer
from greenroom.rendering.maths import BadMathsError, Maths
from greenroom.rendering.text import terminal_markdown, terminal_text
from greenroom.rendering.unicode_maths import unicode_maths

__all__ = [
    "BadMathsError",
    "Mark",
    "MarkdownRenderer",
    "Maths",
    "days_calendar",
    "highlight",
    "languages",
    "terminal_markdown",
    "terminal_text",
    "translator",
    "unicode_maths",
]
