"""Opens the learner's own editor for a longer answer."""

from __future__ import annotations

import click

RULE = "-- write above this line --"


def edit(question: str) -> str:
    """What was typed in the editor ($VISUAL or $EDITOR), without the question below the rule.

    Nothing typed, or an editor closed without saving, is an empty answer.
    """
    typed = click.edit(f"\n\n{RULE}\n{question}\n", extension=".md")
    return "" if typed is None else typed.split(RULE)[0].strip()
