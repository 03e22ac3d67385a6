"""Cases, stories and drills in the terminal: for a person, for a program, from a file."""

import json
from pathlib import Path

import pytest

import greenroom as package
from greenroom.domain.roles import ROLES, ROUNDS
from greenroom.wiring import House

CASE, CHOICE, STORY, DRILL = "ymh4w8", "k5zc2e", "fw8k3p", "t3nx8b"
DESIGNS = ("--kind", "design", "--topic", "machine-learning-system-design")


@pytest.fixture
def item():
    """An item of the shipped bank."""
    return House().bank.item


@pytest.fixture
def sitting(greenroom):
    """The events of a session in which a program sends some lines."""

    def run(*lines, filters=DESIGNS):
        sent = "".join(f"{json.dumps(line)}\n" for line in lines)
        told = greenroom("practice", "--json", *filters, typed=sent)
        return [json.loads(line)["data"] for line in told.stdout.splitlines()]

    return run


@pytest.fixture
def opened():
    """Puts a question, which is then the open one that a sitting begins with."""

    def put(uid):
        house = House()
        house.coach.ask(uid=uid)
        house.close()

    return put


def names(events):
    return [event["event"] for event in events]


def test_a_program_asks_the_interviewer_and_answers(sitting, item, opened):
    """
    The fact comes back as an event of its own, and is graded with the answer.
    """
    opened(CASE)
    fact, point = item(CASE).mattering()[0], item(CASE).key_points[0]
    events = sitting(
        {"ask": fact.asks[0]},
        {"ask": "What are all the constraints?"},
        {"ask": ""},
        {"text": f"## Goal\n\n{point.says}"},
        {"do": "quit"},
    )
    assert names(events) == ["question", "interviewer", "interviewer", "refused", "grade", "end"]
    told, all_at_once = events[1:3]
    assert (told["constraint"], told["says"]) == (fact.id, fact.says)
    assert all_at_once["reply"] == "one_at_a_time"
    points = {p["id"]: p for p in events[4]["grade"]["evidence"] if p["type"] == "point"}
    assert (points[fact.id]["state"], points[fact.id]["signal"]) == ("heard", "clarify")
    assert (points[point.id]["state"], points[point.id]["signal"]) == ("heard", "goal")


def test_a_program_chooses_and_justifies(sitting, opened):
    """
    The option goes with the text; one that the item does not have is refused.
    """
    opened(CHOICE)
    design = {"text": "With so few labels I learn little from them."}
    events = sitting(
        {"design": design},
        {"design": design | {"option": "hosted"}},
        {"design": design | {"option": "frozen-encoder"}},
        {"do": "follow_up"},
        {"text": "I decide by cost."},
        {"do": "quit"},
    )
    graded = ["question", "grade"]
    assert names(events) == ["question", "refused", "refused", "grade", *graded, "end"]
    assert "hospitals" in events[4]["question"]


def test_an_open_case_remembers_what_was_told(sitting, opened):
    """
    The next sitting shows it with the question.
    """
    opened(CASE)
    first = sitting({"ask": "How fast must it be?"}, {"do": "quit"})
    again = sitting({"do": "quit"})[0]
    assert again["ask_id"] == first[0]["ask_id"]
    assert [exchange["question"] for exchange in again["asked"]] == ["How fast must it be?"]


@pytest.mark.parametrize(
    "line", [{"design": "x"}, {"design": {"option": "A B", "text": "x"}}, {"design": {"text": 1}}]
)
def test_a_design_of_the_wrong_form_is_refused(sitting, line):
    """
    The question stays open.
    """
    assert names(sitting(line, {"do": "quit"})) == ["question", "refused", "end"]


def test_a_person_asks_chooses_and_justifies(greenroom, opened):
    """
    A line that begins with ? goes to the interviewer; what was typed before it stays.
    """
    opened(CHOICE)
    typed = "?How are the labels spread over the teams?\n2\nThere are few labels for some teams,\n"
    typed += "? Should I use a transformer?\nso little can be learnt from them.\n\nq\n"
    told = greenroom("practice", *DESIGNS, typed=typed).stdout
    before, after = told.split("PARTIAL" if "PARTIAL" in told else "WRONG")
    assert "The largest team has 260 of the 800 labels" in before
    assert "That is yours to decide." in before
    assert "Clarify: some" in after
    assert "There are few labels for some teams" in after
    assert "[f]ollow-up question" in after
    house = House()
    (attempt,) = house.coach.history(uid=CHOICE)
    house.close()
    assert attempt.answered.answer.option == "frozen-encoder"
    assert attempt.answered.answer.text.splitlines()[1] == "so little can be learnt from them."


def test_the_editor_opens_with_the_headings_of_the_canvas(greenroom, opened, editor):
    """
    What stays empty is no part of the answer.
    """
    opened(CASE)
    editor(
        "text = open(path).read().replace('## Goal\\n', '## Goal\\n\\nA promise, not a mean.\\n')\n"
        "open(path, 'w').write(text)\n"
        "os.utime(path, (time.time() + 5, time.time() + 5))"
    )
    told = greenroom("practice", *DESIGNS, typed="e\nq\n").stdout
    house = House()
    (attempt,) = house.coach.history(uid=CASE)
    house.close()
    assert attempt.answered.answer.text == "## Goal\n\nA promise, not a mean."
    assert "Metric: not observed" in told


@pytest.mark.parametrize("uid", [CASE, CHOICE])
def test_who_does_not_know_sees_a_good_design(greenroom, opened, uid):
    """
    A question mark alone asks nobody anything.
    """
    opened(uid)
    told = greenroom("practice", *DESIGNS, typed="?\nq\n").stdout
    assert "WRONG  0.00" in told
    assert "A good answer" in told


def test_a_file_is_graded_with_its_questions(data, greenroom):
    """
    Spans refer to the file as it is; the terminal shows the talk and the signals.
    """
    folder = House().bank.folder(CASE)
    path = folder / "answers" / "full" / "canvas.md"
    text = path.read_text(encoding="utf-8")
    graded = data("answer", CASE, path, "--dry-run")
    points = [p for p in graded["evidence"] if p["type"] == "point"]
    heard = {p["id"] for p in points if p["signal"] == "clarify" and p["state"] == "heard"}
    assert len(heard) >= 4
    quotes = [text[s["start"] : s["end"]] for p in points for s in p["spans"]]
    assert quotes
    assert all(quote.strip() and not quote.startswith("?") for quote in quotes)
    shown = greenroom("answer", CASE, path).stdout
    assert "  ? What does a late order cost us" in shown
    assert "Goal: strong" in shown


def test_a_recorded_file_keeps_the_talk(data, greenroom):
    """
    The history holds what was asked, as if it had been typed.
    """
    folder = House().bank.folder(CHOICE)
    data("answer", CHOICE, folder / "answers" / "full" / "encoder.md")
    house = House()
    (attempt,) = house.coach.history(uid=CHOICE)
    house.close()
    assert attempt.answered.answer.option == "frozen-encoder"
    assert [e.reply for e in attempt.answered.answer.asked] == ["told", "told"]


def test_a_choice_without_an_option_is_refused(refusal):
    """
    The message names the options there are.
    """
    told = refusal("answer", CHOICE, "-", "--dry-run", typed="I would take the small one.")
    assert told["code"] == "answer-refused"
    assert "frozen-encoder" in told["says"]


def test_a_story_is_told_what_it_lacks(greenroom):
    """
    In the words of the part that is missing.
    """
    path = House().bank.folder(STORY) / "answers" / "partial" / "no-result.md"
    shown = greenroom("answer", STORY, path, "--dry-run").stdout
    assert "How did it end?" in shown
    assert "No figure in the result" in shown


def test_a_drill_shows_its_listener_and_the_words(greenroom, data):
    """
    To a person in words, to a program by id.
    """
    assert data("show", DRILL)["audience"] == "executive"
    assert "You are talking to an executive." in greenroom("show", DRILL).stdout
    path = House().bank.folder(DRILL) / "answers" / "partial" / "jargon.md"
    shown = greenroom("answer", DRILL, path, "--dry-run").stdout
    assert "Not explained to this listener: confidence interval" in shown


def test_show_says_who_is_asked_an_item(data, greenroom):
    """
    Roles, rounds and seniority; the facts that are told on asking are not shown.
    """
    told = data("show", CASE)
    assert set(told["roles"]) <= set(ROLES)
    assert told["rounds"] == ["system-design"]
    assert told["seniority"] == "senior"
    assert told["canvas"][0] == "goal"
    assert "refund" not in json.dumps(told)
    assert "In the rounds: system-design" in greenroom("show", CASE).stdout


def test_next_is_narrowed_by_role_and_round(data, greenroom):
    """
    Every round of the shipped bank can be asked for; an unknown one is a wrong use.
    """
    found = data("next", "--round", "behavioural", "--role", "mlops", "--n", "20")
    assert {entry["kind"] for entry in found} <= {"behave", "explain"}
    assert found
    greenroom("next", "--round", "lunch", code=2)
    assert data("next", "--round", ROUNDS[0], "--n", "1")


def test_the_lists_of_words_ship_with_the_program():
    """
    An installed package reads stories and questions as a checkout does.
    """
    folder = Path(package.__file__).parent / "matching"
    assert {"story.toml", "queries.toml"} <= {path.name for path in folder.iterdir()}
