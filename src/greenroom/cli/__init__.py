"""The command line: one file a command."""

from __future__ import annotations

import sys
import traceback

import click

from greenroom.cli.main import main as commands

INTERRUPTED = 130
"""What a shell expects of a program that Ctrl+C ended."""


def main() -> None:
    """Run the command line; what nobody foresaw is our fault, told in full, and ends with 3."""
    try:
        code = commands(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        raise SystemExit(2) from error
    except click.Abort as abort:  # Ctrl+C, or the end of the input where an answer was wanted
        interrupted = isinstance(abort.__context__, KeyboardInterrupt)
        click.echo("\nStopped.", err=True)  # the cursor may still stand behind a question
        raise SystemExit(INTERRUPTED if interrupted else 1) from None
    except Exception as error:
        traceback.print_exc()
        print(f"\nThis is a fault of Greenroom: {error!r}. Please report it.", file=sys.stderr)  # noqa: T201
        raise SystemExit(3) from error
    raise SystemExit(code)


__all__ = ["main"]
