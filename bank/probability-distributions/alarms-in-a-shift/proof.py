"""The tail of a Poisson count through the incomplete gamma function and scipy's survival."""

from scipy.special import gammainc
from scipy.stats import expon


def answers(drawn):
    rate, hours, k = drawn["rate_in_tenths"] / 10, drawn["hours"], drawn["k"]
    return {
        # no alarm: the first waiting time is longer than the shift
        "none": float(expon.sf(hours, scale=1 / rate)),
        # at least k alarms: the k-th arrival time, a gamma variable, falls within the shift
        "tail": float(gammainc(k, rate * hours)),
    }
