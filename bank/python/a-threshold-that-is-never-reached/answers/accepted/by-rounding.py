# The nearest index is worked out and then looked at.
def position(threshold, step):
    index = round(threshold / step)
    inside = 0 <= index <= round(1 / step)
    return index if inside and abs(index * step - threshold) < 1e-9 else -1
