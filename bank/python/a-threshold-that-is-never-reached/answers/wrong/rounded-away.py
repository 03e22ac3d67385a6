# Takes the nearest threshold, also for what lies between two.
def position(threshold: float, step: float) -> int:
    count = round(1 / step)
    index = round(threshold / step)
    return index if 0 <= index <= count else -1
