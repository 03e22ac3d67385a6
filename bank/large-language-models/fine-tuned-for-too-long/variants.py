"""A fine-tuning run that overfits its letters and forgets what the model could do before."""

import numpy as np

from greenroom.judge.figures import axis, figure, line, panel, rule

CHECKS = 30


def draw(rng):
    epochs = int(rng.randint(6, 11))
    letters = int(rng.choice([2000, 2500, 3000, 4000]))
    at = np.linspace(0, epochs, CHECKS + 1)
    turn = epochs * rng.uniform(0.24, 0.36)
    train, validation = losses(rng, at, turn)
    questions, arithmetic = (
        kept(rng, at, turn, early, late) for early, late in ((1.5, 24), (2.5, 34))
    )
    return {
        "shown": {"letters": str(letters), "epochs": str(epochs)},
        "figure": figure(
            "Losses and general scores during fine-tuning",
            words(at, train, validation, questions, arithmetic),
            panel(
                line(at, train, name="training letters"),
                line(at, validation, name="held-out letters", style="dashed"),
                x=axis("epochs", low=0, high=epochs),
                y=axis("loss in nats a token", low=0),
                title="The letters",
            ),
            panel(
                line(at, questions, name="general questions"),
                line(at, arithmetic, name="arithmetic", style="dashed"),
                rule(y=100, name="before fine-tuning"),
                x=axis("epochs", low=0, high=epochs),
                y=axis("score in % of before", low=40, high=110),
                title="Other abilities",
            ),
        ),
        "drawn": {
            "epochs": epochs,
            "turn": turn,
            "train": train.tolist(),
            "validation": validation.tolist(),
            "questions": questions.tolist(),
            "arithmetic": arithmetic.tolist(),
        },
    }


def losses(rng, at, turn):
    """The training loss falls for good; the held-out loss is lowest at the turn."""
    start, floor = rng.uniform(2.3, 2.7), rng.uniform(1.25, 1.45)
    pace = turn / 4
    shared = floor + (start - floor) * np.exp(-at / pace)
    beyond = np.maximum(at - turn, 0) / (at[-1] - turn)
    train = shared - rng.uniform(0.6, 0.8) * beyond**0.8 + rng.normal(0, 0.006, at.size)
    validation = shared + 0.02 + rng.uniform(0.2, 0.3) * beyond + rng.normal(0, 0.004, at.size)
    return train, validation


def kept(rng, at, turn, early, late):
    """Percentage of the old score: a little lost up to the turn, most of it afterwards."""
    before = early * np.minimum(at / turn, 1) * rng.uniform(0.8, 1.2)
    after = late * rng.uniform(0.9, 1.1) * np.maximum(at - turn, 0) / (at[-1] - turn)
    noise = rng.normal(0, 0.4, at.size)
    noise[0] = 0
    return 100 - before - after + noise


def words(at, train, validation, questions, arithmetic):
    low = int(validation.argmin())
    return (
        f"First panel, over {at[-1]:.0f} epochs: the loss on the training letters falls from "
        f"{train[0]:.2f} to {train[-1]:.2f}. The loss on held-out letters falls from "
        f"{validation[0]:.2f} to {validation[low]:.2f} at epoch {at[low]:.1f} and is "
        f"{validation[-1]:.2f} at the end. Second panel: in per cent of the score before "
        f"fine-tuning, marked by a dashed line at 100, general questions stand at "
        f"{questions[low]:.0f} at epoch {at[low]:.1f} and at {questions[-1]:.0f} at the end, "
        f"arithmetic at {arithmetic[low]:.0f} and at {arithmetic[-1]:.0f}."
    )
