# One row after the other moves from the right to the left.
def best_split(X, y):
    n, d = X.shape
    classes = int(max(y)) + 1

    def squares(counts):
        return sum(c * c for c in counts)

    everything = [0] * classes
    for c in y:
        everything[int(c)] += 1
    best = None
    for j in range(d):
        rows = sorted((float(x), int(c)) for x, c in zip(X[:, j], y, strict=True))
        left, right = [0] * classes, list(everything)
        for k in range(n - 1):
            value, label = rows[k]
            left[label] += 1
            right[label] -= 1
            if rows[k + 1][0] == value:
                continue
            kept = squares(left) / (k + 1) + squares(right) / (n - k - 1)
            gain = kept / n - squares(everything) / n**2
            if best is None or gain > best[2] + 1e-9:
                best = (j, (value + rows[k + 1][0]) / 2, gain)
    return best
