"""Designs, choices, stories and drills as files: what is read, and what an author is told."""

import random
import shutil
from pathlib import Path

import pytest

from greenroom.bank.new import new_item
from greenroom.bank.shelf import FileBank
from greenroom.bank.stats import stats
from greenroom.domain.answers import TextAnswer
from greenroom.domain.tags import tags_of
from greenroom.service.checking import check_items
from greenroom.service.checking_items import Readers
from greenroom.service.grading import Examiners, grade_answer
from greenroom.testing import FakeDrawer, FakeHearer

CASES_BANK = Path(__file__).with_name("cases_bank")
DESIGN, CHOICE, STORY, DRILL = "des234", "jus234", "beh234", "dri234"


@pytest.fixture
def root(tmp_path):
    return shutil.copytree(CASES_BANK, tmp_path / "bank") / "cases"


def load(root):
    return FileBank((root.parent,), look_every_seconds=0)


def change(root, slug, old, new):
    path = root / slug / "question.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return load(root)


def test_the_files_say_what_the_format_promises(root):
    """
    Every key of the format is read, and nothing is found wanting.
    """
    bank = load(root)
    assert bank.problems() == ()
    assert [p for item in bank.items() for p in bank.findings(item.uid)] == []
    design, choice = bank.item(DESIGN), bank.item(CHOICE)
    assert [c.id for c in design.mattering()] == ["label-delay", "latency"]
    assert [p.signal for p in design.key_points] == ["goal", "data", "rollback"]
    assert [o.id for o in choice.options] == ["trees", "linear"]
    assert choice.follow_ups[0].when.always is True
    assert bank.item(STORY).key_points[1].part == "action"
    assert bank.item(DRILL).jargon == ("recall", "confusion matrix")


def test_tags_come_from_the_files(root):
    """
    The topic's roles, unless the item has its own; the same of rounds.
    """
    bank = load(root)
    tags = {item.uid: tags_of(item, bank.skill_map()) for item in bank.items()}
    assert tags[DESIGN].roles == ("ml-engineer", "mlops")
    assert tags[STORY].roles == ("data-scientist",)
    assert (tags[DESIGN].rounds, tags[CHOICE].rounds) == (("system-design",), ("case",))


def test_required_cells_of_cases_are_counted(root):
    """
    Once they can be graded, a topic that requires them and has none is a gap.
    """
    bank = load(root)
    assert stats(bank.items(), bank.skill_map())["empty_required_cells"] == []
    shutil.rmtree(root / "failure")
    bank = load(root)
    gaps = stats(bank.items(), bank.skill_map())["empty_required_cells"]
    assert gaps == [{"topic": "cases", "kind": "behave"}]


@pytest.mark.parametrize(
    ("slug", "old", "new", "says"),
    [
        ("fraud", "signal: goal", "signal: gaol", "signal"),
        ("fraud", "    signal: goal\n", "", "no signal"),
        ("fraud", "signal: goal", "signal: clarify", "earned by asking"),
        ("fraud", "matters: true", "maters: true", "`maters` is not a key"),
        ("fraud", "asks: [When do the labels arrive?, ", "asks: [", "asks"),
        ("fraud", "id: label-delay", "id: less-loss", "used twice"),
        ("ship", "option: trees", "option: bushes", "unknown options"),
        ("ship", "when: {always: true}", "when: {always: false}", "always"),
        ("ship", "when: {always: true}", "when: {missed: fast-enough}", "always: true"),
        ("failure", "part: action", "part: actions", "part"),
        ("failure", "part: headline", "part: result", "two points"),
        ("failure", "    part: action\n", "", "action and result"),
        ("drill", "audience: executive\n", "", "no audience"),
        ("drill", "audience: executive", "audience: everybody", "audience"),
        ("drill", "level: 2", "level: 2\nroles: [boss]", "roles"),
    ],
)
def test_a_slip_of_the_author_is_named(root, slug, old, new, says):
    """
    The item is kept out, and the problem says why and on which line.
    """
    bank = change(root, slug, old, new)
    problems = [p for p in bank.problems() if says in p.says]
    assert problems, [str(p) for p in bank.problems()]
    assert all(p.line for p in problems)
    assert slug not in {item.slug for item in bank.items()}


def test_an_example_answer_to_a_choice_names_an_option(root):
    """
    Without one it would not be graded, and nobody would notice.
    """
    answers = root / "ship" / "answers"
    (answers / "full" / "c.md").write_text("Boosted trees, since ...")
    (answers / "wrong" / "c.md").write_text("Choice: bushes\n\nThey grow.")
    (answers / "full" / "c@dear-misses.md").write_text("It falls.")
    found = load(root).findings(CHOICE)
    assert [p.code for p in found] == ["choice-unknown", "choice-unknown"]
    assert "trees, linear" in found[0].mend


def test_the_musts_of_a_design_may_be_a_third(root):
    """
    For each option by itself; a story keeps to one half.
    """
    bank = change(root, "fraud", "    weight: 2\n", "    weight: 0.9\n")
    assert [p.code for p in bank.findings(DESIGN)] == ["must-too-light"]
    bank = change(root, "ship", "    tier: must\n  - id: calibrate", "  - id: calibrate")
    assert bank.findings(CHOICE) == []
    bank = change(root, "ship", "must be calibrated first.\n    tier: must", "must be calibrated.")
    assert [p.says for p in bank.findings(CHOICE)] == [
        "the must points of the option trees make 0% of the mark."
    ]


def test_example_answers_are_graded_as_files(root):
    """
    Questions and the choice in them count, and every one is placed or listed.
    """
    path = root / "fraud" / "answers" / "full" / "a.md"
    path.write_text("? label-delay\n? latency\n\nless-loss old-labels a-switch")

    def grade_text(item, part, text):
        return grade_answer(item, TextAnswer(text=text), Examiners(FakeHearer()), part=part)

    readers = Readers(grade_text, lambda text: "bad" if "60 days" in text else None)
    report = check_items(load(root), FakeDrawer(), readers, paths=(root / "fraud",))
    assert [p.says for p in report.problems] == ["the constraint label-delay cannot be shown: bad"]
    assert len(report.examples) == 4
    assert str(path) not in [entry.path for entry in report.unplaced]


@pytest.mark.parametrize("kind", ["design", "behave"])
def test_a_new_item_passes_its_check_but_for_open_places(root, kind):
    """
    The template is sound: what is left to do is marked, and nothing else is wrong.
    """
    new_item(root.parent, kind, "cases", "a-new-one", rng=random.Random(1))
    bank = load(root)
    assert bank.problems() == ()
    item = next(item for item in bank.items() if item.slug == "a-new-one")
    assert (item.kind, item.status) == (kind, "draft")
    assert {finding.code for finding in bank.findings(item.uid)} == {"open-place"}
