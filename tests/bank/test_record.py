"""What the record beside the map says is what the grader gives, for every example answer."""

from contextlib import closing

import pytest

from greenroom.wiring import House


@pytest.mark.slow
@pytest.mark.model
def test_every_example_answer_earns_what_the_record_says():
    """
    All are graded anew: hardly any is missing from the record, and none earns another score.
    """
    with closing(House(forget=True)) as house:
        anew = {example.key: example for example in house.check().examples}
    with closing(House()) as house:
        recorded = {key: house.readers.record.get(key) for key in anew}
    kept = {key: line for key, line in recorded.items() if line is not None}
    assert len(kept) > 0.9 * len(anew) > 1000
    assert [anew[key].path for key, line in kept.items() if line.moved(anew[key])] == []
