"""The share of a new article under epsilon-greedy and under Thompson sampling."""

import numpy as np

from greenroom.judge.writing import number

TIMES = {1: "once", 2: "twice", 3: "three times"}


def draw(rng):
    views, clicks, tried, epsilon = sample(rng)
    a, b, k = clicks + 1, views - clicks + 1, tried + 1
    return {
        "shown": {
            "shown_old": number(views),
            "clicks": number(clicks),
            "shown_new": TIMES[tried],
            "epsilon": number(epsilon),
        },
        "expected": {"greedy": 50 * epsilon, "thompson": 100 * survival(a, b, k)},
        "near_misses": near_misses(views, clicks, tried, epsilon),
        "solution": solution(a, b, k, epsilon),
        "drawn": {"views": views, "clicks": clicks, "tried": tried, "epsilon": epsilon},
    }


def sample(rng):
    views = int(rng.randint(10, 21))
    clicks = int(rng.randint(2, views // 2))
    return views, clicks, int(rng.randint(1, 4)), float(rng.choice([0.06, 0.08, 0.1, 0.12, 0.2]))


def survival(a, b, k):
    """The chance that a Beta(1, k) draw exceeds a Beta(a, b) draw."""
    steps = np.arange(k)
    return float(np.prod((b + steps) / (a + b + steps)))


def near_misses(views, clicks, tried, epsilon):
    a, b, k = clicks + 1, views - clicks + 1, tried + 1
    right = {"greedy": 50 * epsilon, "thompson": 100 * survival(a, b, k)}
    slips = [
        (
            {"greedy": 100 * epsilon},
            "With probability epsilon one of the two is drawn; the new one gets half of that.",
        ),
        (
            {"greedy": 100 - 50 * epsilon},
            "That is the old article's share under epsilon-greedy.",
        ),
        (
            {"thompson": 100 - right["thompson"]},
            "That is the old article's share under Thompson sampling.",
        ),
        (
            {"thompson": 100 * (b / (a + b)) ** k},
            "You put the old article's mean into the formula; the expectation of a power is not "
            "the power of the expectation.",
        ),
        (
            {"thompson": 100 * survival(a, b, k - 1)},
            "You left out the prior of the new article: its posterior is Beta(1, views + 1).",
        ),
        (
            {"thompson": 100 * survival(a - 1, b - 1, k)},
            "You left out the prior of the old article: it adds 1 to its clicks and to its misses.",
        ),
        (
            {"thompson": 100 * survival(b, a, k)},
            "You swapped clicks and misses in the old article's posterior.",
        ),
        (
            {"thompson": 100 * (1 / (1 + k)) / (1 / (1 + k) + a / (a + b))},
            "You shared the views in proportion to the posterior means; Thompson sampling shares "
            "them by the chance of the higher draw.",
        ),
        (
            {"thompson": 0},
            "Thompson sampling compares draws, not means, so the new article has a chance.",
            "thompson-shows-the-highest-mean",
        ),
    ]
    return [
        {"expected": right | wrong, "says": says} | ({"misconception": rest[0]} if rest else {})
        for wrong, says, *rest in slips
    ]


def solution(a, b, k, epsilon):
    top = r" \cdot ".join(number(b + j) for j in range(k))
    bottom = r" \cdot ".join(number(a + b + j) for j in range(k))
    steps = [
        "The new article has an observed click rate of 0, so it is never the greedy choice; it is "
        "shown when the random draw falls on it:",
        f"$$\\frac{{\\varepsilon}}{{2}} = \\frac{{{number(epsilon)}}}{{2}} "
        f"= {number(epsilon / 2)}$$",
        f"which is {number(50 * epsilon, 1)} %.",
        f"With uniform priors the posteriors are Beta({a}, {b}) for the old article and "
        f"Beta(1, {k}) for the new one. A Beta(1, {k}) draw exceeds $x$ with probability "
        f"$(1 - x)^{k}$, so the new article has the higher draw with probability",
        f"$$E\\bigl[(1 - \\theta)^{k}\\bigr] = \\frac{{{top}}}{{{bottom}}} "
        f"\\approx {survival(a, b, k):.4f}$$",
        f"which is {number(100 * survival(a, b, k), 1)} %. Thompson sampling gives the new article "
        "a chance that depends on what is not yet known about it.",
    ]
    return "\n\n".join(steps)
