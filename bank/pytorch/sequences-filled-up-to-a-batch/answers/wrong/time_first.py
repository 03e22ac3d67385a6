# pad_sequence puts time first unless batch_first=True is said.
import torch
from torch.nn.utils.rnn import pad_sequence


def collate(examples, padding):
    sequences = [tokens for tokens, _ in examples]
    lengths = torch.tensor([len(tokens) for tokens in sequences])
    tokens = pad_sequence(sequences, padding_value=padding)
    return {
        "tokens": tokens,
        "mask": (torch.arange(tokens.shape[0])[:, None] < lengths).long(),
        "lengths": lengths,
        "labels": torch.tensor([label for _, label in examples]),
    }
