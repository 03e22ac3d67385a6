# By position, with the draws counted from the first one.
import math


def reservoir(stream, size, draws):
    sample = []
    for i in range(len(stream)):
        if len(sample) < size:
            sample.append(stream[i])
            continue
        j = math.floor(draws[i - size] * (i + 1))
        if j < size:
            sample[j] = stream[i]
    return sample
