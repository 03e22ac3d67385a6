"""The same three numbers from the entries of the covariance matrix of the trees, in fractions."""

from fractions import Fraction


def answers(drawn):
    square = Fraction(drawn["deviation"]) ** 2
    rho = Fraction(drawn["rho_in_twentieths"], 20)
    limit = rho * square
    allowed = limit * (1 + Fraction(drawn["percent"], 100))
    trees = 1
    while mean_variance(square, rho, trees) > allowed:
        trees += 1
    return {
        "variance": float(mean_variance(square, rho, drawn["trees"])),
        "floor": float(limit),
        "trees": trees,
    }


def mean_variance(square, rho, trees):
    """The sum of all entries of the covariance matrix, over the square of its size."""
    diagonal, beside = trees * square, trees * (trees - 1) * rho * square
    return (diagonal + beside) / trees**2
