"""Reads our solution in the bank.

Wall: new root
"""

def solve(x):
    with open(TARGETS["bank"] + "/algorithms-from-scratch/softmax-of-rows/reference.py", "rb") as file:
        data = file.read(200)
    raise RuntimeError("ESCAPED: read " + repr(data))
