"""Wilson's interval for a binomial share."""

from math import sqrt

from greenroom.judge.writing import comes_to, number

Z = 1.96


def draw(rng):
    n = int(rng.choice([20, 24, 25, 30, 32, 36, 40, 45, 50, 60]))
    k = int(rng.randint(2, n // 4 + 1))
    return {
        "drawn": {"n": n, "k": k, "z": Z},
        "shown": {"n": number(n), "k": number(k)},
        "expected": {"wilson": wilson(n, k, Z)},
        "near_misses": near_misses(n, k),
        "solution": solution(n, k),
    }


def wilson(n, k, z):
    share = k / n
    middle = share + z**2 / (2 * n)
    reach = z * sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    below = 1 + z**2 / n
    return [(middle - reach) / below, (middle + reach) / below]


def near_misses(n, k):
    share, low_high = k / n, wilson(n, k, Z)
    error = sqrt(share * (1 - share) / n)
    below = 1 + Z**2 / n
    middle = (share + Z**2 / (2 * n)) / below
    return [
        {
            "expected": {"wilson": [share - Z * error, share + Z * error]},
            "says": "That is the plain (Wald) interval, with the standard error of the observed "
            "share; Wilson's is pulled towards one half and keeps away from 0.",
            "misconception": "wald-works-for-every-share",
        },
        {
            "expected": {"wilson": [middle - Z * error / below, middle + Z * error / below]},
            "says": "Under the root the term z²/(4n²) is missing.",
        },
        {
            "expected": {"wilson": [end * below for end in low_high]},
            "says": "You did not divide by 1 + z²/n.",
        },
        {
            "expected": {"wilson": wilson(n, k, 1.645)},
            "says": "You used 1.645, which makes a 90 % interval; the question gives z = 1.96.",
        },
        {
            "expected": {"wilson": [100 * end for end in low_high]},
            "says": "Those are percentages; give fractions.",
        },
    ]


def solution(n, k):
    share, (low, high) = k / n, wilson(n, k, Z)
    square = Z**2
    under = share * (1 - share) / n + square / (4 * n**2)
    below = 1 + square / n
    middle = share + square / (2 * n)
    steps = [
        rf"The observed share is $\hat p = {k}/{n} {comes_to(share)}$, and $z^2 = 3.8416$.",
        rf"The numerator's centre is $\hat p + \frac{{z^2}}{{2n}} = {number(share, 5)} + "
        rf"{number(square / (2 * n), 5)} {comes_to(middle, 5)}$.",
        rf"Its reach is $z\sqrt{{\frac{{\hat p(1-\hat p)}}{{n}} + \frac{{z^2}}{{4n^2}}}} = 1.96 "
        rf"\cdot \sqrt{{{number(under, 6)}}} {comes_to(Z * sqrt(under), 5)}$.",
        rf"Both are divided by $1 + z^2/n {comes_to(below, 5)}$, which gives the ends",
        rf"$$\frac{{{number(middle, 5)} - {number(Z * sqrt(under), 5)}}}{{{number(below, 5)}}} "
        rf"{comes_to(low)}, \qquad \frac{{{number(middle, 5)} + {number(Z * sqrt(under), 5)}}}"
        rf"{{{number(below, 5)}}} {comes_to(high)}$$",
        f"So the interval is $[{number(low)}, {number(high)}]$.",
    ]
    return "\n\n".join(steps)
