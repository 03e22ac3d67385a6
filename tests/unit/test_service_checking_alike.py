"""Two items that ask the same are found, and nothing else is."""

import numpy as np

from greenroom.domain.thresholds import ALIKE, THE_SAME
from greenroom.service.checking_alike import alike_pairs, asked
from greenroom.testing import choose_item, compute_item, explain_item

ITEMS = (explain_item(), choose_item(), compute_item())


def pairs(*angles):
    """The pairs among items whose vectors stand at these angles."""
    vectors = np.array([[np.cos(a), np.sin(a)] for a in angles], dtype=np.float32)
    return alike_pairs(ITEMS[: len(angles)], vectors, lambda uid: f"bank/{uid}")


def test_close_questions_are_paired_closest_first():
    """Each pair stands once, with its places; far ones do not."""
    found = pairs(0, np.arccos(0.8), np.arccos(0.8) + np.arccos(0.95))
    assert [(pair.first, pair.second) for pair in found] == [
        ("choo01", "comp01"),
        ("expl01", "choo01"),
    ]
    assert [pair.same for pair in found] == [True, False]
    assert found[0].paths == ("bank/choo01", "bank/comp01")
    assert "0.95 alike" in str(found[0])


def test_far_questions_are_no_pairs():
    """Below the line nothing is reported, and one item alone has no pair."""
    assert pairs(0, 1.2, 2.4) == ()
    assert pairs(0) == ()
    assert ALIKE < THE_SAME


def test_the_text_that_is_compared_is_the_question():
    """What an item says beyond its title and question does not count."""
    item = explain_item()
    assert asked(item) == f"{item.title}. {item.question}"
