# Plain loops over the points.
def k_means(points, centroids, steps):
    centroids = [list(map(float, c)) for c in centroids]
    rows = [list(map(float, p)) for p in points]

    def nearest(p):
        far = [sum((a - b) ** 2 for a, b in zip(p, c, strict=True)) for c in centroids]
        best = min(range(len(far)), key=far.__getitem__)
        return best, far[best]

    for _ in range(steps):
        members = [[] for _ in centroids]
        for p in rows:
            members[nearest(p)[0]].append(p)
        for j, own in enumerate(members):
            if own:
                centroids[j] = [sum(column) / len(own) for column in zip(*own, strict=True)]
    found = [nearest(p) for p in rows]
    return centroids, [label for label, _ in found], sum(far for _, far in found)
