"""The `greenroom` command."""

import click


@click.group()
def main() -> None:
    """Train for machine-learning interviews on your own machine."""
