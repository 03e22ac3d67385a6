"""Adjusted p-values from scipy, and the counts from them and from the definition."""

from scipy import stats


def answers(drawn):
    adjusted = stats.false_discovery_control(drawn["values"], method="bh")
    tests = len(drawn["values"])
    return {
        "found": int((adjusted <= drawn["q"] + 1e-12).sum()),
        "bonferroni": sum(tests * p <= drawn["q"] + 1e-12 for p in drawn["values"]),
        "adjusted": float(adjusted[drawn["asked"]]),
    }
