"""Opens the learner's own editor for a longer answer."""

from __future__ import annotations

import click

from greenroom.domain.errors import AnswerRefused

RULE = "-- Write above this line; save and close when you are done. The question: --"


def edit(question: str, draft: str = "") -> str:
    """What was typed in the editor ($VISUAL or $EDITOR), without the question below the rule.

    An editor that was closed without saving leaves the draft as it was.

    Raises:
        AnswerRefused: No editor could be started, or it left something that is no text.
    """
    try:
        typed = click.edit(f"{draft}\n\n{RULE}\n\n{question}\n", extension=".md")
    except click.ClickException as error:
        raise AnswerRefused(reason=f"the editor did not work ({error.message})") from error
    except UnicodeDecodeError as error:
        raise AnswerRefused(reason="the editor left something that is not UTF-8 text") from error
    return draft if typed is None else typed.split(RULE)[0].strip()
