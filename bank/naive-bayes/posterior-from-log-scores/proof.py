"""By another road: the exact products in high precision, without shifting."""

from decimal import Decimal, getcontext


def answers(drawn):
    getcontext().prec = 60
    products = []
    for share, logs in zip(drawn["shares_in_percent"], drawn["logs_in_hundredths"], strict=True):
        product = Decimal(share) / 100
        for count, log in zip(drawn["counts"], logs, strict=True):
            product *= (Decimal(log) / 100).exp() ** count
        products.append(product)
    return {
        "scores": [float(product.ln()) for product in products],
        "posterior": float(max(products) / sum(products)),
    }
