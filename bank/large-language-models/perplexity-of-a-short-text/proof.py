"""By the fifth root of the product of the probabilities, in exact fractions."""

import math
from fractions import Fraction


def answers(drawn):
    product = math.prod(Fraction(str(p)) for p in drawn["probabilities"])
    perplexity = float(1 / product) ** (1 / len(drawn["probabilities"]))
    return {"loss": math.log(perplexity), "perplexity": perplexity}
