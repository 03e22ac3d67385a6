"""Programs and queries on the command line: practised, answered from a file, judged by a check."""

import importlib.util
import json
import shutil
from pathlib import Path

import pytest

BANK = Path(__file__).parents[2] / "bank"
SOFTMAX = BANK / "algorithms-from-scratch" / "softmax-of-rows"
SCALED = BANK / "data-leakage" / "scaled-before-the-split"
LATEST = BANK / "sql" / "latest-order-of-each-customer"
CODE = ("--topic", "algorithms-from-scratch", "--kind", "code")
DEBUG = ("--kind", "debug")
SQL = ("--topic", "sql", "--kind", "sql")


def events(told):
    return [json.loads(line)["data"] for line in told.stdout.splitlines()]


def source_of(uid):
    """Our own solution of an item."""
    from greenroom.wiring import House

    return House().bank.item(uid).reference


@pytest.mark.parametrize("filters", [CODE, SQL], ids=["code", "sql"])
def test_a_program_is_run_and_sent_by_json(greenroom, filters):
    """
    What came of a run is told and not recorded; the grade has the properties.
    """
    asked = events(greenroom("practice", "--json", *filters, typed=""))[0]
    right = source_of(asked["uid"])
    lines = [{"run": "no program at all"}, {"run": right}, {"code": right}, {"do": "quit"}]
    typed = "".join(f"{json.dumps(line)}\n" for line in lines)
    told = events(greenroom("practice", "--json", *filters, typed=typed))
    assert [event["event"] for event in told] == ["question", "refused", "run", "grade", "end"]
    assert {case["state"] for case in told[2]["cases"]} == {"right"}
    assert all(case["visible"] for case in told[2]["cases"])
    assert told[3]["grade"]["verdict"] == "accepted"
    assert told[4]["says"] == "1 answered."


def test_a_person_edits_runs_and_sends_a_program(greenroom, editor):
    """
    `e` opens the editor with the stub, `r` shows the visible cases, `s` sends it.
    """
    asked = events(greenroom("practice", "--json", *CODE, typed=""))[0]
    editor(
        f"open(path, 'w').write({source_of(asked['uid'])!r})\n"
        "os.utime(path, (time.time() + 5, time.time() + 5))\n"
    )
    told = greenroom("practice", *CODE, typed="r\ne\nr\ns\nq\n").stdout
    assert "NotImplementedError" in told
    assert "ACCEPTED" in told
    assert told.endswith("1 answered.\n")


def test_a_faulty_program_is_mended_in_the_editor(greenroom, editor):
    """
    The terminal shows the lines by number and the kinds of fault; all four parts count.
    """
    asked = events(greenroom("practice", "--json", *DEBUG, typed=""))[0]
    from greenroom.wiring import House

    item = House().bank.item(asked["uid"])
    assert asked["program"] == item.stub
    assert item.fault in asked["faults"]
    foot = f"\n# line: {item.lines[0]}\n# fault: {item.fault}\n# proof\n{item.test}"
    editor(
        f"open(path, 'w').write({item.reference + foot!r})\n"
        "os.utime(path, (time.time() + 5, time.time() + 5))\n"
    )
    told = greenroom("practice", *DEBUG, typed="r\ne\nr\ns\nq\n").stdout
    assert "Faults to choose from:" in told
    assert "✓ Your proof fails for the program as it was" in told
    assert "ACCEPTED  1.00" in told
    assert "✓ The faulty line" in told


@pytest.mark.parametrize(
    ("foot", "says"),
    [
        ("# line: six\n# fault:\n# proof\n", "a number, not six"),
        ("# line:\n# fault: bad-luck\n# proof\n", "no kind of fault bad-luck"),
        ("# line:\n# fault:\n# proof\ndef test(\n", "no Python (line 1 of the proof)"),
    ],
)
def test_a_finding_that_cannot_be_read_is_sent_back(refusal, tmp_path, foot, says):
    """
    A slip of the keyboard costs no points: each has its own message.
    """
    answer = tmp_path / "answer.py"
    answer.write_text(f"{(SCALED / 'reference.py').read_text()}\n{foot}")
    refused = refusal("answer", "r7jt8b", answer, "--dry-run")
    assert refused["code"] == "answer-refused"
    assert says in refused["says"]


def test_a_query_is_answered_from_a_file(data, refusal, tmp_path):
    """
    A known mistake is named; two statements are sent back.
    """
    told = data("answer", "sq2lat", LATEST / "answers" / "wrong" / "rank.sql", "--dry-run")
    assert told["verdict"] == "wrong"
    assert told["feedback"][0].startswith("All orders of the last day are kept")
    two = tmp_path / "two.sql"
    two.write_text("SELECT 1; SELECT 2")
    assert refusal("answer", "sq2lat", two, "--dry-run")["code"] == "answer-refused"


def test_a_program_is_judged_by_a_check(data, greenroom, refusal, tmp_path):
    """
    The exit code says whether it is accepted; what is no program is said in words.
    """
    check = ("--check", SOFTMAX / "check.py")
    assert data("judge", SOFTMAX / "reference.py", *check)["verdict"] == "accepted"
    wrong = data("judge", SOFTMAX / "answers" / "wrong" / "columns.py", *check, code=1)
    assert wrong["verdict"] == "wrong"
    assert any(case["state"] == "wrong" for case in wrong["cases"])
    cut = tmp_path / "cut.py"
    cut.write_text("def softmax(x:\n")
    assert "(line 1)" in greenroom("judge", cut, *check, code=1).stdout
    binary = tmp_path / "binary.py"
    binary.write_bytes(b"\xff\xfe\x00")
    assert refusal("judge", binary, *check)["code"] == "file-refused"
    assert refusal("judge", cut, "--check", tmp_path / "none.py")["code"] == "file-refused"


def test_a_reference_with_several_names_asks_which_is_called(data, refusal, tmp_path):
    """
    `--entry-point` settles it.
    """
    (tmp_path / "check.py").write_text((SOFTMAX / "check.py").read_text())
    two = (SOFTMAX / "reference.py").read_text() + "\n\ndef other():\n    return 1\n"
    (tmp_path / "reference.py").write_text(two)
    check = ("--check", tmp_path / "check.py")
    assert "softmax, other" in refusal("judge", SOFTMAX / "reference.py", *check)["says"]
    told = data("judge", SOFTMAX / "reference.py", *check, "--entry-point", "softmax")
    assert told["verdict"] == "accepted"


def test_strength_is_measured_and_recorded(data, tmp_path, monkeypatch):
    """
    A check that tries too little lets mutants pass; the record is written beside the map.
    """
    root = tmp_path / "own"
    folder = root / "algorithms-from-scratch" / "softmax-of-rows"
    folder.parent.mkdir(parents=True)
    shutil.copytree(SOFTMAX, folder)
    question = folder / "question.md"
    question.write_text(question.read_text().replace("sm4xrw", "sm4own"))
    (folder / "check.py").write_text(
        "import numpy as np\nfrom greenroom.judge.cases import Case\n\n\n"
        "def cases(rng):\n    yield Case('equal', (np.zeros((1, 2)),), visible=True)\n"
    )
    monkeypatch.setenv("GREENROOM_BANK_PATHS", str(root))
    told = data("check", folder, "--strength", code=1)
    (measured,) = told["strength"]
    assert measured["uid"] == "sm4own"
    assert len(measured["survivors"]) >= 3
    assert "tests-too-weak" in {problem["code"] for problem in told["problems"]}
    assert json.loads((root / "strength.jsonl").read_text()) == measured


def test_a_check_that_fails_does_not_keep_others_from_being_measured(data, tmp_path, monkeypatch):
    """
    What is amiss with it stands among the problems.
    """
    root = tmp_path / "own"
    for name, uid in (("softmax-of-rows", "sm4own"), ("softmax-again", "sm5own")):
        folder = root / "algorithms-from-scratch" / name
        shutil.copytree(SOFTMAX, folder)
        question = folder / "question.md"
        text = question.read_text().replace("sm4xrw", uid)
        question.write_text(text.replace("title: ", f"title: {uid} "))
    (folder / "check.py").write_text("def cases(rng):\n    raise ValueError('no cases')\n")
    monkeypatch.setenv("GREENROOM_BANK_PATHS", str(root))
    told = data("check", root, "--strength", code=1)
    assert [measured["uid"] for measured in told["strength"]] == ["sm4own"]
    problems = [p for p in told["problems"] if p["uid"] == "sm5own"]
    assert {"program-misplaced", "strength-unknown"} <= {p["code"] for p in problems}
    assert any("no cases" in p["says"] for p in problems)


def test_a_check_says_what_it_could_not_run(data):
    """
    An exercise of a library that is not installed is read, and named.
    """
    folder = BANK / "pytorch" / "mean-of-the-real-tokens"
    told = data("check", folder)
    missing = importlib.util.find_spec("torch") is None
    assert [Path(path).name for path in told["not_run"]] == [folder.name] * missing
