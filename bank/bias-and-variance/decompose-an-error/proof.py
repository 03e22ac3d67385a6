"""The same three numbers with exact fractions, the error from the definition of an expectation."""

from fractions import Fraction


def answers(drawn):
    truth = [Fraction(f) for f in drawn["truth"]]
    columns = [[Fraction(fit[j]) for fit in drawn["fits"]] for j in range(2)]
    noise = Fraction(drawn["sigma"]) ** 2
    variance = sum(half_mean_squared_difference(column) for column in columns) / 2
    error = (
        sum(
            mean([(value - f) ** 2 for value in column])
            for column, f in zip(columns, truth, strict=True)
        )
        / 2
        + noise
    )  # a new label is independent of the fit, so its noise adds its variance
    return {
        "bias2": float(error - noise - variance),
        "variance": float(variance),
        "error": float(error),
    }


def mean(values):
    return sum(values) / len(values)


def half_mean_squared_difference(values):
    """The variance as half the mean squared difference of all ordered pairs."""
    return mean([(a - b) ** 2 for a in values for b in values]) / 2
