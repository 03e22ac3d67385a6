"""`show`, `next` and `bank stats`: what can be asked."""

import re

import pytest
from rich.cells import cell_len

from greenroom.bank.locations import default_roots
from greenroom.bank.shelf import FileBank
from greenroom.cli import show
from greenroom.wiring import House

BANK = FileBank(default_roots({}))
PAGES = sorted({item.topic for item in BANK.items()})


class KeptHouse(House):
    """One for all commands of this file: a load of the bank for each of them takes minutes."""

    def close(self):
        """The fixture closes it."""


@pytest.fixture(scope="module")
def kept_house():
    house = KeptHouse()
    yield house
    House.close(house)


@pytest.fixture
def shown(greenroom, kept_house, monkeypatch):
    """What `greenroom show` prints."""
    monkeypatch.setattr(show, "House", lambda: kept_house)
    return lambda *words: greenroom("show", *words).stdout


@pytest.mark.parametrize("uid", [item.uid for item in BANK.items()])
def test_every_item_reads_well_in_a_terminal(shown, uid):
    """
    Nothing is wider than 80 columns, and no LaTeX, table markup or placeholder is left.

    Two stars before a number are a power in a line of Python.
    """
    text = shown(uid, "--seed", "7")
    assert [line for line in text.splitlines() if cell_len(line) > 80] == []
    assert not re.search(r"\\[a-z]{2}|\{\{|\$[^\d]|\|---|\*\*(?! ?\d)", text)


@pytest.mark.parametrize("topic", PAGES)
def test_every_topic_page_reads_well_in_a_terminal(shown, topic):
    """
    The same holds for topic pages, code aside: a line of code is never broken in two.
    """
    prose = [line for line in shown(topic).splitlines() if not line.startswith("    ")]
    assert [line for line in prose if cell_len(line) > 80] == []
    assert not re.search(r"\\[a-z]{3}|\|---|\*\*[a-zA-Z]", "\n".join(prose))


def test_an_item_as_data_holds_nothing_that_gives_the_answer_away(data, examples):
    """
    A program sees what a candidate sees.
    """
    choose = data("show", examples["choose"])
    assert {"uid", "kind", "title", "topic", "skills", "level", "minutes", "question"} < set(choose)
    assert all(option.keys() == {"id", "text"} for option in choose["options"])
    compute = data("show", examples["compute"], "--seed", "3")
    assert compute["seed"] == 3
    assert all(f.keys() == {"id", "label", "shape", "unit"} for f in compute["fields"])
    assert compute != data("show", examples["compute"], "--seed", "4")
    assert compute == data("show", examples["compute"], "--seed", "3")


def test_a_topic_without_a_page_says_so(greenroom, data, own_bank):
    """
    A topic of the map is known by its id, even one of six letters that could be a uid.
    """
    (own_bank / "skills.toml").write_text(
        '[[area]]\nid = "own"\ntitle = "Own"\n[[area.topic]]\nid = "polars"\ntitle = "Polars"\n'
        'skills = [{id = "lazy-frames", title = "Use lazy frames"}]\n'
    )
    assert "no page yet" in greenroom("show", "polars").stdout
    assert data("show", "polars") == {
        "topic": "polars", "title": "Polars", "body": None, "items": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("zzzzzz", "item-not-found"),
        ("no-such-topic", "topic-not-found"),
        ("../x", "topic-not-found"),
    ],
)
def test_an_unknown_name_is_refused_by_name(refusal, greenroom, name, code):
    """
    The error has the code of the tree, and repeats what was typed.
    """
    told = refusal("show", name)
    assert told["code"] == code
    assert name in told["says"]
    assert f"[{code}]" in greenroom("show", name, code=2).stderr


def test_control_characters_of_an_unknown_name_do_not_reach_the_terminal(greenroom):
    """
    What a foreign script passes on cannot clear the screen.
    """
    assert "\x1b" not in greenroom("show", "a-\x1b[2J", code=2).stderr


def test_next_gives_items_with_a_reason(data, greenroom):
    """
    What would be asked comes with why, and asking for it changes nothing.
    """
    first = data("next", "--n", "3")
    assert [set(one) for one in first] == 3 * [
        {"uid", "title", "kind", "topic", "minutes", "reason", "why", "recall"}
    ]
    assert data("next", "--n", "3") == first
    assert first[0]["uid"] in greenroom("next").stdout


def test_next_obeys_its_filters(data, refusal):
    """
    A topic and a kind narrow the choice; an unknown topic is named.
    """
    found = data("next", "--topic", "bias-and-variance", "--kind", "choose")
    assert {(one["topic"], one["kind"]) for one in found} == {("bias-and-variance", "choose")}
    assert data("next", "--topic", "python", "--kind", "compute") == []
    assert refusal("next", "--topic", "nonsense")["code"] == "topic-not-found"


def test_bank_stats_count_ready_items_and_name_every_topic(data, greenroom):
    """
    The matrix holds every topic's id, which the other commands want.
    """
    told = data("bank", "stats")
    assert {"kinds", "topics", "empty_required_cells", "strength"} <= set(told)
    ready = [item for item in BANK.items() if item.status == "ready"]
    assert sum(told["kinds"].values()) == len(ready)
    lines = greenroom("bank", "stats").stdout.splitlines()
    named = {line.split()[0] for line in lines if line.startswith("  ")}
    assert {topic.id for topic in BANK.skill_map().topics()} <= named
    assert max(map(len, lines)) <= 80
