"""Front matter, headings and TOML: data with the line it stands on, or a fault with its line."""

import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.bank.frontmatter import FrontMatterFault, read_front_matter
from greenroom.bank.markup import sections, split_front_matter
from greenroom.bank.stats import stats
from greenroom.bank.tomls import line_in_tables, read_toml
from greenroom.bank.uids import fresh_uid
from greenroom.domain.problems import Problem
from greenroom.domain.skills import Area, Skill, SkillMap, Topic
from greenroom.testing.items import choose_item, explain_item, skill_map


def test_front_matter_remembers_lines():
    """
    The line of a nested value is the line in the file, not in the YAML.
    """
    data, marks = read_front_matter("a: 1\nb:\n  - c: x\n  - c: y\n", first_line=2)
    assert data == {"a": 1, "b": [{"c": "x"}, {"c": "y"}]}
    assert marks.line(("b", 1, "c")) == 5
    assert marks.line(("b", 0, "missing")) == 4
    assert marks.line(("nowhere",)) == 2
    assert marks.words["y"] == 5


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: [1, 2\nb: 3\n", 3, "not YAML"),
        ("a: b: c\n", 2, "not YAML"),
        ("a: 1\nb: 2\na: 3\n", 4, "`a` is given twice"),
        ("a: &x 1\nb: *x\n", 2, "anchors"),
        ("a: !!python/object/apply:os.system ['true']\n", 2, "tag"),
        ("a: !thing {b: 1}\n", 2, "tag"),
        ("- a\n- b\n", 2, "not a mapping"),
        ("a: 2026-13-45\n", 2, "cannot be read"),
        ("? [a, b]\n: 1\n", 2, "key"),
        ("\ta: 1\n", 2, "not YAML"),
        ("a: 1\x07\n", 2, "not YAML"),
        ("a: " + "[" * 100_000, 2, "not YAML"),
        ("---\na: 1\n---\nb: 2\n", 4, "not YAML"),
    ],
)
def test_front_matter_that_says_something_else_than_it_shows_is_refused(text, line, says):
    """
    Every fault names its line: broken syntax, repeated keys, aliases, tags.
    """
    with pytest.raises(FrontMatterFault, match=says) as caught:
        read_front_matter(text, first_line=2)
    assert caught.value.line == line
    assert caught.value.mend


@given(st.text(max_size=80))
def test_any_front_matter_is_read_or_refused(text):
    """
    No text raises anything else.
    """
    with suppress(FrontMatterFault):
        data, marks = read_front_matter(text, first_line=2)
        assert all(marks.line((key,)) >= 2 for key in data)


def test_headings_inside_code_are_code():
    """
    A comment in a Python block is no section, whatever fence is used.
    """
    text = "# Question\n```python\n# In 30 seconds\n```\n~~~~\n# x\n~~~\n~~~~\n# Model answer\nSo."
    before, found = sections(text, level=1)
    assert before == ""
    assert [(section.heading, section.line) for section in found] == [
        ("Question", 1),
        ("Model answer", 9),
    ]


def test_front_matter_without_an_end_is_no_front_matter():
    """
    A missing second line of dashes would swallow the question.
    """
    assert split_front_matter("---\na: 1\n# Question").front_line is None
    assert split_front_matter("# Question").front_line is None


def test_toml_lines_are_found_in_nested_tables():
    """
    The second topic of the second area, however many tables come before.
    """
    text = "[[area]]\n[[area.topic]]\nid='a'\n[[area]]\n[[area.topic]]\n[[area.topic]]\nid='b'\n"
    assert line_in_tables(text, [("area", 1), ("area.topic", 1)], "id") == 7
    assert line_in_tables(text, [("area", 1), ("area.topic", 0)], "id") == 5
    assert line_in_tables(text, [("area", 5)], "id") is None


def test_broken_toml_names_its_line(tmp_path):
    """
    The parser's words are kept, and the line it mentions.
    """
    problem = read_toml("a = 1\nb = \n", tmp_path / "x.toml")
    assert isinstance(problem, Problem)
    assert problem.line == 2


@given(st.integers())
def test_a_fresh_uid_is_free_and_reads_as_a_word(seed):
    """
    YAML takes no uid for a number, and taken ones are not drawn again.
    """
    first = fresh_uid(random.Random(seed), taken=())
    second = fresh_uid(random.Random(seed), taken={first})
    assert first != second
    for uid in (first, second):
        assert read_front_matter(f"uid: {uid}", 1)[0] == {"uid": uid}


def test_stats_count_ready_items_and_name_empty_cells():
    """
    A cell is required once its kind can be graded: code isn't yet, so it isn't asked for.
    """
    one = Topic(
        id="bias-and-variance",
        title="Bias and variance",
        skills=(Skill(id="bias-variance-tradeoff", title="Trade"),),
        requires=("explain", "choose", "compute", "code"),
    )
    the_map = SkillMap(areas=(Area(id="algorithms", title="Algorithms", topics=(one,)),))
    items = [
        explain_item(status="ready", topic=one.id),
        choose_item(status="draft", topic=one.id),
    ]
    counted = stats(items, the_map)
    assert counted["kinds"]["explain"] == 1
    assert counted["topics"][one.id]["choose"] == 0
    assert [(cell["topic"], cell["kind"]) for cell in counted["empty_required_cells"]] == [
        (one.id, "choose"),
        (one.id, "compute"),
    ]


def test_stats_of_nothing_have_every_topic():
    """
    The matrix is complete even where the bank is empty.
    """
    counted = stats([], skill_map())
    assert set(counted["topics"]) == {topic.id for topic in skill_map().topics()}
    assert len(counted["kinds"]) == 10
