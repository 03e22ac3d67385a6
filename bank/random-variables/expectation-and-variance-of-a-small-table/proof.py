"""The table as ten equally likely visits."""

from statistics import fmean, pvariance


def answers(drawn):
    pairs = zip(drawn["values"], drawn["tenths"], strict=True)
    visits = [value for value, times in pairs for _ in range(times)]
    return {"expectation": fmean(visits), "variance": pvariance(visits)}
