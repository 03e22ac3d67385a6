"""E-step and M-step of a mixture of two normals on four readings."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    readings, weights, means, deviations = sample(rng)
    shares = responsibilities(readings, weights, means, deviations)
    rows = [[str(j + 1), weights[j], means[j], deviations[j]] for j in (0, 1)]
    return {
        "drawn": {
            "readings": readings.tolist(),
            "weights": weights.tolist(),
            "means": means.tolist(),
            "deviations": deviations.tolist(),
        },
        "shown": {
            "parameters": table(
                ["component", "weight", "mean", "standard deviation"],
                rows,
            ),
            "readings": ", ".join(f"${number(x)}$" for x in readings[:-1])
            + f" and ${number(readings[-1])}$",
        },
        "expected": {"shares": shares, "mean": new_mean(readings, shares), "weight": shares.mean()},
        "near_misses": near_misses(readings, weights, means, deviations),
        "solution": solution(readings, weights, means, deviations),
    }


def sample(rng):
    """Two readings or more are really shared, and the new mean differs from a plain one."""
    while True:
        weights = np.array([rng.choice([0.3, 0.4, 0.6, 0.7, 0.8]), 0])
        weights[1] = round(1 - weights[0], 1)
        low = int(rng.randint(2, 6))
        means = np.array([low, low + rng.randint(3, 6)])
        deviations = np.array([rng.choice([1, 2]), rng.choice([1, 2, 3])], dtype=float)
        readings = np.sort(rng.choice(np.arange(low - 1, low + 7), size=4, replace=False))
        shares = responsibilities(readings, weights, means, deviations)
        if (
            deviations[0] != deviations[1]
            and ((shares > 0.12) & (shares < 0.88)).sum() >= 2
            and np.abs(shares - 0.5).min() > 0.03
            and 0.25 < shares.mean() < 0.75
            and 1 <= (shares > 0.5).sum() <= 3
        ):
            return readings, weights, means, deviations


def responsibilities(readings, weights, means, deviations, half=0.5):
    """Of component 1, with the factor in the exponent as an argument for the slips."""
    distance = (readings[:, None] - means) / deviations
    joint = weights / deviations * np.exp(-half * distance**2)
    return joint[:, 0] / joint.sum(axis=1)


def new_mean(readings, shares):
    return shares @ readings / shares.sum()


def near_misses(readings, weights, means, deviations):
    def slip(shares, says, **more):
        result = {"shares": shares, "mean": new_mean(readings, shares), "weight": shares.mean()}
        return {"expected": result, "says": says, **more}

    shares = responsibilities(readings, weights, means, deviations)
    hard = np.where(shares > 0.5, 1.0, 0.0)
    unscaled = responsibilities(readings, weights * deviations, means, deviations)
    roots = responsibilities(readings, weights, means, deviations**0.5)
    return [
        slip(
            responsibilities(readings, np.array([0.5, 0.5]), means, deviations),
            "You left out the weights of the components.",
            misconception="responsibility-is-density-alone",
        ),
        slip(unscaled, "You left out the factor 1/σ of the densities; σ differs here."),
        slip(
            responsibilities(readings, weights, means, deviations, half=1),
            "The exponent has a factor of one half.",
        ),
        slip(roots, "You took the standard deviations for variances; they have to be squared."),
        slip(1 - shares, "These are the responsibilities of component 2."),
        slip(
            hard,
            "You assigned each reading to one component; in EM each counts by its probability.",
            misconception="mixture-assigns-each-row-to-one",
        ),
        {
            "expected": {"mean": shares @ readings / 4},
            "says": "Divide the weighted sum by the sum of the responsibilities, not by the "
            "number of readings.",
        },
        {
            "expected": {"weight": shares.sum()},
            "says": "That is the sum of the responsibilities; the weight is their average.",
        },
    ]


def solution(readings, weights, means, deviations):
    joint = weights / deviations * np.exp(-0.5 * ((readings[:, None] - means) / deviations) ** 2)
    shares = joint[:, 0] / joint.sum(axis=1)
    rows = [
        [x, f"${number(a)}$", f"${number(b)}$", f"${number(r)}$"]
        for x, (a, b), r in zip(readings, joint, shares, strict=False)
    ]
    terms = " + ".join(
        rf"{number(r)} \cdot {number(x)}" for r, x in zip(shares, readings, strict=False)
    )
    steps = [
        r"For each reading take $\frac{\pi_j}{\sigma_j} e^{-(x - \mu_j)^2 / (2 \sigma_j^2)}$ for "
        "both components; the first over the sum of both is the responsibility.",
        table(["$x$", "component 1", "component 2", "$r_1$"], rows),
        "To three decimals the responsibilities are "
        f"$[{', '.join(number(r, 3) for r in shares)}]$.",
        rf"They add up to ${number(shares.sum())}$, so the new weight is "
        rf"$\pi_1 = {number(shares.sum())} / 4 {comes_to(shares.mean(), 3)}$, and the new mean is",
        rf"$$\mu_1 = \frac{{{terms}}}{{{number(shares.sum())}}} "
        rf"{comes_to(new_mean(readings, shares), 2)}.$$",
    ]
    return "\n\n".join(steps)
