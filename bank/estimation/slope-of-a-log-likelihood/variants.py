"""Score and maximum-likelihood estimate of a gamma rate or scale with a known shape."""


def draw(rng):
    n, k = int(rng.randint(6, 15)), int(rng.randint(2, 6))
    kind = str(rng.choice(["rate", "scale"]))
    by_rate = kind == "rate"
    return {
        "drawn": {"n": n, "shape": k, "kind": kind},
        "shown": {"n": str(n), "density": density(k, by_rate)},
        "expected": {"slope": slope(n * k, by_rate), "estimate": estimate(n * k, by_rate)},
        "near_misses": near_misses(n, k, by_rate),
        "solution": solution(n, k, by_rate),
    }


def density(k, by_rate):
    factorial = {2: "", 3: "2", 4: "6", 5: "24"}[k]
    power = "x" if k == 2 else rf"x^{{{k - 1}}}"
    if by_rate:
        front = rf"\theta^{{{k}}}" if k == 2 else rf"\frac{{\theta^{{{k}}}}}{{{factorial}}}"
        return rf"{front}\, {power}\, e^{{-\theta x}}"
    return rf"\frac{{1}}{{{factorial}\,\theta^{{{k}}}}}\, {power}\, e^{{-x/\theta}}"


def slope(count, by_rate):
    return f"{count}/theta - S" if by_rate else f"S/theta^2 - {count}/theta"


def estimate(count, by_rate):
    return f"{count}/S" if by_rate else f"S/{count}"


def near_misses(n, k, by_rate):
    count = n * k
    turned = f"S - {count}/theta" if by_rate else f"{count}/theta - S/theta^2"
    itself = f"{count}*log(theta) - theta*S" if by_rate else f"-{count}*log(theta) - S/theta"
    return [
        {
            "expected": {"slope": slope(n, by_rate), "estimate": estimate(n, by_rate)},
            "says": f"You lost the exponent of theta: its logarithm brings the factor {k} down.",
        },
        {
            "expected": {"slope": slope(k, by_rate), "estimate": estimate(k, by_rate)},
            "says": f"The term in log(theta) occurs once for each job, so {n} times.",
        },
        {
            "expected": {"slope": turned},
            "says": "The sign is turned round: that is the derivative of minus the log-likelihood.",
        },
        {
            "expected": {"slope": itself},
            "says": "That is the log-likelihood itself (up to a constant); differentiate it.",
        },
        {
            "expected": {"estimate": estimate(count, not by_rate)},
            "says": "That is one over the estimate. Check the units: "
            + ("theta is a rate, one over a time." if by_rate else "theta is a time."),
        },
    ]


def solution(n, k, by_rate):
    count = n * k
    if by_rate:
        log = rf"\ell(\theta) = {count}\log\theta - \theta S + \text{{const}}"
        first = rf"\frac{{{count}}}{{\theta}} - S"
        last = rf"\frac{{{count}}}{{S}}"
        one = rf"{k}\log\theta - \theta x + \text{{const}}"
        bend = rf"-{count}/\theta^2 < 0"
    else:
        log = rf"\ell(\theta) = -{count}\log\theta - \frac{{S}}{{\theta}} + \text{{const}}"
        first = rf"\frac{{S}}{{\theta^2}} - \frac{{{count}}}{{\theta}}"
        last = rf"\frac{{S}}{{{count}}}"
        one = rf"-{k}\log\theta - \frac{{x}}{{\theta}} + \text{{const}}"
        bend = (
            rf"\frac{{1}}{{\theta^2}}\bigl({count} - \frac{{2S}}{{\theta}}\bigr) = "
            rf"-\frac{{{count}}}{{\hat\theta^2}} < 0 \text{{ there}}"
        )
    steps = [
        rf"One job contributes $\log f(x \mid \theta) = {one}$; what does not hold $\theta$ is "
        rf"constant. Over {n} jobs, with ${n} \cdot {k} = {count}$,",
        f"$${log}$$",
        "The derivative is",
        rf"$$\frac{{\mathrm{{d}}\ell}}{{\mathrm{{d}}\theta}} = {first}$$",
        rf"and it vanishes at $\hat\theta = {last}$. The second derivative is ${bend}$, so this is "
        "a maximum.",
        f"Typed in: `{slope(count, by_rate)}` and `{estimate(count, by_rate)}`.",
    ]
    return "\n\n".join(steps)
