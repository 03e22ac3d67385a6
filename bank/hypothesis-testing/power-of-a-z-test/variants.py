"""Power of a two-sided z test for a mean, and the sample size for 80 %."""

from statistics import NormalDist

from greenroom.judge.writing import comes_to, number, table

ROWS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3)


def draw(rng):
    n, error, tenths, null, side = sample(rng)
    shift = error * (196 + 10 * tenths) / 100
    sigma = error * round(n**0.5)
    truth = round(null + side * shift, 6)
    return {
        "drawn": {"n": n, "sigma": sigma, "null": null, "truth": truth},
        "shown": {
            "null": number(null),
            "truth": number(truth),
            "sigma": number(sigma),
            "n": number(n),
            "table": distribution(),
        },
        "expected": {"power": phi(tenths / 10), "needed": needed(n, tenths, 280)},
        "near_misses": near_misses(n, tenths),
        "solution": solution(n, sigma, shift, tenths),
    }


def sample(rng):
    """The statistic's true centre lies a whole number of tenths from 1.96."""
    while True:
        n = int(rng.choice([25, 36, 64, 100, 144]))
        error = int(rng.choice([2, 3, 4, 5]))
        tenths = int(rng.choice([-6, -5, -4, -3, -2, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]))
        null, side = int(rng.randint(10, 41)) * 10, int(rng.choice([-1, 1]))
        if (280**2 * n) % (196 + 10 * tenths) ** 2:  # no tie in the rounding up
            return n, error, tenths, null, side


def phi(a):
    return round(NormalDist().cdf(a), 4)


def needed(n, tenths, hundredths):
    """The sample size, rounded up, with the two quantiles adding up to so many hundredths."""
    return -(-(hundredths**2 * n) // (196 + 10 * tenths) ** 2)


def distribution():
    columns = [ROWS[start : start + 4] for start in (0, 4, 8)]
    rows = [
        [text for a in places for text in (f"${a:.1f}$", f"${phi(a):.4f}$")]
        for places in zip(*columns, strict=True)
    ]
    return table(["$a$", r"$\Phi(a)$"] * 3, rows)


def near_misses(n, tenths):
    centre, power = 1.96 + tenths / 10, phi(tenths / 10)
    root = (280**2 * n) ** 0.5 / (196 + 10 * tenths)
    return [
        {
            "expected": {"power": 1 - power},
            "says": "That is the probability of a type II error; power is one minus it.",
        },
        {
            "expected": {
                "power": NormalDist().cdf(centre - 1.645),
                "needed": needed(n, tenths, 249),
            },
            "says": "You used 1.645, the critical value of a one-sided test; this one has 1.96.",
        },
        {
            "expected": {"power": NormalDist().cdf(centre / n**0.5 - 1.96)},
            "says": "You measured the shift in standard deviations of a single observation; the "
            "mean has the standard error sigma over the root of n.",
        },
        {
            "expected": {"power": 0.95},
            "says": "One minus the level is the chance of staying silent without an effect.",
            "misconception": "power-is-one-minus-alpha",
        },
        {
            "expected": {"needed": needed(n, tenths, 196)},
            "says": "You left out the 0.84: that sample gives a power of only one half.",
        },
        {
            "expected": {"needed": root},
            "says": "That is the root of the sample size; square it.",
        },
    ]


def solution(n, sigma, shift, tenths):
    error = sigma / n**0.5
    a, power = tenths / 10, phi(tenths / 10)
    size = needed(n, tenths, 280)
    exact = (280 / (196 + 10 * tenths)) ** 2 * n
    steps = [
        rf"The standard error of the mean is ${number(sigma)}/\sqrt{{{n}}} = {number(error)}$, and "
        rf"the true mean is ${number(shift)}$ away from the null, which is "
        rf"${number(shift)}/{number(error)} = {number(shift / error)}$ standard errors.",
        "The statistic is normal around that value, and it exceeds 1.96 with probability",
        rf"$$\Phi({number(shift / error)} - 1.96) = \Phi({number(a)})"
        + (rf" = 1 - {phi(-a):.4f}" if a < 0 else "")
        + rf" = {number(power)}$$",
        "For a power of 80 % the centre has to be at $1.96 + 0.84 = 2.8$ standard errors:",
        rf"$$n = \Bigl(\frac{{2.8 \cdot {number(sigma)}}}{{{number(shift)}}}\Bigr)^2 "
        rf"{comes_to(exact, 2)}, \quad \text{{so }} {size} \text{{ observations}}$$",
        f"The power is ${number(power, 3)}$, and ${size}$ observations are needed.",
    ]
    return "\n\n".join(steps)
