"""Precision, recall and hit rate at five for four users."""

import numpy as np

from greenroom.judge.writing import comes_to, table

LETTERS = np.array(list("ABCDEFGHIJKLMNP"))
USERS, K = 4, 5


def draw(rng):
    shown, liked = shelves(rng)
    hits, sizes = counts(shown, liked)
    rows = [[str(u + 1), " ".join(shown[u]), " ".join(sorted(liked[u]))] for u in range(USERS)]
    return {
        "shown": {"rows": table(["user", "shown", "liked"], rows)},
        "expected": {
            "precision": (hits / K).mean(),
            "recall": (hits / sizes).mean(),
            "hit": (hits > 0).mean(),
        },
        "near_misses": near_misses(hits, sizes),
        "solution": solution(hits, sizes),
        "drawn": {"shown": [list(row) for row in shown], "liked": [list(row) for row in liked]},
    }


def shelves(rng):
    """Lists with at least one user without a hit, and the slips apart from the answers."""
    while True:
        shown = [LETTERS[rng.permutation(len(LETTERS))[:K]].tolist() for _ in range(USERS)]
        liked = [
            LETTERS[rng.permutation(len(LETTERS))[: rng.randint(2, 9)]].tolist()
            for _ in range(USERS)
        ]
        hits, sizes = counts(shown, liked)
        recall, precision = (hits / sizes).mean(), hits.mean() / K
        apart = abs(recall - hits.sum() / sizes.sum()) >= 0.01 and abs(recall - precision) >= 0.02
        if apart and hits.sum() >= 4 and 2 <= (hits > 0).sum() <= 3 and hits.max() >= 2:
            return shown, liked


def counts(shown, liked):
    hits = [len(set(s) & set(w)) for s, w in zip(shown, liked, strict=True)]
    return np.array(hits), np.array([len(w) for w in liked])


def near_misses(hits, sizes):
    precision, recall = (hits / K).mean(), (hits / sizes).mean()
    return [
        {
            "expected": {"precision": recall, "recall": precision},
            "says": "Precision and recall are swapped: precision divides by the five shown.",
            "misconception": "precision-and-recall-at-k-swapped",
        },
        {
            "expected": {"precision": recall},
            "says": "That is the recall; precision divides by the five shown.",
            "misconception": "precision-and-recall-at-k-swapped",
        },
        {
            "expected": {"recall": precision},
            "says": "That is the precision; recall divides by the number of items liked.",
            "misconception": "precision-and-recall-at-k-swapped",
        },
        {
            "expected": {"recall": hits.sum() / sizes.sum()},
            "says": "You pooled the users; take each user's recall first and the mean then.",
        },
        {
            "expected": {"recall": (hits / np.minimum(sizes, K)).mean()},
            "says": "You capped the number liked at five; recall divides by all of them.",
        },
        {
            "expected": {"hit": hits.mean()},
            "says": "That is the mean number of hits; a user with several hits counts once.",
        },
        {
            "expected": {"hit": (hits > 0).sum()},
            "says": "That is the number of users with a hit; divide it by the four users.",
        },
    ]


def solution(hits, sizes):
    rows = zip(map(str, range(1, USERS + 1)), hits, hits / K, sizes, hits / sizes, strict=True)
    recalls = " + ".join(rf"\frac{{{h}}}{{{n}}}" for h, n in zip(hits, sizes, strict=True))
    steps = [
        table(["user", "hits", "precision at 5", "liked", "recall at 5"], rows),
        rf"$$P@5 = \frac{{{hits.sum()}}}{{{K * USERS}}} {comes_to(hits.mean() / K, 3)}, \qquad "
        rf"R@5 = \frac{{1}}{{4}}\left({recalls}\right) {comes_to((hits / sizes).mean(), 3)}$$",
        rf"{(hits > 0).sum()} of the 4 users have at least one hit, so the hit rate is "
        rf"${(hits > 0).sum()}/4 {comes_to((hits > 0).mean(), 3)}$.",
    ]
    return "\n\n".join(steps)
