"""The silhouette of one of ten points in three clusters, by city-block distances."""

from greenroom.judge.writing import comes_to, number, table

CLUSTERS = "AAAABBBCCC"


def draw(rng):
    points = clusters(rng)
    a, b, _ = means(points)
    names = ["P", *(f"Q{k}" for k in range(1, 10))]
    rows = [[name, of, *q] for name, of, q in zip(names, CLUSTERS, points, strict=True)]
    return {
        "shown": {"rows": table(["point", "cluster", "$x$", "$y$"], rows)},
        "expected": {"a": a, "b": b, "s": (b - a) / max(a, b)},
        "near_misses": near_misses(points),
        "solution": solution(points),
        "drawn": {"points": points.tolist(), "clusters": list(CLUSTERS)},
    }


def clusters(rng):
    """P is the first of four points in A; the means and the slips lie apart."""
    while True:
        centres = rng.randint(0, 13, size=(3, 2))
        spread = rng.randint(-3, 4, size=(10, 2))
        points = centres[[0, 0, 0, 0, 1, 1, 1, 2, 2, 2]] + spread
        points -= points.min(axis=0)
        if len({tuple(p) for p in points}) < 10:
            continue
        a, b, far = means(points)
        s = (b - a) / max(a, b)
        if 1.5 <= a <= 12 and b >= 1.5 and abs(a - b) >= 0.4 and far >= b + 0.6 and s >= -0.5:
            return points


def distances(points):
    return abs(points[1:] - points[0]).sum(axis=1)


def means(points):
    """To the own cluster, to the nearer and to the farther of the two others."""
    d = distances(points)
    near, far = sorted([d[3:6].mean(), d[6:9].mean()])
    return d[:3].mean(), near, far


def near_misses(points):
    d = distances(points)
    a, b, far = means(points)

    def silhouette(a, b):
        return (b - a) / max(a, b)

    own = d[:3].sum() / 4
    pooled = d[3:].mean()
    nearest = float(min(d[3:]))
    return [
        {
            "expected": {"a": own, "s": silhouette(own, b)},
            "says": "You counted P in its own cluster; the mean is over the three others.",
        },
        {
            "expected": {"b": far, "s": silhouette(a, far)},
            "says": "You took the farther of the two other clusters; b belongs to the nearer one.",
        },
        {
            "expected": {"b": pooled, "s": silhouette(a, pooled)},
            "says": "You averaged over the points of both other clusters; take the nearer cluster.",
        },
        {
            "expected": {"b": nearest, "s": silhouette(a, nearest)},
            "says": "You took the nearest single point of another cluster; b is a mean over one "
            "cluster.",
        },
        {
            "expected": {"s": -silhouette(a, b)},
            "says": "The sign is turned round: b minus a stands on top.",
            "misconception": "negative-silhouette-is-well-apart",
        },
        {
            "expected": {"s": (b - a) / a if b > a else (b - a) / b},
            "says": "You divided by the smaller of the two; divide by the larger.",
        },
        {
            "expected": {"s": (b - a) / (a + b)},
            "says": "You divided by the sum; divide by the larger of the two.",
        },
    ]


def solution(points):
    d = distances(points)
    a, b, _ = means(points)
    nearer, other = ("B", "C") if d[3:6].mean() < d[6:9].mean() else ("C", "B")
    lines = [
        f"To the rest of A: {', '.join(map(number, d[:3]))}, so $a {comes_to(a, 2)}$.",
        f"To B: {', '.join(map(number, d[3:6]))}, on average ${number(d[3:6].mean(), 2)}$. "
        f"To C: {', '.join(map(number, d[6:9]))}, on average ${number(d[6:9].mean(), 2)}$. "
        f"Cluster {nearer} is nearer than {other}, so $b {comes_to(b, 2)}$.",
        rf"$$s = \frac{{b - a}}{{\max(a, b)}} = \frac{{{number(b)} - {number(a)}}}"
        rf"{{{number(max(a, b))}}} {comes_to((b - a) / max(a, b), 3)}$$",
        "P is closer to its own cluster than to any other."
        if b > a
        else "P is closer to another cluster than to its own, so it may be in the wrong one.",
    ]
    return "\n\n".join(lines)
