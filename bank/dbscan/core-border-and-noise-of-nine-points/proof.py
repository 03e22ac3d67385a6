"""By a search tree for the neighbours and the components of the graph of core points."""

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree


def answers(drawn):
    points = np.array(drawn["points"], dtype=float)
    balls = cKDTree(points).query_ball_point(points, drawn["radius"])
    core = {i for i, ball in enumerate(balls) if len(ball) >= drawn["least"]}
    border = {i for i, ball in enumerate(balls) if i not in core and core & set(ball)}
    links = np.array([(i, j) for i in core for j in balls[i] if j in core])
    size = (len(points), len(points))
    graph = csr_matrix((np.ones(len(links)), (links[:, 0], links[:, 1])), shape=size)
    parts, _ = connected_components(graph, directed=False)
    return {
        "core": len(core),
        "border": len(border),
        "noise": len(points) - len(core) - len(border),
        "clusters": parts - (len(points) - len(core)),
    }
