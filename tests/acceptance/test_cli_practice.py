"""`practice`: the loop, for a person and for a program."""

import json
import re
import shutil
import tomllib
from pathlib import Path

import click
import pytest

GOOD = (
    "Bias is the systematic error that stays when averaging over many training sets. "
    "Variance is how much the model changes with another sample. "
    "A more flexible model has less bias and more variance."
)
BANK = Path(__file__).parents[2] / "bank"
REHEARSED = {
    "explain": "bias-and-variance/bias-against-variance",
    "choose": "bias-and-variance/read-two-flat-curves",
    "compute": "probability-and-bayes-rule/a-positive-screening-test",
}
MAP = """\
[[area]]
id = "rehearsal"
title = "Rehearsal"
[[area.topic]]
id = "rehearsing"
title = "Rehearsing"
skills = [{id = "rehearse", title = "Rehearse"}]
"""
TOPIC = ("--topic", "rehearsing", "--kind", "explain")


@pytest.fixture(autouse=True)
def rehearsal(own_bank):
    """A topic with one item of each kind, so that it is known what is asked in it."""
    (own_bank / "skills.toml").write_text(MAP)
    topic = own_bank / "rehearsing"
    beliefs = ""
    for number, place in enumerate(REHEARSED.values()):
        shutil.copytree(BANK / place, topic / Path(place).name)
        question = topic / Path(place).name / "question.md"
        text = re.sub(r"^uid: .*$", f"uid: rhrsd{number}", question.read_text(), flags=re.M)
        text = re.sub(r"^skills: .*$", "skills: [rehearse]", text, flags=re.M)
        said = (BANK / place).parent.joinpath("misconceptions.toml").read_text()
        for belief in tomllib.loads(said)["misconception"]:
            text = text.replace(belief["id"], f"our-{belief['id']}")
        question.write_text(text)
        if said not in beliefs:
            beliefs += re.sub(r'^id = "', 'id = "our-', said, flags=re.M)
    (topic / "misconceptions.toml").write_text(beliefs)


@pytest.fixture
def sitting(greenroom):
    """The events of a session in which a program sends some lines."""

    def run(*lines, filters=TOPIC):
        sent = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
        told = greenroom("practice", "--json", *filters, typed=sent)
        events = [json.loads(line) for line in told.stdout.splitlines()]
        assert all(event.keys() == {"version", "data"} for event in events)
        return [event["data"] for event in events]

    return run


def names(events):
    return [event["event"] for event in events]


def test_a_program_practises_by_json(sitting):
    """
    A question, a grade with its follow-up, the follow-up's grade, a mark, the next question.
    """
    events = sitting(
        {"text": GOOD}, {"do": "follow_up"}, {"text": "Variance: add data."}, {"mark": "good"},
        {"do": "quit"},
    )  # fmt: skip
    assert names(events) == ["question", "grade", "question", "grade", "marked", "question", "end"]
    question, grade, follow_up = events[:3]
    assert {"ask_id", "uid", "question", "part", "why"} <= set(question)
    assert {"attempt_id", "grade", "model_answer", "follow_up", "next_due"} <= set(grade)
    assert follow_up["question"] == grade["follow_up"]
    assert follow_up["part"]
    assert events[-1]["says"] == "2 answered."


def test_undo_opens_the_question_again(sitting):
    """
    The same question is put, and what was taken back does not count.
    """
    events = sitting({"text": "x"}, {"do": "undo"}, {"text": GOOD}, {"do": "quit"})
    assert names(events) == ["question", "grade", "undone", "question", "grade", "end"]
    assert events[0]["ask_id"] == events[3]["ask_id"]
    assert events[-1]["says"] == "1 answered."


def test_undo_of_a_follow_up_asks_the_follow_up_again(sitting):
    """
    Only the newest answer is taken back.
    """
    events = sitting({"text": GOOD}, {"do": "follow_up"}, {"text": "x"}, {"do": "undo"})
    assert names(events)[-3:] == ["undone", "question", "end"]
    assert events[-2]["part"] == events[2]["part"] != ""


def test_both_marks_of_a_point_are_exported(sitting, greenroom, tmp_path):
    """
    The grader's state and the candidate's own stand in the export, for who wrote the question.
    """
    events = sitting({"text": GOOD}, {"do": "disagree 1"}, {"do": "quit"})
    point = events[1]["grade"]["evidence"][0]
    greenroom("data", "export", str(tmp_path / "all.jsonl"))
    rows = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    bodies = [row["event"]["body"] for row in rows if row["type"] == "event"]
    marked = next(body for body in bodies if body["type"] == "self_marked")
    own = "missing" if point["state"] == "heard" else "heard"
    assert marked["points"] == {point["id"]: own}
    graded = next(body for body in bodies if body["type"] == "graded")
    heard = {e["id"]: e["state"] for e in graded["grade"]["evidence"]}
    assert heard[point["id"]] == point["state"]


def test_undo_of_a_suspension_keeps_the_grade_in_sight(sitting):
    """
    Suspending is taken back before the answer is.
    """
    events = sitting({"text": GOOD}, *({"do": do} for do in ("suspend", "undo", "undo", "quit")))
    assert names(events) == [
        "question",
        "grade",
        "suspended",
        "undone",
        "undone",
        "question",
        "end",
    ]
    assert "may be asked again" in events[3]["says"]
    assert "open again" in events[4]["says"]


def test_a_suspended_item_is_not_asked_again(sitting):
    """
    Nothing else fits the filter, so the session ends and says why.
    """
    events = sitting({"text": GOOD}, {"do": "suspend"}, {"do": "next"})
    assert names(events)[-2:] == ["nothing_to_ask", "end"]


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[" * 100_000,
        "[]",
        {},
        {"text": 5},
        {"text": "word " * 6_000},
        {"text": "half a \ud800 pair"},
        {"chosen": ["more-rows"]},
        {"chosen": "more-rows"},
        {"fields": {"Not a word": 1}},
    ],
    ids=range(10),
)
def test_an_answer_that_cannot_be_read_is_refused_and_asked_for_again(sitting, line):
    """
    The question stays open and takes the next answer.
    """
    events = sitting(line, {"text": GOOD}, {"do": "quit"})
    assert names(events) == ["question", "refused", "grade", "end"]


@pytest.mark.parametrize("move", [{}, {"do": "dance"}, {"mark": "superb"}, {"do": ["next"]}])
def test_a_move_that_does_not_exist_is_refused(sitting, move):
    """
    A typing error skips nothing.
    """
    events = sitting({"text": GOOD}, move, {"do": "quit"})
    assert names(events) == ["question", "grade", "refused", "end"]


def test_choices_and_numbers_are_answered_by_json(sitting, examples):
    """
    Each kind has its key; a number that is none is refused.
    """
    choose = ("--topic", "rehearsing", "--kind", "choose")
    options = sitting(filters=choose)[0]["options"]
    events = sitting({"chosen": [options[0]["id"]]}, {"do": "quit"}, filters=choose)
    assert names(events) == ["question", "grade", "end"]
    compute = ("--topic", "rehearsing", "--kind", "compute")
    given = [{"fields": {"posterior": value}} for value in (float("nan"), 1e308 * 10, "x", 12.5)]
    events = sitting(*given, {"do": "quit"}, filters=compute)
    assert names(events) == ["question", *3 * ["refused"], "grade", "end"]


def test_an_unknown_topic_ends_with_an_error(refusal):
    """
    The error of the tree, in the envelope.
    """
    assert refusal("practice", "--topic", "nonsense")["code"] == "topic-not-found"


# A person


def test_a_person_practises_by_typing(greenroom):
    """
    An empty line ends an answer; then comes the grade, the answer to compare with, and a mark.
    """
    told = greenroom("practice", *TOPIC, typed=f"{GOOD}\n\n3\nq\n").stdout
    assert "(heard)" in told
    assert "A good answer" in told
    assert "Marked as good" in told
    assert told.endswith("1 answered.\n")


def test_a_person_disagrees_with_a_point_by_its_number(greenroom):
    """
    `d1` turns the mark of the first point round; a number that no point has is refused.
    """
    told = greenroom("practice", *TOPIC, typed=f"{GOOD}\n\nd1\nd1\nd9\nd{'9' * 5000}\nq\n").stdout
    assert "✓ 1 " in told
    assert "Point 1 counts as not said by your mark." in told
    assert "Point 1 counts as said by your mark." in told
    assert "There is no point 9." in told


def test_the_first_empty_line_is_not_yet_an_answer(greenroom):
    """
    One careless Enter is not graded; a second one gives up.
    """
    told = greenroom("practice", *TOPIC, typed="\nq\n").stdout
    assert "Nothing is written yet" in told
    assert told.endswith("0 answered.\n")
    told = greenroom("practice", *TOPIC, typed="\n\nq\n").stdout
    assert "You gave no answer." in told
    assert told.endswith("1 answered.\n")


@pytest.mark.parametrize(
    ("topic", "kind"),
    [
        ("rehearsing", "explain"),
        ("rehearsing", "choose"),
        ("rehearsing", "compute"),
    ],
)
def test_who_does_not_know_sees_the_answer(greenroom, topic, kind):
    """
    A question mark is an honest answer to every kind of question.
    """
    told = greenroom("practice", "--topic", topic, "--kind", kind, typed="?\nq\n").stdout
    assert "WRONG  0.00" in told
    assert "A good answer" in told
    assert told.endswith("1 answered.\n")


def test_a_choice_is_made_by_number(greenroom):
    """
    A number that no option has is refused, and the ids do not hint at the answer.
    """
    filters = ("--topic", "rehearsing", "--kind", "choose")
    told = greenroom("practice", *filters, typed="9\nabc\n1\nu\nq\n").stdout
    assert told.count("is not one of 1 to") == 2
    assert "Taken back; the question is open again." in told
    assert "richer-model" not in told


def test_numbers_that_were_refused_are_offered_again(greenroom):
    """
    Enter keeps what was typed before.
    """
    filters = ("--topic", "rehearsing", "--kind", "compute")
    told = greenroom("practice", *filters, typed="12 apples\n12 %\nq\n").stdout
    assert "posterior [12 apples]: " in told
    assert "(right: " in told


def test_the_end_of_the_input_ends_the_session(greenroom):
    """
    Control-D is a way out everywhere.
    """
    assert greenroom("practice", *TOPIC, typed="").stdout.endswith("0 answered.\n")
    assert greenroom("practice", *TOPIC, typed=f"{GOOD}\n\n").stdout.endswith("1 answered.\n")


WRITE = """
before = open(path).read()
open(path, "w").write({text!r} + before)
os.utime(path, (time.time() + 5, time.time() + 5))
"""


def test_the_editor_takes_a_longer_answer(greenroom, editor):
    """
    What stands above the rule is the answer, paragraphs and all.
    """
    editor(WRITE.format(text=GOOD.replace(". ", ".\n\n")))
    told = greenroom("practice", *TOPIC, typed="e\nq\n").stdout
    assert told.endswith("1 answered.\n")
    assert told.count("(heard)") >= 2


def test_a_refused_answer_is_still_in_the_editor(greenroom, editor, tmp_path):
    """
    30,000 characters are refused and kept: the next start of the editor shows them.
    """
    seen = tmp_path / "seen"
    editor(WRITE.format(text="word " * 6_000) + f"open({str(seen)!r}, 'a').write(before)\n")
    told = greenroom("practice", *TOPIC, typed="e\ne\nq\n").stdout
    assert "20000 is the most" in told.replace("\n", " ")
    assert seen.read_text().count("word") == 6_000
    assert "your draft" in greenroom("practice", *TOPIC, typed="q\n").stdout.replace("\n", " ")


@pytest.mark.parametrize("program", ["sys.exit(1)", "open(path, 'wb').write(b'\\xff')\n" + WRITE])
def test_an_editor_that_fails_loses_nothing(greenroom, editor, program):
    """
    The question stays, and can be answered at the prompt.
    """
    editor(program.replace("before = open(path).read()", "").split("open(path, \"w\")")[0]
           + "\nos.utime(path, (time.time() + 5, time.time() + 5))")  # fmt: skip
    told = greenroom("practice", *TOPIC, typed=f"e\n{GOOD}\n\nq\n").stdout
    assert "This answer cannot be read" in told
    assert told.endswith("1 answered.\n")


def test_what_was_typed_before_an_interruption_is_kept(greenroom, monkeypatch):
    """
    Control-C in the middle of an answer ends the session, and keeps the lines as a draft.
    """
    lines = iter(["The first line", KeyboardInterrupt])

    def prompt(*_, **__):
        line = next(lines)
        if line is KeyboardInterrupt:
            raise click.Abort
        return line

    with monkeypatch.context() as patched:
        patched.setattr(click, "prompt", prompt)
        assert greenroom("practice", *TOPIC).stdout.endswith("0 answered.\n")
    assert "your draft" in greenroom("practice", *TOPIC, typed="q\n").stdout.replace("\n", " ")
