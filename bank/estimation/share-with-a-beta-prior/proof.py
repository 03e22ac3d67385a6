"""The peak by a search over the log posterior, the mean by integrating it."""

from scipy import integrate, optimize, stats


def answers(drawn):
    a, b, n, k = (drawn[name] for name in ("a", "b", "n", "k"))

    def log_joint(p):
        return stats.binom.logpmf(k, n, p) + stats.beta.logpdf(p, a, b)

    found = optimize.minimize_scalar(
        lambda p: -log_joint(p), bounds=(1e-6, 1 - 1e-6), method="bounded", options={"xatol": 1e-10}
    )
    top = log_joint(found.x)

    def weight(p):
        return float(stats.binom.pmf(k, n, p) * stats.beta.pdf(p, a, b)) / float(2.718281828**top)

    whole = integrate.quad(weight, 0, 1, points=[found.x])[0]
    first = integrate.quad(lambda p: p * weight(p), 0, 1, points=[found.x])[0]
    return {"map": found.x, "mean": first / whole}
