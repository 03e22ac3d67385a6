"""The cases of the draw are counted; the two posteriors are integrated numerically."""

from itertools import product

from scipy.integrate import quad
from scipy.stats import beta


def answers(drawn):
    old = beta(1 + drawn["clicks"], 1 + drawn["views"] - drawn["clicks"])
    new = beta(1, 1 + drawn["tried"])
    share, _ = quad(lambda x: new.pdf(x) * old.cdf(x), 0, 1, epsabs=1e-12, epsrel=1e-12)
    coins = {"random": drawn["epsilon"], "greedy": 1 - drawn["epsilon"]}
    greedy = sum(
        chance / 2
        for (mode, chance), article in product(coins.items(), ("old", "new"))
        if mode == "random" and article == "new"
    )
    return {"greedy": 100 * greedy, "thompson": 100 * share}
