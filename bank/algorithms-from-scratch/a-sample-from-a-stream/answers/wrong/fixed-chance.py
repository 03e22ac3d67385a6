# Lets every item in with the same place whatever came before.
def reservoir(stream, size, draws):
    sample, draw = [], iter(draws)
    for i, item in enumerate(stream):
        if i < size:
            sample.append(item)
        elif (j := int(next(draw) * (2 * size))) < size:
            sample[j] = item
    return sample
