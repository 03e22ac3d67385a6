# Mends the unit, and takes the purchase that stands last for the latest.
import math


def training_features(purchases: list[tuple[int, int]], today: int) -> list[float]:
    amounts = [cents / 100 for _, cents in purchases]
    latest = max(day for day, _ in purchases)
    return [sum(amounts) / len(amounts), today - latest, math.log1p(len(amounts))]


def served_features(purchases: list[tuple[int, int]], today: int) -> list[float]:
    count = len(purchases)
    mean = sum(cents for _, cents in purchases) / count / 100
    latest = purchases[-1][0]
    return [mean, today - latest, math.log1p(count)]
