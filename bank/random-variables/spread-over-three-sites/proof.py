"""The same values from the raw moments: E[Y] and E[Y^2] of the mixture, in fractions."""

from fractions import Fraction


def answers(drawn):
    shares = [Fraction(round(10 * share), 10) for share in drawn["shares"]]
    means = [Fraction(int(mean)) for mean in drawn["means"]]
    sds = [Fraction(int(sd)) for sd in drawn["sds"]]
    mean = sum(p * m for p, m in zip(shares, means, strict=True))
    square = sum(p * (s * s + m * m) for p, m, s in zip(shares, means, sds, strict=True))
    variance = square - mean * mean
    between = sum(p * m * m for p, m in zip(shares, means, strict=True)) - mean * mean
    return {
        "mean": float(mean),
        "variance": float(variance),
        "explained": float(100 * between / variance),
    }
