"""Perplexity as the geometric mean of the reciprocal probabilities, the loss as its logarithm."""

from math import log

from scipy.stats import gmean


def answers(drawn):
    perplexity = gmean([1 / float(q) for q in drawn["chances"]], weights=drawn["times"])
    return {"cross-entropy": log(perplexity), "perplexity": perplexity}
