# The mean is over all tokens, padding included.
def masked_mean(states, mask):
    real = mask.bool().unsqueeze(-1)
    sums = states.masked_fill(~real, 0).sum(dim=1)
    return states.mean(dim=1)
