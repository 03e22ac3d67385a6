# The mask is read the wrong way round: padding is averaged.
def masked_mean(states, mask):
    real = mask.bool().unsqueeze(-1)
    sums = states.masked_fill(real, 0).sum(dim=1)
    return sums / real.sum(dim=1).clamp(min=1)
