"""A whole session by forms and links alone: nothing here runs a script."""

import re
from urllib.parse import urlsplit

from greenroom.domain.items import AnswerField
from greenroom.testing import FakeDrawer, FakeHearer, compute_item

BOTH = "Here bias and there variance."
ONE = "Only bias <script>alert(1)</script> is said."


def path_of(answer):
    return urlsplit(str(answer.url)).path


def test_from_today_to_a_graded_answer_and_on(visitor, tools):
    """
    Today leads to a question, the answer to a grade, the grade to the next question.
    """
    assert "Welcome" in visitor.get("/").text
    question = visitor.get("/practise")
    assert re.fullmatch(r"/practise/[\w-]+", path_of(question))
    assert path_of(visitor.get("/practise")) == path_of(question), "an open question stays"
    visitor.coach.suspend("choo01")
    graded = visitor.answer("expl01", text=BOTH)
    assert path_of(graded).startswith("/attempts/")
    assert "Full answer" in graded.text
    assert re.search(r"\b(9\d|100) %", tools.words(graded.text))
    assert path_of(visitor.get("/practise")).startswith("/practise/")
    assert "Welcome" not in visitor.get("/").text


def test_a_topic_is_skipped_and_taken_in_again(visitor, tools):
    """
    The page says so, the map strikes it out, the plan leaves it, and one button undoes it.
    """
    page = "/learn/bias-and-variance"
    skipped = visitor.post(f"{page}/skip", skip="yes")
    assert "The plan will not ask this topic." in tools.words(skipped.text)
    assert "Take it in again" in tools.words(skipped.text)
    assert "Ctrl+Z" not in tools.words(skipped.text), "undo would take back an answer"
    assert tools.elements(visitor.get("/").text, "a", href=page, **{"class": "skipped"})
    assert "Skipped" in tools.words(visitor.get("/learn").text)
    assert visitor.coach.next_questions(9) == ()
    again = visitor.post(f"{page}/skip", skip="no")
    assert "Skip this topic" in tools.words(again.text)
    assert visitor.coach.next_questions(1)
    assert visitor.post("/learn/cooking/skip", skip="yes").status_code == 404


def test_to_test_out_is_to_meet_the_hardest_first(visitor, tools):
    """
    The button of the topic's page asks in that order.
    """
    html = visitor.get("/learn/bias-and-variance").text
    assert tools.elements(html, "input", name="order", value="hardest")
    visitor.post("/practise", topic="bias-and-variance", order="hardest")
    asked = visitor.coach.open_question().item
    levels = [i.level for i in visitor.coach.bank.items() if i.kind == asked.kind]
    assert asked.level == max(levels)


def test_a_grade_shows_what_it_rests_on(visitor, tools):
    """
    The words of the answer are marked and tied to the point; what is missing is said.
    """
    html = visitor.answer("expl01", text=ONE).text
    assert '<mark class="heard" data-points="point-bias">bias</mark>' in html
    assert tools.elements(html, "a", href="#point-bias", **{"class": "mark-ref"})
    assert tools.elements(html, "li", id="point-bias")[0]["class"] == "heard"
    assert tools.elements(html, "li", id="point-variance")[0]["class"] == "missing"
    assert "must be said" in html
    assert "Graded by rubric" in tools.words(html) or "Graded by fake" in tools.words(html)


def test_markup_in_an_answer_is_text(visitor, tools):
    """
    A script in an answer is shown as typed, on the grade and in the kept draft.
    """
    ask = visitor.ask("expl01")
    visitor.post(f"{ask}/draft", text=f"</textarea>{ONE}")
    assert "alert(1)" not in str(tools.elements(visitor.get(ask).text, "script"))
    assert "&lt;/textarea&gt;" in visitor.get(ask).text
    html = visitor.post(ask, text=ONE).text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert len(tools.elements(html, "script")) == 1


def test_a_missed_point_leads_to_its_follow_up(visitor):
    """
    The follow-up is asked with the page of the answer before it, and asked only once.
    """
    graded = visitor.answer("expl01", text=ONE)
    assert "How do you tell from learning curves" in graded.text
    first = visitor.post(f"{path_of(graded)}/follow-up")
    assert "Follow-up question" in first.text
    assert path_of(graded) in first.text
    assert path_of(visitor.post(f"{path_of(graded)}/follow-up")) == path_of(first)
    deeper = visitor.post(path_of(first), text="nothing of it")
    assert "What does more data do" in deeper.text


def test_grading_oneself_counts_and_can_be_undone(visitor):
    """
    A rating leads on to the next question; undo leads back to the answer and says so.
    """
    graded = visitor.answer("expl01", text=ONE)
    attempt = path_of(graded).rsplit("/", 1)[-1]
    assert path_of(visitor.post(f"{path_of(graded)}/rating", rating="easy")).startswith(
        "/practise/"
    )
    assert visitor.coach.outcome(attempt).attempt.score == 1
    undone = visitor.post("/undo")
    assert path_of(undone) == path_of(graded)
    assert "Taken back" in undone.text
    assert visitor.coach.outcome(attempt).attempt.self_mark is None


def test_points_can_be_marked_by_the_candidate(visitor, tools):
    """
    The candidate's own marks replace the grader's score, which stays visible beside it.
    """
    graded = visitor.answer("expl01", text=ONE)
    fields = {"point-bias": "heard", "point-variance": "partly"}
    marked = visitor.post(f"{path_of(graded)}/points", **fields)
    assert "Your own mark counts now" in marked.text
    assert "75 %" in tools.words(marked.text)
    assert "the grader's score" in tools.words(marked.text).replace("&#39;", "'")


def test_one_key_marks_a_point_the_other_way(visitor, tools):
    """`d 2` says that the second point was said; a second time takes it back. Both marks stay."""
    graded = visitor.answer("expl01", text=ONE)
    assert 'data-keys="d 2"' in graded.text

    marked = visitor.post(f"{path_of(graded)}/points/variance/other")
    assert "Your mark: I said it" in tools.words(marked.text)
    back = visitor.post(f"{path_of(graded)}/points/variance/other")
    assert "Your mark: I did not" in tools.words(back.text)
    assert visitor.post(f"{path_of(graded)}/points/nonsense/other").status_code == 422


def test_the_word_of_a_grade_follows_the_own_mark(visitor, tools):
    """
    Who marks every point as said reads 'Full answer' on the grade and in the history.
    """
    graded = visitor.answer("expl01", text=ONE)
    assert "If it misheard you" in graded.text
    fields = {"point-bias": "heard", "point-variance": "heard"}
    marked = visitor.post(f"{path_of(graded)}/points", **fields)
    said = tools.words(marked.text)
    assert "Full answer By your own mark." in said
    assert "Your mark: I said it" in said
    assert "You left out" not in said
    assert "Full answer 100 %" in tools.words(visitor.get("/history").text)


def test_a_wrong_choice_stays_wrong_however_it_is_marked(visitor, tools):
    """
    'Easy' says when to ask again; it makes no wrong option right.
    """
    graded = visitor.answer("choo01", choice="bias")
    assert "confidence" not in tools.words(graded.text), "a choice is right or wrong, not heard"
    visitor.post(f"{path_of(graded)}/rating", rating="easy")
    assert "Not right" in tools.words(visitor.get("/history").text)


class DoubtfulHearer(FakeHearer):
    """Hears what the other one hears, and is sure of none of it."""

    def hear(self, answer, rubric):
        hearing = super().hear(answer, rubric)
        doubtful = tuple(p.model_copy(update={"confidence": 0.2}) for p in hearing.points)
        return hearing.model_copy(update={"points": doubtful})


def test_an_unsure_grade_says_what_to_do(build, tools):
    """
    The points stand once, filled in with what was heard, and nothing counts before they are sent.
    """
    visitor = build(hearer=DoubtfulHearer())
    graded = visitor.answer("expl01", text=ONE)
    said = tools.words(graded.text)
    assert "Please mark the points yourself" in said
    assert "Nothing counts until you mark the points" in said
    assert "Points of a good answer" not in said
    assert tools.elements(graded.text, "fieldset", id="point-bias")
    heard = tools.elements(graded.text, "input", name="point-bias", value="heard")
    assert len(heard) == 1
    assert "checked" in heard[0]
    marked = visitor.post(f"{path_of(graded)}/points", **{"point-bias": "heard"})
    said = tools.words(marked.text)
    assert "By your own mark." in said
    assert "Points of a good answer" in said
    assert "Unsure" not in tools.words(visitor.get("/history").text)


def test_a_formula_is_shown_as_it_was_read(formulas, tools):
    """
    Beside what was typed stand the formula as maths and, where it is wrong, the right one.
    """
    asked = formulas.get(formulas.ask("form01"))
    assert "A formula in x, plain or in LaTeX" in tools.words(asked.text)
    graded = formulas.answer("form01", **{"value-slope": "x/2 + 1"})
    said = tools.words(graded.text)
    assert "Not right" in said
    assert "read as" in said
    assert "right is" in said
    assert graded.text.count('class="katex') >= 2
    right = tools.words(formulas.answer("form01", **{"value-slope": r"x \cdot 2"}).text)
    assert "right is" not in right


def test_what_is_no_formula_comes_back_with_its_place(formulas, tools):
    """
    The field keeps what was typed, and the page says where it cannot be read.
    """
    answer = formulas.post(formulas.ask("form01"), **{"value-slope": "2(x"})
    assert answer.status_code == 422
    said = tools.words(answer.text)
    assert "2(x▸ cannot be read as a formula: the bracket ( is not closed." in said
    field = tools.elements(answer.text, "input", name="value-slope")[0]
    assert (field["value"], field["aria-invalid"]) == ("2(x", "true")


def test_an_undecided_formula_asks_for_the_candidates_own_mark(formulas, tools):
    """
    Nothing counts before that, and then the candidate's word does, on every page.
    """
    graded = formulas.answer("form01", **{"value-slope": "2x + 10^20 - 10^20"})
    said = tools.words(graded.text)
    assert "Unsure" in said
    assert "Please judge this one yourself" in said
    assert "Nothing counts until you press 1 to 4" in said
    assert "Not decided" in said
    assert "could not be decided" in said
    formulas.post(f"{path_of(graded)}/rating", rating="good")
    said = tools.words(formulas.get(path_of(graded)).text)
    assert "By your own mark." in said
    assert "Please judge" not in said
    assert "Unsure" not in tools.words(formulas.get("/history").text)


def test_half_an_interval_is_said_to_be_half_right(build, items, tools):
    """
    One end right is neither right nor wrong.
    """

    class Intervals(FakeDrawer):
        def draw(self, item, seed):
            drawn = super().draw(item, seed)
            return drawn.model_copy(update={"expected": {"ci": (1.2, 3.4)}, "near_misses": ()})

    field = AnswerField(id="ci", label="Interval", shape="interval")
    items.append(compute_item("intv01", answers=(field,)))
    visitor = build(drawer=Intervals())
    graded = visitor.answer("intv01", **{"value-ci": "1.2 to 5"})
    said = tools.words(graded.text)
    assert "Half right" in said
    assert "The lower end is right" in said
    assert "Partly there" in said


def test_a_follow_up_does_not_promise_to_move_the_question(visitor, tools):
    """
    The buttons of a follow-up carry no interval, and the page says why.
    """
    graded = visitor.answer("expl01", text=ONE)
    follow_up = visitor.post(f"{path_of(graded)}/follow-up")
    said = tools.words(visitor.post(path_of(follow_up), text="nothing of it").text)
    assert "A follow-up does not change when the question comes back" in said
    assert "counts as the framed button" not in said


def test_only_the_field_that_cannot_be_read_is_blamed(visitor, tools):
    """
    The others keep what was typed and are not marked as wrong.
    """
    item = visitor.coach.bank.item("comp01")
    ask = visitor.ask("comp01")
    bad, *others = [f"value-{field.id}" for field in item.answers]
    answer = visitor.post(ask, **{bad: "abc", **dict.fromkeys(others, "1")})
    assert answer.status_code == 422
    blamed = [
        found["id"] for found in tools.elements(answer.text, "input", **{"aria-invalid": "true"})
    ]
    assert blamed == [bad]


def test_disagreeing_flagging_and_putting_aside(visitor):
    """
    Each leads back to the grade and says what was noted.
    """
    graded = path_of(visitor.answer("expl01", text=ONE))
    assert "you disagree" in visitor.post(f"{graded}/appeal", says="I said it.").text
    assert "something is wrong" in visitor.post("/bank/expl01/flag", says="?", back=graded).text
    aside = visitor.post("/bank/expl01/suspend", back=graded)
    assert path_of(aside) == graded
    assert visitor.coach.suspended() == {"expl01"}
    assert "put aside" in visitor.get("/bank/expl01").text
    visitor.post("/bank/expl01/resume")
    assert visitor.coach.suspended() == frozenset()


def test_a_question_can_be_put_off(visitor):
    """
    'Not today' asks something else, and tomorrow the question may come again.
    """
    ask = visitor.ask("expl01")
    other = visitor.post(f"{ask}/later")
    assert path_of(other) != ask
    assert "Put off until tomorrow" in other.text
    assert visitor.coach.suspended() == {"expl01"}
    visitor.clock.pass_time(days=1)
    assert visitor.coach.suspended() == frozenset()


def test_today_goes_on_with_the_open_question(visitor, tools):
    """
    What was asked and waits for its answer stands first, and leads straight back to it.
    """
    ask = visitor.ask("choo01")
    html = visitor.get("/").text
    assert tools.elements(html, "a", href=ask)
    assert "It waits for your answer." in html
    visitor.post(ask, choice="variance", confidence="0.75")
    assert "It waits for your answer." not in visitor.get("/").text


def test_choosing(visitor, tools):
    """
    Every option comes back with whether it was right and why; the confidence is kept.
    """
    ask = visitor.ask("choo01")
    assert len(tools.elements(visitor.get(ask).text, "input", name="choice")) == 2
    graded = visitor.post(ask, choice="bias", confidence="0.75")
    assert "Wrong, and you chose it" in graded.text
    assert "Right, and you did not choose it" in graded.text
    assert "That is variance." in graded.text
    attempt = path_of(graded).rsplit("/", 1)[-1]
    assert visitor.coach.outcome(attempt).attempt.answered.confidence == 0.75


def test_computing(visitor, tools):
    """
    A field for each value; a known slip is named, and the solution is worked in the same numbers.
    """
    ask = visitor.ask("comp01")
    question = visitor.coach.question(ask.rsplit("/", 1)[-1])
    mean = question.instance.expected["mean"]
    graded = visitor.post(ask, **{"value-mean": str(mean * 1.5)})
    assert "You divided by n - 1." in graded.text
    assert "Worked solution" in graded.text
    right = visitor.answer("comp01", **{"value-mean": "1/3"})
    assert right.status_code == 200


def test_a_draft_comes_back(visitor):
    """
    What was typed is in the field when the question is opened again.
    """
    ask = visitor.ask("expl01")
    assert visitor.post(f"{ask}/draft", text="half a thought").status_code == 204
    assert ">\nhalf a thought</textarea>" in visitor.get(ask).text


def test_seconds_and_hints_are_kept_where_they_make_sense(visitor):
    """
    What the page's script measured is recorded; nonsense is taken as not measured.
    """
    answered = visitor.answer("expl01", text=BOTH, seconds="42.5", hints="2")
    attempt = visitor.coach.outcome(path_of(answered).rsplit("/", 1)[-1]).attempt
    assert (attempt.answered.seconds, attempt.answered.hints) == (42.5, 2)
    answered = visitor.answer("expl01", text=BOTH, seconds="nan", hints="-1", confidence="7")
    attempt = visitor.coach.outcome(path_of(answered).rsplit("/", 1)[-1]).attempt
    assert (attempt.answered.seconds, attempt.answered.hints) == (None, 0)
    assert attempt.answered.confidence is None


def test_saying_that_one_does_not_know(visitor):
    """
    An empty answer shows the model answer and what was missing.
    """
    graded = visitor.answer("expl01", text="")
    assert "You gave no answer" in graded.text
    assert "A good answer" in graded.text


def test_one_may_not_know_a_choice_or_a_number_either(visitor):
    """
    Giving up is an answer of its own: it scores nothing, shows what is right, and blames no slip.
    """
    for uid, wrong in (("choo01", {"choice": "bias"}), ("comp01", {"value-mean": "abc"})):
        graded = visitor.post(visitor.ask(uid), give_up="1", **wrong)
        attempt = visitor.coach.outcome(path_of(graded).rsplit("/", 1)[-1]).attempt
        assert attempt.grade.score == 0
        assert not any(getattr(e, "misconception", None) for e in attempt.grade.evidence)


def test_hints_come_one_after_another(visitor):
    """
    The second hint lies inside the first: without scripts it cannot be seen before it.
    """
    html = visitor.get(visitor.ask("expl01")).text
    hints = html.split("data-hints")[1].split('id="about"')[0]
    assert hints.index("Hint 1 of 2") < hints.index("Hint 2 of 2") < hints.index("</details>")


def test_history_tells_it_all(visitor, tools):
    """
    Every answer with its verdict, filtered by kind, and the days as a picture with words.
    """
    visitor.answer("expl01", text=ONE)
    visitor.answer("choo01", choice="variance")
    html = visitor.get("/history").text
    assert len(tools.elements(html, "li", **{"class": "row"})) == 2
    assert tools.elements(html, "svg", role="img")[0]["aria-label"] == "2 answers, on 1 day"
    chosen = visitor.get("/history", kind="choose").text
    assert len(tools.elements(chosen, "li", **{"class": "row"})) == 1


def test_history_has_pages(visitor, tools, monkeypatch):
    """
    A long history is parted, and 'older' leads to the rest without repeating any.
    """
    monkeypatch.setattr("greenroom.web.history.A_PAGE", 2)
    for _ in range(3):
        visitor.clock.pass_time(minutes=5)
        visitor.answer("choo01", choice="bias")
    first = visitor.get("/history")
    older = tools.elements(first.text, "a", rel="next")[0]["href"]
    second = visitor.get(older)
    seen = [re.findall(r"/attempts/(\w+)", page.text) for page in (first, second)]
    assert [len(page) for page in seen] == [2, 1]
    assert not set(seen[0]) & set(seen[1])


def test_the_bank_is_filtered(visitor, tools):
    """
    Words, kind, level and 'answered' narrow the list; every filter is in the address.
    """
    visitor.answer("choo01", choice="bias")

    def found(**wanted):
        return set(re.findall(r'href="/bank/(\w{6})"', visitor.get("/bank", **wanted).text))

    assert found() == {"expl01", "choo01", "comp01"}
    assert found(q="bagging FALLS") == {"choo01"}
    assert found(kind="compute") == {"comp01"}
    assert found(seen="yes") == {"choo01"}
    assert found(area="data") == set()
    assert found(level="5", topic="bias-and-variance") == set()
    assert "No question fits" in visitor.get("/bank", q="zebra").text


def test_the_bank_ticks_what_was_passed(visitor):
    """
    A wrong answer is an answer; only one above the pass line earns the tick.
    """
    visitor.answer("choo01", choice="bias")
    assert "Passed" not in visitor.get("/bank").text
    visitor.answer("choo01", choice="variance")
    assert "✓ Passed" in visitor.get("/bank").text
    assert "✓ Passed" in visitor.get("/learn/bias-and-variance").text


def test_settings_are_checked_and_kept(visitor):
    """
    A good value is kept; a bad one comes back with what was typed, and changes nothing.
    """
    assert "Saved" in visitor.post("/settings", day_starts_at_hour="6", theme="dark").text
    assert visitor.coach.settings().day_starts_at_hour == 6
    assert 'data-theme="dark"' in visitor.get("/").text
    bad = visitor.post("/settings", time_zone="Mars/Olympus")
    assert bad.status_code == 422
    assert "no time zone is called Mars/Olympus" in bad.text
    assert 'value="Mars/Olympus"' in bad.text
    assert visitor.coach.settings().time_zone == ""


def test_going_back_goes_nowhere_else(visitor):
    """
    A form that names another site to go back to leads home.
    """
    answer = visitor.client.post(
        "/settings/theme",
        data={"theme": "light", "back": "//evil.example/x"},
        headers={"origin": "http://127.0.0.1:8350"},
        follow_redirects=False,
    )
    assert answer.headers["location"] == "/"


def test_the_palette_knows_topics_and_questions(visitor):
    """
    One small JSON with where each leads.
    """
    found = {entry["href"]: entry["label"] for entry in visitor.get("/palette.json").json()["data"]}
    assert found["/learn/data-leakage"] == "Data leakage"
    assert found["/bank/comp01"] == "A mean"


def test_what_is_degraded_is_said(build):
    """
    The first page says in one sentence what is missing now.
    """
    visitor = build(notice=lambda: "The language model is still on its way.")
    assert "still on its way" in visitor.get("/").text
