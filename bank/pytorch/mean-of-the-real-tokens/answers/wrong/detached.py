# The states are detached, so no gradient flows.
def masked_mean(states, mask):
    real = mask.bool().unsqueeze(-1)
    sums = states.detach().masked_fill(~real, 0).sum(dim=1)
    return sums / real.sum(dim=1).clamp(min=1)
