def test(program):
    program.run([1.0])
    assert program.run([2.0]) == [2.0]
