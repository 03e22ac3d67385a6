# Rounds to the nearest place.
def reservoir(stream, size, draws):
    sample, draw = [], iter(draws)
    for i, item in enumerate(stream):
        if i < size:
            sample.append(item)
        elif (j := round(next(draw) * (i + 1))) < size:
            sample[j] = item
    return sample
