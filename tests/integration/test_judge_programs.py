"""The judge as a whole: real processes, real walls, real verdicts."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest

from greenroom.domain.programs import Exercise, Limits, Solution
from greenroom.domain.reports import HouseFault
from greenroom.judge import selftest
from greenroom.judge.judging import Judge
from greenroom.judge.sandbox import Program, Sandbox
from greenroom.judge.wire import encode
from greenroom.judge.worker import ContentWorker

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the judge needs Linux")

CHECK = """
import numpy as np
from greenroom.judge.cases import Case

def cases(rng):
    yield Case("a plain row", (np.array([1.0, 2.0]),), visible=True)
    for n in (1, 4, 9):
        yield Case("random rows", (rng.normal(size=n),), shape=f"{n} values")
    yield Case("nothing is changed", (rng.normal(size=3),), keeps_inputs=True)
    yield Case("an empty row raises", (np.empty(0),), raises=("ValueError",))
"""
RIGHT = """
import numpy as np

def mean(values):
    if len(values) == 0:
        raise ValueError("no values")
    return float(np.sum(values) / len(values))
"""
EXERCISE = Exercise(
    entry_point="mean",
    check=CHECK,
    reference=RIGHT,
    limits=Limits(cpu_seconds=1, memory_mib=128),
    right=(Solution(says="The sum by the count.", source=RIGHT),),
    wrong=(
        Solution(
            says="Divides by n - 1.",
            source=RIGHT.replace("/ len(values)", "/ max(len(values) - 1, 1)"),
        ),
    ),
)


@pytest.fixture(scope="module")
def judge():
    with_content = Judge(ContentWorker())
    yield with_content
    with_content.close()


def judged(judge, source, **more):
    return judge.judge(EXERCISE, source, 3, **more)


def test_a_right_program_is_accepted_with_its_approach(judge):
    """
    Every case comes out right, and the known approach is named.
    """
    report = judged(judge, RIGHT)
    assert report.accepted
    assert report.approach == "The sum by the count."
    assert {case.state for case in report.cases} == {"right"}


def test_a_known_mistake_is_recognised_by_its_outputs(judge):
    """
    Written in another way, it is still the same mistake.
    """
    source = (
        "def mean(v):\n    if not len(v): raise ValueError\n    return sum(v) / (len(v) - 1 or 1)\n"
    )
    report = judged(judge, source)
    assert not report.accepted
    assert report.recognised == "Divides by n - 1."
    assert judged(judge, source.replace("- 1", "+ 1")).recognised == ""


def test_a_case_tells_what_differs_and_where_it_raised(judge):
    """
    Wrong outputs say the difference, exceptions their name, words and line.
    """
    report = judged(judge, "def mean(v):\n    v[0] = v[0]\n    return 1 / (len(v) - 1)\n")
    by_property = {case.property: case for case in report.cases}
    assert by_property["a plain row"].says == "it is 1, not 1.5"
    assert by_property["a plain row"].call == "mean(array([1., 2.]))"
    raised = next(case for case in report.cases if case.state == "error")
    assert (raised.says, raised.line) == ("it raises ZeroDivisionError: division by zero", 3)
    assert by_property["an empty row raises"].state in ("wrong", "error")


def test_changed_inputs_are_found(judge):
    """
    A case that asks for untouched arguments sees what the program did to them.
    """
    report = judged(
        judge,
        RIGHT.replace(
            "    if len",
            "    values *= 1.0\n    values += 1\n    values -= 1.5\n    values += .5\n    if len",
        ),
    )
    states = {case.property: case.state for case in report.cases}
    assert states["a plain row"] == "right"
    report = judged(
        judge,
        RIGHT.replace(
            "    return",
            "    values[:] = np.sum(values) / len(values)\n    return values[0]\n    return",
        ),
    )
    states = {case.property: case for case in report.cases}
    assert states["random rows"].state == "right"
    assert "chang" in states["nothing is changed"].says


@pytest.mark.parametrize(
    ("source", "limit"),
    [
        ("def mean(v):\n    while True: pass", "cpu"),
        ("import time\ndef mean(v):\n    time.sleep(60)", "wall"),
        ("def mean(v):\n    return len(bytearray(10**10))", "memory"),
        ("def mean(v):\n    while True: print('x' * 1000)", "output"),
        ("import numpy as np\ndef mean(v):\n    return np.zeros(3 * 10**6)", "output"),
        ("import os\ndef mean(v):\n    os._exit(0)", "crash"),
        ("import ctypes\ndef mean(v):\n    ctypes.string_at(0)", "crash"),
        ("def mean(v):\n    return open('/etc/passwd').read()", None),
        ("import subprocess\ndef mean(v):\n    return subprocess.run(['ls'])", "forbidden"),
        ("raise SystemExit", "crash"),
        ("import nothing_like_this\ndef mean(v): pass", "crash"),
        ("def mean(v):\n    def again(): return again()\n    return again()", None),
    ],
)
def test_each_limit_is_named_and_the_next_program_is_untouched(judge, source, limit):
    """
    Whatever a program runs into, it is its own fault, and an honest one is accepted after it.
    """
    if "mean" not in source:
        source += "\nmean = None"
    report = judged(judge, source)
    assert not report.accepted
    assert report.limit == limit or (limit is None and report.limit == "forbidden")
    assert judged(judge, RIGHT).accepted


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("", "empty"),
        ("def mean(v:", "line 1"),
        ("def median(v): pass", "`mean`"),
        ("x = '" + "a" * 10_000_000 + "'", "100,000 are allowed"),
    ],
)
def test_what_is_no_program_is_refused_before_it_is_run(judge, source, says):
    """
    The report says why, and holds no cases.
    """
    report = judged(judge, source)
    assert says in report.refused
    assert report.cases == ()


def test_a_wrong_signature_is_told_with_its_words(judge):
    """
    The exception of the call is what the candidate reads.
    """
    report = judged(judge, "def mean(v, w):\n    return 0\n")
    assert "missing 1 required positional argument" in report.cases[0].says


def test_visible_cases_alone_keep_what_is_printed(judge):
    """
    A full run shows nothing printed, for it could print the hidden inputs.
    """
    source = RIGHT.replace("    return", "    print('seen', end='')\n    return")
    tried = judged(judge, source, visible_only=True)
    assert [case.property for case in tried.cases] == ["a plain row"]
    assert tried.printed == "seen"
    assert judged(judge, source).printed == ""


def test_what_a_program_said_before_it_was_ended_is_kept(judge):
    """
    An endless program's words reach the candidate.
    """
    source = "def mean(v):\n    print('so far')\n    while True: pass\n"
    tried = judged(judge, source, visible_only=True)
    assert (tried.limit, tried.printed) == ("cpu", "so far\n")


def test_the_seed_draws_the_cases(judge):
    """
    One seed gives the same cases for ever, another one others.
    """
    calls = [[c.call for c in judge.judge(EXERCISE, RIGHT, seed).cases] for seed in (3, 3, 4)]
    assert calls[0] == calls[1] != calls[2]


@pytest.mark.parametrize(
    "change",
    [
        {"check": "def cases(rng):\n    yield 3\n"},
        {"check": "raise RuntimeError('mine')\n"},
        {"check": "def cases(rng):\n    return []\n"},
        {"reference": "def mean(v):\n    return object()\n"},
        {"check": CHECK + "    while True: pass\n"},
    ],
    ids=["no-case", "raises", "none", "object", "endless"],
)
def test_a_broken_check_is_our_fault(judge, change):
    """
    Nobody is marked for it, and it says that the check failed.
    """
    report = judge.judge(EXERCISE.model_copy(update=change), RIGHT, 3)
    assert isinstance(report, HouseFault)
    assert "check" in report.reason


def test_a_reference_of_its_own_is_judged_by_a_driver(judge):
    """
    A class with fit and predict is called as the driver says.
    """
    exercise = Exercise(
        entry_point="Constant",
        driver="def drive(solution, y):\n    return solution.Constant().fit(y).predict(2)\n",
        check="from greenroom.judge.cases import Case\n"
        "def cases(rng):\n    yield Case('constant', ([1.0, 3.0],), visible=True)\n",
        reference="class Constant:\n"
        "    def fit(self, y):\n        self.m_ = sum(y) / len(y)\n        return self\n"
        "    def predict(self, n):\n        return [self.m_] * n\n",
    )
    assert judge.judge(exercise, exercise.reference, 0).accepted
    report = judge.judge(exercise, exercise.reference.replace("return self\n", "return None\n"), 0)
    assert "NoneType" in report.cases[0].says


def test_data_frames_go_in_and_come_back():
    """
    pandas is warm where the exercise says so.
    """
    judge = Judge(ContentWorker())
    exercise = Exercise(
        entry_point="counts",
        uses=("pandas",),
        check="import pandas as pd\nfrom greenroom.judge.cases import Case, SameTable\n"
        "def cases(rng):\n"
        "    f = pd.DataFrame({'k': ['a', 'b', 'a'], 'v': [1, 2, None]})\n"
        "    yield Case('counts', (f,), visible=True, compare=SameTable())\n",
        reference="def counts(f):\n    return f.groupby('k', as_index=False)['v'].sum()\n",
    )
    try:
        assert judge.judge(exercise, exercise.reference, 0).accepted
        wrong = judge.judge(exercise, "def counts(f):\n    return f[['k', 'v']]\n", 0)
        assert wrong.cases[0].says == "it has 3 rows, not 2"
    finally:
        judge.close()


def test_figures_are_drawn_behind_the_walls_and_leave_no_file(tmp_path, monkeypatch):
    """
    What is drawn is read off the axes; the list of fonts is nobody's to keep.
    """
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    judge = Judge(ContentWorker())
    exercise = Exercise(
        entry_point="draw",
        uses=("seaborn",),
        driver="import matplotlib.pyplot as plt\ndef drive(solution, values):\n"
        "    figure, ax = plt.subplots()\n    solution.draw(ax, values)\n"
        "    figure.canvas.draw()\n    return [list(line.get_ydata()) for line in ax.lines]\n",
        check="from greenroom.judge.cases import Case\n"
        "def cases(rng):\n    yield Case('a line', ([3.0, 1.0],), visible=True)\n",
        reference="import seaborn as sns\ndef draw(ax, values):\n"
        "    sns.lineplot(x=range(len(values)), y=values, ax=ax)\n    ax.set_title('$x^2$')\n",
    )
    try:
        report = judge.judge(exercise, exercise.reference, 0)
        wrong = judge.judge(exercise, "def draw(ax, values):\n    ax.plot(values[::-1])\n", 0)
    finally:
        judge.close()
    assert report.accepted, report
    assert wrong.cases[0].state == "wrong"
    assert list(tmp_path.iterdir()) == []


# The sandbox


def rss_kib(pid):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0])


def children(pid):
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def test_many_runs_leave_nothing_behind():
    """
    After hundreds of runs the launcher holds as much memory and as many children as before.
    """
    program = Program("def f(x):\n    return x + 1\n", "f", [encode([[np.ones(3)], {}])])
    with Sandbox(recycle_after=10_000) as sandbox:
        for _ in range(50):
            sandbox.run(program, Limits())
        pid, before = sandbox.pid, (rss_kib(sandbox.pid), len(children(sandbox.pid)))
        files = len(list(Path("/proc/self/fd").iterdir()))
        for _ in range(300):
            assert sandbox.run(program, Limits()).limit is None
        assert sandbox.pid == pid
        assert rss_kib(pid) <= before[0] * 1.02 + 512
        assert len(children(pid)) <= before[1] + 1
        assert len(list(Path("/proc/self/fd").iterdir())) == files
    assert not Path(f"/proc/{pid}").exists()


def test_a_launcher_is_replaced_and_restarted():
    """
    After so many runs a fresh one takes over; one that was killed is started anew.
    """
    program = Program("def f():\n    return 1\n", "f", [encode([[], {}])])
    with Sandbox(recycle_after=3) as sandbox:
        pids = set()
        for _ in range(7):
            assert sandbox.run(program, Limits()).outcomes
            pids.add(sandbox.pid)
        assert len(pids) == 3
        os.kill(sandbox.pid, 9)
        assert sandbox.run(program, Limits()).outcomes


# The self-test


def test_the_walls_of_this_machine_hold():
    """
    None of the attempts gets out, with namespaces and without.
    """
    for namespaces in (True, False):
        with Sandbox(namespaces=namespaces) as sandbox:
            walls = selftest.walls_of(sandbox)
            assert walls.open == ()
            assert walls.tier in (("T0", "T1") if namespaces else ("T1",))


def test_an_attempt_that_gets_out_is_noticed():
    """
    Without any wall the attempts succeed, so that a wall that fails would be seen.
    """
    succeed = 0
    for says, body in selftest._ATTEMPTS.items():
        if "/usr" in body or "bytearray" in body or "unshare" in body:
            continue  # they need root or gigabytes
        source = f"def attempt():\n    {body.replace('{pid}', str(os.getpid()))}\n"
        source += "print(attempt() is True)\n"
        done = subprocess.run([sys.executable, "-c", source], capture_output=True, check=False)
        assert done.stdout == b"True\n", says
        succeed += 1
    assert succeed >= 5


def test_a_server_for_others_refuses_below_the_highest_tier(monkeypatch):
    """
    Where a wall is missing, nothing is run, and the reason names it.
    """
    judge = Judge(ContentWorker(), every_wall=True)
    monkeypatch.setattr(judge, "sandbox", lambda _="numpy": low)
    try:
        with Sandbox(namespaces=False) as low:
            report = judge.judge(EXERCISE, RIGHT, 0)
            assert isinstance(report, HouseFault)
            assert "T1" in report.reason
    finally:
        judge.close()


# Queries

QUERY = Exercise(
    entry_point="query",
    language="sql",
    uses=("duckdb",),
    tables="CREATE TABLE visits (visitor INTEGER, moment TIMESTAMP, pages INTEGER);",
    check="from greenroom.judge.cases import Case\n"
    "def cases(rng):\n"
    "    yield Case('two visits', ({'visits': [(1, '2026-01-01 10:00:00', 3),"
    " (1, '2026-01-02 10:00:00', None)]},), visible=True)\n"
    "    yield Case('none', ({'visits': []},))\n",
    reference="SELECT visitor, sum(pages) AS pages, max(moment) AS latest "
    "FROM visits GROUP BY visitor",
    limits=Limits(cpu_seconds=1, memory_mib=256),
)


def queried(judge, query, **changes):
    return judge.judge(QUERY.model_copy(update=changes), query, 0)


def test_a_query_is_judged_on_every_database(judge):
    """
    Names in any case, rows in any order; a result is told in rows.
    """
    right = (
        "with v as (from visits) "
        "SELECT VISITOR, sum(pages) pages, max(moment) LATEST FROM v GROUP BY 1"
    )
    assert queried(judge, right).accepted
    report = queried(judge, QUERY.reference.replace("sum(pages)", "count(*)"))
    assert report.cases[0].right == "visitor, pages, latest\n1, 3, 2026-01-02 10:00:00"
    assert "it lacks the row" in report.cases[0].says
    assert report.cases[1].state == "right"


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("SELECT 1; SELECT 2", "there are 2"),
        ("selec 1", "syntax error"),
        ("DROP TABLE visits", "a SELECT is asked for"),
        ("COPY visits TO '/tmp/x'", "a SELECT is asked for"),
        ("ATTACH '/tmp/x.db'", "a SELECT is asked for"),
        ("SET threads = 8", "a SELECT is asked for"),
        ("INSTALL httpfs", "a SELECT is asked for"),
        ("COMMIT", "a SELECT is asked for"),
        ("-- nothing", "there are 0"),
    ],
)
def test_what_is_no_single_select_is_sent_back(judge, query, says):
    """
    It is refused with its reason, and no case is judged.
    """
    report = queried(judge, query)
    assert says in report.refused
    assert (report.limit, report.cases) == (None, ())


@pytest.mark.parametrize(
    ("query", "limit"),
    [
        ("SELECT * FROM '/etc/hosts'", None),
        ("SELECT * FROM read_text('/etc/hosts')", "forbidden"),
        ("SELECT * FROM glob('/*')", "forbidden"),
        ("SELECT * FROM read_csv('https://example.org/x.csv')", "forbidden"),
        ("SELECT * FROM _opened", None),
        ("SELECT * FROM request", None),
        ("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n FROM r) SELECT max(n) FROM r", "cpu"),
        ("SELECT a.range FROM range(100000) a, range(100000) b ORDER BY 1", "memory"),
        ("SELECT * FROM range(30000)", None),
        ("SELECT 1 AS a, 2 AS a", None),
    ],
)
def test_a_query_reaches_nothing_and_ends(judge, query, limit):
    """
    No file, no network, no variable of ours; endless and huge ones hit their limit.
    """
    report = queried(judge, query)
    assert not report.accepted
    assert report.limit == limit
    assert all(case.state != "right" for case in report.cases)
    assert queried(judge, QUERY.reference).accepted


def test_the_order_of_rows_counts_where_it_is_asked_for(judge):
    """
    The same rows in another order are wrong only then.
    """
    tables = {"check": QUERY.check.replace("(1, '2026-01-02", "(2, '2026-01-02")}
    ascending = f"{QUERY.reference} ORDER BY visitor"
    descending = f"{ascending} DESC"
    assert queried(judge, descending, reference=ascending, **tables).accepted
    report = queried(judge, descending, reference=ascending, ordered=True, **tables)
    assert "in row 0, visitor is 2, not 1" in report.cases[0].says


def test_queries_are_judged_without_namespaces_too():
    """
    The database opens before the walls that would keep it from looking at the system.
    """
    program = Program(
        "SELECT 41 + 1 AS n", "query", [encode([[{}], {}])], language="sql", tables="SELECT 1"
    )
    with Sandbox(("numpy", "duckdb"), namespaces=False) as sandbox:
        ran = sandbox.run(program, Limits())
        assert (ran.limit, len(ran.outcomes)) == (None, 1)
        assert ran.outcomes[0].kind == "value"
