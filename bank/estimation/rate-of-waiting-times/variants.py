"""The exponential rate by maximum likelihood, and a tail probability by plugging it in."""

from math import exp

from greenroom.judge.writing import comes_to, number


def draw(rng):
    times, limit = sample(rng)
    n, total = len(times), sum(times)
    rate = n / total
    return {
        "drawn": {"times": times, "limit": limit},
        "shown": {
            "n": number(n),
            "times": r",\quad ".join(number(t) for t in times),
            "limit": number(limit),
        },
        "expected": {"rate": rate, "longer": exp(-rate * limit)},
        "near_misses": near_misses(times, limit),
        "solution": solution(times, limit),
    }


def sample(rng):
    """Five or six waits, some above the limit and some below, the tail well away from one half."""
    while True:
        times = [int(t) for t in rng.randint(1, 31, size=rng.randint(5, 7))]
        limit = int(rng.choice([5, 8, 10, 12, 15, 20]))
        rate = len(times) / sum(times)
        longer = exp(-rate * limit)
        share = sum(t > limit for t in times) / len(times)
        if 6 <= 1 / rate <= 20 and abs(longer - 0.5) > 0.05 and abs(longer - share) > 0.05:
            return times, limit


def near_misses(times, limit):
    n, total = len(times), sum(times)
    rate, fewer = n / total, (n - 1) / total
    return [
        {
            "expected": {"rate": total / n},
            "says": "That is the mean wait; the rate is one over it.",
            "misconception": "exponential-rate-is-the-mean",
        },
        {
            "expected": {"rate": fewer, "longer": exp(-fewer * limit)},
            "says": "You used n - 1. That removes the bias of the rate; the maximum of the "
            "likelihood is at n over the sum.",
        },
        {
            "expected": {"longer": 1 - exp(-rate * limit)},
            "says": "That is the probability of a wait up to the limit; take it from 1.",
        },
        {
            "expected": {"longer": sum(t > limit for t in times) / n},
            "says": "That is the share among the observed waits. By the model it is "
            "exp(-rate times limit) with the estimated rate.",
        },
        {
            "expected": {"longer": rate * exp(-rate * limit)},
            "says": "That is the density at the limit; the probability beyond it has no factor "
            "in front.",
        },
    ]


def solution(times, limit):
    n, total = len(times), sum(times)
    rate = n / total
    longer = exp(-rate * limit)
    steps = [
        rf"The waits add up to ${' + '.join(map(str, times))} = {total}$ minutes, so the "
        rf"log-likelihood is $\ell(\lambda) = {n} \log\lambda - {total}\lambda$.",
        rf"$$\ell'(\lambda) = \frac{{{n}}}{{\lambda}} - {total} = 0 \quad\Rightarrow\quad "
        rf"\hat\lambda = \frac{{{n}}}{{{total}}} {comes_to(rate, 5)}$$",
        rf"It is a maximum, since $\ell''(\lambda) = -{n}/\lambda^2 < 0$. The model gives "
        r"$P(T > c) = e^{-\lambda c}$, and the estimate of a function of $\lambda$ is that "
        "function of the estimate:",
        rf"$$e^{{-{number(rate, 5)} \cdot {limit}}} {comes_to(longer, 3)}$$",
    ]
    return "\n\n".join(steps)
