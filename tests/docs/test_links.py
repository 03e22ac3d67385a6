"""Every link of the documentation leads somewhere, and every page can be reached."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
NAMED_FILE = re.compile(r"`((?:src|tests|benchmarks|bank|docs)/[\w./-]+\.\w+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")
COMMAND = re.compile(r"(?:^|`|\$ |\| )greenroom ([a-z]+)(?: ([a-z]+))?", re.MULTILINE)
DECISION_HEADINGS = ["Context", "Decision", "Consequences", "What enforces it"]


def prose(page):
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def links(page):
    return [first or second for first, second in LINK.findall(prose(page))]


def anchors(page):
    """The anchors of a page's headings, as the usual renderers of Markdown make them."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def name(page):
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_relative_links_resolve(document):
    """
    A link names a file that is there, and an anchor names one of its headings.
    """
    broken = []
    for link in links(document):
        if "://" in link or link.startswith("mailto:"):
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_files_named_in_the_text_exist(document):
    """
    A file that the text names was not moved since.
    """
    named = NAMED_FILE.findall(prose(document))
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_page_is_reached_from_the_readme():
    """
    A page that nothing links to is read by nobody.
    """
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page not in PAGES:
            continue
        reached.add(page)
        waiting += [(page.parent / link.partition("#")[0]).resolve() for link in links(page)]
    assert [name(page) for page in PAGES if page not in reached] == []


def test_decisions_are_numbered_and_have_their_headings():
    """
    Decisions count up from 0001, and each tells context, decision, consequences and holder.
    """
    decisions = sorted(DOCS.glob("decisions/[0-9]*.md"))
    numbers = [page.name[:4] for page in decisions]
    assert numbers == [f"{n:04}" for n in range(1, len(decisions) + 1)]
    for page in decisions:
        text = page.read_text(encoding="utf-8")
        assert text.startswith(f"# {page.name[:4]}: "), page.name
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == DECISION_HEADINGS, page.name


@pytest.mark.parametrize("document", PAGES, ids=name)
def test_commands_named_in_the_text_exist(document):
    """
    A reader who types what stands there is not told that there is no such command.
    """
    from greenroom.cli.main import COMMANDS, main

    unknown = []
    for first, second in COMMAND.findall(document.read_text(encoding="utf-8")):
        command = main.get_command(None, first) if first in COMMANDS else None
        subcommands = getattr(command, "commands", None)
        if command is None or (subcommands and second and second not in subcommands):
            unknown.append(f"{first} {second}".strip())
    assert unknown == []


def test_chores_named_in_the_text_exist_and_are_all_described():
    """
    `make NAME` in the documentation is a chore, and CONTRIBUTING describes every chore.
    """
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    dev = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dev)
    pages = {page: page.read_text(encoding="utf-8") for page in PAGES}
    named = {
        chore
        for text in pages.values()
        for chore in re.findall(r"(?:`|^)make ([a-z]+(?:-[a-z]+)*)", text, re.M)
    }
    assert named - set(dev.CHORES) == set()
    table = pages[ROOT / "CONTRIBUTING.md"]
    assert [chore for chore in dev.CHORES if f"| `make {chore}` |" not in table] == []
