"""The command line: one file a command."""

from greenroom.cli.main import main

__all__ = ["main"]
