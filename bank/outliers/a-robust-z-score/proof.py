"""SciPy's MAD, and the ordinary score from Python's statistics."""

from statistics import mean, median, stdev

from scipy.stats import median_abs_deviation


def answers(drawn):
    values = [float(v) for v in drawn["values"]]
    top = max(values)
    mad = median_abs_deviation(values)
    return {
        "mad": mad,
        "robust": 0.6745 * (top - median(values)) / mad,
        "plain": (top - mean(values)) / stdev(values),
    }
