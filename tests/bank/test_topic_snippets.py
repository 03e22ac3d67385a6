"""Every runnable snippet of a topic page prints what its comments say."""

import contextlib
import importlib.util
import io
import re

import pytest

from greenroom.bank.locations import default_roots
from greenroom.bank.shelf import FileBank

BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
IMPORT = re.compile(r"^\s*(?:import|from) (\w+)", re.MULTILINE)
PRINTED = re.compile(r"print\(.*\)  # (.*)$")
TOO_LARGE = {"torch", "tensorflow", "keras"}
"""Packages of several hundred megabytes; what needs them is run by hand when it changes."""


def snippets():
    """The first Python block of every page."""
    bank = FileBank(default_roots())
    for topic in bank.skill_map().topics():
        page = bank.topic_page(topic.id)
        for number, code in enumerate(BLOCK.findall(page.body if page else "")):
            yield pytest.param(code, id=f"{topic.id}-{number}")


def missing(code):
    return {name for name in IMPORT.findall(code) if importlib.util.find_spec(name) is None}


def promised(code):
    """What the comments say is printed: behind a print, then in lines of their own at the end."""
    lines = code.rstrip("\n").split("\n")
    behind = [found[1] for line in lines if (found := PRINTED.search(line))]
    at_end = []
    while lines and lines[-1].startswith("# "):
        at_end.insert(0, lines.pop().removeprefix("# "))
    return behind + at_end


RUNNABLE = [case for case in snippets() if not missing(case.values[0]) & TOO_LARGE]


@pytest.mark.parametrize("code", RUNNABLE)
def test_a_snippet_prints_what_it_says(code):
    """
    Run as it stands, a page's example gives the output that the reader sees beside it.
    """
    assert promised(code)
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(code, "snippet", "exec"), {"__name__": "snippet"})
    assert [" ".join(line.split()) for line in output.getvalue().splitlines()] == [
        " ".join(line.split()) for line in promised(code)
    ]


def test_only_packages_too_large_for_the_suite_are_left_out():
    """
    A snippet that cannot run here needs one of the large packages and nothing else that is absent.
    """
    assert len(RUNNABLE) >= 10
    assert all(missing(case.values[0]) <= TOO_LARGE for case in snippets())
