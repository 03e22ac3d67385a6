"""Two half-moons with noise: the three kinds of points, and the clusters of DBSCAN."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, note, panel, points

RADIUS, LEAST = 0.25, 6
MOON, LONERS = 60, 16


def draw(rng):
    cloud = moons(rng)
    near = np.linalg.norm(cloud[:, None] - cloud, axis=2) <= RADIUS
    core = near.sum(axis=1) >= LEAST
    border = ~core & near[:, core].any(axis=1)
    noise = ~core & ~border
    groups = clusters(near, core)
    return figure(
        "Crowds, edges and loners",
        words(core, border, noise, groups),
        kinds(cloud, near, core, border, noise),
        panel(
            *(points(*cloud[group].T, name=f"cluster {n + 1}") for n, group in enumerate(groups)),
            points(*cloud[noise].T, name="noise"),
            **axes(),
            title="Clusters",
        ),
    )


def moons(rng):
    """Two bent groups, and loners anywhere."""
    turn = np.pi * (np.arange(MOON) + rng.uniform(0, 1, MOON)) / MOON
    upper = np.column_stack([np.cos(turn), np.sin(turn)])
    lower = np.column_stack([1 - np.cos(turn), 0.3 - np.sin(turn)])
    bent = np.vstack([upper, lower]) + rng.normal(0, 0.05, (2 * MOON, 2))
    return np.vstack([bent, rng.uniform([-1.5, -1.1], [2.5, 1.5], (LONERS, 2))])


def clusters(near, core):
    """Masks of the clusters, the largest first."""
    free, found = core.copy(), []
    while free.any():
        grown = np.arange(core.size) == np.flatnonzero(free)[0]
        while (wider := near[grown & core].any(axis=0)).sum() > grown.sum():
            grown = wider
        found.append(grown & ~np.any(found, axis=0) if found else grown)
        free &= ~grown
    return sorted(found, key=lambda group: -group.sum())


def kinds(cloud, near, core, border, noise):
    """The three kinds, with a circle around one of each."""
    few = near.sum(axis=1)
    chosen = [
        np.flatnonzero(core)[np.argmax(few[core])],
        np.flatnonzero(border)[0],
        np.flatnonzero(noise)[np.argmin(few[noise])],
    ]
    around = np.linspace(0, 2 * np.pi, 49)
    ring = RADIUS * np.column_stack([np.cos(around), np.sin(around)])
    marks = [line(*(cloud[i] + ring).T) for i in chosen]
    labels = [
        note(cloud[i, 0] + 0.22, cloud[i, 1] + 0.12, word)
        for i, word in zip(chosen, ("core", "border", "noise"), strict=True)
    ]
    return panel(
        points(*cloud[core].T, name="core"),
        points(*cloud[border].T, name="border"),
        points(*cloud[noise].T, name="noise"),
        *marks,
        *labels,
        **axes(),
        title="Three kinds of points",
    )


def axes():
    return {"x": axis("x", low=-1.9, high=2.9), "y": axis("y", low=-1.3, high=1.7)}


def words(core, border, noise, groups):
    sizes = " and ".join(str(int(group.sum())) for group in groups)
    return (
        f"{core.size} points, {2 * MOON} of them in two half-moons that reach into each other and "
        f"{LONERS} scattered. With a radius of {RADIUS} and a minimum of {LEAST} points, the first "
        f"panel has {core.sum()} core, {border.sum()} border and {noise.sum()} noise points, and a "
        "circle of the radius around one point of each kind. In the second panel there are "
        f"{len(groups)} clusters, of {sizes} points, one for each moon, and the noise."
    )
