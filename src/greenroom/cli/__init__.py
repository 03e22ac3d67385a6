"""The command line: one file a command."""

from __future__ import annotations

import os
import sys
import traceback

from greenroom.cli.main import main as commands


def main() -> None:
    """Run the command line; what nobody foresaw is our fault, told in full, and ends with 3."""
    try:
        commands()
    except BrokenPipeError:
        # the reader of a pipe left; Python would complain once more while it closes the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except Exception as error:
        traceback.print_exc()
        print(f"\nThis is a fault of Greenroom: {error!r}. Please report it.", file=sys.stderr)  # noqa: T201
        raise SystemExit(3) from error


__all__ = ["main"]
