"""Expectation and variance of aX + bY + c from standard deviations and a correlation."""

from greenroom.judge.writing import number, table


def draw(rng):
    d = numbers(rng)
    sign = "+" if d["b"] > 0 else "-"
    return {
        "shown": {
            "formula": f"{d['a']} X {sign} {abs(d['b'])} Y + {d['c']}",
            "rows": table(
                ["", "expectation", "standard deviation"],
                [["$X$", d["mean_x"], d["sd_x"]], ["$Y$", d["mean_y"], d["sd_y"]]],
            ),
            "correlation": f"${number(d['correlation'])}$",
        },
        "expected": {"expectation": expectation(d), "variance": variance(d)},
        "near_misses": near_misses(d),
        "solution": solution(d),
        "drawn": d,
    }


def numbers(rng):
    """Small factors and tenths of a correlation; the covariance term is always sizeable."""
    a, sd_x = int(rng.randint(2, 6)), int(rng.randint(2, 7))
    b, sd_y = int(rng.choice([-4, -3, -2, 2, 3, 4])), int(rng.randint(2, 5))
    return {
        "a": a,
        "b": b,
        "c": int(rng.randint(5, 20)),
        "mean_x": int(rng.randint(10, 25)),
        "mean_y": int(rng.randint(3, 9)),
        "sd_x": sd_x,
        "sd_y": sd_y,
        "correlation": int(rng.choice([-6, -5, -4, -3, 3, 4, 5, 6])) / 10,
    }


def expectation(d):
    return d["a"] * d["mean_x"] + d["b"] * d["mean_y"] + d["c"]


def parts(d):
    """The part of X, the part of Y and the part of their covariance."""
    covariance = d["correlation"] * d["sd_x"] * d["sd_y"]
    own_x = d["a"] ** 2 * d["sd_x"] ** 2
    own_y = d["b"] ** 2 * d["sd_y"] ** 2
    return own_x, own_y, 2 * d["a"] * d["b"] * covariance


def variance(d):
    return sum(parts(d))


def near_misses(d):
    own_x, own_y, together = parts(d)
    plain = d["a"] * d["sd_x"] ** 2 + abs(d["b"]) * d["sd_y"] ** 2
    return [
        {
            "expected": {"variance": own_x + own_y},
            "says": "You left out the covariance of X and Y, which the correlation gives you.",
            "misconception": "variances-always-add",
        },
        {
            "expected": {"variance": own_x + own_y + together / 2},
            "says": "The covariance enters twice, once for X with Y and once for Y with X.",
        },
        {
            "expected": {"variance": own_x + own_y - together},
            "says": "The sign of the covariance term is the other one: it is the sign of the "
            "product of both factors and the correlation.",
        },
        {
            "expected": {"variance": own_x + own_y + 2 * d["a"] * d["b"] * d["correlation"]},
            "says": "You put in the correlation; the covariance is the correlation times both "
            "standard deviations.",
        },
        {
            "expected": {"variance": plain + together},
            "says": "The factors come out of the variances squared.",
            "misconception": "constants-leave-the-variance-unsquared",
        },
        {
            "expected": {"variance": own_x + own_y + together + d["c"]},
            "says": "A constant that is added shifts the mean and leaves the variance alone.",
        },
        {
            "expected": {"variance": (own_x + own_y + together) ** 0.5},
            "says": "That is the standard deviation; the variance is its square.",
        },
        {
            "expected": {"expectation": expectation(d) - d["c"]},
            "says": "You left the constant out of the expectation.",
        },
    ]


def solution(d):
    a, b, c, rho = d["a"], d["b"], d["c"], number(d["correlation"])
    own_x, own_y, together = parts(d)
    factor = f"({b})" if b < 0 else f"{b}"
    correlation = f"({rho})" if d["correlation"] < 0 else rho
    covariance = number(d["correlation"] * d["sd_x"] * d["sd_y"])
    steps = [
        "Expectations add, with their factors:",
        rf"$$E[Z] = {a} \cdot {d['mean_x']} + {factor} \cdot {d['mean_y']} + {c} "
        rf"= {number(expectation(d))}$$",
        rf"The covariance is ${correlation} \cdot {d['sd_x']} \cdot {d['sd_y']} = {covariance}$. "
        "In the variance the factors are squared, the covariance counts twice, and the constant "
        "drops out:",
        rf"$$\operatorname{{Var}}(Z) = {a}^2 \cdot {d['sd_x']}^2 + {factor}^2 \cdot "
        rf"{d['sd_y']}^2 + 2 \cdot {a} \cdot {factor} \cdot ({covariance})$$",
        rf"$$= {number(own_x)} + {number(own_y)} + ({number(together)}) = {number(variance(d))}$$",
    ]
    return "\n\n".join(steps)
