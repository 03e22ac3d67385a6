def test(program):
    assert program.rates_at(0, [1.0, 2.0]) == [1.0, 2.0]
