"""The edge of a cube with a share of uniform data, and the rows for a small cube."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    d = int(rng.randint(3, 9))
    percent = int(rng.choice([1, 2, 3, 5, 8]))
    tenths = int(rng.randint(2, 5)) if d < 7 else int(rng.randint(3, 5))
    m = int(rng.choice([5, 10, 15, 20]))
    return {
        "shown": {
            "d": number(d),
            "share": number(percent),
            "edge": number(tenths / 10),
            "m": number(m),
        },
        "expected": {"edge": (percent / 100) ** (1 / d), "rows": rows(m, d, tenths)},
        "near_misses": wrong_edges(d, percent) + wrong_rows(d, tenths, m),
        "solution": solution(d, percent, tenths, m),
        "drawn": {"dimensions": d, "percent": percent, "edge_in_tenths": tenths, "per_cube": m},
    }


def rows(m, d, tenths):
    return m * 10**d / tenths**d


def wrong_edges(d, percent):
    share = percent / 100
    return [
        {
            "expected": {"edge": share},
            "says": "You took the share itself for the edge; the edge to the power of the "
            "dimension is the share.",
        },
        {
            "expected": {"edge": share**0.5},
            "says": "You took the square root, which is right for two dimensions; here it is the "
            "root of the order of the dimension.",
        },
        {
            "expected": {"edge": percent ** (1 / d)},
            "says": "You put in the percentage; write it as a fraction of 1 before you take the "
            "root.",
        },
        {
            "expected": {"edge": 1 - (1 - share) ** (1 / d)},
            "says": "You took the edge of a cube with the rest of the data from 1; the small cube "
            "itself holds the share.",
        },
    ]


def wrong_rows(d, tenths, m):
    edge = tenths / 10
    return [
        {
            "expected": {"rows": m / edge},
            "says": "You counted along one axis only; the cube holds the edge to the power of the "
            "dimension as its share.",
        },
        {
            "expected": {"rows": m * d / edge},
            "says": "You let the need grow in proportion to the dimension; each dimension "
            "multiplies it.",
            "misconception": "data-need-grows-linearly",
        },
        {
            "expected": {"rows": rows(1, d, tenths)},
            "says": "That gives one row in the cube on average; multiply by the number wanted.",
        },
        {
            "expected": {"rows": m / edge ** (1 / d)},
            "says": "You took the root where the power belongs: the share of the cube is its edge "
            "to the power of the dimension.",
        },
    ]


def solution(d, percent, tenths, m):
    share, edge = percent / 100, tenths / 10
    steps = [
        f"A cube with edge $\\ell$ has the volume $\\ell^{{{d}}}$, which is the share of uniform "
        "data that it holds on average.",
        rf"So the edge is $$\ell = {number(share)}^{{1/{d}}} {comes_to(share ** (1 / d))}.$$",
        f"A cube with edge ${number(edge)}$ holds the share "
        rf"${number(edge)}^{{{d}}} = {number(edge**d, 12)}$, so",
        rf"$$n = \frac{{{m}}}{{{number(edge**d, 12)}}} {comes_to(rows(m, d, tenths), 1)}$$",
        "rows are needed.",
    ]
    return "\n\n".join(steps)
