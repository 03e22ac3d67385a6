# Uses up draws for the first items as well.
def reservoir(stream, size, draws):
    sample, draw = [], iter(draws)
    for i, item in enumerate(stream):
        if i < size and (next(draw, 0) or True):
            sample.append(item)
        elif (j := int(next(draw, 0.5) * (i + 1))) < size:
            sample[j] = item
    return sample
