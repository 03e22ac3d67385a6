# Places as a dictionary that is read out at the end.
def reservoir(stream, size, draws):
    place, remaining = {}, list(reversed(draws))
    for i, item in enumerate(stream):
        j = i if i < size else int(remaining.pop() * (i + 1))
        if j < size:
            place[j] = item
    return [place[j] for j in sorted(place)]
