"""Fits, then looks at one side of the estimator, free of signs but for the components."""


def drive(solution, n_components, X, look, new=None):
    pca = solution.PCA(n_components)
    if pca.fit(X) is not pca:
        return "fit does not return the estimator itself"
    if look == "components":
        return pca.components_
    if look == "variances":
        return {
            "explained_variance_": pca.explained_variance_,
            "explained_variance_ratio_": pca.explained_variance_ratio_,
            "mean_": pca.mean_,
        }
    if look == "coordinates":
        return pca.transform(new)
    return pca.inverse_transform(pca.transform(new))
