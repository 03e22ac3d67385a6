"""What is said of a program before it is run."""

import pytest

from greenroom.domain.programs import Exercise, Solution
from greenroom.judge.reading import MAX_CHARACTERS, Refused, approach_of, read_program

PLAIN = Exercise(entry_point="f", check="", reference="")


def refusal(source, **changes):
    with pytest.raises(Refused) as caught:
        read_program(source, PLAIN.model_copy(update=changes))
    return caught.value


@pytest.mark.parametrize(
    ("source", "says", "line"),
    [
        ("", "the editor is empty", None),
        ("   \n\n", "the editor is empty", None),
        ("def f(x:\n    return x", "line 1", 1),
        ("x = 1\n\n  y = 2\n", "line 3", 3),
        ("def g(x):\n    return x", "no function or class `f`", None),
        ("f\0", "null character", None),
        ("#" * (MAX_CHARACTERS + 1), "100,000 are allowed", None),
        ("f = " + "(" * 5000 + ")" * 5000, "it is", None),
    ],
)
def test_what_is_no_program_is_sent_back_with_its_reason(source, says, line):
    """
    Each kind of bad input has its own words, and its line where there is one.
    """
    refused = refusal(source)
    assert says in str(refused)
    assert line is None or refused.line == line


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return x",
        "class f:\n    pass",
        "f = lambda x: x",
        "from functools import partial as f",
        "import numpy as np\n\nasync def f(x):\n    return np.add(x, 1)",
    ],
)
def test_an_entry_point_may_be_defined_in_any_way(source):
    """
    A function, a class, a name that is bound or imported.
    """
    read_program(source, PLAIN)


@pytest.mark.parametrize(
    "line",
    [
        "for x in v: pass",
        "while v: pass",
        "return [x for x in v]",
        "return sum(x for x in v)",
        "return np.vectorize(abs)(v)",
        "return vectorize(abs)(v)",
        "return list(map(abs, v))",
        "return v.apply(abs)",
        "return np.apply_along_axis(sum, 0, v)",
    ],
)
def test_a_loop_in_any_dress_breaks_the_rule(line):
    """
    Statements, comprehensions, and the calls that loop within.
    """
    source = f"import numpy as np\nfrom numpy import vectorize\n\ndef f(v):\n    {line}\n"
    assert "no loop over elements" in str(refusal(source, rules=("no-loops",)))
    read_program(source, PLAIN)


def test_whole_array_code_keeps_the_rule():
    """
    Sums, masks and broadcasting are what the rule asks for.
    """
    source = "import numpy as np\n\ndef f(v):\n    return np.sum(v[v > 0] ** 2)\n"
    read_program(source, PLAIN.model_copy(update={"rules": ("no-loops",)}))


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\nf = lambda v: np.cov(v)",
        "import numpy\nf = lambda v: numpy.cov(v)",
        "from numpy import cov\nf = lambda v: cov(v)",
        "from numpy import cov as c\nf = lambda v: c(v)",
        "import numpy as something\nf = lambda v: something.cov(v)",
    ],
)
def test_a_forbidden_call_is_found_under_any_name(source):
    """
    Imports are followed; the line is named.
    """
    refused = refusal(source, forbids=("np.cov",))
    assert "does not allow `np.cov`" in str(refused)
    assert refused.line == 2


def test_the_approach_of_a_program_is_that_of_the_nearest_known_one():
    """
    One that is like none of them has no name.
    """
    loop = "def f(v):\n    s = 0\n    for x in v:\n        s += x * x\n    return s\n"
    whole = "import numpy as np\ndef f(v):\n    return np.dot(v, v)\n"
    known = (Solution(says="A loop.", source=loop), Solution(says="At once.", source=whole))
    mine = "def f(values):\n    t = 0\n    for v in values:\n        t += v * v\n    return t\n"
    assert approach_of(mine, known) == "A loop."
    assert approach_of("from numpy import dot\ndef f(w):\n    return dot(w, w)\n", known)
    assert approach_of("def f(v):\n    return {}.get(sorted(v)[0])", known) == ""
