"""What is asked next: due, new, ahead of time; and what never is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.domain.items import BuildItem
from greenroom.domain.schedules import Card
from greenroom.domain.skills import Area, Skill, SkillMap, Topic
from greenroom.planning.queue import SAME_WORDS_AGAIN_AFTER, Situation, counts, is_due, rank
from greenroom.testing import choose_item, compute_item, explain_item

NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
DAY_ENDS = datetime(2026, 1, 6, 4, tzinfo=UTC)


def topic(name, *, after=()):
    return Topic(id=name, title=name, after=after, skills=(Skill(id=f"{name}-skill", title=name),))


MAP = SkillMap(
    areas=(
        Area(id="one", title="One", topics=(topic("late", after=("early",)), topic("early"))),
        Area(id="two", title="Two", topics=(topic("other"),)),
    )
)


def item(uid, of="early", make=explain_item, **changes):
    return make(uid, **{"topic": of, "skills": (f"{of}-skill",)} | changes)


def card(of="early", *, kind="explain", due_in_days=-1.0, days_ago=10.0, stability=5.0, **changes):
    return Card.model_validate(
        {
            "skill": f"{of}-skill",
            "kind": kind,
            "stability": stability,
            "difficulty": 5,
            "due_at": NOW + timedelta(days=due_in_days),
            "reviewed_at": NOW - timedelta(days=days_ago),
            "reviews": 1,
            "lapses": 0,
        }
        | changes
    )


def situation(*items, cards=(), **changes):
    fields = {"skill_map": MAP, "now": NOW, "day_ends": DAY_ENDS} | changes
    return Situation(items=items, cards=cards, **fields)


def uids(here, n=10):
    return [pick.uid for pick in rank(here, n=n)]


def test_who_tests_out_of_a_topic_meets_its_hardest_question_first():
    """Answered well, the skill is known in this kind, and its easier questions are not new."""
    items = [item(f"level{level}", "early", level=level) for level in (2, 4, 1)]

    assert uids(situation(*items, hardest_first=True)) == ["level4", "level2", "level1"]
    assert uids(situation(*items)) == ["level1", "level2", "level4"]
    ahead = rank(situation(*items, hardest_first=True, cards=[card(due_in_days=9)]), n=3)
    assert [pick.reason for pick in ahead] == ["ahead"]


def test_due_comes_before_new_and_new_before_ahead():
    """The order of the three reasons is fixed."""
    here = situation(
        item("ahead1", "other"),
        item("new001", "late"),
        item("due001", "early"),
        cards=[card("early"), card("other", due_in_days=5)],
    )

    assert [(p.uid, p.reason) for p in rank(here, n=5)] == [
        ("due001", "due"),
        ("new001", "new"),
        ("ahead1", "ahead"),
    ]


def test_of_what_is_due_the_least_known_comes_first():
    """Recall decides, not the due date: a fragile skill fades faster than an old one."""
    here = situation(
        item("sturdy", "early"),
        item("fragil", "other"),
        cards=[
            card("early", due_in_days=-9, stability=30),
            card("other", due_in_days=-1, stability=2),
        ],
    )

    picks = rank(here, n=2)

    assert [pick.uid for pick in picks] == ["fragil", "sturdy"]
    assert picks[0].recall < picks[1].recall


@given(st.lists(st.floats(0.5, 500), min_size=1, max_size=8))
def test_neither_due_nor_ahead_ever_asks_the_better_known_first(stabilities):
    """Within one topic, where nothing is interleaved, recall never falls along the list."""
    skills = [f"skill-{n}" for n in range(len(stabilities))]
    items = [item(f"item{n:02d}", skills=(skill,)) for n, skill in enumerate(skills)]
    cards = [card(skill=s, stability=d) for s, d in zip(skills, stabilities, strict=True)]

    for due_in_days in (-1, 20):
        moved = [c.model_copy(update={"due_at": NOW + timedelta(days=due_in_days)}) for c in cards]
        recalls = [pick.recall for pick in rank(situation(*items, cards=moved), n=20)]
        assert len(recalls) == len(items)
        assert recalls == sorted(recalls)


def test_new_items_follow_the_map_and_then_their_level():
    """What comes before is asked before, the easier of two first."""
    late, easy, hard = (
        item("aaaaa1", "late", level=1),
        item("zzzzz1", "early", level=1),
        item("bbbbb1", "early", level=3),
    )

    assert uids(situation(late, hard, easy), n=1) == ["zzzzz1"]
    assert uids(situation(late, hard), n=1) == ["bbbbb1"]


def test_new_items_take_turns_between_areas():
    """One area after the other, so that no area waits for all of another."""
    here = situation(
        item("a00001", "early", level=1),
        item("a00002", "early", level=2),
        item("a00003", "early", level=3),
        item("b00001", "other", level=1),
        item("b00002", "other", level=2),
    )

    assert uids(here) == ["a00001", "b00001", "a00002", "b00002", "a00003"]


def test_new_items_take_turns_between_kinds():
    """To explain comes first, then to choose, then to compute, and so round again."""
    here = situation(
        item("comp01", make=compute_item),
        item("comp02", make=compute_item),
        item("choo01", make=choose_item),
        item("expl01"),
        item("expl02"),
    )

    assert uids(here) == ["expl01", "choo01", "comp01", "expl02", "comp02"]


def test_asking_one_at_a_time_goes_round_areas_and_kinds():
    """Turns are kept from one question to the next, not only within one list."""
    kinds = (explain_item, choose_item, compute_item)
    items = [
        item(f"{make.__name__[:3]}{of[:2]}{n}", of, make, skills=(f"{of}-{make.__name__[:3]}-{n}",))
        for of in ("early", "late", "other")
        for make in kinds
        for n in range(2)
    ]
    asked, seen = [], {}
    for minute in range(len(items)):
        here = situation(*items, last_seen=seen, now=NOW + timedelta(minutes=minute / 10))
        uid = rank(here)[0].uid
        asked.append(next(i for i in items if i.uid == uid))
        seen[uid] = here.now

    assert len(seen) == len(items)
    for start in range(0, 18, 3):
        assert {i.kind for i in asked[start : start + 3]} == {"explain", "choose", "compute"}
    first_six = [i.topic == "other" for i in asked[:6]]
    assert first_six.count(True) == 3
    assert all(one.topic != two.topic for one, two in pairwise(asked[:12]))


def test_a_topic_that_is_not_on_the_map_comes_last():
    """An item of an unknown topic is asked all the same, after those of its level."""
    here = situation(item("zzz001", "elsewhere", level=1), item("a00001", "late", level=5))

    assert uids(here) == ["a00001", "zzz001"]


def test_neighbours_are_of_different_topics_where_the_choice_allows():
    """Due items of one topic are pulled apart, the first of each topic being the least known."""
    here = situation(
        *(item(f"early{n}", "early", skills=(f"e{n}",)) for n in range(2)),
        *(item(f"other{n}", "other", skills=(f"o{n}",)) for n in range(2)),
        cards=[
            card(skill="e0", stability=1),
            card(skill="e1", stability=2),
            card(skill="o0", stability=3),
            card(skill="o1", stability=4),
        ],
    )

    assert uids(here) == ["early0", "other0", "early1", "other1"]


def test_the_topic_just_practised_waits_a_turn():
    """The newest answer decides which topic the next question is not of."""
    here = situation(
        item("early0", "early"),
        item("other0", "other"),
        cards=[card("early", stability=1), card("other", stability=9)],
        last_seen={"early0": NOW - timedelta(days=1), "other0": NOW - timedelta(days=3)},
    )

    assert uids(here) == ["other0", "early0"]


def test_a_newest_answer_to_an_item_that_is_gone_changes_nothing():
    """An item that left the bank has no topic to wait for."""
    here = situation(
        item("early0", "early"),
        cards=[card("early")],
        last_seen={"gone00": NOW - timedelta(days=1)},
    )

    assert uids(here) == ["early0"]


def build_item(uid):
    shared = explain_item(uid).model_dump(include=set(BuildItem.model_fields) - {"kind"})
    return BuildItem.model_validate(
        shared | {"skills": ("early-skill",), "dataset": "credit", "metric": "auc"}
    )


@pytest.mark.parametrize(
    "never",
    [item("never1", status="draft"), item("never1", status="retired"), build_item("never1")],
    ids=["draft", "retired", "not-graded-yet"],
)
@pytest.mark.parametrize("due_in_days", [None, -1, 5], ids=["new", "due", "ahead"])
def test_what_cannot_be_asked_never_is(never, due_in_days):
    """Drafts, retired items and kinds without a grader are in no stage, seen or unseen."""
    cards = [] if due_in_days is None else [card(kind=never.kind, due_in_days=due_in_days)]
    for last_seen in ({}, {"never1": NOW}, {"never1": NOW - timedelta(days=3)}):
        here = situation(never, cards=cards, last_seen=last_seen)
        assert uids(here) == []
        assert counts(here) == (0, 0)


@pytest.mark.parametrize("due_in_days", [None, -1, 5], ids=["new", "due", "ahead"])
def test_a_suspended_item_is_not_asked(due_in_days):
    """Another item of the same skill is, if there is one."""
    cards = [] if due_in_days is None else [card(due_in_days=due_in_days)]
    here = situation(item("aside1"), item("there1"), cards=cards, suspended={"aside1"})

    assert uids(here) == ["there1"]


def test_two_cards_that_lead_to_one_item_ask_it_once():
    """An item with two due skills is one question, for the skill that is known less."""
    here = situation(
        item("both01", skills=("first", "second")),
        cards=[card(skill="first", stability=9), card(skill="second", stability=2)],
    )

    picks = rank(here, n=5)

    assert [(pick.uid, pick.skill) for pick in picks] == [("both01", "second")]
    assert counts(here) == (1, 0)


def test_an_item_that_is_due_is_not_given_again_ahead_of_time():
    """One item is in one place of the list, in the best of its reasons."""
    here = situation(
        item("both01", skills=("first", "second")),
        cards=[card(skill="first"), card(skill="second", due_in_days=9)],
    )

    assert [(pick.uid, pick.reason) for pick in rank(here, n=5)] == [("both01", "due")]


def test_a_card_is_reviewed_with_an_item_of_its_main_skill():
    """An item that is mainly about the skill comes before one that only touches it."""
    here = situation(
        item("touch1", skills=("other-skill", "early-skill")),
        item("mainly"),
        cards=[card("early")],
        last_seen={"mainly": NOW - timedelta(days=1)},
    )

    assert uids(here, n=1) == ["mainly"]


def test_a_card_is_reviewed_with_the_item_seen_longest_ago():
    """An item never seen comes first of all, so that all items of a skill get their turn."""
    items = [item("seen01"), item("seen02"), item("unseen")]
    seen = {"seen01": NOW - timedelta(days=2), "seen02": NOW - timedelta(days=9)}

    assert uids(situation(*items, cards=[card()], last_seen=seen), n=1) == ["unseen"]
    assert uids(situation(*items[:2], cards=[card()], last_seen=seen), n=1) == ["seen02"]


def test_a_card_asks_for_its_own_kind_only():
    """Explaining a thing and choosing it are remembered apart."""
    here = situation(item("choice", make=choose_item), cards=[card(kind="explain")])

    assert [(p.uid, p.reason) for p in rank(here, n=5)] == [("choice", "new")]


def test_a_card_whose_items_are_gone_asks_nothing():
    """A skill that the bank has no item for any more is left alone."""
    assert uids(situation(item("other1", "other"), cards=[card("early")])) == ["other1"]


@pytest.mark.parametrize("minutes", [0, 9.99])
def test_the_same_words_come_last_within_ten_minutes(minutes):
    """Another question is asked before the same one again, even one that is far from due."""
    here = situation(
        item("again1", "early"),
        item("ahead1", "other"),
        cards=[card("early"), card("other", due_in_days=30)],
        last_seen={"again1": NOW - timedelta(minutes=minutes)},
    )

    assert [(p.uid, p.reason) for p in rank(here, n=5)] == [("ahead1", "ahead"), ("again1", "due")]


def test_the_same_words_may_come_again_after_ten_minutes():
    """From then on the item is due like any other, before what is ahead of time."""
    here = situation(
        item("again1"),
        item("ahead1", skills=("elsewhere",)),
        cards=[card(), card(skill="elsewhere", due_in_days=30)],
        last_seen={"again1": NOW - SAME_WORDS_AGAIN_AFTER},
    )

    assert [(p.uid, p.reason) for p in rank(here)] == [("again1", "due")]


def test_fresh_numbers_may_come_at_once():
    """A generated item is another question each time, so it need not wait."""
    here = situation(
        item("draws1", make=compute_item),
        item("ahead1", "other"),
        cards=[card(kind="compute"), card("other", due_in_days=30)],
        last_seen={"draws1": NOW},
    )

    assert uids(here, n=1) == ["draws1"]


def test_there_is_always_something_to_practise():
    """A bank of one item asks that item again, with the reason that holds for it."""
    for cards, reason in (
        ([], "new"),
        ([card()], "due"),
        ([card(due_in_days=20)], "ahead"),
    ):
        here = situation(item("only01"), cards=cards, last_seen={"only01": NOW})
        picks = rank(here)
        assert [(pick.uid, pick.reason) for pick in picks] == [("only01", reason)]
        assert (picks[0].recall is None) == (reason == "new")


def test_an_answer_without_a_mark_leaves_the_item_new():
    """An unsure grade moves no memory: the item comes again, behind those never seen."""
    here = situation(
        item("unsure"),
        item("unseen", "late"),
        item("unsee2", "other"),
        last_seen={"unsure": NOW - timedelta(days=1)},
    )

    assert uids(here)[-1] == "unsure"
    assert len(uids(here)) == 3
    assert counts(here) == (0, 2)


def test_a_skill_known_from_another_item_is_not_new():
    """Both items of a practised skill wait for its card, the unseen one first."""
    here = situation(
        item("seen01"),
        item("unseen"),
        cards=[card(due_in_days=3)],
        last_seen={"seen01": NOW - timedelta(days=1)},
    )

    assert [(p.uid, p.reason) for p in rank(here, n=5)] == [("unseen", "ahead")]
    assert counts(here) == (0, 0)


@pytest.mark.parametrize(
    ("due_at", "due"),
    [
        (NOW, True),
        (DAY_ENDS - timedelta(minutes=1), True),
        (DAY_ENDS + timedelta(minutes=1), False),
    ],
)
def test_an_interval_of_days_is_due_all_day(due_at, due):
    """What falls due tonight is asked this morning, what falls due tomorrow is not."""
    counted_in_days = card(due_at=due_at, reviewed_at=NOW - timedelta(days=3))

    assert is_due(counted_in_days, situation()) is due


def test_an_interval_of_minutes_is_due_to_the_minute():
    """A failed skill is not asked before its ten minutes are over."""
    failed = card(due_at=NOW + timedelta(minutes=4), reviewed_at=NOW - timedelta(minutes=6))

    assert not is_due(failed, situation())
    assert is_due(failed, situation(now=NOW + timedelta(minutes=4)))


def test_asking_for_none_gives_none():
    """A list of no length is empty, and one longer than the bank ends with the bank."""
    here = situation(item("only01"))

    assert rank(here, n=0) == ()
    assert uids(here, n=99) == ["only01"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["early", "late", "other", "elsewhere"]),
            st.sampled_from(["ready", "draft", "retired"]),
            st.booleans(),
            st.one_of(st.none(), st.floats(0, 30)),
        ),
        max_size=8,
    ),
    st.sets(st.sampled_from(["early", "late", "other"])),
    st.integers(0, 9),
)
def test_a_ranking_is_sound_whatever_the_situation(rows, carded, n):
    """No item twice, none that may not be asked, all others if there is room, stages in order."""
    items = [item(f"item{k:02d}", of, status=status) for k, (of, status, _, _) in enumerate(rows)]
    suspended = {f"item{k:02d}" for k, row in enumerate(rows) if row[2]}
    seen = {
        f"item{k:02d}": NOW - timedelta(days=row[3])
        for k, row in enumerate(rows)
        if row[3] is not None
    }
    cards = [card(of, due_in_days=k - 1) for k, of in enumerate(sorted(carded))]
    here = situation(*items, cards=cards, suspended=suspended, last_seen=seen)
    may = {i.uid for i in items if i.status == "ready"} - suspended

    picked = uids(here, n=n)

    assert len(picked) == len(set(picked)) <= n
    assert set(picked) <= may
    assert bool(picked) == bool(may and n)
    assert uids(here, n=20)[:n] == picked
