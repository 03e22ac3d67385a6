# One loop to fill the list, one to replace.
from itertools import islice


def reservoir(stream, size, draws):
    items = iter(stream)
    sample = list(islice(items, size))
    for count, (item, u) in enumerate(zip(items, draws, strict=False), start=len(sample) + 1):
        place = int(u * count)
        if place < size:
            sample[place] = item
    return sample
