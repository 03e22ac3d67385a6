"""What is broken in a bank is named by file, line and mend, and the rest works."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.bank.shelf import FileBank
from greenroom.domain.errors import (
    ItemBroken,
    ItemNotFound,
)

SMALL_BANK = Path(__file__).with_name("small_bank")
ITEMS = len(list(SMALL_BANK.glob("*/*/question.md")))
MAP = (SMALL_BANK / "skills.toml").read_text()
BELIEFS = (SMALL_BANK / "bagging/misconceptions.toml").read_text()
EXPLAIN = (SMALL_BANK / "bagging/why/question.md").read_text()
CHOOSE = (SMALL_BANK / "bagging/what/question.md").read_text()
PAGE = (SMALL_BANK / "bagging/topic.md").read_text()


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


def spoil(root, old, new, *, item="why", file="question.md"):
    """Change one place of an item, and say what the bank thinks of it."""
    path = root / "bagging" / item / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    return load(root)


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
    assert len(bank.items()) == ITEMS
    (root / "skills.toml").write_text("[[area")
    assert len(bank.items()) == ITEMS
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
    assert len(bank.items()) == ITEMS
    assert bank.topic_page("bagging") is None
    assert (bank.problems()[0].line, bank.problems()[0].mend) == (3, "Did you mean `lead`?")


def test_a_kind_that_cannot_be_graded_yet_is_read(root):
    """
    It is declared, not faked: a draft loads, a ready one is a finding that names it.
    """
    head = CHOOSE[: CHOOSE.index("options:")].replace("kind: choose", "kind: build")
    text = f"{head}dataset: d\nmetric: auc\n---\n\n# Question\n\nWhat would you do here?\n"
    write(root / "bagging" / "what" / "question.md", text)
    bank = load(root)
    assert bank.problems() == ()
    assert bank.item("chs234").kind == "build"
    assert [finding.code for finding in bank.findings("chs234")] == ["kind-not-graded"]


def test_a_generated_item_needs_its_generator(root):
    """
    Without variants.py there is nothing to ask.
    """
    (root / "bagging" / "sum" / "variants.py").unlink()
    bank = load(root)
    assert "variants.py is missing." in [problem.says for problem in bank.problems()]
    assert uids(bank) == {"abc234", "chs234"}


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
    assert len(bank.items()) == ITEMS - 1 or bank.problems()
