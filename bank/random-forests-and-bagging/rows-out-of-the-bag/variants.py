"""The chance that a bootstrap sample misses a row, and what follows for out-of-bag predictions."""

from math import exp

from greenroom.judge.writing import comes_to, number


def draw(rng):
    n = int(rng.randint(5, 16))
    many = 10 * int(rng.randint(3, 21))
    few = int(rng.randint(3, 7))
    missed = (1 - 1 / n) ** n
    return {
        "drawn": {"rows": n, "many": many, "few": few},
        "shown": {"n": number(n), "many": number(many), "few": number(few)},
        "expected": three(missed, many, few),
        "near_misses": near_misses(n, many, few),
        "solution": solution(n, many, few),
    }


def three(missed, many, few):
    return {"share": 100 * missed, "trees": many * missed, "never": 100 * (1 - missed) ** few}


def near_misses(n, many, few):
    missed = (1 - 1 / n) ** n
    right = three(missed, many, few)
    return [
        {
            "expected": three(exp(-1), many, few),
            "says": "You used the limit 1/e; for so few rows compute (1 - 1/n) to the power n.",
            "misconception": "thirty-seven-percent-for-any-n",
        },
        {
            "expected": three(1 - missed, many, few),
            "says": "That is the share inside the bag; the rows left out are the rest.",
        },
        {
            "expected": three(1 - 1 / n, many, few),
            "says": "That is the chance that one draw misses the row; a tree makes n draws.",
        },
        {
            "expected": {**right, "never": 100 * missed**few},
            "says": "You computed that every tree misses the row; without an out-of-bag "
            "prediction it is in the bag of every tree.",
        },
        {
            "expected": {**right, "never": 100 * (1 - (1 - missed) ** few)},
            "says": "That is the chance that at least one tree can predict the row; the question "
            "is the opposite.",
        },
    ]


def solution(n, many, few):
    missed = (1 - 1 / n) ** n
    right = three(missed, many, few)
    steps = [
        rf"One draw misses a certain row with probability $1 - 1/{n}$, and the {n} draws of a "
        "tree are independent:",
        rf"$$q = \Big(1 - \frac{{1}}{{{n}}}\Big)^{{{n}}} {comes_to(missed)}$$",
        f"So on average a tree misses ${number(right['share'], 2)}$ % of the rows.",
        rf"Of {many} trees, ${many} \cdot {number(missed)} {comes_to(right['trees'], 1)}$ have "
        "the row out of their bag on average.",
        rf"The row has no out-of-bag prediction if all {few} trees have it in their bag:",
        rf"$$(1 - {number(missed)})^{{{few}}} {comes_to((1 - missed) ** few)}$$",
        f"which is ${number(right['never'], 2)}$ %.",
    ]
    return "\n\n".join(steps)
