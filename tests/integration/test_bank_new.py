"""What an author is told: open places, missing answers, and the templates that start an item."""

import random
import shutil
from pathlib import Path

import pytest

from greenroom.bank.new import new_item
from greenroom.bank.shelf import FileBank
from greenroom.domain.errors import (
    BadSetting,
    KindNotGraded,
    ReadOnlyFolder,
    TargetExists,
    TopicNotFound,
)

SMALL_BANK = Path(__file__).with_name("small_bank")
EXPLAIN = (SMALL_BANK / "bagging/why/question.md").read_text()


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path):
    """A small bank: one item of each graded kind, a page, misconceptions."""
    return Path(shutil.copytree(SMALL_BANK, tmp_path / "bank"))


def load(*roots, **options):
    return FileBank(roots, look_every_seconds=0, **options)


def spoil(root, old, new, *, item="why", file="question.md"):
    """Change one place of an item, and say what the bank thinks of it."""
    path = root / "bagging" / item / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return load(root)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("reviewed_on: 2026-11-22\n", "", "not-reviewed"),
        ("title: Why bagging helps", "title: Why bagging helps.", "title"),
        ("    tier: must\n  - id: deep", "    tier: should\n  - id: deep", "must-too-light"),
        ("# In 30 seconds\n\nAveraging lowers variance.\n", "", "section-missing"),
        ("Why bagging helps", '"<write: a title>"', "open-place"),
        ("Why does bagging help", "TODO: why does bagging help", "open-place"),
    ],
)
def test_what_an_author_must_mend_is_found(root, old, new, code):
    """
    The item loads, and its findings say what keeps it from being finished.
    """
    bank = spoil(root, old, new)
    assert code in [finding.code for finding in bank.findings("abc234")]
    assert bank.item("abc234")


def test_examples_are_asked_for_and_looked_at(root):
    """
    A ready explain item has one full, one partial and two wrong answers at least; strays are
    named.
    """
    answers = root / "bagging" / "why" / "answers"
    bank = load(root)
    missing = [f.says for f in bank.findings("abc234") if f.code == "answers-missing"]
    assert missing == ["0 of 1 full answers.", "0 of 1 partial answers.", "0 of 2 wrong answers."]
    for name in ("full/a", "partial/b", "wrong/c", "wrong/d", "full/e@bias"):
        write(answers / f"{name}.md", "Some words.\n")
    assert bank.findings("abc234") == []
    assert dict(bank.example_answers("abc234"))["full/e@bias.md"] == "Some words."
    for name in ("ful/x", "full/y@nothing", "full/z@bias.deeper"):
        write(answers / f"{name}.md", "Some words.")
    write(answers / "wrong" / "empty.md", " ")
    (answers / "wrong" / "binary.md").write_bytes(b"\xff\xfe")
    write(root / "bagging" / "why" / "hint.md", "x")
    assert {finding.code for finding in bank.findings("abc234")} == {
        "verdict-unknown", "answer-to-nothing", "answer-empty", "file-not-text", "file-unknown",
    }  # fmt: skip


@pytest.mark.parametrize("kind", ["explain", "choose", "compute", "plot", "code", "debug", "sql"])
@pytest.mark.parametrize("topic", ["bagging", "boosting"])
def test_a_new_item_passes_its_check_but_for_open_places(root, kind, topic):
    """
    The template is sound: what is left to do is marked, and nothing else is wrong.
    """
    folder = new_item(root, kind, topic, "a-new-one", rng=random.Random(1))
    assert folder == root / topic / "a-new-one"
    bank = load(root)
    assert bank.problems() == ()
    item = next(item for item in bank.items() if item.slug == "a-new-one")
    assert (item.kind, item.status, item.topic) == (kind, "draft", topic)
    assert {finding.code for finding in bank.findings(item.uid)} == {"open-place"}


def test_a_new_choice_in_a_bank_of_ones_own_can_be_read(tmp_path, monkeypatch, root):
    """
    It names a misconception of its own root: those of other roots are not there to be resolved.
    """
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setattr("greenroom.bank.new.default_roots", lambda: (root,))
    folder = new_item(own, "choose", "bagging", "my-choice")
    bank = load(root, own)
    assert bank.problems() == ()
    assert folder.name in {item.slug for item in bank.items()}


def test_new_refuses_what_it_cannot_do(root):
    """
    Nothing is overwritten, and every refusal names its reason.
    """
    with pytest.raises(TargetExists, match="why"):
        new_item(root, "explain", "bagging", "why")
    with pytest.raises(TopicNotFound, match="nowhere"):
        new_item(root, "explain", "nowhere", "x")
    with pytest.raises(KindNotGraded, match="build"):
        new_item(root, "build", "bagging", "x")
    for slug in ("../x", "A b", "", "x" * 61):
        with pytest.raises(BadSetting):
            new_item(root, "explain", "bagging", slug)
    assert (root / "bagging" / "why" / "question.md").read_text() == EXPLAIN


def test_new_says_when_the_bank_cannot_be_written(root, monkeypatch):
    """
    A failure half-way leaves no folder behind.
    """
    (root / "boosting").write_text("a file where the topic's folder would be")
    with pytest.raises(ReadOnlyFolder):
        new_item(root, "explain", "boosting", "x")
    assert (root / "boosting").is_file()
