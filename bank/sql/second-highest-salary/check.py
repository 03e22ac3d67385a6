"""Second salaries: ties on top, one salary, nobody, unknown ones, several departments."""

from greenroom.judge.cases import Case


def firm(**salaries):
    people = [(d, s) for d, many in salaries.items() for s in many]
    return {
        "departments": [(d,) for d in salaries],
        "employees": [(n + 1, d, s) for n, (d, s) in enumerate(people)],
    }


def drawn(rng, departments, people, levels):
    found = {f"d{n}": [] for n in range(departments)}
    for _ in range(people):
        salary = None if rng.random() < 0.1 else int(rng.integers(1, levels)) * 10
        found[f"d{int(rng.integers(departments))}"].append(salary)
    return firm(**found)


def cases(rng):
    yield Case("different salaries", (firm(data=[90, 90, 70, 50], web=[40]),), visible=True)
    for departments, people, levels in ((2, 4, 9), (4, 15, 5), (6, 60, 40)):
        shape = f"{departments} departments, {people} people"
        yield Case("random salaries", (drawn(rng, departments, people, levels),), shape=shape)
    yield Case("everybody earns the same", (firm(a=[50, 50, 50], b=[1, 2]),), shape="one salary")
    yield Case("nobody works there", (firm(a=[], b=[10, 20]),), shape="an empty department")
    yield Case("unknown salaries", (firm(a=[None, 80, 60], b=[None, 30]),), shape="some are NULL")
    yield Case("unknown salaries", (firm(a=[None, None]),), shape="all are NULL")
    yield Case("each department by itself", (firm(a=[100, 90], b=[80, 70]),), shape="two of them")
    yield Case("no departments", (firm(),), shape="empty tables")
