"""The check proves items: what a file says, what a generator draws, what example answers earn."""

import numpy as np
import pytest

from greenroom.bank.locations import default_roots
from greenroom.bank.new import new_item
from greenroom.bank.shelf import FileBank
from greenroom.domain.errors import WorkerFailed
from greenroom.domain.grades import Grade, verdict_of
from greenroom.judge.drawing import ContentDrawer
from greenroom.judge.worker import ContentWorker
from greenroom.service.checking import check_items
from greenroom.service.checking_draws import SEEDS
from greenroom.service.checking_items import Readers
from greenroom.service.checking_record import SAMPLE, Earned, Record

MAP = """\
[[area]]
id = "algorithms"
title = "Algorithms"
[[area.topic]]
id = "bagging"
title = "Bagging"
skills = [{id = "averaging", title = "Average"}]
[[area.topic]]
id = "boosting"
title = "Boosting"
skills = [{id = "adding", title = "Add"}]
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
  - {id: total, label: Sum}
---

# Question

What is {{ a }} plus $2 + {{ a }}$?
"""
VARIANTS = """\
def draw(rng):
    a = int(rng.randint(1, 9))
    return {
        "shown": {"a": str(a)},
        "expected": {"total": 2 * a + 2},
        "near_misses": [{"expected": {"total": 2 * a}, "says": "You forgot the two."}],
        "solution": f"Twice {a} and two more make {2 * a + 2}.",
        "drawn": {"a": a},
    }
"""
PROOF = """\
def answers(drawn):
    return {"total": sum([drawn["a"], 2, drawn["a"]])}
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
sources: ["Breiman (1996), Bagging predictors"]
key_points:
  - {id: one, says: Averaging lowers variance., tier: must}
  - {id: two, says: It helps deep trees most.}
follow_ups:
  - id: why
    when: {missed: one}
    ask: Why does averaging help?
    answer: Errors cancel $x$.
    key_points: [{id: cancel, says: Independent errors cancel., tier: must}]
---

# Question

Why does bagging help?

# In 30 seconds

Variance falls.

# Model answer

Errors cancel.
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def worker():
    with ContentWorker() as shared:
        yield shared


@pytest.fixture
def root(tmp_path):
    """A generated item and an explain item with answers; each answer states its own score."""
    root = tmp_path / "bank"
    write(root / "skills.toml", MAP)
    write(root / "bagging" / "sum" / "question.md", COMPUTE)
    write(root / "bagging" / "sum" / "variants.py", VARIANTS)
    write(root / "bagging" / "sum" / "proof.py", PROOF)
    why = root / "bagging" / "why"
    write(why / "question.md", EXPLAIN)
    for name, score in {
        "full/a": 1, "partial/b": 0.5, "wrong/c": 0, "wrong/d": 0.1, "full/e@why": 0.9,
    }.items():  # fmt: skip
        write(why / "answers" / f"{name}.md", str(score))
    return root


def grade_text(item, part, text):
    """Believes the score that the answer states."""
    score = float(text)
    assert item.rubric(part)
    return Grade(
        score=score,
        verdict="unsure" if text == "0.7" else verdict_of(score),
        confidence=0.5,
        grader="honest",
        grader_version="1",
        rubric_hash="",
    )


def check(root, worker, *paths, markdown=lambda text: None, encode=None):
    bank = FileBank([root], look_every_seconds=0)
    drawer = ContentDrawer(bank.code, worker=worker, libraries=worker)
    return check_items(bank, drawer, Readers(grade_text, markdown, encode), paths=paths)


def codes(report):
    return [problem.code for problem in report.problems]


def test_a_sound_bank_passes(root, worker):
    """
    Two items and five answers, nothing to mend.
    """
    report = check(root, worker)
    assert (report.problems, report.unplaced) == ((), ())
    assert (report.items, len(report.examples)) == (2, 5)


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("randint(1, 9))", "randint(1, 9)) + __import__('random').getrandbits(20)", "draw-unsound",
         "other numbers the second time"),
        ('"a": str(a)', '"b": str(a)', "draw-unsound", "nothing is shown for {{ a }}"),
        ('"a": str(a)', '"a": str(a), "b": "1"', "draw-unsound", "b is drawn and not shown"),
        ('"says": "You', '"say": "You', "draw-failed", "near_misses"),
        ('f"Twice {a} and two more make {2 * a + 2}."', '""', "draw-failed", "solution"),
        ("make {2 * a + 2}", "make it", "solution-incomplete", "does not state total"),
        ("make {2 * a + 2}", "make {2 * a}", "solution-incomplete", "does not state total"),
        ('"drawn": {"a": a}', '"drawn": {}', "not-proven", "KeyError: 'a' (proof.py, line 2)"),
        ('"drawn": {"a": a}', '"drawn": {"a": a + 1}', "proof-differs", "by variants.py and"),
        ("def draw(rng):\n    a =", "n = []\ndef draw(rng):\n    n.append(1)\n    a = len(n) +",
         "draw-unsound", "second time"),
        ("2 * a + 2}", "float('nan')}", "draw-failed", "not JSON"),
        ("2 * a + 2}", "[1]}", "draw-failed", "no number"),
        ("    return", "    x = [0] * 10**9\n    return", "draw-failed", "[memory]"),
        ("    return", "    if a == 3: raise ValueError(a)\n    return", "draw-failed", "line 3"),
    ],
)  # fmt: skip
def test_a_generator_that_is_not_sound_is_named(root, worker, old, new, code, says):
    """
    Not deterministic, a placeholder left over, a value unfit, a limit hit: each is one problem.
    """
    path = root / "bagging" / "sum" / "variants.py"
    assert old in VARIANTS
    path.write_text(VARIANTS.replace(old, new, 1))
    report = check(root, worker)
    assert codes(report) == [code]
    assert says in report.problems[0].says
    assert report.problems[0].uid == "cmp234"
    assert report.problems[0].path.endswith("bagging/sum")


PLOT = (
    COMPUTE.replace("cmp234", "plt234").replace("kind: compute", "kind: plot").split("answers:")[0]
)
PLOT += """\
key_points:
  - {id: rises, says: The line rises all the way., tier: must}
  - {id: straight, says: It rises by the same amount each step.}
---

# Question

What does this line over {{ n }} steps show?

# In 30 seconds

It rises.

# Model answer

It rises evenly.
"""
FIGURE = """\
from greenroom.judge.figures import axis, figure, line, panel

def draw(rng):
    n = int(rng.randint(3, 9))
    drawn = figure(
        "A line",
        f"A line that rises evenly from 0 to {n} while the step goes from 0 to {n}, and no more.",
        panel(line(range(n + 1), range(n + 1)), x=axis("step"), y=axis("value")),
    )
    return {"shown": {"n": str(n)}, "figure": drawn}
"""


def plotted(root, figure=FIGURE):
    write(root / "bagging" / "line" / "question.md", PLOT)
    write(root / "bagging" / "line" / "variants.py", figure)
    for name, score in {"full/a": 1, "partial/b": 0.5, "wrong/c": 0, "wrong/d": 0.1}.items():
        write(root / "bagging" / "line" / "answers" / f"{name}.md", str(score))


def test_a_sound_plot_passes(root, worker):
    """
    A figure that can be drawn from every seed, and a rubric with its answers.
    """
    plotted(root)
    assert check(root, worker).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ('"figure": drawn', '"drawn": {}', "draw-failed", "draws none"),
        ('"figure": drawn', '"figure": drawn, "expected": {"x": 1}', "draw-failed", "rubric"),
        ("range(n + 1), range(n + 1)", "range(n + 1), range(n)", "draw-failed", "unequal"),
        ("rng.randint", "__import__('numpy').random.randint", "draw-unsound", "second time"),
        ('"n": str(n)', '"m": str(n)', "draw-unsound", "nothing is shown for {{ n }}"),
    ],
)
def test_a_figure_that_is_not_sound_is_named(root, worker, old, new, code, says):
    """
    No figure, one that cannot be drawn, one that changes: each is one problem.
    """
    assert old in FIGURE
    plotted(root, FIGURE.replace(old, new))
    (problem,) = check(root, worker).problems
    assert problem.code == code
    assert says in problem.says


PAGE = """\
---
title: Bagging
lead: Many fits, averaged.
caption: The line rises.
sources: ["Breiman (1996), Bagging predictors"]
reviewed_on: 2026-11-22
---

""" + "\n\n".join(
    f"## {heading}\n\nWords."
    for heading in (
        "How it works", "When to use it", "How to read its results", "Pitfalls",
        "What interviewers ask", "Formulas",
    )
)  # fmt: skip
PAGE_FIGURE = FIGURE.replace('{"shown": {"n": str(n)}, "figure": drawn}', "drawn")


@pytest.mark.parametrize(
    ("text", "figure", "found"),
    [
        (PAGE, PAGE_FIGURE, []),
        (PAGE, None, ["figure-missing"]),
        (PAGE.replace("caption: The line rises.\n", ""), PAGE_FIGURE, ["caption-missing"]),
        (PAGE.replace("## Pitfalls", "## Traps"), PAGE_FIGURE, ["page-headings"]),
        (PAGE, FIGURE, ["draw-failed"]),
        (PAGE, PAGE_FIGURE.replace("range(n + 1))", "range(n))"), ["draw-failed"]),
    ],
)
def test_a_topic_page_has_its_parts(root, worker, text, figure, found):
    """
    Six headings, and a figure with a caption that can be drawn.
    """
    write(root / "bagging" / "topic.md", text)
    if figure is not None:
        write(root / "bagging" / "figure.py", figure)
    assert codes(check(root, worker)) == found


def test_a_fault_of_one_seed_in_many_is_found(root, worker):
    """
    Every generator is drawn with twenty seeds at least, so a rare case shows.
    """
    assert SEEDS >= 20
    path = root / "bagging" / "sum" / "variants.py"
    path.write_text(VARIANTS.replace("1, 9))", "1, 9))\n    assert a != 5"))
    assert codes(check(root, worker)) == ["draw-failed"]


def test_what_the_map_requires_and_nobody_wrote_is_a_problem(root, worker):
    """
    Kinds without a ready item and a topic without its page, of one topic or of all.
    """
    requires = 'requires = ["explain", "choose", "code"]'
    text = MAP.replace('title = "Bagging"', f'title = "Bagging"\n{requires}')
    write(
        root / "skills.toml", text.replace('title = "Boosting"', 'title = "Boosting"\n' + requires)
    )
    found = [(problem.path, problem.code) for problem in check(root, worker).problems]
    assert found == [
        ("bagging", "cell-empty"),
        ("boosting", "cell-empty"),
        ("boosting", "cell-empty"),
        ("bagging", "page-missing"),
        ("boosting", "page-missing"),
    ]
    assert codes(check(root, worker, root / "bagging")) == ["cell-empty", "page-missing"]
    whole = check(root, worker, root)
    assert [(problem.path, problem.code) for problem in whole.problems] == found
    assert codes(check(root, worker, root / "bagging" / "sum")) == []


def test_a_question_without_numbers_is_named(root, worker):
    """
    A generated item that shows nothing asks everybody the same, with an unknown answer.
    """
    path = root / "bagging" / "sum" / "question.md"
    path.write_text(COMPUTE.replace("{{ a }}", "3"))
    found = codes(check(root, worker))
    assert "no-placeholder" in found
    assert "draw-unsound" in found


def test_a_drawn_value_asked_for_where_nothing_fills_it_in_is_named(root, worker):
    """
    A candidate must never read `{{ a }}`: only the question is filled in.
    """
    path = root / "bagging" / "sum" / "question.md"
    path.write_text(COMPUTE.replace("label: Sum", 'label: "Sum from {{ a }}"'))
    assert codes(check(root, worker)) == ["never-filled"]


def test_answers_that_earn_another_verdict_are_listed_and_counted(root, worker):
    """
    They're no problems: they say what today's grader can't tell apart.
    """
    answers = root / "bagging" / "why" / "answers"
    write(answers / "full" / "a.md", "0.5")
    write(answers / "wrong" / "c.md", "0.7")
    report = check(root, worker)
    assert report.problems == ()
    assert len(report.examples) == 5
    assert [(u.wanted, u.got) for u in report.unplaced] == [
        ("full", "partial"),
        ("wrong", "unsure"),
    ]
    assert "full/a.md: partial (0.50, confidence 0.50) instead of full" in str(report.unplaced[0])


def test_answers_to_nothing_are_findings_and_not_graded(root, worker):
    """
    A file for a follow-up that isn't there, or in a folder of no verdict.
    """
    answers = root / "bagging" / "why" / "answers"
    write(answers / "full" / "x@nothing.md", "1")
    write(answers / "good" / "y.md", "1")
    report = check(root, worker)
    assert sorted(codes(report)) == ["answer-to-nothing", "verdict-unknown"]
    assert len(report.examples) == 5


def test_texts_that_cannot_be_shown_are_named(root, worker):
    """
    Formulas of the question, the model answers, hints, solutions and pages are all parsed.
    """
    page = "---\ntitle: Bagging\nsources: [B]\nreviewed_on: 2026-11-22\n---\n\nBADPAGE\n"
    write(root / "bagging" / "topic.md", page)
    write(root / "bagging" / "why" / "hints.md", "## BADHINT\n")
    bad = ("Variance falls", "Errors cancel.\n", "Errors cancel $x$", "BADHINT", "and two more",
           "BADPAGE")  # fmt: skip

    def markdown(text):
        return next((f"no formula: {word}" for word in bad if word in text + "\n"), None)

    report = check(root, worker, markdown=markdown)
    said = " ".join(problem.says for problem in report.problems)
    for place in ("short answer", "model answer", "answer to why", "hint 1", "solution", "page"):
        assert place in said


def test_a_drawn_value_stands_inside_a_formula(root, worker):
    """
    The question's formulas are checked with a number where the placeholder is.
    """
    seen = []
    check(root, worker, markdown=seen.append)
    assert not [text for text in seen if "{{" in text]


def test_paths_narrow_the_check(root, worker):
    """
    A topic, an item or a file in it; other items' faults stay out.
    """
    (root / "bagging" / "sum" / "variants.py").write_text("")
    why = root / "bagging" / "why"
    for path in (why, why / "question.md", why / "answers" / "full"):
        report = check(root, worker, path)
        assert (report.items, report.problems) == (1, ())
    assert check(root, worker, root / "bagging").items == 2
    assert codes(check(root, worker, root / "bagging" / "sum")) == ["draw-failed"]


def test_a_path_with_nothing_to_check_is_a_problem(root, worker, tmp_path):
    """
    A check of nothing would pass for sure; a broken item is something.
    """
    report = check(root, worker, tmp_path / "elsewhere")
    assert (report.items, codes(report)) == (0, ["nothing-to-check"])
    (root / "bagging" / "sum" / "question.md").write_text("broken")
    assert "no-front-matter" in codes(check(root, worker, root / "bagging" / "sum"))


def test_what_kept_items_out_is_a_problem(root, worker):
    """
    A broken item is named, and the others are proved.
    """
    path = root / "bagging" / "why" / "question.md"
    path.write_text(EXPLAIN.replace("level: 2", "levle: 2"))
    report = check(root, worker)
    assert report.items == 1
    assert {problem.line for problem in report.problems} == {2, 6}


@pytest.mark.parametrize("kind", ["explain", "choose", "compute", "plot"])
def test_a_template_passes_but_for_its_open_places(root, worker, kind):
    """
    What `new` makes is sound from the first minute.
    """
    folder = new_item(root, kind, "boosting", "fresh")
    bank = FileBank([root])
    drawer = ContentDrawer(bank.code, worker=worker, libraries=worker)

    def grade(item, part, text):
        return grade_text(item, part, "0.5")

    report = check_items(bank, drawer, Readers(grade, lambda text: None), paths=[folder])
    assert report.items == 1
    assert set(codes(report)) == {"open-place"}


@pytest.mark.parametrize(("cosine", "found"), [(0.5, []), (0.8, []), (0.95, ["asks-the-same"])])
def test_items_that_ask_the_same_are_named(root, worker, cosine, found):
    """
    A close pair is listed, a pair that asks the same is a problem, a distant one is neither.
    """

    rows = iter(2 * [[1, 0], [cosine, (1 - cosine**2) ** 0.5]])

    def encode(texts):
        return np.array([next(rows) for _ in texts], dtype=np.float32)

    report = check(root, worker, encode=encode)
    assert codes(report) == found
    assert len(report.alike) == (cosine > 0.5)
    elsewhere = check(root, worker, root / "bagging" / "sum", encode=encode)
    assert elsewhere.alike == report.alike


def graded_anew(root, worker, record):
    """What is graded, and what the report says, with a record at hand."""
    asked = []

    def grade(item, part, text):
        asked.append(text)
        return grade_text(item, part, text)

    bank = FileBank([root], look_every_seconds=0)
    drawer = ContentDrawer(bank.code, worker=worker, libraries=worker)
    readers = Readers(grade, lambda text: None, record=record)
    return asked, check_items(bank, drawer, readers)


def lines_of(report, **changes):
    """A record of what a check came to."""
    return [
        Earned(
            path=example.path,
            key=example.key,
            verdict=example.got,
            score=changes.get("score", example.score),
            confidence=example.confidence,
        )
        for example in report.examples
    ]


def test_what_was_recorded_is_not_graded_again(root, worker):
    """
    The same answers, grader and item need no second grading; but for the sample that proves it.
    """
    asked, first = graded_anew(root, worker, Record(grader="g"))
    assert len(asked) == 5
    assert all(example.anew and not example.moved for example in first.examples)
    lines = lines_of(first)
    sample = {line.key for line in lines if int(line.key[:8], 16) % SAMPLE == 0}
    asked, second = graded_anew(root, worker, Record(lines, grader="g"))
    assert len(asked) == len(sample)
    assert [(e.path, e.got, e.score) for e in second.examples] == [
        (e.path, e.got, e.score) for e in first.examples
    ]


def test_another_grader_or_text_or_item_is_graded(root, worker):
    """
    A record is of one grader, one text and one version of the item.
    """
    _, first = graded_anew(root, worker, Record(grader="g"))
    lines = lines_of(first)
    asked, _ = graded_anew(root, worker, Record(lines, grader="another"))
    assert len(asked) == 5
    write(root / "bagging" / "why" / "answers" / "full" / "a.md", "0.95")
    asked, _ = graded_anew(root, worker, Record(lines, grader="g"))
    assert "0.95" in asked
    question = root / "bagging" / "why" / "question.md"
    question.write_text(question.read_text().replace("level: 2", "level: 3"))
    asked, _ = graded_anew(root, worker, Record(lines, grader="g"))
    assert len(asked) == 5


def test_a_record_that_is_wrong_is_found(root, worker, monkeypatch):
    """
    An answer of the sample that earns another score than recorded is a problem.
    """
    monkeypatch.setattr("greenroom.service.checking_record.SAMPLE", 1)
    _, first = graded_anew(root, worker, Record(grader="g"))
    _, same = graded_anew(root, worker, Record(lines_of(first), grader="g"))
    assert codes(same) == []
    _, other = graded_anew(root, worker, Record(lines_of(first, score=0.3), grader="g"))
    assert codes(other) == ["record-stale"] * 5


def test_progress_is_told(root, worker):
    """
    A check of a whole bank takes a while, and says how far it is.
    """
    told = []
    bank = FileBank([root])
    check_items(
        bank,
        ContentDrawer(bank.code, worker=worker, libraries=worker),
        Readers(grade_text, lambda text: None),
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(1, 2), (2, 2)]


def test_our_own_fault_is_no_verdict_on_an_item(root):
    """
    A worker that doesn't answer ends the check; no item is blamed.
    """

    class Broken:
        def draw_all(self, item, seeds):
            raise WorkerFailed(reason="gone")

    bank = FileBank([root])
    with pytest.raises(WorkerFailed):
        check_items(bank, Broken(), Readers(grade_text, lambda text: None))


def test_the_files_of_our_own_bank_are_sound():
    """
    Everything that shows without running an item is mended in what we ship.
    """
    bank = FileBank(default_roots())
    found = [str(f) for item in bank.items() for f in bank.findings(item.uid)]
    assert [str(problem) for problem in bank.problems()] + found == []
