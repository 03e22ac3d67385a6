"""`answer` and `score`: grading from files."""

import json

import pytest

POINTS = [
    {"says": "An overfitted model learns the noise of its training data.", "weight": 2},
    {"says": "It does worse on new data than on its training data."},
]
GOOD = {
    "id": "good",
    "question": "What is overfitting?",
    "key_points": POINTS,
    "answer": "The model learns the noise of its training data and does worse on new data.",
}


def attempts(data, written):
    """How many answers the log holds."""
    path = written("unused", "").with_name("log.jsonl")
    path.unlink(missing_ok=True)
    data("data", "export", path)
    return sum('"type":"answered"' in line for line in path.read_text().splitlines())


def test_an_answer_is_graded_and_recorded(data, greenroom, written, examples):
    """
    The grade names the attempt, and the log holds it; a wrong answer is fine, too.
    """
    file = written("a.json", '["more-rows"]')
    told = data("answer", examples["choose"], file)
    assert told["verdict"] == "wrong"
    assert told["attempt_id"]
    assert told["uid"] == examples["choose"]
    assert attempts(data, written) == 1
    assert greenroom("answer", examples["choose"], file).stdout.startswith("WRONG  0.00")


def test_a_dry_run_records_nothing(data, written, examples):
    """
    The grade is the same, and the log stays empty.
    """
    file = written("a.txt", "Bias is the systematic error.")
    told = data("answer", examples["explain"], file, "--dry-run")
    assert told["attempt_id"] is None
    assert {"score", "verdict", "confidence", "evidence", "feedback", "grader"} <= set(told)
    assert attempts(data, written) == 0


@pytest.mark.parametrize("given", ['{"posterior": 12.5}', '{"posterior": "12.5"}'])
def test_numbers_may_stand_bare_or_in_quotes(data, written, examples, given):
    """
    What was written is what is recorded, digit by digit.
    """
    told = data("answer", examples["compute"], written("n.json", given), "--dry-run")
    assert told["evidence"][0]["given"] == "12.5"


def test_the_seed_decides_what_is_right(data, written, examples):
    """
    An answer is graded against the numbers that `show` draws with the same seed.
    """
    file = written("n.json", '{"posterior": 12.5}')
    right = [
        data("answer", examples["compute"], file, "--dry-run", "--seed", seed)["evidence"][0]
        for seed in (3, 3, 4)
    ]
    assert right[0]["expected"] == right[1]["expected"] != right[2]["expected"]


def test_the_standard_input_may_hold_the_answer(data, examples):
    """
    A dash reads what is piped in; nothing piped in is an empty answer.
    """
    told = data("answer", examples["explain"], "-", "--dry-run", typed="Bias is systematic error.")
    assert any(point["state"] != "missing" for point in told["evidence"])
    assert data("answer", examples["explain"], "-", "--dry-run", typed="")["score"] == 0


def test_a_grade_fits_a_terminal_and_says_nothing_twice(greenroom, examples):
    """
    Points, quotes and remarks are wrapped below themselves, within 80 columns.
    """
    told = greenroom(
        "answer", examples["explain"], "-", "--dry-run", typed="Bias is an error. " * 9
    )
    lines = told.stdout.splitlines()
    assert [line for line in lines if len(line) > 80] == []
    assert len([line for line in lines if line.startswith("  ")]) > 6
    assert told.stdout.count("raises its variance") == 1


@pytest.mark.parametrize(
    "case",
    [
        ("explain", "word " * 6_000, "answer-too-long"),
        ("explain", b"\x00\x01binary", "file-refused"),
        ("explain", b"caf\xe9 in Latin-1", "file-refused"),
        ("explain", "a" * 1_000_001, "file-refused"),
        ("choose", "", "answer-refused"),
        ("choose", '{"a": 1}', "answer-refused"),
        ("choose", '["no-such-option"]', "answer-refused"),
        ("choose", "[[1]]", "answer-refused"),
        ("compute", "12.5", "answer-refused"),
        ("compute", "[" * 100_000, "answer-refused"),
        ("compute", '{"nonsense": 1}', "answer-refused"),
        ("compute", '{"posterior": true}', "answer-refused"),
        ("compute", '{"posterior": NaN}', "not-a-number"),
        ("compute", '{"posterior": 1e400}', "not-a-number"),
        ("compute", '{"posterior": "12 apples"}', "not-a-number"),
        ("compute", '{"posterior": [1, 2]}', "not-a-number"),
    ],
)
def test_what_cannot_be_graded_is_refused_and_leaves_no_trace(
    refusal, data, written, examples, case
):
    """
    The error names the thing; neither an answer nor an open question stays behind.
    """
    kind, content, code = case
    told = refusal("answer", examples[kind], written("given", content))
    assert told["code"] == code
    log = written("unused", "").with_name("log.jsonl")
    assert data("data", "export", log)["events"] == 0


def test_files_that_cannot_be_read_are_named(refusal, tmp_path, examples):
    """
    A missing file, a folder and a device without an end are each a clear error.
    """
    for path in (tmp_path / "missing.txt", tmp_path, "/dev/zero"):
        told = refusal("answer", examples["explain"], path)
        assert told["code"] == "file-refused"
        assert str(path) in told["says"]


def test_an_unknown_item_or_part_is_named(refusal, written, examples):
    """
    So is a follow-up that would be recorded without its question.
    """
    file = written("a.txt", "An answer.")
    assert refusal("answer", "zzzzzz", file)["code"] == "item-not-found"
    part = ("--part", "nonsense", "--dry-run")
    assert refusal("answer", examples["explain"], file, *part)["code"] == "part-not-found"
    assert refusal("answer", examples["explain"], file, "--part", "x")["code"] == "answer-refused"


def scored(greenroom, *words, code=0, typed=None):
    told = greenroom("score", *words, code=code, typed=typed)
    return [json.loads(line) for line in told.stdout.splitlines()]


def test_score_answers_line_by_line_in_order(greenroom, written):
    """
    Each line has the keys of the contract, bare, with or without --json.
    """
    lines = [GOOD | {"id": n} for n in (3, 1, 2)]
    file = written("a.jsonl", "\n\n".join(map(json.dumps, lines)))
    told = scored(greenroom, file)
    assert [one["id"] for one in told] == [3, 1, 2]
    for one in told:
        assert one.keys() == {"id", "score", "verdict", "confidence", "grader", "points"}
        assert [set(point) for point in one["points"]] == 2 * [{"says", "state", "spans"}]
    assert scored(greenroom, file, "--json") == told
    assert scored(greenroom, "-", typed=file.read_text()) == told


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        "[1]",
        "NaN",
        "\x00\x01",
        '{"id": "x"}',
        json.dumps(GOOD | {"key_points": []}),
        json.dumps(GOOD | {"answer": "word " * 6_000}),
        json.dumps(GOOD | {"answer": "word " * 300_000}),
        json.dumps(GOOD | {"key_points": [{"says": "a", "weight": float("nan")}]}),
        "[" * 100_000,
    ],
    ids=range(10),
)
def test_a_malformed_line_is_answered_in_its_place(greenroom, written, line):
    """
    It gets an error, its neighbours their grades, and the exit code is 1.
    """
    file = written("a.jsonl", "\n".join([json.dumps(GOOD), line, json.dumps(GOOD)]))
    first, second, third = scored(greenroom, file, code=1)
    assert first == third
    assert "score" in first
    assert second["error"].startswith("Line 2: ")


def test_score_bears_a_mark_of_the_byte_order_and_an_empty_file(greenroom, written):
    """
    Files from other systems are read as they are.
    """
    assert "score" in scored(greenroom, written("b.jsonl", "\ufeff" + json.dumps(GOOD)))[0]
    assert scored(greenroom, written("e.jsonl", "")) == []


def test_score_names_what_it_cannot_read(refusal, tmp_path):
    """
    A missing file and a folder are wrong use.
    """
    assert refusal("score", tmp_path / "missing")["code"] == "file-refused"
    assert refusal("score", tmp_path)["code"] == "file-refused"


def test_score_answers_a_line_before_the_next_one_comes(started):
    """
    A program can talk with it over a pipe.
    """
    process = started("score", "-", stdin=-1)
    for number in (1, 2):
        process.stdin.write(json.dumps(GOOD | {"id": number}) + "\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == number
    process.stdin.close()
    assert process.wait(timeout=60) == 0


def test_a_reader_that_leaves_early_hears_no_complaint(started):
    """
    `greenroom bank stats | head -1` prints one line, and nothing on the error stream.
    """
    process = started("bank", "stats")
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait(timeout=60) in (0, 1)
