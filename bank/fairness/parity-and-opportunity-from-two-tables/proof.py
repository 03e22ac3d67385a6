"""One row for each applicant, and rates as exact means over the rows that count."""

from fractions import Fraction


def people(counts):
    kinds = [(1, 1), (1, 0), (0, 1), (0, 0)]  # suitable, invited
    return [kind for kind, count in zip(kinds, counts, strict=True) for _ in range(count)]


def share(rows):
    return Fraction(sum(invited for _, invited in rows), len(rows))


def answers(drawn):
    a, b = people(drawn["a"]), people(drawn["b"])
    fit_a, fit_b = ([row for row in rows if row[0]] for rows in (a, b))
    return {
        "parity": float(100 * (share(a) - share(b))),
        "opportunity": float(100 * (share(fit_a) - share(fit_b))),
        "ratio": float(min(share(a) / share(b), share(b) / share(a))),
    }
