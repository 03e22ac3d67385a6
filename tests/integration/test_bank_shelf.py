"""A bank of plain files: what is sound is there, what is broken is named, edits are seen."""

import json
import os
import random
import re
import shutil
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.bank.cache import FILE
from greenroom.bank.locations import default_roots
from greenroom.bank.new import new_item
from greenroom.bank.shelf import FileBank
from greenroom.domain.errors import (
    BadSetting,
    ItemBroken,
    ItemNotFound,
    KindNotGraded,
    ReadOnlyFolder,
    TargetExists,
    TopicNotFound,
)

MAP = """\
[[area]]
id = "algorithms"
title = "Algorithms"

[[area.topic]]
id = "bagging"
title = "Bagging"
requires = ["explain"]
skills = [
  {id = "averaging", title = "Average"},
]

[[area.topic]]
id = "boosting"
title = "Boosting"
after = ["bagging"]
skills = [{id = "adding", title = "Add"}]
"""
BELIEFS = """\
[[misconception]]
id = "bagging-lowers-bias"
says = "Bagging lowers the bias of its trees."
heard = ["averaging removes bias"]
reply = "It lowers the variance and leaves the bias."

[[misconception]]
id = "more-trees-overfit"
says = "More trees make a forest overfit."
reply = "The error levels off as trees are added."
"""
EXPLAIN = """\
---
uid: abc234
kind: explain
title: Why bagging helps
skills: [averaging]
level: 2
minutes: 5
status: ready
reviewed_on: 2026-11-22
sources:
  - "Breiman (1996), Bagging predictors"
key_points:
  - id: averages
    says: Averaging many fits lowers variance.
    weight: 2
    tier: must
  - id: deep-trees
    says: It helps unstable fits most, such as deep trees.
misconceptions:
  - bagging-lowers-bias
  - {id: more-trees-overfit, heard: [a large forest memorises]}
follow_ups:
  - id: bias
    when: {heard: bagging-lowers-bias}
    ask: What happens to the bias?
    answer: It stays about the same.
    key_points:
      - id: bias-stays
        says: The bias stays about where it was.
        tier: must
    misconceptions: [bagging-lowers-bias]
---

# Question

Why does bagging help deep trees?

# In 30 seconds

Averaging lowers variance.

# Model answer

Errors of single trees cancel in the mean.

```python
# Question: a comment
```
"""
CHOOSE = """\
---
uid: chs234
kind: choose
title: What bagging lowers
skills: [averaging]
level: 1
minutes: 1
status: ready
reviewed_on: 2026-11-22
sources: ["Breiman (1996), Bagging predictors"]
options:
  - id: variance
    text: The variance
    right: true
  - id: bias
    text: The bias
    misconception: bagging-lowers-bias
---

# Question

What does bagging lower most?

# Model answer

The variance.
"""
COMPUTE = """\
---
uid: cmp234
kind: compute
title: A sum of two numbers
skills: [averaging]
level: 1
minutes: 1
status: ready
reviewed_on: 2026-11-22
sources: ["Euclid (c. 300 BC), Elements, book VII"]
answers:
  - id: total
    label: Sum
---

# Question

What is {{ a }} plus 1?
"""
VARIANTS = """\
def draw(rng):
    a = rng.randint(1, 9)
    return {"shown": {"a": str(a)}, "expected": {"total": a + 1}, "solution": "One more than a."}
"""
PAGE = """\
---
title: Bagging
lead: Averages of many fits.
sources: ["Breiman (1996), Bagging predictors"]
reviewed_on: 2026-11-22
---

## How it works

It averages.
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def root(tmp_path):
    """A small bank: one item of each graded kind, a page, misconceptions."""
    root = tmp_path / "bank"
    write(root / "skills.toml", MAP)
    write(root / "retired.txt", "# gone\nold234  # a twin of abc234\n")
    write(root / "bagging" / "misconceptions.toml", BELIEFS)
    write(root / "bagging" / "topic.md", PAGE)
    write(root / "bagging" / "why" / "question.md", EXPLAIN)
    write(root / "bagging" / "why" / "hints.md", "## Think\n\nOf a mean.\n\n## Closer\n")
    write(root / "bagging" / "what" / "question.md", CHOOSE)
    write(root / "bagging" / "sum" / "question.md", COMPUTE)
    write(root / "bagging" / "sum" / "variants.py", VARIANTS)
    return root


def load(*roots, **options):
    return FileBank(roots, look_every_seconds=0, **options)


def uids(bank):
    return {item.uid for item in bank.items()}


def spoil(root, old, new, *, item="why", file="question.md"):
    """Change one place of an item, and say what the bank thinks of it."""
    path = root / "bagging" / item / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return load(root)


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


@pytest.mark.parametrize(
    ("old", "new", "line", "says", "mend"),
    [
        ("level: 2", "levle: 2", 6, "`levle` is not a key here", "Did you mean `level`?"),
        ("level: 2\n", "", 2, "`level` is missing", "Add `level: ...`"),
        ("level: 2", "level: 9", 6, "less than or equal to 5", ""),
        ("level: 2", "level: 2.5", 6, "valid integer", ""),
        ("kind: explain", "kind: explian", 3, "no kind of item", "Did you mean `explain`?"),
        ("kind: explain\n", "", 2, "`kind` is missing", ""),
        ("uid: abc234", "uid: 234567", 2, "valid string", "Put it in quotes"),
        ("    weight: 2", "    wieght: 2", 15, "`wieght` is not a key", "Did you mean `weight`?"),
        ("    weight: 2", "    weight: .nan", 15, "finite", ""),
        ("    weight: 2", "    weight: 0", 15, "greater than 0", ""),
        ("says: Averaging many fits", "says: Averaging: many fits", 14, "not YAML", "quotes"),
        ("  - bagging-lowers-bias", "  - bagging-lowers-bais", 20, "has no bagging-lowers-bais",
         "Did you mean `bagging-lowers-bias`?"),
        ("    misconceptions: [bagging-lowers-bias]", "    misconceptions: [nope]", 31,
         "has no nope", "Known here"),
        ("    when: {heard: bagging-lowers-bias}", "    when: {missed: avergaes}", 24,
         "unknown point avergaes", ""),
        ("  - id: deep-trees", "  - id: averages", 17, "same id is used twice: averages", ""),
        ("reviewed_on: 2026-11-22", "reviewed_on: soon", 9, "valid date", ""),
        ("title: Why bagging helps", "title: Why\ntitle: Why", 5, "given twice", "Delete"),
        ("minutes: 5", "minutes: 5\nslug: x", 8, "not given in the front matter", "delete"),
        ("# In 30 seconds", "# In 30 second", 38, "no heading", "Did you mean `In 30 seconds`?"),
        ("# In 30 seconds", "# Question", 38, "stands here twice", "Join"),
        ("---\n\n# Question", "---\nHello\n# Question", 33, "before a heading", "# Question"),
        ("# Question\n\nWhy does bagging help deep trees?\n", "", 33, "no question", "# Question"),
        ("---\nuid", "uid", 1, "no front matter", "---"),
    ],
)  # fmt: skip
def test_a_broken_item_is_named_with_file_line_and_mend(root, old, new, line, says, mend):
    """
    The item is left out and asked for by name; all others stay.
    """
    bank = spoil(root, old, new)
    assert uids(bank) == {"chs234", "cmp234"}
    found = [problem for problem in bank.problems() if says in problem.says]
    assert found, bank.problems()
    assert found[0].line == line
    assert mend in found[0].mend
    assert found[0].path.endswith("bagging/why/question.md")


def test_a_broken_item_is_told_from_one_that_is_not_there(root):
    """
    A learner whose item broke hears why, with the place.
    """
    bank = spoil(root, "level: 2", "level: nine")
    with pytest.raises(ItemBroken, match=r"question\.md:6"):
        bank.item("abc234")
    with pytest.raises(ItemNotFound):
        bank.item("zzz999")


@pytest.mark.parametrize(
    ("file", "data", "code"),
    [
        ("question.md", b"---\nuid: abc234\ntitle: \xff\xfe\n---\n", "file-not-text"),
        ("question.md", b"---\nuid: abc234\n\0\n---\n", "file-not-text"),
        ("hints.md", b"\x89PNG\r\n\x1a\n\0\0", "file-not-text"),
        ("hints.md", b"x" * 300_000, "file-too-large"),
    ],
)
def test_files_that_are_no_text_are_named(root, file, data, code):
    """
    Binary and huge files keep their item out, and nothing else.
    """
    (root / "bagging" / "why" / file).write_bytes(data)
    bank = load(root)
    assert uids(bank) == {"chs234", "cmp234"}
    assert [problem.code for problem in bank.problems()] == [code]


def test_an_editors_byte_order_mark_and_line_ends_do_no_harm(root):
    """
    Files from Windows read like all others, hash included.
    """
    before = load(root).item("abc234")
    path = root / "bagging" / "why" / "question.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(root).item("abc234") == before


def test_links_out_of_the_bank_are_not_followed(root, tmp_path):
    """
    A linked file or folder outside the root is named and its content stays unread.
    """
    outside = tmp_path / "outside"
    shutil.copytree(root / "bagging" / "why", outside)
    (root / "boosting").mkdir()
    (root / "boosting" / "linked").symlink_to(outside)
    (root / "bagging" / "what" / "hints.md").symlink_to("/etc/passwd")
    bank = load(root)
    assert uids(bank) == {"abc234", "cmp234"}
    assert {problem.code for problem in bank.problems()} == {"link-leads-out"}
    assert "root:" not in str(bank.problems())


def test_a_pipe_is_not_waited_for(root):
    """
    Opening a pipe that nobody writes to would hang the loader.
    """
    os.mkfifo(root / "bagging" / "what" / "hints.md")
    bank = load(root)
    assert [problem.code for problem in bank.problems()] == ["file-not-regular"]
    assert uids(bank) == {"abc234", "cmp234"}


def test_of_two_items_with_one_uid_neither_is_used(root):
    """
    Nobody can say which of them a learner's history means; both are named.
    """
    shutil.copytree(root / "bagging" / "why", root / "bagging" / "twin")
    bank = load(root)
    assert uids(bank) == {"chs234", "cmp234"}
    assert {problem.path.split("/")[-2] for problem in bank.problems()} == {"why", "twin"}
    with pytest.raises(ItemBroken, match="abc234"):
        bank.item("abc234")


def test_a_further_bank_never_takes_a_uid(root, tmp_path):
    """
    The earlier root keeps its item; the later one is named; its other items are there.
    """
    further = tmp_path / "further"
    shutil.copytree(root / "bagging", further / "bagging")
    (further / "bagging" / "misconceptions.toml").write_text(
        BELIEFS.replace("bagging-lowers-bias", "a-bias").replace("more-trees-overfit", "a-tree")
    )
    for item in ("why", "what"):
        path = further / "bagging" / item / "question.md"
        text = path.read_text().replace("bagging-lowers-bias", "a-bias")
        path.write_text(text.replace("more-trees-overfit", "a-tree"))
    path = further / "bagging" / "what" / "question.md"
    path.write_text(path.read_text().replace("chs234", "new234"))
    bank = load(root, further)
    assert uids(bank) == {"abc234", "chs234", "cmp234", "new234"}
    assert {problem.code for problem in bank.problems()} == {"uid-repeated"}
    assert bank.folder("abc234") == root / "bagging" / "why"


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
    assert len(bank.items()) == 3


def test_retired_uids_are_refused(root):
    """
    A uid that was given out once must not mean another item.
    """
    bank = spoil(root, "uid: abc234", "uid: old234")
    assert uids(bank) == {"chs234", "cmp234"}
    assert bank.problems()[0].code == "uid-retired"
    assert bank.problems()[0].line == 2
    assert {"old234", "chs234"} <= bank.taken_uids()


@pytest.mark.parametrize(
    ("old", "new", "code", "mend"),
    [
        ("skills: [averaging]", "skills: [avreaging]", "skill-not-on-map", "`averaging`"),
        ("skills: [averaging]", "skills: [adding]", "skill-of-another-topic", "first"),
    ],
)
def test_skills_must_stand_on_the_map(root, old, new, code, mend):
    """
    Memory is kept by skill, so a skill that nobody knows would be lost.
    """
    problem = spoil(root, old, new).problems()[0]
    assert (problem.code, problem.line) == (code, 5)
    assert mend in problem.mend


def test_a_topic_must_stand_on_the_map(root):
    """
    A folder whose name is no topic is named with the near one.
    """
    (root / "bagging").rename(root / "baging")
    bank = load(root)
    assert bank.items() == ()
    assert any("Did you mean `bagging`?" in problem.mend for problem in bank.problems())


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (MAP.replace('id = "boosting"', 'id = "bagging"'), 14, "Topic given twice: bagging"),
        (MAP.replace('["bagging"]', '["baging"]'), 16, "unknown baging"),
        (MAP.replace('title = "Boosting"', 'titel = "Boosting"'), 15, "`titel` is not a key"),
        (MAP + "x = [", 18, "not TOML"),
        ("", None, "missing"),
    ],
)
def test_a_broken_map_is_named_by_line(root, text, line, says):
    """
    The map's own faults have lines too, though the parser of TOML tells none.
    """
    (root / "skills.toml").write_text(text)
    bank = load(root)
    found = [problem for problem in bank.problems() if says in problem.says]
    assert found or not text
    if found:
        assert found[0].line == line


def test_the_last_good_map_stays_while_a_new_one_is_broken(root):
    """
    A typo in skills.toml doesn't empty a running server's bank.
    """
    bank = load(root)
    assert len(bank.items()) == 3
    (root / "skills.toml").write_text("[[area")
    assert len(bank.items()) == 3
    assert [problem.code for problem in bank.problems()] == ["not-toml"]


def test_misconceptions_are_unique_over_the_bank(root):
    """
    One belief, one reply: the second place is named with its line.
    """
    write(root / "boosting" / "misconceptions.toml", "\n" + BELIEFS)
    bank = load(root)
    assert [(p.code, p.line) for p in bank.problems()] == [
        ("misconception-repeated", 3),
        ("misconception-repeated", 9),
    ]


def test_broken_misconceptions_break_only_what_names_them(root):
    """
    The items that name them can't be asked; the computed one can.
    """
    path = root / "bagging" / "misconceptions.toml"
    path.write_text(BELIEFS.replace('reply = "It', 'replay = "It'))
    bank = load(root)
    assert uids(bank) == {"cmp234"}
    assert ("`replay` is not a key here.", 5) in [(p.says, p.line) for p in bank.problems()]


def test_a_broken_page_is_named_and_the_items_stay(root):
    """
    A topic page has its own front matter and its own faults.
    """
    (root / "bagging" / "topic.md").write_text(PAGE.replace("lead:", "laed:"))
    bank = load(root)
    assert len(bank.items()) == 3
    assert bank.topic_page("bagging") is None
    assert (bank.problems()[0].line, bank.problems()[0].mend) == (3, "Did you mean `lead`?")


@pytest.mark.parametrize("kind", ["plot", "code", "debug", "sql", "build", "design", "behave"])
def test_kinds_that_cannot_be_graded_yet_are_read(root, kind):
    """
    They are declared, not faked: a draft loads, a ready one is a finding that names it.
    """
    needs = {
        "code": "entry_point: f", "debug": "entry_point: f", "build": "dataset: d\nmetric: auc",
        "plot": "", "design": "", "behave": "", "sql": "ordered: true",
    }[kind]  # fmt: skip
    rubric = EXPLAIN[EXPLAIN.index("key_points") : EXPLAIN.index("misconceptions:\n")]
    extra = f"{rubric if kind in ('plot', 'design', 'behave') else ''}{needs}"
    head = CHOOSE[: CHOOSE.index("options:")].replace("kind: choose", f"kind: {kind}")
    text = f"{head}{extra}\n---\n\n# Question\n\nWhat would you do here?\n"
    write(root / "bagging" / "what" / "question.md", text)
    bank = load(root)
    assert bank.problems() == ()
    assert bank.item("chs234").kind == kind
    assert [finding.code for finding in bank.findings("chs234")] == ["kind-not-graded"]


def test_a_generated_item_needs_its_generator(root):
    """
    Without variants.py there is nothing to ask.
    """
    (root / "bagging" / "sum" / "variants.py").unlink()
    bank = load(root)
    assert "variants.py is missing." in [problem.says for problem in bank.problems()]
    assert uids(bank) == {"abc234", "chs234"}


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
    assert len(bank.items()) == 3
    shutil.rmtree(root)
    assert len(bank.items()) == 3


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
    assert len(load(root, cache_folder=tmp_path / "cache").items()) == 3


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


@settings(max_examples=40)
@given(data=st.data())
def test_any_damage_to_one_item_leaves_the_others(tmp_path_factory, data):
    """
    Lines may go missing, double or be replaced by anything: the bank loads, and the item is
    either there or named.
    """
    root = tmp_path_factory.mktemp("bank")
    write(root / "skills.toml", MAP)
    write(root / "bagging" / "misconceptions.toml", BELIEFS)
    write(root / "bagging" / "what" / "question.md", CHOOSE)
    lines = EXPLAIN.split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        junk = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
        lines[place : place + 1] = data.draw(st.lists(junk, max_size=2))
    write(root / "bagging" / "why" / "question.md", "\n".join(lines))
    bank = load(root)
    assert "chs234" in uids(bank)
    assert len(bank.items()) == 2 or bank.problems()


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


@pytest.mark.parametrize("kind", ["explain", "choose", "compute"])
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


def test_new_refuses_what_it_cannot_do(root):
    """
    Nothing is overwritten, and every refusal names its reason.
    """
    with pytest.raises(TargetExists, match="why"):
        new_item(root, "explain", "bagging", "why")
    with pytest.raises(TopicNotFound, match="nowhere"):
        new_item(root, "explain", "nowhere", "x")
    with pytest.raises(KindNotGraded, match="plot"):
        new_item(root, "plot", "bagging", "x")
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
