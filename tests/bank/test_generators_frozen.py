"""A seed draws the same question for ever, for whoever was asked it wants to see it again.

`generator_digests.json` holds the SHA-256 of what each item that is out of draft draws for seeds 0
to 19. Where a `variants.py` is changed on purpose, renew its digest by naming the item:

    python tests/bank/test_generators_frozen.py UID ...
"""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import pytest

from greenroom.bank.shelf import FileBank
from greenroom.domain.errors import ItemNotFound

ROOT = Path(__file__).parents[2]
BANK = FileBank([ROOT / "bank"])
DIGESTS = Path(__file__).with_name("generator_digests.json")
SEEDS = range(20)
NOISE = 1e-12  # what floating point leaves where the sum is nought


def generators():
    """The digest of every generated item that may have been asked, by uid."""
    asked = [
        item for item in BANK.items() if item.kind in {"compute", "plot"} and item.status != "draft"
    ]
    return {item.uid: digest(draw_of(item.uid)) for item in asked}


def draw_of(uid):
    names = {"__name__": "variants"}
    exec(compile(BANK.code(uid), place(uid), "exec"), names)
    return names["draw"]


def place(uid):
    try:
        return str(BANK.folder(uid).relative_to(ROOT) / "variants.py")
    except ItemNotFound:
        return f"the item {uid}"


def digest(draw):
    drawn = [canonical(asked(draw(np.random.RandomState(seed)))) for seed in SEEDS]
    text = json.dumps(drawn, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def asked(drawn):
    """What a candidate meets: all but the raw numbers, which are for the proof."""
    if not isinstance(drawn, dict):
        return drawn
    return {key: part for key, part in drawn.items() if key != "drawn"}


def canonical(value):
    """Plain data whose numbers keep ten digits: the last ones depend on processor and BLAS."""
    if isinstance(value, dict):
        return {key: canonical(part) for key, part in value.items()}
    if isinstance(value, list | tuple | np.ndarray):
        return [canonical(part) for part in value]
    if value is None or isinstance(value, str | bool):
        return value
    return 0.0 if abs(value) < NOISE else float(f"{value:.10g}")


def frozen(path=DIGESTS):
    return json.loads(path.read_text(encoding="utf-8"))


def renew(uids, path=DIGESTS):
    """Write the digests of these items anew; one that is no longer in the bank goes."""
    current, kept = generators(), frozen(path)
    unknown = [uid for uid in uids if uid not in current and uid not in kept]
    if not uids:
        raise SystemExit("Name the uids of the items whose digests are to be renewed.")
    if unknown:
        raise SystemExit(
            f"No generated item that is out of draft has the uid {', '.join(unknown)}."
        )
    for uid in uids:
        kept.pop(uid, None)
        if uid in current:
            kept[uid] = current[uid]
    text = json.dumps(kept, indent=2, sort_keys=True)
    path.write_text(f"{text}\n", encoding="utf-8")


def test_generators_draw_what_they_always_drew():
    """
    Nobody's past question changes without somebody meaning it.
    """
    current, kept = generators(), frozen()
    changed = sorted(uid for uid in current | kept if current.get(uid) != kept.get(uid))
    assert not changed, (
        f"New, gone, or drawing something else than before: {', '.join(map(place, changed))}. "
        "Other numbers are another item: retire this one and give the new one its own uid. "
        "If the change is meant (a new item, or words that were mended), run: "
        f"python tests/bank/test_generators_frozen.py {' '.join(changed)}"
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (0.1 + 0.2, 0.3, True),
        (np.float64(4), 4, True),
        (-1e-17, 0, True),
        (np.array([[1, 1 / 3]]), [[1, 0.33333333333]], True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, True),
        (0.3, 0.300000001, False),
        (1, "1", False),
        ([1, 2], [2, 1], False),
    ],
)
def test_a_digest_sees_changes_and_not_noise(one, other, same):
    """
    Another processor passes, another number does not.
    """
    assert (digest(lambda rng: one) == digest(lambda rng: other)) is same


def test_a_digest_leaves_out_what_only_the_proof_reads():
    """
    Handing the raw numbers to a proof changes no question.
    """
    plain = digest(lambda rng: {"expected": {"x": 1}})
    assert digest(lambda rng: {"expected": {"x": 1}, "drawn": {"x": [1, 2]}}) == plain
    assert digest(lambda rng: {"expected": {"x": 2}}) != plain


def test_a_digest_covers_what_a_seed_draws():
    """
    The same words with other random numbers behind them are another generator.
    """
    assert digest(lambda rng: rng.randint(9)) != digest(lambda rng: rng.randint(0, 8))


@pytest.mark.slow
def test_only_the_named_digests_are_renewed(tmp_path):
    """
    Renewing one item does not sweep a change of another one under the rug.
    """
    path = tmp_path / "digests.json"
    named, other, *_ = sorted(frozen())
    path.write_text(json.dumps({named: "old", other: "old", "gone00": "old"}))
    renew([named, "gone00"], path)
    assert frozen(path) == {named: generators()[named], other: "old"}


@pytest.mark.slow
@pytest.mark.parametrize(("uids", "told"), [([], "Name the uids"), (["zzzzzz"], "uid zzzzzz")])
def test_renewing_needs_names(uids, told, tmp_path):
    """
    A mistyped uid is told, and nothing is written.
    """
    path = tmp_path / "digests.json"
    path.write_text("{}")
    with pytest.raises(SystemExit, match=told):
        renew(uids, path)
    assert path.read_text() == "{}"


if __name__ == "__main__":
    renew(sys.argv[1:])
