"""Mode and mean of a Beta posterior."""

from greenroom.judge.writing import comes_to


def draw(rng):
    a, b, n, k = sample(rng)
    return {
        "drawn": {"a": a, "b": b, "n": n, "k": k},
        "shown": {"a": str(a), "b": str(b), "n": str(n), "k": str(k)},
        "expected": {"map": peak(a, b, n, k), "mean": mean(a, b, n, k)},
        "near_misses": near_misses(a, b, n, k),
        "solution": solution(a, b, n, k),
    }


def sample(rng):
    """Shape parameters and parcels; the observed share is well away from the posterior's centre."""
    while True:
        a, b = int(rng.randint(2, 6)), int(rng.randint(9, 31))
        n = int(rng.randint(12, 41))
        k = int(rng.randint(1, n // 3 + 1))
        if abs(k / n - mean(a, b, n, k)) > 0.01 and abs(k / n - peak(a, b, n, k)) > 0.01:
            return a, b, n, k


def peak(a, b, n, k):
    return (k + a - 1) / (n + a + b - 2)


def mean(a, b, n, k):
    return (k + a) / (n + a + b)


def near_misses(a, b, n, k):
    return [
        {
            "expected": {"map": mean(a, b, n, k), "mean": peak(a, b, n, k)},
            "says": "You exchanged the two: the MAP estimate is the peak, with the - 1 and - 2.",
            "misconception": "map-averages-the-posterior",
        },
        {
            "expected": {"map": mean(a, b, n, k)},
            "says": "That is the posterior mean; the MAP estimate is its peak.",
            "misconception": "map-averages-the-posterior",
        },
        {
            "expected": {"map": k / n},
            "says": "That is the maximum-likelihood estimate, without the prior.",
        },
        {
            "expected": {"map": peak(b, a, n, k), "mean": mean(b, a, n, k)},
            "says": "You exchanged the parameters: the first one goes with the returned parcels.",
        },
        {
            "expected": {"map": peak(a, b, n - k, k), "mean": mean(a, b, n - k, k)},
            "says": "You added the parcels that were kept only; the denominator holds all of them.",
        },
    ]


def solution(a, b, n, k):
    top, bottom = k + a, b + n - k
    steps = [
        rf"The likelihood is $p^{{{k}}}(1-p)^{{{n - k}}}$. Times the prior it is proportional to "
        rf"$p^{{{top - 1}}}(1-p)^{{{bottom - 1}}}$, so the posterior is Beta$({a} + {k},\; "
        rf"{b} + {n - k}) = $ Beta$({top}, {bottom})$.",
        "Its peak, where the derivative of the logarithm is zero, is the MAP estimate:",
        rf"$$\hat p_{{\mathrm{{MAP}}}} = \frac{{{top} - 1}}{{{top} + {bottom} - 2}} = "
        rf"\frac{{{top - 1}}}{{{top + bottom - 2}}} {comes_to(peak(a, b, n, k))}$$",
        "The mean of a Beta distribution is its first parameter over the sum of both:",
        rf"$$\mathrm{{E}}[p] = \frac{{{top}}}{{{top + bottom}}} {comes_to(mean(a, b, n, k))}$$",
        rf"The observed share alone is ${k}/{n} {comes_to(k / n)}$.",
    ]
    return "\n\n".join(steps)
