"""Sum over the states of the queue, Little's law, and a quantile by scipy."""

from fractions import Fraction

from scipy.stats import expon


def answers(drawn):
    arrivals, service = drawn["arrivals"], drawn["service"]
    load = Fraction(arrivals * service, 1000)
    share = [float(1 - load) * float(load) ** k for k in range(4000)]
    waiting = sum((k - 1) * p for k, p in enumerate(share) if k > 1)
    inside = sum(k * p for k, p in enumerate(share))
    mean = 1000 * inside / arrivals
    return {
        "utilisation": 100 * (1 - share[0]),
        "wait": 1000 * waiting / arrivals,
        "p99": expon(scale=mean).ppf(0.99),
    }
