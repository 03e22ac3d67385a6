def position(threshold: float, step: float) -> int:
    count = round(1 / step)
    for index in range(count + 1):
        value = index * step
        if value == threshold:
            return index
    return -1
