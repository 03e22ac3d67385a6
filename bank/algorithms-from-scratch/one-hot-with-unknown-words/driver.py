def drive(solution, train, new, back=False):
    encoder = solution.OneHot()
    if encoder.fit(train) is not encoder:
        return "fit does not return the encoder itself"
    rows = encoder.transform(new)
    found = list(encoder.inverse_transform(rows)) if back else rows
    return {"categories_": list(encoder.categories_), "found": found}
