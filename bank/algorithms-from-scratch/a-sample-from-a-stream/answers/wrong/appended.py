# Puts the new item at the end and drops the one at its place.
def reservoir(stream, size, draws):
    sample, draw = [], iter(draws)
    for i, item in enumerate(stream):
        if i < size:
            sample.append(item)
        elif (j := int(next(draw) * (i + 1))) < size:
            del sample[j]
            sample.append(item)
    return sample
