def reservoir(stream: list[int], size: int, draws: list[float]) -> list[int]:
    """A uniform sample by algorithm R.

    Args:
        stream: Items, to be run through once.
        size: How many are kept, at least 1.
        draws: Uniform floats in [0, 1), one for each item after the first `size`.
    """
    raise NotImplementedError
