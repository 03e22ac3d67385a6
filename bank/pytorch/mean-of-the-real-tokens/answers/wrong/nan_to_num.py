# nan_to_num makes large numbers of infinite padding, and takes it into the sum.
def masked_mean(states, mask):
    real = mask.bool().unsqueeze(-1)
    sums = states.nan_to_num().sum(dim=1)
    return sums / real.sum(dim=1).clamp(min=1)
