"""Share times density from scipy, and the crossing of the two by a search for the root."""

from math import log

from scipy.optimize import brentq
from scipy.stats import norm


def answers(drawn):
    sd, share = drawn["sd"], drawn["prior1"]

    def lead(x):
        """How far class 1 is ahead, in logs of share times density."""
        one = log(share) + norm.logpdf(x, drawn["mean1"], sd)
        zero = log(1 - share) + norm.logpdf(x, drawn["mean0"], sd)
        return one - zero

    one = share * norm.pdf(drawn["x"], drawn["mean1"], sd)
    zero = (1 - share) * norm.pdf(drawn["x"], drawn["mean0"], sd)
    return {
        "posterior": one / (one + zero),
        "threshold": brentq(lead, -500, 500, xtol=1e-12),
    }
