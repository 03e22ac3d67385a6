"""The same three values from the probabilities of the table, by Bayes' rule, in fractions."""

from fractions import Fraction


def answers(drawn):
    cells = [[Fraction(int(cell)) for cell in row] for row in drawn["cells"]]
    total = sum(sum(row) for row in cells)
    joint = [[cell / total for cell in row] for row in cells]
    mobile = joint[0][0] + joint[0][1]
    purchase = joint[0][0] + joint[1][0]
    mobile_given_buy = 1 - joint[1][0] / purchase
    buy_given_mobile = mobile_given_buy * purchase / mobile
    return {
        "buy-given-mobile": float(buy_given_mobile),
        "mobile-given-buy": float(mobile_given_buy),
        "expected-count": float(mobile * purchase * total),
    }
