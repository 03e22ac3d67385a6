"""`new` and `check`: what an author of questions does."""

import json

import pytest

from greenroom.domain.items import GRADED_KINDS

ALWAYS = ("explain", "debug")
"""Kinds that are tried in every run; the others wait for the slow one, as each takes a process."""


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(kind, marks=() if kind in ALWAYS else pytest.mark.slow)
        for kind in sorted(GRADED_KINDS)
    ],
)
def test_a_new_item_passes_its_check_but_for_its_open_places(data, own_bank, kind):
    """
    Every problem that is left names a place to fill, with the file and how to mend it.
    """
    folder = data("new", kind, "boosting", "a-new-one", "--root", own_bank)["folder"]
    told = data("check", folder, code=1)
    assert told["items"] == 1
    assert {problem["code"] for problem in told["problems"]} == {"open-place"}
    assert all(problem["path"].startswith(str(own_bank)) for problem in told["problems"])
    assert all(problem["mend"] for problem in told["problems"])


def test_a_new_item_says_what_to_do_next(greenroom, own_bank, tmp_path, monkeypatch):
    """
    The next command is there to be copied; a bank that is not read yet is named.
    """
    monkeypatch.chdir(tmp_path)
    told = greenroom("new", "explain", "boosting", "why", "--root", "own-bank").stdout
    assert "greenroom check own-bank/boosting/why" in told
    assert "GREENROOM_BANK_PATHS" not in told
    monkeypatch.delenv("GREENROOM_BANK_PATHS")
    told = greenroom("new", "explain", "boosting", "why-not", "--root", "own-bank").stdout
    assert "GREENROOM_BANK_PATHS=own-bank" in told


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("explain", "boosting", "Not A Slug"), "bad-setting"),
        (("explain", "boosting", "../outside"), "bad-setting"),
        (("explain", "no-such-topic", "slug"), "topic-not-found"),
        (("build", "boosting", "slug"), "kind-not-graded"),
        (("explain", "boosting", "there-already"), "target-exists"),
    ],
    ids=lambda value: value if isinstance(value, str) else value[-1],
)
def test_what_cannot_be_started_is_refused_and_nothing_is_written(refusal, own_bank, words, code):
    """
    A bad slug, an unknown topic, a kind without a grader and a folder that is there.
    """
    (own_bank / "boosting" / "there-already").mkdir(parents=True)
    before = sorted(own_bank.rglob("*"))
    assert refusal("new", *words, "--root", own_bank)["code"] == code
    assert sorted(own_bank.rglob("*")) == before


def test_check_names_a_broken_item_and_proves_the_others(data, greenroom, own_bank, monkeypatch):
    """
    One folder that cannot be read is a problem with file and line, not the end.
    """
    sound = data("new", "choose", "boosting", "sound", "--root", own_bank)["folder"]
    broken = data("new", "explain", "boosting", "broken", "--root", own_bank)["folder"]
    question = own_bank / "boosting" / "broken" / "question.md"
    question.write_text("---\nuid: [\n---\n", encoding="utf-8")
    told = data("check", own_bank, code=1)
    assert told["items"] == 1
    named = {problem["path"] for problem in told["problems"]}
    assert any(path.startswith(broken) for path in named)
    assert any(path.startswith(sound) for path in named)
    monkeypatch.chdir(own_bank)
    lines = greenroom("check", "boosting/broken", code=1).stdout.splitlines()
    assert lines[0].startswith("boosting/broken/question.md:")
    assert lines[-1].startswith("0 items, 1 problem, ")
    assert data("next", "--n", "1")  # the rest of the bank works


def test_check_of_a_shipped_item_finds_nothing(data, greenroom, examples):
    """
    The exit code is 0, and what was done is counted; examples not placed are no problems.
    """
    from greenroom.wiring import House

    bank = House().bank
    for kind, items in (("choose", 1), ("compute", 1), ("explain", 1)):
        told = data("check", bank.folder(examples[kind]))
        assert told["items"] == items
        assert told["problems"] == []
    assert told["answers"] >= 10
    assert len(told["unplaced"]) <= told["answers"]
    assert all(set(example) >= {"path", "wanted", "got"} for example in told["unplaced"])


def test_a_path_where_nothing_lies_is_a_problem(data, greenroom, tmp_path):
    """
    A check of nothing would pass for sure; a path that is not there is wrong use.
    """
    told = data("check", tmp_path, code=1)
    assert [problem["code"] for problem in told["problems"]] == ["nothing-to-check"]
    assert "does not exist" in greenroom("check", tmp_path / "missing", code=2).stderr


def test_progress_goes_to_the_error_stream_of_a_terminal_only(greenroom, examples):
    """
    Output that a program reads holds no bar.
    """
    from greenroom.wiring import House

    told = greenroom("check", House().bank.folder(examples["choose"]), "--json")
    assert told.stderr == ""
    assert json.loads(told.stdout)["data"]["items"] == 1
