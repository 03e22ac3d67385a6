"""Categories listed one by one, and sellers hashed one after the other."""

from scipy.stats import binom


def answers(drawn):
    columns = 0
    for kinds, rare in zip(drawn["kinds"], drawn["rare"], strict=True):
        kept = {f"category {i}" if i >= rare else "other" for i in range(int(kinds))}
        columns += len(sorted(kept)[1:])
    k, m = int(drawn["k"]), int(drawn["m"])
    used = 0.0
    for _ in range(k):  # the next seller opens a new column with the chance of an empty one
        used += (m - used) / m
    return {"columns": columns, "shared": float(binom.sf(0, k - 1, 1 / m)), "used": used}
