"""The orders of five customers with their means, and revenue after a join on repeated keys."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, points, rule, segments

NAMES = ["Ada", "Ben", "Cleo", "Dan", "Eve"]
CUSTOMERS, ORDERS = 200, 1000


def draw(rng):
    sizes = rng.randint(3, 12, size=5)
    levels = rng.permutation([30, 45, 60, 75, 90])
    amounts = [rng.normal(level, 8, n) for level, n in zip(levels, sizes, strict=True)]
    means = np.array([group.mean() for group in amounts])
    where = np.repeat(np.arange(5), sizes) + rng.uniform(-0.25, 0.25, sizes.sum())
    share, total, right = revenue(rng)
    means_in_words = ", ".join(
        f"{name} {mean:.0f} of {n} orders"
        for name, mean, n in zip(NAMES, means, sizes, strict=True)
    )
    return figure(
        "Group means of orders, and revenue after a join",
        f"Panel 'orders and group means': {sizes.sum()} orders of five customers as points, with "
        f"one line for the mean of each customer: {means_in_words}. Panel 'revenue after a left "
        f"join': {ORDERS} orders with a revenue of {right / 1000:.1f} thousand are joined to a "
        f"table of {CUSTOMERS} customers. With no customer listed twice the joined table shows "
        f"{total[0] / 1000:.1f} thousand; with half of them listed twice it shows "
        f"{total[10] / 1000:.1f}, and with all of them {total[-1] / 1000:.1f}.",
        panel(
            points(where, np.concatenate(amounts), name="order"),
            segments(np.arange(5) - 0.35, means, np.arange(5) + 0.35, means, name="group mean"),
            x=axis("customer", categories=NAMES),
            y=axis("amount in euros", low=0),
            title="orders and group means",
        ),
        panel(
            line(100 * share, total / 1000, name="sum over the joined table"),
            rule(y=right / 1000, name="sum over the orders"),
            x=axis("customers listed twice, in %", low=0, high=100),
            y=axis("revenue in thousand euros", low=0),
            title="revenue after a left join",
        ),
    )


def revenue(rng):
    """The sum of the amounts when the first customers of a random order are listed twice."""
    customer = rng.randint(0, CUSTOMERS, ORDERS)
    amount = rng.gamma(4, 15, ORDERS)
    rank = rng.permutation(CUSTOMERS)[customer]
    share = np.linspace(0, 1, 21)
    total = [amount.sum() + amount[rank < part * CUSTOMERS].sum() for part in share]
    return share, np.array(total), amount.sum()
