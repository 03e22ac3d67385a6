# One pass over the sorted rows, with the last day of each customer.
from datetime import date


def add_gap(orders):
    rows = zip(orders["customer"], orders["day"], orders["order"], strict=True)
    ranked = sorted(
        (who, date.fromisoformat(day), number, n) for n, (who, day, number) in enumerate(rows)
    )
    gap, last = [float("nan")] * len(orders), {}
    for who, day, _, n in ranked:
        if who in last:
            gap[n] = float((day - last[who]).days)
        last[who] = day
    return orders.assign(gap=gap)
