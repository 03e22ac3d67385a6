"""What the grader is trained on: whole, sound, and apart from what it is tested on."""

import json
import random
from collections import Counter
from pathlib import Path

import pytest

from greenroom.bank.shelf import FileBank
from greenroom.domain.items import RubricItem
from greenroom.matching.reversal import denied, swapped, turned
from training.derive import derive
from training.examples import (
    LABELS,
    Example,
    Split,
    from_answers,
    from_beside,
    from_pairs,
    from_rubrics,
)

ROOT = Path(__file__).parents[2]
PAIRS = ROOT / "training" / "pairs"
LEAST_WRITTEN, LEAST_IN_ALL = 8_000, 20_000


@pytest.fixture(scope="module")
def bank():
    return FileBank([ROOT / "bank"])


@pytest.fixture(scope="module")
def split():
    return Split()


@pytest.fixture(scope="module")
def train(bank, split):
    return [*from_rubrics(bank, split, "train"), *from_pairs(split, "train", bank)]


def groups(folder):
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{path.name}:{number}", path.stem, json.loads(line)


@pytest.mark.parametrize("folder", [PAIRS, PAIRS / "test"], ids=["train", "test"])
def test_every_group_belongs_to_a_point_of_the_bank_and_is_whole(folder, bank):
    """A point that was renamed or dropped leaves its statements behind: they are named here."""
    points = {
        (item.topic, item.uid, point.id)
        for item in bank.items()
        if isinstance(item, RubricItem)
        for point in item.key_points
    }
    wrong = []
    for place, topic, group in groups(folder):
        known = (topic, group["item"], group["point"]) in points
        whole = all(len([text for text in group[label] if text.strip()]) == 2 for label in LABELS)
        if not (known and whole):
            wrong.append(place)

    assert wrong == []


def test_nothing_trained_on_is_in_the_test_part(train, bank, split):
    """By topic, then by item; the test part is written in files of its own."""
    tested = {(e.topic, e.item) for part in ("dev", "test") for e in from_pairs(split, part, bank)}
    trained = {(example.topic, example.item) for example in train}

    assert tested
    assert not tested & trained
    assert all(split.part(topic, item) == "train" for topic, item in trained)
    assert all(split.part(t, g["item"]) == "train" for _, t, g in groups(PAIRS))
    assert all(split.part(t, g["item"]) != "train" for _, t, g in groups(PAIRS / "test"))


def test_no_statement_of_the_test_part_was_trained_on(train, bank, split):
    """Written from the point alone, without sight of the training wordings."""
    trained = {example.window for example in train}
    repeated = [
        example.window
        for part in ("dev", "test")
        for example in from_pairs(split, part, bank)
        if example.window in trained
    ]

    assert len(repeated) <= 2, repeated


def test_there_are_enough_pairs_of_every_label_in_both_kinds_of_wording(train):
    """As many in the point's own words as in others, or the wording would give the label away."""
    written = [example for example in train if example.source == "pairs"]
    kinds = Counter((example.allowed[0], example.close) for example in written)

    assert len(written) >= LEAST_WRITTEN
    assert len(written) + len(list(derive(train, random.Random(0)))) >= LEAST_IN_ALL
    assert len(kinds) == 2 * len(LABELS)
    assert len(set(kinds.values())) == 1


@pytest.mark.parametrize(
    ("rule", "text", "becomes"),
    [
        (denied, "The bias is high.", "The bias is not high."),
        (denied, "Trees cannot extrapolate.", "Trees can extrapolate."),
        (denied, "A tree that is deep overfits.", None),
        (denied, "Is the bias high?", None),
        (denied, "Nobody can say.", None),
        (turned, "It raises the bias.", ("It lowers the bias.", "raises", "lowers")),
        (turned, "It raises the bias and lowers the variance.", None),
        (turned, "It is a mean.", None),
        (swapped, "Bias and variance add up.", None),
    ],
)
def test_the_rules_change_what_they_are_sure_of(rule, text, becomes):
    """Two changes may undo one another, and a clause beside the main one may not matter."""
    assert rule(text) == becomes


def test_a_derived_statement_contradicts_only_what_it_speaks_of():
    """The opposite of a word that the point does not use says nothing about it."""
    heard = Example("early stopping lowers it", "It lowers the error.", ("heard",), "pairs")
    beside = Example("after more epochs it falls", "The error shrinks.", ("heard",), "pairs")
    made = [(e.window, e.allowed) for e in derive([heard, beside], random.Random(0))]

    assert all(allowed in {("contradicted",), ("heard",)} for _, allowed in made)
    assert not [window for window, _ in made if window.startswith("before more")]


def test_what_is_changed_on_both_sides_keeps_its_label():
    """So that a rare word by itself tells nothing."""
    example = Example("it lowers the recall", "It lowers the recall.", ("heard",), "pairs")
    both = [e for e in derive([example], random.Random(0)) if e.source.endswith("+both")]

    assert [(e.window, e.point, e.allowed) for e in both] == [
        ("it lowers the precision", "It lowers the precision.", ("heard",))
    ]


def test_a_statement_contradicts_its_point_turned_round():
    """The same words with another label, so that words alone tell nothing."""
    example = Example("averaging shrinks it", "Bagging lowers the error.", ("heard",), "pairs")
    found = {(e.point, e.allowed) for e in derive([example], random.Random(0))}

    assert ("Bagging raises the error.", ("contradicted",)) in found


def test_every_statement_stands_beside_points_that_it_does_not_make(bank, split):
    """Its manner is then seen with labels of both kinds."""
    pairs = list(from_pairs(split, "train", bank))
    beside = list(from_beside(pairs, random.Random(0)))
    own = {(example.window, example.point) for example in pairs}

    assert len(beside) > len(pairs)
    assert not [e for e in beside if (e.window, e.point) in own]
    assert all("silent" in example.allowed for example in beside)


def test_clauses_of_answers_stand_beside_points_of_other_topics(bank, split):
    """And nothing of an answer of the test part is among them."""
    found = list(from_answers(bank, split, random.Random(0)))
    topics = {
        point.says: item.topic
        for item in bank.items()
        if isinstance(item, RubricItem)
        for point in item.key_points
    }

    assert len(found) > 1_000
    assert all(topics[example.point] != example.topic for example in found)
    assert all(split.part(example.topic, example.item) == "train" for example in found)
