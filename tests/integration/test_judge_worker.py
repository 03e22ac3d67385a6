"""Content runs behind walls: each limit is named, nothing leaks, the worker outlives it all."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from greenroom.domain.formulas import as_data
from greenroom.domain.items import Limits
from greenroom.domain.reports import HouseFault, Judged, ProgramFault
from greenroom.grading.formulas import read
from greenroom.judge.frames import FrameError, decode, encode, receive
from greenroom.judge.worker import ALGEBRA_LIMITS, ContentWorker

GOOD = 'def draw(rng):\n    return {"a": int(rng.randint(1000))}\n'
SHORT = Limits(cpu_seconds=1, memory_mib=128)


@pytest.fixture(scope="module")
def worker():
    with ContentWorker() as shared:
        yield shared


def content(body, top=""):
    """A variants.py whose draw has this body."""
    lines = "\n".join(f"    {line}" for line in body.split("\n"))
    return f"{top}\ndef draw(rng):\n{lines}\n"


def run(worker, body, **options):
    return worker.run(content(body), 1, **options)


def faulted(worker, body, limit, **options):
    """The reason of a fault that must have hit this limit; the worker must work on."""
    report = run(worker, body, **options)
    assert isinstance(report, ProgramFault), report
    assert report.limit == limit, report
    assert isinstance(worker.run(GOOD, 1), Judged)
    return report.reason


def test_the_same_seed_draws_the_same_numbers(worker):
    """
    In this process and in the next one, sets of words included; another seed draws others.
    """
    source = content('return {"a": rng.rand(3), "b": list({"x", "y", "z", "w", "v"})}')
    first = worker.run(source, 7)
    with ContentWorker() as other:
        assert other.run(source, 7).result == worker.run(source, 7).result == first.result
    assert worker.run(source, 8).result["a"] != first.result["a"]


def test_numpy_values_come_back_as_plain_ones(worker):
    """
    Arrays, scalars and flags of NumPy cross the wall as JSON.
    """
    report = run(
        worker,
        "import numpy as np\n"
        'return {"v": np.arange(3), "m": np.eye(2), "x": np.float32(0.5), "b": np.bool_(True),'
        ' "n": np.int64(7), "t": (1, 2)}',
    )
    assert report.result == {
        "v": [0, 1, 2], "m": [[1.0, 0.0], [0.0, 1.0]], "x": 0.5, "b": True, "n": 7, "t": [1, 2],
    }  # fmt: skip


def test_the_standard_library_and_our_helpers_can_be_imported(worker):
    """
    What isn't loaded yet can be read from where Python lies.
    """
    body = "import statistics, colorsys, greenroom.judge.writing as w\nreturn {'a': w.number(0.5)}"
    assert run(worker, body).result == {"a": "0.5"}


def test_several_seeds_draw_in_one_child_what_each_draws_alone(worker):
    """
    In the order asked for; a fault of one is the fault of all.
    """
    alone = [worker.run(GOOD, seed).result for seed in (5, 3, 4)]
    assert worker.run_all(GOOD, [5, 3, 4]).result == alone
    source = content("assert int(rng.randint(9)) < 5\nreturn {}")
    assert worker.run_all(source, range(20)).limit == "crash"


def test_a_proof_runs_with_the_libraries(worker):
    """
    NumPy, SciPy and SymPy are there, and what they return crosses the wall as numbers.
    """
    source = (
        "import numpy as np, sympy\nfrom scipy.stats import norm\n"
        "def answers(drawn):\n"
        "    return {'a': np.mean(drawn['x']), 'b': sympy.Rational(1, 4), 'c': norm.cdf(0),\n"
        "            'd': str(sympy.diff(sympy.Symbol('x')**2))}\n"
    )
    report = worker.prove(source, [{"x": [1, 2]}, {"x": [3, 5]}])
    assert [one["a"] for one in report.result] == [1.5, 4]
    assert report.result[0] == {"a": 1.5, "b": 0.25, "c": 0.5, "d": "2*x"}


def test_a_proof_has_no_more_rights_than_a_draw(worker):
    """
    The same walls stand around it, and its own file is named.
    """
    report = worker.prove("def answers(drawn):\n    open('/etc/passwd')\n", [{}])
    assert (report.limit, "proof.py, line 2" in report.reason) == ("forbidden", True)
    assert "answers(drawn)" in worker.prove("x = 1", [{}]).reason


def tree(text):
    return as_data(read(text, ["x", "y"]))


RANGES = {"x": (0.5, 2.0), "y": (-2.0, 2.0)}


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("x + 10^20 - 10^20", "x", True),
        ("x(1 + 1/10^8)", "x", False),
        ("ln(x^2)", "2ln(x)", True),
        ("sqrt(y^2)", "|y|", True),
        ("y^2", "2y", False),
        ("1/(1+e^-y)", "sigmoid(y)", True),
        ("log2(x)", "ln(x)/ln(2)", True),
        ("max(x, y) + min(x, y)", "x + y", None),
        ("tanh(y)", "sinh(y)/cosh(y)", True),
        ("exp(1000y)/exp(999y)", "e^y", True),
        ("0.1x + 0.2x", "0.3x", True),
        ("sign(x)", "1", True),
        ("cos(pi)", "-1", True),
        ("tan(y)cos(y)", "sin(y)", True),
    ],
)
def test_algebra_tells_formulas_apart(worker, one, other, found):
    """
    Also where floats could not; the ranges say which signs the variables have. Some it gives up.
    """
    assert worker.same(tree(one), tree(other), RANGES).result is found


def test_algebra_ends_within_its_limit(worker):
    """
    A tower of powers that no memory holds ends as a named limit, and the worker works on.
    """
    report = worker.same(tree("9^9^9^9"), tree("x"), RANGES)
    assert isinstance(report, ProgramFault)
    assert report.limit in ("cpu", "wall", "memory", "crash")
    assert worker.same(tree("x"), tree("x"), RANGES).result is True
    assert ALGEBRA_LIMITS.cpu_seconds == 1


def test_an_endless_loop_hits_the_processor_limit(worker):
    """
    The report says which limit it was; on a starved machine the wall limit comes first.
    """
    report = run(worker, "while True: pass", limits=SHORT)
    assert isinstance(report, ProgramFault)
    starved = os.getloadavg()[0] > os.cpu_count()
    assert report.limit == "cpu" or (starved and report.limit == "wall")
    assert "time" in report.reason
    assert isinstance(worker.run(GOOD, 1), Judged)


def test_a_loop_that_ignores_signals_ends_as_well(worker):
    """
    Neither a handler nor an except clause outlives the hard limit, or the wall limit on a
    machine that is busy.
    """
    body = (
        "import signal\nsignal.signal(signal.SIGXCPU, signal.SIG_IGN)\n"
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass"
    )
    report = run(worker, body, limits=SHORT)
    assert isinstance(report, ProgramFault)
    assert report.limit in {"cpu", "wall"}
    assert isinstance(worker.run(GOOD, 1), Judged)


def test_sleep_hits_the_wall_limit(worker):
    """
    Waiting costs no processor time, so the clock on the wall ends it: 2 x CPU + 1 seconds.
    """
    began = time.monotonic()
    faulted(worker, "import time\ntime.sleep(1000)", "wall", limits=SHORT)
    assert time.monotonic() - began >= 2 * SHORT.cpu_seconds + 1


@pytest.mark.parametrize(
    "body",
    [
        "x = [0] * 10**9",
        "import numpy as np\nreturn {'a': np.ones(10**9)}",
        "x = []\nwhile True: x.append('x' * 10**6)",
        "x = b'x' * 2**40",
    ],
)
def test_a_memory_hog_hits_the_memory_limit(worker, body):
    """
    In Python or in NumPy, at once or bit by bit.
    """
    assert "memory" in faulted(worker, body, "memory", limits=SHORT)


@pytest.mark.parametrize(
    "body",
    [
        "while True: print('x' * 10_000)",
        "import sys\nwhile True: sys.stderr.write('x' * 10_000)",
        "return {'a': 'x' * 5_000_000}",
        "import os\nwhile True: os.write(3, b'x' * 10_000)",
    ],
    ids=["stdout", "stderr", "result", "raw"],
)
def test_giant_output_hits_the_output_limit(worker, body):
    """
    Nothing that content writes fills our memory.
    """
    faulted(worker, body, "output")


def test_a_little_printing_does_no_harm(worker):
    """
    A forgotten print is not a fault.
    """
    assert run(worker, "print('here', flush=True)\nreturn {}").result == {}


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("import sys\nsys.exit(3)", r"called exit\(3\) \(variants.py, line 4\)"),
        ("raise SystemExit", "called exit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("import os\nos._exit(0)", "without a result"),
        ("import os\nos.closerange(0, 200)\nreturn {}", "without a result"),
        ("import os, signal\nsignal.raise_signal(signal.SIGKILL)", "ended by SIGKILL"),
        ("import ctypes\nctypes.string_at(0)", "SIGSEGV"),
        ("return draw(rng)", "RecursionError"),
        ("return {'a': float('nan')}", "not JSON compliant"),
        ("return {'a': [1e400]}", "not JSON compliant"),
        ("return {'a': object()}", "returned a object"),
        ("return {'a': {1}}", "returned a set"),
        ("return {'a': 10**5000}", "no plain data"),
        ("a = []\na.append(a)\nreturn a", "no plain data|RecursionError"),
        ("raise ValueError('no such' + 'x' * 9999)", r"ValueError: no such"),
        ("class E(Exception):\n    def __str__(self): raise E\nraise E", ""),
        ("import os\nos.write(3, encode({'result': 1}))\nreturn 2", ""),
        ("import nothing_of_the_kind", "ModuleNotFoundError"),
    ],
)
def test_a_crash_is_the_contents_fault_and_says_how(worker, body, says):
    """
    Whatever way it ends without a result, the worker says so and works on.
    """
    report = worker.run(content(body, "from greenroom.judge.frames import encode"), 1)
    if isinstance(report, Judged):
        assert report.result == 1  # it wrote its own frame, which is its own data
        return
    assert isinstance(report, ProgramFault)
    assert report.limit == "crash"
    assert len(report.reason) <= 500
    assert re.search(says, report.reason)
    assert isinstance(worker.run(GOOD, 1), Judged)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("def draw(", "SyntaxError"),
        ("x = 1", "no function draw"),
        ("draw = 1", "no function draw"),
        ("1/0\ndef draw(rng): return {}", "ZeroDivisionError.*line 1"),
        ("def draw(): return {}", "TypeError"),
        ("\0", "null bytes"),
        ("", "no function draw"),
    ],
)
def test_a_broken_file_is_named_with_its_line(worker, source, says):
    """
    The author is told the line of variants.py.
    """
    report = worker.run(source, 1)
    assert isinstance(report, ProgramFault)
    assert re.search(says, report.reason)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("open('/etc/passwd')", "/etc/passwd"),
        ("open('mine', 'w')", "mine"),
        ("import os\nos.listdir('/')", "file /"),
        ("import os\nos.mkdir('x')", "x"),
        ("import os\nopen(f'/proc/{os.getppid()}/environ')", "environ"),
        ("import socket\nsocket.socket()", "network"),
        ("import urllib.request as u\nu.urlopen('http://127.0.0.1:1/')", "network"),
        ("import os\nos.fork()", "process"),
        ("import os\nwhile True: os.fork()", "process"),
        ("import subprocess\nsubprocess.run(['true'])", "program"),
        ("import os\nos.system('true')", "program"),
        ("import os\nos.kill(os.getppid(), 9)", "signal"),
        ("import ctypes\nctypes.CDLL(None)", "library"),
    ],
)
def test_what_content_may_not_do_is_named(worker, body, says):
    """
    Files, network, programs and signals are refused with the line that tried.
    """
    reason = faulted(worker, body, "forbidden")
    assert says in reason
    assert "variants.py, line" in reason


# Under the first wall there is a second one: these calls go to the C library by a back door that
# no hook of Python sees, and the kernel has to refuse them.


def by_the_back_door(worker, call):
    """What a call of the C library returns inside; -1 is a refusal."""
    report = run(worker, f"import ctypes, os\nc = ctypes.pythonapi\nreturn {{'r': c.{call}}}")
    assert isinstance(report, Judged), report
    return report.result["r"]


def test_the_kernel_keeps_files_shut(worker):
    """
    With Landlock neither the machine's files nor our environment can be opened, and nothing made.
    """
    if not worker.isolation()["landlock"]:
        assert worker.isolation()["landlock"] == 0
        return
    for call in (
        "open(b'/etc/passwd', 0)",
        "open(b'mine', 0o102, 0o600)",
        "mkdir(b'/tmp/mine', 0o700)",
        "open(f'/proc/{os.getppid()}/environ'.encode(), 0)",
    ):
        assert by_the_back_door(worker, call) == -1, call


def test_the_kernel_starts_no_process(worker):
    """
    A fork bomb that no hook sees has no first child.
    """
    assert by_the_back_door(worker, "fork()") == -1


def test_the_kernel_protects_the_worker(worker):
    """
    Content can't end the process that it was forked from.
    """
    walls = worker.isolation()
    if os.geteuid() == 0 or walls["landlock"] >= 6:
        before = worker.pid
        assert by_the_back_door(worker, "kill(os.getppid(), 9)") == -1
        assert worker.pid == before


def test_the_kernel_has_no_network(worker):
    """
    A server on this very machine can't be reached, by name space or by Landlock.
    """
    walls = worker.isolation()
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        address = f"(2).to_bytes(2, 'little') + ({port}).to_bytes(2, 'big') + bytes([127, 0, 0, 1])"
        call = f"connect(c.socket(2, 1, 0), {address} + bytes(8), 16)"
        if walls["network_namespace"] or walls["landlock"] >= 4:
            assert by_the_back_door(worker, call) == -1


def test_nothing_of_ours_is_in_the_environment(monkeypatch):
    """
    Keys and paths of the server don't reach content.
    """
    monkeypatch.setenv("GREENROOM_SECRET", "hush")
    monkeypatch.setenv("HOME", "/home/of/mine")
    with ContentWorker() as fresh:
        seen = run(fresh, "import os\nreturn dict(os.environ)").result
    assert not [name for name in seen if name.startswith(("GREENROOM", "HOME", "USER"))]
    assert "hush" not in str(seen)


def test_every_draw_starts_afresh(worker):
    """
    What one draw leaves in modules or in the folder, the next one doesn't see.
    """
    body = "import math\nold = getattr(math, 'mark', 0)\nmath.mark = 1\nreturn {'old': old}"
    assert [run(worker, body).result["old"] for _ in range(3)] == [0, 0, 0]


def test_unseeded_draws_differ(worker):
    """
    Content that forgets its rng is caught by drawing twice, so no hidden state may make it repeat.
    """
    body = "import random, numpy as np\nreturn [random.random(), np.random.rand()]"
    first, second = run(worker, body).result, run(worker, body).result
    assert first[0] != second[0]
    assert first[1] != second[1]


def test_a_dead_worker_is_replaced(worker):
    """
    If the process is gone, the next draw gets another one and nobody notices.
    """
    worker.run(GOOD, 1)
    before = worker.pid
    os.kill(before, signal.SIGKILL)
    assert isinstance(worker.run(GOOD, 1), Judged)
    assert worker.pid != before


def test_a_worker_that_dies_at_once_is_our_fault(monkeypatch):
    """
    Twice in a row is not bad luck: nobody is marked, and the reason is kept.
    """
    monkeypatch.setattr("greenroom.judge.worker.sys.executable", "/bin/false")
    with ContentWorker() as broken:
        report = broken.run(GOOD, 1)
    assert isinstance(report, HouseFault)
    monkeypatch.setattr("greenroom.judge.worker.sys.executable", "/nowhere/python")
    with ContentWorker() as missing:
        assert isinstance(missing.run(GOOD, 1), HouseFault)


def test_the_process_is_recycled():
    """
    After some runs a fresh process takes over, and the old one is gone.
    """
    with ContentWorker(recycle_after=2) as worker:
        pids = []
        for seed in range(5):
            worker.run(GOOD, seed)
            pids.append(worker.pid)
        assert len(set(pids)) == 3
        assert not psutil.pid_exists(pids[0])
    assert not psutil.pid_exists(pids[-1])
    assert worker.pid is None


def test_threads_share_a_worker(worker):
    """
    Each thread gets the numbers of its own seed, and the worker outlives the thread that
    started it.
    """
    expected = {seed: worker.run(GOOD, seed).result for seed in range(12)}
    found = {}
    with ContentWorker() as shared:

        def draw(seed):
            found[seed] = shared.run(GOOD, seed).result

        first = threading.Thread(target=draw, args=[0])
        first.start()
        first.join()
        before = shared.pid
        threads = [threading.Thread(target=draw, args=[seed]) for seed in range(1, 12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert shared.pid == before
    assert found == expected


PARENT = """\
import sys
from greenroom.judge.worker import ALGEBRA_LIMITS, ContentWorker
worker = ContentWorker()
worker.run("def draw(rng): return {}", 1)
print(worker.pid, flush=True)
worker.run("def draw(rng):\\n    import time\\n    time.sleep(99)", 1)
"""


def test_no_orphan_is_left_when_the_server_is_killed():
    """
    kill -9 in the middle of a run: before the content's own limit of five seconds neither the
    worker nor the content is left, nor the folder they ran in.
    """
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    with parent:
        zygote = psutil.Process(int(parent.stdout.readline()))
        folder = Path(zygote.cwd())
        until(lambda: len(zygote.children()) > 0)
        family = [zygote, *zygote.children(recursive=True)]
        parent.kill()
    until(lambda: not any(process.is_running() for process in family), seconds=4)
    until(lambda: not folder.exists())


def until(holds, seconds=20):
    """Wait for something, not for longer than some seconds."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it did not come true in time"
        time.sleep(0.01)


def test_memory_of_the_worker_does_not_grow():
    """
    Forty draws of large arrays leave the warm process as large as before.
    """
    body = "import numpy as np\nx = np.ones(10**6)\nreturn {'a': x[:1000]}"
    with ContentWorker() as worker:
        run(worker, body)
        before = psutil.Process(worker.pid).memory_info().rss
        for _ in range(40):
            run(worker, body)
        after = psutil.Process(worker.pid).memory_info().rss
    assert after < before + 5 * 2**20


@pytest.mark.parametrize("body", [b"NaN", b"[Infinity]", b"{", b"\xff", b"[" * 100_000])
def test_a_frame_is_parsed_strictly(body):
    """
    What isn't finite JSON is an error, never a value.
    """
    with pytest.raises(FrameError):
        decode(body)


@pytest.mark.parametrize("data", [b"", b"\0\0", b"\0\0\0\x05ab", b"\xff\xff\xff\xff", b"\0\0\0\0"])
def test_a_torn_or_giant_frame_is_refused(data):
    """
    The other side may stop anywhere or lie about the length.
    """
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(data)
        theirs.close()
        with pytest.raises(FrameError):
            receive(ours)


def test_a_silent_partner_is_given_up():
    """
    Nobody waits for ever.
    """
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(0.01)
        with pytest.raises(FrameError, match="timed out"):
            receive(ours)


def test_a_frame_comes_back_whole():
    """
    What was sent is what is received, whatever the language.
    """
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(encode({"a": ["ß", 1.5, None]}))
        assert receive(ours) == {"a": ["ß", 1.5, None]}
