# It fills up with 0, whatever the padding is.
import torch
from torch.nn.utils.rnn import pad_sequence


def collate(examples, padding):
    sequences = [tokens for tokens, _ in examples]
    lengths = torch.tensor([len(tokens) for tokens in sequences])
    tokens = pad_sequence(sequences, batch_first=True)
    return {
        "tokens": tokens,
        "mask": (torch.arange(tokens.shape[1]) < lengths[:, None]).long(),
        "lengths": lengths,
        "labels": torch.tensor([label for _, label in examples]),
    }
