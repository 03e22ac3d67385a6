"""The variance of a mean of equally correlated trees, its limit, and the trees needed."""

from greenroom.judge.writing import comes_to, number

TWENTIETHS = (4, 5, 6, 7, 8, 9, 11, 12, 13, 14)  # the correlation times 20; never one half


def draw(rng):
    deviation, twentieths, count, percent = sample(rng)
    rho = twentieths / 20
    return {
        "drawn": {
            "deviation": deviation,
            "rho_in_twentieths": twentieths,
            "trees": count,
            "percent": percent,
        },
        "shown": {
            "deviation": number(deviation),
            "rho": number(rho),
            "count": number(count),
            "percent": number(percent),
        },
        "expected": three(deviation**2, rho, count, needed(twentieths, percent)),
        "near_misses": near_misses(deviation, twentieths, count, percent),
        "solution": solution(deviation, twentieths, count, percent),
    }


def sample(rng):
    while True:
        deviation = int(rng.randint(4, 13)) / 2
        twentieths = int(rng.choice(TWENTIETHS))
        count = int(rng.choice([10, 20, 25, 40, 50]))
        percent = int(rng.choice([2, 3, 4, 5, 6]))
        if 100 * (20 - twentieths) % (twentieths * percent):  # no tie for the number of trees
            return deviation, twentieths, count, percent


def needed(twentieths, percent):
    """The smallest B with (1 - rho) / B at most percent / 100 of rho, in whole numbers."""
    return -(-100 * (20 - twentieths) // (twentieths * percent))


def three(square, rho, count, trees):
    return {
        "variance": rho * square + (1 - rho) * square / count,
        "floor": rho * square,
        "trees": trees,
    }


def near_misses(deviation, twentieths, count, percent):
    square, rho, trees = deviation**2, twentieths / 20, needed(twentieths, percent)
    right = three(square, rho, count, trees)
    return [
        {
            "expected": {**right, "variance": square / count},
            "says": "You divided the whole variance by the number of trees; only the part that is "
            "not shared, 1 - rho of it, is divided.",
            "misconception": "averaging-removes-all-variance",
        },
        {
            "expected": three(deviation, rho, count, trees),
            "says": "You put in the standard deviation; square it first.",
        },
        {
            "expected": three(square, 1 - rho, count, needed(20 - twentieths, percent)),
            "says": "You swapped the two parts: rho is the share that stays, 1 - rho the share "
            "that is divided by the number of trees.",
        },
        {
            "expected": {**right, "trees": trees - 1},
            "says": "You rounded the number of trees down; then the limit is still exceeded by a "
            "little too much.",
        },
        {
            "expected": three(square, rho**2, count, trees),
            "says": "You squared the correlation; the shared part of the variance is rho times "
            "the variance.",
        },
    ]


def solution(deviation, twentieths, count, percent):
    square, rho, trees = deviation**2, twentieths / 20, needed(twentieths, percent)
    ratio = 100 * (20 - twentieths) / (twentieths * percent)
    right = three(square, rho, count, trees)
    shared, own = number(rho * square), number((1 - rho) * square)
    steps = [
        rf"The variance of one tree is ${number(deviation)}^2 = {number(square)}$.",
        rf"The trees share ${number(rho)} \cdot {number(square)} = {shared}$ of it, and "
        rf"${number(1 - rho)} \cdot {number(square)} = {own}$ is each tree's own.",
        rf"The mean of {count} trees keeps the shared part and divides the other:",
        rf"$${shared} + \frac{{{own}}}{{{count}}} {comes_to(right['variance'], 2)}$$",
        "With ever more trees the second term vanishes, and the shared part is the limit: "
        f"${number(right['floor'], 2)}$ to two decimals.",
        rf"The excess is at most {percent} % of the limit when",
        rf"$$\frac{{1 - \rho}}{{B}} \le {number(percent / 100)}\,\rho, \qquad B \ge "
        rf"\frac{{{number(1 - rho)}}}{{{number(percent / 100)} \cdot {number(rho)}}}"
        rf" {comes_to(ratio, 2)},$$",
        f"so ${trees}$ trees are enough.",
    ]
    return "\n\n".join(steps)
