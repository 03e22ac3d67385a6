"""Forecast of an AR(1) some days ahead and the variance of its error."""

from greenroom.judge.writing import comes_to, number


def draw(rng):
    constant, phi, variance, today, ahead = sample(rng)
    return {
        "shown": {
            "constant": number(constant),
            "phi": number(phi),
            "variance": number(variance),
            "today": number(today),
            "ahead": {2: "two", 3: "three"}[ahead],
        },
        "expected": {
            "forecast": forecast(constant, phi, today, ahead),
            "variance": spread(phi, variance, ahead),
        },
        "near_misses": near_misses(constant, phi, variance, today, ahead),
        "solution": solution(constant, phi, variance, today, ahead),
        "drawn": {
            "constant": constant,
            "phi": phi,
            "variance": variance,
            "today": today,
            "ahead": ahead,
        },
    }


def sample(rng):
    """A mean of whole tens and a value today that lies well away from it."""
    phi = float(rng.choice([0.5, 0.6, 0.7, 0.8, -0.5, -0.6]))
    mean = int(rng.choice([20, 30, 40, 50]))
    away = int(rng.choice([-1, 1])) * int(rng.randint(5, 13))
    variance = int(rng.choice([4, 5, 6, 8, 9]))
    return round(mean * (1 - phi), 1), phi, variance, mean + away, int(rng.choice([2, 3]))


def forecast(constant, phi, today, ahead):
    value = today
    for _ in range(ahead):
        value = constant + phi * value
    return value


def spread(phi, variance, ahead):
    return variance * sum(phi ** (2 * step) for step in range(ahead))


def near_misses(constant, phi, variance, today, ahead):
    right = {
        "forecast": forecast(constant, phi, today, ahead),
        "variance": spread(phi, variance, ahead),
    }
    slips = [
        (
            {"forecast": phi**ahead * today},
            "You left out the constant; it comes in on each day.",
        ),
        (
            {"forecast": constant + phi**ahead * today},
            "You added the constant once; it comes in on each day, and earlier ones are carried "
            "on with the coefficient.",
        ),
        (
            {
                "forecast": forecast(constant, phi, today, 1),
                "variance": spread(phi, variance, 1),
            },
            "That is one day ahead; go on from that forecast.",
        ),
        (
            {"forecast": today},
            "The last value is the forecast of a random walk; here the series is pulled to its "
            "mean.",
        ),
        (
            {"forecast": constant / (1 - phi)},
            "That is the mean of the series, the forecast for the far future.",
        ),
        (
            {"variance": variance * ahead},
            "You added the full variance for each day, as in a random walk; an earlier error "
            "reaches the last day shrunk by the coefficient.",
        ),
        (
            {"variance": variance / (1 - phi**2)},
            "That is the variance of the series itself, reached only far ahead.",
        ),
        (
            {"variance": variance * sum(phi**step for step in range(ahead))},
            "You shrank the variances by the coefficient; a variance shrinks by its square.",
        ),
        (
            {"variance": spread(phi, variance, ahead) ** 0.5},
            "That is the standard deviation; the variance is asked for.",
        ),
        (
            {"variance": variance * phi ** (2 * (ahead - 1))},
            "That is the part of the first day's error alone; the later errors come on top.",
            "intervals-narrow-with-distance",
        ),
    ]
    return [
        {"expected": right | wrong, "says": says} | ({"misconception": rest[0]} if rest else {})
        for wrong, says, *rest in slips
    ]


def solution(constant, phi, variance, today, ahead):
    steps = [
        "Put the expected value of each day into the equation for the next one; the errors "
        "to come have mean 0."
    ]
    value = today
    for day in range(1, ahead + 1):
        following = constant + phi * value
        steps.append(
            f"$$\\hat y_{{T+{day}}} = {number(constant)} + ({number(phi)}) \\cdot "
            f"{number(value)} {comes_to(following)}$$"
        )
        value = following
    powers = " + ".join(["1", f"({number(phi)})^2", f"({number(phi)})^4"][:ahead])
    steps += [
        f"So the forecast is ${number(value, 2)}$.",
        "Of the error of the last day all is left in it, of the day before the share "
        "$\\phi$, and so on. The errors are independent, so the variances add up, each with the "
        "square of its share:",
        f"$${number(variance)} \\cdot \\bigl({powers}\\bigr) "
        f"{comes_to(spread(phi, variance, ahead), 2)}$$",
    ]
    return "\n\n".join(steps)
