"""What content draws is held to what its item asks for."""

import pytest

from greenroom.bank.locations import default_roots
from greenroom.bank.shelf import FileBank
from greenroom.domain.answers import NumbersAnswer
from greenroom.domain.errors import DrawFailed, WorkerFailed
from greenroom.domain.items import AnswerField, ComputeItem
from greenroom.domain.reports import HouseFault, Judged
from greenroom.grading import compute
from greenroom.grading.numbers import shown
from greenroom.judge.drawing import KEPT, ContentDrawer
from greenroom.testing.items import compute_item

FIELDS = (
    AnswerField(id="x", label="X"),
    AnswerField(id="v", label="V", shape="vector"),
    AnswerField(id="m", label="M", shape="matrix"),
)
ITEM = compute_item(answers=FIELDS)
GOOD = {
    "shown": {"numbers": "1, 2"},
    "expected": {"x": 2, "v": [1, 2], "m": [[1, 2], [3, 4]]},
    "near_misses": [],
    "solution": "It is worked out like this.",
}


class Worker:
    """Returns what it is told to, and counts."""

    def __init__(self, report):
        self.report, self.runs = report, 0

    def run(self, source, seed):
        self.runs += 1
        return self.report


def drawer_of(result):
    return ContentDrawer(lambda uid: "", worker=Worker(Judged(result=result, cpu_seconds=0)))


def test_a_good_drawing_becomes_an_instance():
    """
    Numbers become floats, lists become tuples, and the seed is kept.
    """
    instance = drawer_of(GOOD).draw(ITEM, 5)
    assert instance.seed == 5
    assert instance.expected == {"x": 2.0, "v": (1.0, 2.0), "m": ((1.0, 2.0), (3.0, 4.0))}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"expected": {"x": 1}}, "asks for m, v, x"),
        ({"expected": GOOD["expected"] | {"z": 1}}, "asks for m, v, x"),
        ({"expected": GOOD["expected"] | {"x": [1]}}, "x is no number"),
        ({"expected": GOOD["expected"] | {"v": 1}}, "v is no vector"),
        ({"expected": GOOD["expected"] | {"v": []}}, "v has no entries"),
        ({"expected": GOOD["expected"] | {"m": [1, 2]}}, "m is no matrix"),
        ({"expected": GOOD["expected"] | {"m": [[1], [2, 3]]}}, "differ in length"),
        ({"expected": GOOD["expected"] | {"m": [[1, 2], 3]}}, "expected > m"),
        ({"expected": GOOD["expected"] | {"x": "two"}}, "x is no number"),
        ({"expected": GOOD["expected"] | {"x": None}}, "expected > x"),
        ({"expected": GOOD["expected"] | {"x": 10**400}}, "expected > x"),
        ({"shown": {"numbers": 3}}, "shown > numbers"),
        ({"solution": ""}, "worked solution"),
        ({"solution": "short"}, "worked solution"),
        ({"extra": 1}, "extra"),
        ({"near_misses": [{"expected": {"z": 1}, "says": "A slip of some kind."}]}, "gives z"),
        ({"near_misses": [{"expected": {"v": 1}, "says": "A slip of some kind."}]}, "no vector"),
        ({"near_misses": [{"expected": {}, "says": "A slip of some kind."}]}, "near_misses"),
        ({"near_misses": [{"expected": {"x": 1}, "says": ""}]}, "near_misses"),
    ],
)
def test_a_drawing_that_does_not_fit_is_refused(change, says):
    """
    The author hears which part doesn't fit; the learner never sees it.
    """
    with pytest.raises(DrawFailed, match=says) as caught:
        drawer_of(GOOD | change).draw(ITEM, 3)
    assert "seed 3" in str(caught.value)
    assert ITEM.uid in str(caught.value)


@pytest.mark.parametrize("result", [None, [], 1, "text"])
def test_a_drawing_that_is_no_mapping_is_refused(result):
    """
    draw returns a mapping or it has drawn nothing.
    """
    with pytest.raises(DrawFailed, match="no mapping"):
        drawer_of(result).draw(ITEM, 1)


def test_a_near_miss_that_is_right_for_this_seed_is_dropped():
    """
    2 + 2 and 2 * 2 are the same; only what misses in some field stays.
    """
    right = {"expected": {"x": 2.001}, "says": "This one is right by luck."}
    half = {"expected": {"x": 2, "v": [2, 1]}, "says": "Half of this one misses."}
    instance = drawer_of(GOOD | {"near_misses": [right, half]}).draw(ITEM, 1)
    assert [miss.says for miss in instance.near_misses] == ["Half of this one misses."]


def test_our_fault_is_told_from_the_items():
    """
    A worker that didn't answer says nothing about the item.
    """
    with pytest.raises(WorkerFailed, match="gone"):
        ContentDrawer(lambda uid: "", worker=Worker(HouseFault(reason="gone"))).draw(ITEM, 1)


def test_drawings_are_remembered_by_hash_and_seed():
    """
    The page, the grade and the history ask for the same numbers; an edited item is drawn anew.
    """
    drawer = drawer_of(GOOD)
    worker = drawer._worker
    for _ in range(3):
        drawer.draw(ITEM, 1)
    assert worker.runs == 1
    drawer.draw(ITEM.model_copy(update={"item_hash": "another"}), 1)
    drawer.draw(ITEM, 2)
    assert worker.runs == 3
    drawer.draw_anew(ITEM, 1)
    assert worker.runs == 4
    for seed in range(KEPT + 1):
        drawer.draw(ITEM, seed)
    assert len(drawer._kept) == KEPT


def test_a_fault_of_the_content_names_the_limit():
    """
    The source is looked up by uid and run for real.
    """
    sources = {ITEM.uid: "def draw(rng):\n    open('/etc/passwd')\n"}
    drawer = ContentDrawer(sources.__getitem__)
    with pytest.raises(DrawFailed, match=r"/etc/passwd.*line 2.*forbidden"):
        drawer.draw(ITEM, 1)
    assert "limits" in drawer.isolation()
    drawer.close()


def test_the_worker_that_cannot_start_is_our_fault(monkeypatch):
    """
    The doctor hears it as a sentence.
    """
    monkeypatch.setattr("greenroom.judge.worker.sys.executable", "/nowhere/python")
    drawer = ContentDrawer(lambda uid: "")
    with pytest.raises(WorkerFailed):
        drawer.isolation()
    with pytest.raises(WorkerFailed):
        drawer.draw(ITEM, 1)
    drawer.close()


def test_every_generated_item_of_the_bank_draws_and_grades():
    """
    The right values in six digits are full marks, through the whole way from file to grade.
    """
    bank = FileBank(default_roots())
    drawer = ContentDrawer(bank.code)
    items = [item for item in bank.items() if isinstance(item, ComputeItem)]
    for item in items:
        for seed in (0, 1, 2**32 - 1):
            instance = drawer.draw(item, seed)
            typed = {name: shown(value) for name, value in instance.expected.items()}
            grade = compute.grade(item, instance, NumbersAnswer(fields=typed))
            assert grade.verdict == "full", (item.slug, seed)
    drawer.close()
    assert len(items) >= 12
