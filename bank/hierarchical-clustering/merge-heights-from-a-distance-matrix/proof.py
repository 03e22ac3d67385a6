"""By SciPy's hierarchy, and single linkage once more as the edges of the least spanning tree."""

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import minimum_spanning_tree
from scipy.spatial.distance import squareform


def answers(drawn):
    distances = np.array(drawn["distances"], dtype=float)
    merges = linkage(squareform(distances), method="complete")
    labels = fcluster(merges, drawn["cut"], criterion="distance")
    return {
        "single": np.sort(minimum_spanning_tree(distances).data),
        "complete": merges[:, 2],
        "groups": len(set(labels.tolist())),
    }
