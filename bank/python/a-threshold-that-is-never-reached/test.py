def test(program):
    assert program.position(0.3, 0.1) == 3
