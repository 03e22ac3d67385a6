"""MAD, robust z-score and ordinary z-score of the largest of seven values."""

import numpy as np

from greenroom.judge.writing import comes_to, number, table


def draw(rng):
    values = sample(rng)
    mad, robust, plain = scores(values)
    return {
        "shown": {"values": ", ".join(number(v) for v in values)},
        "expected": {"mad": mad, "robust": robust, "plain": plain},
        "near_misses": near_misses(values),
        "solution": solution(values),
        "drawn": {"values": values.tolist()},
    }


def sample(rng):
    """Six whole numbers near one another and one far above, in random order."""
    while True:
        centre = int(rng.randint(30, 80))
        near = centre + rng.choice(np.arange(-9, 10), size=6, replace=False)
        values = rng.permutation(np.append(near, centre + int(rng.randint(30, 70))))
        distances = np.abs(values - np.median(values))
        mad, mean_mad = np.median(distances), np.median(np.abs(values - values.mean()))
        average = distances.mean()
        apart = min(abs(mad - average), abs(mad - mean_mad), abs(average - mean_mad)) >= 0.5
        if mad >= 3 and apart:
            return values


def scores(values):
    top, median = values.max(), np.median(values)
    mad = np.median(np.abs(values - median))
    return mad, 0.6745 * (top - median) / mad, (top - values.mean()) / values.std(ddof=1)


def near_misses(values):
    top, median, mean = values.max(), np.median(values), values.mean()
    _, robust, _ = scores(values)
    average = np.abs(values - median).mean()
    around_mean = np.median(np.abs(values - mean))
    return [
        {
            "expected": {"mad": average, "robust": 0.6745 * (top - median) / average},
            "says": "You averaged the distances; the MAD is their median.",
            "misconception": "mad-is-the-mean-deviation",
        },
        {
            "expected": {"mad": around_mean, "robust": 0.6745 * (top - mean) / around_mean},
            "says": "You measured the distances from the mean; the MAD takes them from the median.",
        },
        {
            "expected": {"robust": robust / 0.6745},
            "says": "You left out the factor 0.6745, which makes the MAD comparable with a "
            "standard deviation.",
        },
        {
            "expected": {"robust": robust / 0.6745**2},
            "says": "You divided by 0.6745 instead of multiplying.",
        },
        {
            "expected": {"plain": (top - mean) / values.std()},
            "says": "You used the standard deviation that divides by n; here it divides by n - 1.",
        },
        {
            "expected": {"plain": (top - mean) / values.var(ddof=1)},
            "says": "You divided by the variance; divide by the standard deviation.",
        },
        {
            "expected": {"plain": (top - median) / values.std(ddof=1)},
            "says": "You took the distance from the median; the ordinary score takes it from the "
            "mean.",
        },
    ]


def solution(values):
    ordered, median, mean = np.sort(values), np.median(values), values.mean()
    distances = np.abs(ordered - median)
    mad, robust, plain = scores(values)
    top, squares = values.max(), ((values - mean) ** 2).sum()
    steps = [
        f"In rising order the middle value is the median, ${number(median)}$.",
        table(["$x$", r"$\lvert x - \tilde x \rvert$"], zip(ordered, distances, strict=True)),
        f"Sorted, the distances are {', '.join(number(d) for d in np.sort(distances))}; the middle "
        rf"one is the MAD, ${number(mad)}$.",
        rf"$$z_{{\text{{robust}}}} = \frac{{0.6745 \cdot ({top} - {number(median)})}}"
        rf"{{{number(mad)}}} {comes_to(robust, 3)}$$",
        rf"The mean is ${number(mean)}$ and the squared deviations add up to ${number(squares)}$, "
        rf"so $s = \sqrt{{{number(squares)}/6}} {comes_to(values.std(ddof=1))}$ and",
        rf"$$z = \frac{{{top} - {number(mean)}}}{{{number(values.std(ddof=1))}}}"
        rf" {comes_to(plain, 3)}.$$",
        "The far value inflates mean and standard deviation and so hides in the ordinary score; "
        r"with seven values that cannot exceed $6/\sqrt 7 \approx 2.27$.",
    ]
    return "\n\n".join(steps)
