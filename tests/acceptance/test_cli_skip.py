"""`greenroom skip`, and practising the hardest first."""

TOPIC = "bias-and-variance"


def test_a_topic_is_skipped_listed_and_taken_in_again(greenroom, data):
    """
    What is skipped is not asked next, but can be named.
    """
    assert greenroom("skip").stdout == "No topic is skipped.\n"
    assert data("skip", TOPIC, "convexity") == {"skipped": [TOPIC, "convexity"]}
    assert "Bias and variance" in greenroom("skip").stdout
    asked = {item["topic"] for item in data("next", "--n", 100)}
    assert not asked & {TOPIC, "convexity"}
    assert data("next", "--topic", TOPIC)
    assert data("skip", "--undo", TOPIC) == {"skipped": ["convexity"]}


def test_an_unknown_topic_is_named(greenroom):
    """
    Nothing is skipped then.
    """
    assert "cooking" in greenroom("skip", "cooking", code=2).stderr
    assert greenroom("skip").stdout == "No topic is skipped.\n"


def test_the_hardest_question_of_a_topic_comes_first(data):
    """
    The level falls from question to question of a kind.
    """
    found = data("next", "--topic", TOPIC, "--kind", "explain", "--n", 9, "--hardest")
    levels = [data("show", item["uid"])["level"] for item in found]
    assert levels == sorted(levels, reverse=True)
    assert len(set(levels)) > 1
