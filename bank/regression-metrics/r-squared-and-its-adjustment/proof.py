"""By mean squares: the adjusted value is one minus the ratio of two unbiased variances."""

from fractions import Fraction


def answers(drawn):
    n, p, variance = drawn["n"], drawn["p"], Fraction(drawn["variance"])
    errors = Fraction(round(10 * drawn["rmse"]), 10) ** 2 * n
    spread = variance * (n - 1)
    explained = spread - errors
    residual_variance = errors / (n - (p + 1))
    return {
        "r2": float(explained / spread),
        "adjusted": float((variance - residual_variance) / variance),
    }
