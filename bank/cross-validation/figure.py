"""The cross-validated error over a setting, and the best of many equally good candidates."""

import numpy as np

from greenroom.judge.figures import axis, band, figure, intervals, line, panel, rule

ROWS, FOLDS = 60, 5
DEGREES = np.arange(1, 11)


def draw(rng):
    train, mean, error, new = curves(rng)
    best = int(np.argmin(mean))
    tried, typical, low, high = winners(rng)
    return figure(
        "What the folds say about a setting, and about the winner of a search",
        f"Panel 'choosing a degree': mean squared error of polynomials of degree 1 to 10 on {ROWS} "
        f"rows. The training error falls from {train[0]:.2f} to {train[-1]:.2f}. The error in five "
        f"folds falls from {mean[0]:.2f} to {mean[best]:.3f} at degree {DEGREES[best]} and is "
        f"{mean[-1]:.2f} at degree 10; its bars are one standard error, {error[best]:.3f} there. "
        f"The error on new rows is {new[best]:.3f} at that degree. Panel 'the best of many': "
        "candidates that are all 80 % accurate, each scored on 200 rows. The best score is "
        f"{typical[0]:.1f} % on average for one candidate, {typical[9]:.1f} % for 10 and "
        f"{typical[-1]:.1f} % for 300; the band holds nine searches in ten.",
        panel(
            line(DEGREES, train, name="training", style="dotted"),
            line(DEGREES, new, name="new rows", style="dashed"),
            intervals(DEGREES, mean, mean - error, mean + error, name="five folds"),
            x=axis("degree of the polynomial"),
            y=axis("mean squared error", low=0),
            title="choosing a degree",
        ),
        panel(
            band(tried, low, high),
            line(tried, typical, name="best score of the search"),
            rule(y=80, name="every candidate on new data"),
            x=axis("candidates compared", scale="log"),
            y=axis("accuracy in %", low=76, high=92),
            title="the best of many",
        ),
    )


def curves(rng):
    """Errors over the degree: training, five folds with standard error, 5,000 new rows."""
    x, x_new = rng.uniform(-1, 1, ROWS), rng.uniform(-1, 1, 5000)
    y, y_new = (np.sin(3 * v) + rng.normal(0, 0.3, v.size) for v in (x, x_new))
    folds = np.array_split(rng.permutation(ROWS), FOLDS)
    table = []
    for degree in DEGREES:
        held = [fold_error(x, y, fold, degree) for fold in folds]
        fit = np.polynomial.Polynomial.fit(x, y, degree, domain=[-1, 1])
        ours, theirs = np.mean((y - fit(x)) ** 2), np.mean((y_new - fit(x_new)) ** 2)
        table.append((ours, np.mean(held), np.std(held, ddof=1) / FOLDS**0.5, theirs))
    return np.array(table).T


def fold_error(x, y, fold, degree):
    rest = np.setdiff1d(np.arange(ROWS), fold)
    fit = np.polynomial.Polynomial.fit(x[rest], y[rest], degree, domain=[-1, 1])
    return np.mean((y[fold] - fit(x[fold])) ** 2)


def winners(rng):
    """The best of the first m scores, for m up to 300, over 2,000 searches."""
    scores = rng.binomial(200, 0.8, size=(2000, 300)) / 2
    best = np.maximum.accumulate(scores, axis=1)
    low, high = np.percentile(best, [5, 95], axis=0)
    return np.arange(1, 301), best.mean(axis=0), low, high
