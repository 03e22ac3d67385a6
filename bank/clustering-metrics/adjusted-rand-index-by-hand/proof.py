"""By listing every pair of documents; the adjusted index in its form of pair confusions."""

from fractions import Fraction
from itertools import combinations


def answers(drawn):
    documents = [
        (topic, cluster)
        for topic, row in enumerate(drawn["counts"])
        for cluster, count in enumerate(row)
        for _ in range(count)
    ]
    together = only_topic = only_cluster = apart = 0
    for (t1, c1), (t2, c2) in combinations(documents, 2):
        together += t1 == t2 and c1 == c2
        only_topic += t1 == t2 and c1 != c2
        only_cluster += t1 != t2 and c1 == c2
        apart += t1 != t2 and c1 != c2
    total = together + only_topic + only_cluster + apart
    below = (together + only_topic) * (only_topic + apart)
    below += (together + only_cluster) * (only_cluster + apart)
    adjusted = Fraction(2 * (together * apart - only_topic * only_cluster), below)
    return {"rand": float(Fraction(together + apart, total)), "adjusted": float(adjusted)}
