"""The closed forms around the mean, in exact fractions."""

from fractions import Fraction


def answers(drawn):
    exact = {key: Fraction(str(value)) for key, value in drawn.items()}
    phi, ahead = exact["phi"], int(drawn["ahead"])
    mean = exact["constant"] / (1 - phi)
    stationary = exact["variance"] / (1 - phi**2)
    return {
        "forecast": float(mean + phi**ahead * (exact["today"] - mean)),
        "variance": float(stationary * (1 - phi ** (2 * ahead))),
    }
