"""The second reader in the terminal: asked by a key, shown beside the grade, seen by the doctor."""

import json

import pytest

from greenroom.wiring import House, data_folder
from tests.endpoint import says, serving, status

KEY = "sk-secret-0123456789"


@pytest.fixture
def configure():
    def setting(url, model="tiny"):
        house = House()
        house.coach.change_setting("second_reader_url", url)
        house.coach.change_setting("second_reader_model", model)
        house.close()

    return setting


@pytest.fixture
def sitting(greenroom):
    """The events of a session: one answer to an explain item, then some lines."""

    def run(*lines):
        sent = "".join(f"{json.dumps(line)}\n" for line in ({"text": "Bias."}, *lines))
        told = greenroom("practice", "--json", "--kind", "explain", typed=sent)
        return [json.loads(line)["data"] for line in told.stdout.splitlines()]

    return run


def all_heard(server):
    """A reading that hears everything that the server was asked for."""
    asked = json.loads(server.requests[-1]["body"]["messages"][1]["content"])
    points = [{"id": p["id"], "state": "heard", "quote": "Bias"} for p in asked["key_points"]]
    return says({"points": points, "score": 1.0})


class AllHeard(list):
    """Replies made from what was asked."""

    server = None

    def __len__(self):
        return 1

    def __getitem__(self, _):
        return all_heard(self.server)


@pytest.mark.usefixtures("no_model")
def test_a_reading_is_shown_beside_the_grade_and_exported_with_its_model(
    sitting, configure, greenroom, tmp_path
):
    """
    The event holds grade and reading; the export holds the reading, and no key.
    """
    with serving() as server:
        server.replies = AllHeard()
        server.replies.server = server
        configure(server.url)
        keys = data_folder() / "second-reader-keys"
        keys.write_text(f"{server.url[7:-3]} {KEY}\n", encoding="utf-8")
        keys.chmod(0o600)
        events = sitting({"do": "second_reader"}, {"do": "quit"})
    read = next(event for event in events if event["event"] == "second_reader")
    assert server.requests[0]["headers"]["Authorization"] == f"Bearer {KEY}"
    assert read["readings"][0]["model"] == "tiny"
    assert read["readings"][0]["differs"] is True
    assert [event["event"] for event in events][1] == "grade"
    export = tmp_path / "export.jsonl"
    greenroom("data", "export", export)
    text = export.read_text(encoding="utf-8")
    assert '"second_read"' in text
    assert KEY not in text


@pytest.mark.usefixtures("no_model")
def test_a_failure_is_a_sentence_and_practice_goes_on(sitting, configure):
    """
    The endpoint fails, the grade was told before, and the next move is taken.
    """
    with serving(status(404)) as server:
        configure(server.url)
        events = sitting({"do": "second_reader"}, {"mark": "good"}, {"do": "quit"})
    names = [event["event"] for event in events]
    assert names[:4] == ["question", "grade", "refused", "marked"]
    assert "no model tiny" in events[2]["says"]


@pytest.mark.usefixtures("no_model")
def test_a_person_sees_both(greenroom, configure):
    """
    The key is offered where an endpoint is named, and its reading stands under the grade.
    """
    with serving() as server:
        server.replies = AllHeard()
        server.replies.server = server
        configure(server.url)
        told = greenroom("practice", "--kind", "explain", typed="Bias.\n\nr\nq\n").stdout
    assert "second [r]eader" in told
    assert "Second reader tiny: 1.00, beside the grade" in told
    assert "The two differ widely" in told


@pytest.mark.usefixtures("no_model")
def test_the_doctor_says_how_the_second_reader_is(data, configure):
    """
    Off is fine and opens no connection; there is fine; gone or half configured is a finding.
    """

    def look():
        (found,) = (one for one in data("doctor", code=1) if one["name"] == "second reader")
        return found

    assert (look()["ok"], look()["says"]) == (True, "off")
    with serving(status(500)) as server:
        configure(server.url)
        assert look()["ok"]
        configure(server.url, model="huge")
        assert "no model huge" in look()["says"]
    assert "cannot be reached" in look()["says"]
    assert look()["ok"] is False
    configure("", model="tiny")
    assert "address is not named" in look()["says"]
