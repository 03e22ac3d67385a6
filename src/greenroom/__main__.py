"""Lets `python -m greenroom` stand for the command."""

from greenroom.cli import main

main()
