"""One AdaBoost round on six weighted rows: the learner's weight and the rows' new weights."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table

SHARES = ([1, 1, 2, 2, 2, 2], [1, 1, 1, 2, 2, 3], [1, 1, 2, 3, 3, 6], [1, 2, 2, 3, 4, 8])


def draw(rng):
    shares, labels, wrong = sample(rng)
    weights = shares / shares.sum()
    error = shares[wrong].sum() / shares.sum()
    guesses = np.where(wrong, -labels, labels)
    rows = [[number(k + 1), labels[k], guesses[k], weights[k]] for k in range(6)]
    return {
        "drawn": {
            "shares": shares.tolist(),
            "labels": labels.tolist(),
            "guesses": guesses.tolist(),
        },
        "shown": {"rows": table(["row", "$y$", "$h(x)$", "$w$"], rows)},
        "expected": {"alpha": half_log_odds(error), "weights": renewed(weights, wrong, error)},
        "near_misses": near_misses(weights, wrong, error),
        "solution": solution(weights, wrong, error),
    }


def sample(rng):
    while True:
        shares = rng.permutation(SHARES[rng.randint(len(SHARES))])
        labels = rng.choice([-1, 1], size=6)
        wrong = np.zeros(6, dtype=bool)
        wrong[rng.choice(6, size=2, replace=False)] = True
        error = shares[wrong].sum() / shares.sum()
        if 0.12 <= error <= 0.42 and abs(labels.sum()) < 6:
            return shares, labels, wrong


def half_log_odds(error):
    return np.log((1 - error) / error) / 2


def renewed(weights, wrong, error):
    """After the update the wrong rows have half of the weight."""
    return np.where(wrong, weights / (2 * error), weights / (2 * (1 - error)))


def near_misses(weights, wrong, error):
    alpha = half_log_odds(error)
    counted = wrong.mean()
    turned = np.where(wrong, weights * np.exp(-alpha), weights * np.exp(alpha))
    return [
        {
            "expected": {"alpha": 2 * alpha},
            "says": "You left out the factor one half of this definition of alpha.",
        },
        {
            "expected": {"alpha": alpha / np.log(10)},
            "says": "You took the logarithm to base 10; it is the natural one.",
        },
        {
            "expected": {
                "alpha": half_log_odds(counted),
                "weights": by_factor(weights, wrong, half_log_odds(counted)),
            },
            "says": "You counted the wrong rows; the error is the sum of their weights.",
            "misconception": "weak-learner-error-counts-rows",
        },
        {
            "expected": {"weights": np.where(wrong, np.exp(alpha), np.exp(-alpha)) * weights},
            "says": "The new weights still have to be divided by their sum.",
        },
        {
            "expected": {"weights": turned / turned.sum()},
            "says": "You raised the weights of the rows that were right; the wrong ones gain.",
            "misconception": "adaboost-upweights-correct",
        },
    ]


def by_factor(weights, wrong, alpha):
    raw = weights * np.exp(np.where(wrong, alpha, -alpha))
    return raw / raw.sum()


def solution(weights, wrong, error):
    alpha = half_log_odds(error)
    up, down = 1 / (2 * error), 1 / (2 * (1 - error))
    missed = [k + 1 for k in range(6) if wrong[k]]
    new = ", ".join(number(value, 3) for value in renewed(weights, wrong, error))
    steps = [
        f"Label and prediction differ in rows {missed[0]} and {missed[1]}, so",
        rf"$$\varepsilon = {number(weights[wrong][0])} + {number(weights[wrong][1])}"
        rf" = {number(error)}, \qquad \alpha = \tfrac12 \ln \frac{{{number(1 - error)}}}"
        rf"{{{number(error)}}} {comes_to(alpha, 3)}.$$",
        "Multiplied by $e^{\\alpha}$ or $e^{-\\alpha}$ and divided by their sum, the weights of "
        rf"the wrong rows are multiplied by $\frac{{1}}{{2\varepsilon}} {comes_to(up)}$ in all, "
        rf"those of the right rows by $\frac{{1}}{{2(1 - \varepsilon)}} {comes_to(down)}$.",
        f"In the order of the rows the new weights are ${new}$; "
        "the two wrong rows now have half of the total.",
    ]
    return "\n\n".join(steps)
