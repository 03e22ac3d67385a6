# A sentence without a real token gives nan: 0 / 0.
def masked_mean(states, mask):
    real = mask.bool().unsqueeze(-1)
    sums = states.masked_fill(~real, 0).sum(dim=1)
    return sums / real.sum(dim=1)
