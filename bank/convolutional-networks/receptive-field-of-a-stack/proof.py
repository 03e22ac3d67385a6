"""Traced backwards: the set of input pixels below two neighbouring outputs."""


def answers(drawn):
    first, second = seen(drawn, 0), seen(drawn, 1)
    return {"field": max(first) - min(first) + 1, "jump": min(second) - min(first)}


def seen(drawn, place):
    """The positions in the input that an output depends on."""
    places = {place}
    for kernel, stride in list(zip(drawn["kernels"], drawn["strides"], strict=True))[::-1]:
        places = {at * stride + offset for at in places for offset in range(kernel)}
    return places
