"""Opens the learner's own editor for a longer answer."""

from __future__ import annotations

import click

from greenroom.domain.errors import AnswerRefused
from greenroom.domain.programs import Language

RULE = "-- Write above this line; save and close when you are done. The question: --"


def edit(question: str, draft: str = "") -> str:
    """What was typed in the editor ($VISUAL or $EDITOR), without the question below the rule.

    An editor that was closed without saving leaves the draft as it was.

    Raises:
        AnswerRefused: No editor could be started, or it left something that is no text.
    """
    typed = _edited(f"{draft}\n\n{RULE}\n\n{question}\n", ".md")
    return typed.split(RULE)[0].strip()


def _edited(text: str, extension: str) -> str:
    try:
        typed = click.edit(text, extension=extension)
    except click.ClickException as error:
        raise AnswerRefused(reason=f"the editor did not work ({error.message})") from error
    except UnicodeDecodeError as error:
        raise AnswerRefused(reason="the editor left something that is not UTF-8 text") from error
    return text if typed is None else typed


def edit_program(source: str, language: Language) -> str:
    """A program as it was left in the editor; one closed without saving changes nothing.

    Raises:
        AnswerRefused: No editor could be started, or it left something that is no text.
    """
    return _edited(source, ".sql" if language == "sql" else ".py")
