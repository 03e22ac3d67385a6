# Rounds to two digits, which is too coarse for small steps.
def position(threshold: float, step: float) -> int:
    count = round(1 / step)
    for index in range(count + 1):
        value = index * step
        if round(value, 2) == round(threshold, 2):
            return index
    return -1
