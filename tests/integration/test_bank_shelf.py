"""A bank of plain files: what is sound is there, edits are seen, a cache only makes it faster."""

import json
import os
import re
import shutil
import threading
from pathlib import Path

import pytest

from greenroom.bank.cache import FILE
from greenroom.bank.locations import default_roots
from greenroom.bank.shelf import FileBank
from greenroom.domain.errors import (
    ItemNotFound,
    TopicNotFound,
)

SMALL_BANK = Path(__file__).with_name("small_bank")
ITEMS = len(list(SMALL_BANK.glob("*/*/question.md")))
MAP = (SMALL_BANK / "skills.toml").read_text()
BELIEFS = (SMALL_BANK / "bagging/misconceptions.toml").read_text()
EXPLAIN = (SMALL_BANK / "bagging/why/question.md").read_text()
CHOOSE = (SMALL_BANK / "bagging/what/question.md").read_text()
VARIANTS = (SMALL_BANK / "bagging/sum/variants.py").read_text()


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path):
    """A small bank: one item of each graded kind, a page, misconceptions."""
    return Path(shutil.copytree(SMALL_BANK, tmp_path / "bank"))


def load(*roots, **options):
    return FileBank(roots, look_every_seconds=0, **options)


def uids(bank):
    return {item.uid for item in bank.items()}


def test_a_sound_bank_has_no_problems(root):
    """
    Items come by topic and slug, with everything they refer to put in.
    """
    bank = load(root)
    assert bank.problems() == ()
    assert [item.slug for item in bank.items()] == ["sum", "what", "why"]
    why = bank.item("abc234")
    assert why.topic == "bagging"
    assert why.hints == ("**Think**\n\nOf a mean.", "**Closer**")
    assert "# Question: a comment" in why.model_answer
    assert why.misconceptions[0].heard == ("averaging removes bias",)
    assert why.misconceptions[1].heard == ("a large forest memorises",)
    assert why.follow_ups[0].misconceptions[0].id == "bagging-lowers-bias"
    assert [belief.id for belief in bank.item("chs234").misconceptions] == ["bagging-lowers-bias"]
    assert bank.code("cmp234") == VARIANTS
    assert bank.code("abc234") == ""


def test_the_bank_of_the_project_is_read_without_problems():
    """
    What we ship loads, each item under its own uid, and the warm copy is the same.
    """
    bank = FileBank(default_roots())
    assert bank.problems() == ()
    assert len(uids(bank)) == len(bank.items()) > 0


def test_topic_pages(root):
    """
    A page that isn't written yet is None; a topic that isn't on the map is refused.
    """
    bank = load(root)
    page = bank.topic_page("bagging")
    assert (page.title, page.body) == ("Bagging", "## How it works\n\nIt averages.")
    assert len(page.page_hash) == 64
    assert bank.topic_page("boosting") is None
    with pytest.raises(TopicNotFound):
        bank.topic_page("nowhere")


def test_a_further_bank_may_add_topics(root, tmp_path):
    """
    Areas of the same id are joined; a map that doesn't fit is named and left out.
    """
    further = tmp_path / "further"
    extra = MAP.replace('"bagging"\n', '"stacking"\n').replace('"boosting"', '"voting"')
    extra = extra.replace("averaging", "stack").replace('"adding"', '"vote"')
    write(further / "skills.toml", extra.replace('after = ["bagging"]', 'after = ["boosting"]'))
    bank = load(root, further)
    assert bank.problems() == ()
    assert [topic.id for topic in bank.skill_map().topics()] == [
        "bagging", "boosting", "stacking", "voting",
    ]  # fmt: skip
    write(further / "skills.toml", MAP)
    bank = load(root, further)
    assert [(p.code, p.path) for p in bank.problems()] == [("schema", str(further / "skills.toml"))]
    assert len(bank.items()) == ITEMS


def test_the_hash_covers_what_an_item_is_made_of(root):
    """
    An edit of the question, of a belief that it names or of its code changes the hash; example
    answers and other items do not.
    """
    bank = load(root)
    before = {item.uid: item.item_hash for item in bank.items()}
    assert all(len(digest) == 64 for digest in before.values())
    write(root / "bagging" / "why" / "answers" / "full" / "terse.md", "It averages.")
    (root / "bagging" / "sum" / "variants.py").write_text(VARIANTS + "\n")
    beliefs = root / "bagging" / "misconceptions.toml"
    beliefs.write_text(BELIEFS.replace("averaging removes bias", "averaging kills bias"))
    after = {item.uid: item.item_hash for item in bank.items()}
    assert {uid for uid in before if before[uid] != after[uid]} == {"abc234", "chs234", "cmp234"}
    beliefs.write_text(BELIEFS)
    (root / "bagging" / "sum" / "variants.py").write_text(VARIANTS)
    assert {item.uid: item.item_hash for item in bank.items()} == before


def test_edits_are_seen_without_a_restart(root):
    """
    A changed, a new, a broken, a mended and a removed item show at the next look, quick edits of
    the same length included.
    """
    bank = load(root)
    path = root / "bagging" / "why" / "question.md"
    for title in ("Why bagging halps", "Why bagging hilps", "Why bagging holps"):
        path.write_text(re.sub("title: .*", f"title: {title}", EXPLAIN))
        assert bank.item("abc234").title == title
    path.write_text("nothing")
    with pytest.raises(ItemNotFound):
        bank.item("abc234")
    path.write_text(EXPLAIN)
    assert bank.item("abc234").title == "Why bagging helps"
    write(root / "boosting" / "new" / "question.md",
          CHOOSE.replace("chs234", "new234").replace("averaging", "adding"))  # fmt: skip
    assert any("has no bagging-lowers-bias" in problem.says for problem in bank.problems())
    shutil.rmtree(root / "boosting")
    shutil.rmtree(root / "bagging" / "what")
    assert uids(bank) == {"abc234", "cmp234"}
    assert bank.problems() == ()


def test_the_tree_is_not_looked_at_for_every_question(root, monkeypatch):
    """
    Between two looks the bank answers from memory.
    """
    bank = FileBank([root], look_every_seconds=3600)
    assert len(bank.items()) == ITEMS
    shutil.rmtree(root)
    assert len(bank.items()) == ITEMS


def test_a_bank_that_is_not_there_says_so(tmp_path):
    """
    An empty or missing folder is named, and nothing fails.
    """
    bank = load(tmp_path / "nowhere")
    assert bank.items() == ()
    assert [problem.code for problem in bank.problems()] == ["map-missing"]


def test_a_warm_start_reads_no_item_again(root, tmp_path, monkeypatch):
    """
    The second program takes every item from the cache, equal to what was parsed.
    """
    cache = tmp_path / "cache"
    cold = load(root, cache_folder=cache).items()

    def fail(*_):
        raise AssertionError("parsed again")

    monkeypatch.setattr("greenroom.bank.reading.parse_item", fail)
    monkeypatch.setattr("greenroom.bank.reading.read_topic", fail)
    warm = load(root, cache_folder=cache)
    assert warm.items() == cold
    assert warm.problems() == ()
    assert warm.code("cmp234") == VARIANTS


@pytest.mark.parametrize(
    "spoiled",
    [
        lambda data: b"",
        lambda data: b"\0\xff garbage \n\n" * 50,
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"bagging", b"bogging"),
        lambda data: b"\n".join(reversed(data.split(b"\n"))),
    ],
)
def test_a_corrupt_cache_is_ignored_and_mended(root, tmp_path, spoiled):
    """
    A cache can only make things faster: whatever is in it, the items are those of the files.
    """
    cache = tmp_path / "cache"
    cold = load(root, cache_folder=cache).items()
    good = (cache / FILE).read_bytes()
    (cache / FILE).write_bytes(spoiled(good))
    assert load(root, cache_folder=cache).items() == cold
    assert sorted((cache / FILE).read_bytes().split(b"\n")) == sorted(good.split(b"\n"))


def test_a_cache_that_cannot_be_written_is_no_reason_to_fail(root, tmp_path):
    """
    A file stands where the cache folder should be.
    """
    (tmp_path / "cache").write_text("in the way")
    assert len(load(root, cache_folder=tmp_path / "cache").items()) == ITEMS


def test_the_cache_keeps_nothing_that_is_gone(root, tmp_path):
    """
    It doesn't grow with every edit.
    """
    cache = tmp_path / "cache"
    load(root, cache_folder=cache).items()
    (root / "bagging" / "why" / "question.md").write_text(EXPLAIN.replace("helps", "holds"))
    load(root, cache_folder=cache).items()
    lines = (cache / FILE).read_bytes().split(b"\n")
    titles = [json.loads(line.split(b" ", 2)[2]).get("title") for line in lines]
    assert "Why bagging holds" in titles
    assert "Why bagging helps" not in titles


def test_threads_may_share_a_bank(root):
    """
    A look that one thread makes while another one reads never shows half a bank.
    """
    bank = load(root)
    counts = []

    def read():
        counts.extend(len(bank.items()) for _ in range(15))

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(counts) == {3}
    assert len(counts) == 60


def test_default_roots_and_further_ones(tmp_path):
    """
    The bank that came with the program is first, then those that the environment names.
    """
    further = {"GREENROOM_BANK_PATHS": os.pathsep.join([str(tmp_path), "", "~/own"])}
    first, *rest = default_roots(further)
    assert (first / "skills.toml").is_file()
    assert rest[0] == tmp_path
    assert rest[1].name == "own"
    assert rest[1].is_absolute()
    assert default_roots({}) == (first,)
