import numpy as np


class OneHot:
    """A column for each word that was seen."""

    def fit(self, words: list[str]) -> "OneHot":
        """Learn categories_, a sorted list."""
        raise NotImplementedError

    def transform(self, words: list[str]) -> np.ndarray:
        """Zeros and ones, shape (len(words), len(categories_))."""
        raise NotImplementedError

    def inverse_transform(self, rows: np.ndarray) -> list[str | None]:
        """The words; None for a row of zeros."""
        raise NotImplementedError
