"""The posterior of a three-word mail under multinomial naive Bayes with one added count."""

from fractions import Fraction

from greenroom.judge.writing import comes_to, number, table

WORDS = ("prize", "invoice", "meeting", "click", "report")


def draw(rng):
    drawn = sample(rng)
    spam, ham, mail = drawn["spam"], drawn["ham"], drawn["mail"]
    return {
        "drawn": drawn,
        "shown": {
            "spam_mails": number(drawn["spam_mails"]),
            "ham_mails": number(drawn["ham_mails"]),
            "counts": table(
                ["word", "spam", "ham"],
                [
                    *([word, spam[k], ham[k]] for k, word in enumerate(WORDS)),
                    ["all words", sum(spam), sum(ham)],
                ],
            ),
            "mail": f"\u201c{' '.join(WORDS[k] for k in mail)}\u201d",
            "unseen": WORDS[mail[-1]],
        },
        "expected": both(drawn),
        "near_misses": near_misses(drawn),
        "solution": solution(drawn),
    }


def sample(rng):
    """One word of the mail is missing in spam, another comes twice; no extreme posterior."""
    while True:
        spam = [int(count) for count in rng.randint(1, 10, size=5)]
        ham = [int(count) for count in rng.randint(1, 10, size=5)]
        twice, unseen = (int(k) for k in rng.choice(5, size=2, replace=False))
        spam[unseen] = 0
        drawn = {
            "spam_mails": int(rng.randint(2, 9)),
            "ham_mails": int(rng.randint(2, 9)),
            "spam": spam,
            "ham": ham,
            "mail": [twice, twice, unseen],
        }
        if drawn["spam_mails"] != drawn["ham_mails"] and 0.1 < both(drawn)["posterior"] < 0.9:
            return drawn


def both(drawn, **slips):
    unseen = factor(drawn["spam"], drawn["mail"][-1], **slips)
    return {"unseen": float(unseen), "posterior": float(posterior(drawn, **slips))}


def factor(counts, word, add=1, grow=5):
    return Fraction(counts[word] + add, sum(counts) + grow)


def posterior(drawn, prior=True, mail=None, **slips):
    scores = []
    for name in ("spam", "ham"):
        score = Fraction(drawn[f"{name}_mails"] if prior else 1)
        for word in mail or drawn["mail"]:
            score *= factor(drawn[name], word, **slips)
        scores.append(score)
    return scores[0] / sum(scores)


def near_misses(drawn):
    once = drawn["mail"][1:]
    return [
        {
            "expected": both(drawn, add=0, grow=0),
            "says": "You did not smooth: one unseen word makes spam impossible.",
            "misconception": "unseen-word-rules-class-out",
        },
        {
            "expected": both(drawn, grow=0),
            "says": "The total has to grow as well, by one for each of the five words.",
            "misconception": "laplace-adds-only-to-numerator",
        },
        {
            "expected": both(drawn, grow=1),
            "says": "You raised the total by 1; it grows by the size of the vocabulary, 5.",
        },
        {
            "expected": both(drawn, grow=2),
            "says": "You raised the total by the number of classes; it grows by the size of the "
            "vocabulary, 5.",
        },
        {
            "expected": {"posterior": float(posterior(drawn, prior=False))},
            "says": "You left out the priors, the shares of spam and ham mails.",
        },
        {
            "expected": {"posterior": float(posterior(drawn, mail=once))},
            "says": "The word that comes twice gives its factor twice in this model.",
        },
    ]


def solution(drawn):
    right = both(drawn)
    twice, unseen = drawn["mail"][1:]
    lines = []
    for name in ("spam", "ham"):
        total = sum(drawn[name]) + 5
        mails, allmails = drawn[f"{name}_mails"], drawn["spam_mails"] + drawn["ham_mails"]
        first, second = drawn[name][twice] + 1, drawn[name][unseen] + 1
        product = Fraction(mails, allmails) * Fraction(first**2 * second, total**3)
        lines.append(
            rf"$$\text{{{name}}}: \quad \frac{{{mails}}}{{{allmails}}} \cdot "
            rf"\Big(\frac{{{first}}}{{{total}}}\Big)^2 \cdot \frac{{{second}}}{{{total}}}"
            rf" {comes_to(product, 6)}$$"
        )
    spam_total = sum(drawn["spam"])
    steps = [
        f"Spam has {spam_total} words, so with the five added counts the total is "
        f"{spam_total + 5}, and \u201c{WORDS[unseen]}\u201d gets "
        f"$1/{spam_total + 5} {comes_to(right['unseen'])}$.",
        f"\u201c{WORDS[twice]}\u201d comes twice in the mail, so its factor stands squared:",
        *lines,
        "Divided by their sum, the posterior probability of spam is "
        f"${number(right['posterior'], 3)}$.",
    ]
    return "\n\n".join(steps)
