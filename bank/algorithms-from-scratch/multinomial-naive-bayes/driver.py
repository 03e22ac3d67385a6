def drive(solution, alpha, X, y, new):
    model = solution.NaiveBayes(alpha)
    if model.fit(X, y) is not model:
        return "fit does not return the classifier itself"
    return {
        "classes_": model.classes_,
        "class_log_prior_": model.class_log_prior_,
        "feature_log_prob_": model.feature_log_prob_,
        "log_proba": model.predict_log_proba(new),
        "predicted": model.predict(new),
    }
