"""A product of two 2 x 2 matrices of small whole numbers."""

from greenroom.judge.writing import matrix, number


def draw(rng):
    a, b = factors(rng)
    return {
        "shown": {"a": matrix(a), "b": matrix(b)},
        "expected": {"product": a @ b},
        "near_misses": near_misses(a, b),
        "solution": solution(a, b),
        "drawn": {"a": a.tolist(), "b": b.tolist()},
    }


def factors(rng):
    while True:
        a, b = rng.randint(-3, 6, size=(2, 2, 2))
        twists = [b @ a, a * b, a @ b.T, a.T @ b]
        if (a != 0).all() and (b != 0).all() and all((t != a @ b).any() for t in twists):
            return a, b


def near_misses(a, b):
    return [
        {
            "expected": {"product": a * b},
            "says": "You multiplied entry by entry; a matrix product takes rows with columns.",
            "misconception": "matrices-multiply-entry-by-entry",
        },
        {
            "expected": {"product": b @ a},
            "says": "That is BA; the order matters.",
            "misconception": "order-of-matrices-does-not-matter",
        },
        {
            "expected": {"product": a @ b.T},
            "says": "You took rows of A with rows of B; take rows of A with columns of B.",
        },
        {
            "expected": {"product": a.T @ b},
            "says": "You took columns of A with columns of B; take the rows of A.",
        },
        {
            "expected": {"product": (a @ b).T},
            "says": "Rows and columns of the result are swapped.",
        },
    ]


def solution(a, b):
    sums = [[rf"({r[0]})({c[0]}) + ({r[1]})({c[1]})" for c in b.T] for r in a]
    worked = r" \\ ".join(" & ".join(row) for row in sums)
    steps = [
        "The entry in row $i$ and column $j$ is the dot product of row $i$ of $A$ with column $j$ "
        "of $B$:",
        rf"$$AB = \begin{{pmatrix}} {worked} \end{{pmatrix}} = {matrix(a @ b)}$$",
        rf"In the other order it would be $BA = {matrix(b @ a)}$; the traces agree, "
        rf"both are ${number((a @ b).trace())}$.",
    ]
    return "\n\n".join(steps)
