"""By another road: the distribution of the number of distinct rows in a bag, draw by draw."""

from fractions import Fraction


def answers(drawn):
    n = drawn["rows"]
    distinct = {0: Fraction(1)}  # how many distinct rows are in the bag, with what probability
    for _ in range(n):
        after = {}
        for count, chance in distinct.items():
            after[count] = after.get(count, 0) + chance * Fraction(count, n)
            after[count + 1] = after.get(count + 1, 0) + chance * Fraction(n - count, n)
        distinct = after
    inside = sum(count * chance for count, chance in distinct.items()) / n
    never = Fraction(1)
    for _ in range(drawn["few"]):
        never *= inside
    return {
        "share": float(100 * (1 - inside)),
        "trees": float(sum([1 - inside] * drawn["many"])),
        "never": float(100 * never),
    }
