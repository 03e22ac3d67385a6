import numpy as np


def tf_idf(documents: list[list[str]]) -> tuple[list[str], np.ndarray]:
    """Vocabulary and weights.

    Args:
        documents: A list of words for each document.

    Returns:
        The sorted words, and weights of the shape (documents, words), rows of length 1.
    """
    raise NotImplementedError
