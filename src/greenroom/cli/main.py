"""The `greenroom` command: each subcommand is imported only when it runs."""

from __future__ import annotations

import importlib
import sys

import click

from greenroom import __version__

COMMANDS = {  # name -> (module, one line of help)
    "practice": ("practice", "Practise in the terminal."),
    "next": ("next", "Show what would be asked next, and why."),
    "skip": ("skip", "Leave topics out of what is asked by plan, or take them in again."),
    "show": ("show", "Show an item as the candidate sees it, or a topic page."),
    "answer": ("answer", "Grade one answer from a file and record it."),
    "judge": ("judge", "Judge a program by a check."),
    "score": ("score", "Grade any text against any rubric, in bulk."),
    "check": ("check", "Prove that every item is sound."),
    "new": ("new", "Start a new item from a template."),
    "bank": ("bank", "Look at the bank as a whole."),
    "data": ("data", "Export, import, rebuild or erase what is kept about you."),
    "models": ("models", "List, fetch, verify or remove the language model."),
    "doctor": ("doctor", "Say what is installed, what is degraded and how to mend it."),
    "serve": ("serve", "Start the web application."),
}


class LazyGroup(click.Group):
    """A group that lists its commands without importing them, so that help is instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"greenroom.cli.{COMMANDS[cmd_name][0]}")
        command = module.command
        if not isinstance(command, click.Command):
            raise TypeError(f"greenroom.cli.{COMMANDS[cmd_name][0]}.command is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in COMMANDS.items()])


@click.group(cls=LazyGroup, invoke_without_command=True)
@click.version_option(__version__, prog_name="greenroom")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Train for machine-learning interviews on your own machine.

    Without a command, Greenroom starts in the browser.
    Exit codes: 0 fine, 1 problems found, 2 wrong use, 3 our fault.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a pipe or an old terminal may not be UTF-8
            stream.reconfigure(encoding="utf-8", errors="replace")
    if ctx.invoked_subcommand is None:
        serve = main.get_command(ctx, "serve")
        if serve is not None:
            ctx.invoke(serve)
