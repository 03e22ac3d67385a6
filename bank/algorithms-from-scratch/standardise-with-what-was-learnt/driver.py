def drive(solution, train, new, back=False):
    scaler = solution.Standardiser()
    if scaler.fit(train) is not scaler:
        return "fit does not return the estimator itself"
    rows = scaler.inverse_transform(new) if back else scaler.transform(new)
    return {"mean_": scaler.mean_, "scale_": scaler.scale_, "rows": rows}
