"""Sentences by part in five stories, and two interviewers who mark with and without parts."""

import numpy as np

from greenroom.judge.figures import axis, cells, figure, line, panel, points

STORIES = ["complete", "told as we", "no result", "all situation", "advice"]
PARTS = ["situation", "task", "I did", "result", "figures", "learnt"]
SENTENCES = [
    [2, 1, 6, 2, 1, 2],
    [3, 2, 0, 2, 1, 1],
    [3, 2, 6, 0, 0, 1],
    [9, 2, 1, 1, 0, 0],
    [0, 0, 0, 0, 0, 0],
]
HEARD = 60


def draw(rng):
    worth = rng.normal(size=(HEARD, 1)) + 0.6 * rng.normal(size=(HEARD, len(PARTS)))
    free = [impression(rng, worth) for _ in range(2)]
    parts = [by_parts(rng, worth) for _ in range(2)]
    free, parts = [scaled(x) for x in free], [scaled(x) for x in parts]
    agree = [np.corrcoef(*pair)[0, 1] for pair in (free, parts)]
    listed = "; ".join(
        f"{name} {', '.join(map(str, row))}" for name, row in zip(STORIES, SENTENCES, strict=True)
    )
    return figure(
        "What stories contain, and how well two interviewers agree",
        f"Panel 'what a story contains': sentences on {', '.join(PARTS)}, for five stories: "
        f"{listed}. Panel 'one impression each': simulated marks of two interviewers for {HEARD} "
        f"stories, standardised; their correlation is {agree[0]:.2f}. Panel 'marks by parts': the "
        f"same stories with the mean of six part marks; the correlation is {agree[1]:.2f}.",
        panel(
            cells(SENTENCES),
            x=axis("part", categories=PARTS),
            y=axis("story", categories=STORIES),
            title="what a story contains",
        ),
        scatter(free, "one impression each"),
        scatter(parts, "marks by parts"),
    )


def impression(rng, worth):
    """One mark: personal weights of the parts, and a mood that has nothing to do with them."""
    weights = rng.dirichlet(np.full(len(PARTS), 0.6))
    return worth @ weights + 0.9 * rng.normal(size=len(worth))


def by_parts(rng, worth):
    """The mean of six part marks, each with noise, and a smaller share of the mood."""
    marks = worth + 0.9 * rng.normal(size=worth.shape)
    return marks.mean(axis=1) + 0.4 * rng.normal(size=len(worth))


def scaled(marks):
    return (marks - marks.mean()) / marks.std()


def scatter(pair, title):
    return panel(
        line([-3, 3], [-3, 3], style="dotted"),
        points(pair[0], pair[1]),
        x=axis("mark of the first", low=-3.5, high=3.5),
        y=axis("mark of the second", low=-3.5, high=3.5),
        title=title,
    )
