def test(program):
    hashes = ["a", "b", "c", "b", "c"]
    train, test = program.split(hashes, 1)
    assert not {hashes[i] for i in train} & {hashes[i] for i in test}
