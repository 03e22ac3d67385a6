# Leaves out the last threshold.
def position(threshold: float, step: float) -> int:
    count = round(1 / step)
    for index in range(count):
        value = index * step
        if abs(value - threshold) < 1e-9:
            return index
    return -1
