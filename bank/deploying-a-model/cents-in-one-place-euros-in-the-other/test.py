def test(program):
    customer = [(3, 250), (5, 150)]
    assert program.served_features(customer, 9) == program.training_features(customer, 9)
