"""Power as the area of a shifted normal curve, the sample size by counting up."""

from math import sqrt

from scipy import integrate, stats


def answers(drawn):
    n, sigma = drawn["n"], drawn["sigma"]
    shift = abs(drawn["truth"] - drawn["null"])
    centre = shift / (sigma / sqrt(n))
    area = integrate.quad(stats.norm(loc=centre).pdf, 1.96, centre + 12)[0]
    size = 1
    while sqrt(size) * shift / sigma < 2.8 - 1e-12:
        size += 1
    return {"power": round(area, 4), "needed": size}
