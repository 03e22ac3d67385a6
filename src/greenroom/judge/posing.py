"""Cases of a `check.py`, in a child that runs content: posed, and held against what came back.

Both tasks draw the cases from the same seed. What a program gave arrives as bytes of the wire's
form; no object of it has ever been here.
"""

from __future__ import annotations

import base64
import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from greenroom.judge.cases import REFERENCE, Case, Close, SameTable
from greenroom.judge.program import VALUE, callable_of, outcome, thawed
from greenroom.judge.showing import call_shown, in_full, tables_shown
from greenroom.judge.wire import Budget, WireError, decode, encode

MAX_CASES = 200


class _BadCheck(Exception):
    """The check does not keep to its contract; the message is for its author."""


def pose(request: Mapping[str, Any]) -> object:
    """The cases of a seed with what is right for each, as JSON: bytes stand in base64.

    Args:
        request: `check`, `reference`, `driver`, `entry_point` and `seed`.
    """
    cases = _cases(request)
    call = callable_of({**request, "source": request["reference"]})
    posed = []
    for n, case in enumerate(cases):
        arguments = encode([list(case.args), dict(case.kwargs)])
        right = _right(case, call, arguments, n)
        posed.append(
            {
                "property": case.property,
                "shape": case.shape,
                "visible": case.visible,
                "size": case.size,
                "keeps": case.keeps_inputs,
                "call": _text(arguments),
                "right": _text(encode(right)),
                "shown_call": tables_shown(case.args[0])
                if _is_query(request)
                else call_shown(request["entry_point"], case),
                "shown_right": f"raises {' or '.join(case.raises)}"
                if case.raises
                else in_full(right),
            }
        )
    return posed


def compare(request: Mapping[str, Any]) -> object:
    """For every outcome what differs from what is right, or None.

    Args:
        request: `check`, `seed`, `chosen` (numbers of the cases), `right` (as `pose` gave it) and
            `outcomes`, each with `kind` and `body`.
    """
    budget = Budget()
    compared = []
    for case, right, came in zip(
        _chosen(request), request["right"], request["outcomes"], strict=False
    ):
        try:
            compared.append(_compared(case, _bytes(right), came, budget))
        except WireError as error:
            compared.append({"difference": f"it sent no value: {error}", "given": ""})
    return compared


def recognise(request: Mapping[str, Any]) -> object:
    """The number of the known wrong program that gives the same outputs everywhere, or None.

    Args:
        request: `check`, `seed`, `chosen`, `driver`, `entry_point`, `programs` (sources) and
            `outcomes`.
    """
    came = [_plain_outcome(o["kind"] == "value", _bytes(o["body"])) for o in request["outcomes"]]
    calls = [encode([list(case.args), dict(case.kwargs)]) for case in _chosen(request)]
    for n, source in enumerate(request["programs"]):
        try:
            call = callable_of({**request, "source": source})
        except Exception:  # noqa: BLE001 -- a program that does not start gives no outputs
            continue
        if all(
            _same_outcome(one, _plain_outcome(kind == VALUE, body))
            for one, (kind, body) in zip(
                came, (outcome(call, arguments, keeps=False) for arguments in calls), strict=False
            )
        ):
            return n
    return None


def rehearse() -> None:
    """Pose and compare one trivial case, to have touched what every run touches."""
    check = (
        "import numpy as np\n"
        "from greenroom.judge.cases import Case\n"
        "def cases(rng):\n"
        "    x = rng.normal(size=(2, 2))\n"
        "    yield Case('one', (x,), keeps_inputs=True, expected=np.ones(3))\n"
    )
    program = {"check": check, "reference": "def f(x): ...", "entry_point": "f", "seed": 0}
    right = _text(encode(np.ones(3)))
    outcomes = [{"kind": "value", "body": _text(encode([np.zeros(3), b""]))}]
    compare({**program, "chosen": [0], "right": [right], "outcomes": outcomes})


def _cases(request: Mapping[str, Any]) -> list[Case]:
    module = types.ModuleType("check")
    exec(compile(request["check"], "check.py", "exec"), module.__dict__)
    draw = getattr(module, "cases", None)
    if not callable(draw):
        raise _BadCheck("check.py has no function cases(rng)")
    cases = list(_few(draw(np.random.default_rng(request["seed"]))))
    if not cases or any(not isinstance(case, Case) for case in cases):
        raise _BadCheck("cases(rng) must yield Case, at least one")
    return [_of_query(case, request) for case in cases] if _is_query(request) else cases


def _is_query(request: Mapping[str, Any]) -> bool:
    return bool(request.get("language") == "sql")


def _of_query(case: Case, request: Mapping[str, Any]) -> Case:
    """Rows in any order, unless the item asks for one; columns as they are asked for."""
    if case.compare != Close():
        return case
    same = SameTable(rows_in_order=request["ordered"], columns_in_order=True)
    return replace(case, compare=same)


def _chosen(request: Mapping[str, Any]) -> list[Case]:
    cases = _cases(request)
    return [cases[n] for n in request["chosen"]]


def _few(cases: Iterable[Case]) -> Iterable[Case]:
    for n, case in enumerate(cases):
        if n == MAX_CASES:
            raise _BadCheck(f"cases(rng) yields more than {MAX_CASES}")
        yield case


def _right(case: Case, call: Callable[..., object], arguments: bytes, n: int) -> object:
    if case.raises:
        return None
    if case.expected is not REFERENCE:
        return case.expected
    kind, body = outcome(call, arguments, keeps=False)
    if kind != VALUE:
        told = decode(body)
        raise _BadCheck(
            f"reference.py, case {n} ({case.property}): {told['types'][0]}: {told['message']}"
        )
    return decode(body)[0]


def _compared(
    case: Case, right: bytes, came: Mapping[str, Any], budget: Budget
) -> dict[str, object]:
    body = _bytes(came["body"])
    if came["kind"] == "error":
        return _of_error(case, decode(body, budget))
    sent = decode(body, budget)
    if not (isinstance(sent, list) and len(sent) == 2 and isinstance(sent[1], bytes)):
        raise WireError("no outcome")
    given, after = sent
    if case.raises:
        difference: str | None = f"it raises nothing, and should raise {' or '.join(case.raises)}"
    else:
        difference = case.compare.difference(given, decode(right))
    if difference is None and case.keeps_inputs and after != _untouched(case):
        difference = "it changes its arguments"
    # what is right is shown for the cases that the candidate sees; to write it takes its time
    shows = case.visible or difference is not None
    return {"difference": difference, "given": in_full(given) if shows else ""}


def _of_error(case: Case, told: object) -> dict[str, object]:
    if not isinstance(told, dict) or not isinstance(told.get("types"), list):
        raise WireError("no error")
    names = [str(name) for name in told["types"]] or ["Exception"]
    line = told.get("line")
    given = f"{names[0]}: {told.get('message')}".strip(": ")
    if case.raises and set(names) & set(case.raises):
        return {"difference": None, "given": given}
    return {
        "difference": f"it raises {given}",
        "given": given,
        "error": names[0],
        "line": line if isinstance(line, int) else None,
    }


def _untouched(case: Case) -> bytes:
    """The arguments as a program that changes nothing sends them back."""
    args, kwargs = thawed(decode(encode([list(case.args), dict(case.kwargs)])))
    return encode([args, kwargs])


def _plain_outcome(is_value: bool, body: bytes) -> tuple[bool, object]:
    try:
        sent = decode(body)
        return (True, sent[0]) if is_value else (False, sent["types"][0])
    except (WireError, LookupError, TypeError):
        return False, None


def _same_outcome(one: tuple[bool, object], other: tuple[bool, object]) -> bool:
    if one[0] != other[0] or not one[0]:
        return one == other
    return Close(rtol=1e-9, atol=1e-12).difference(one[1], other[1]) is None


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)


TASKS: Mapping[str, Callable[[Mapping[str, Any]], object]] = {
    "pose": pose,
    "compare": compare,
    "recognise": recognise,
}
