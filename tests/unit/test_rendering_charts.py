"""The calendar of days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from greenroom.rendering.charts import WEEKS, days_calendar


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_calendar_ends_today_and_covers_half_a_year(today):
    """
    It holds whole weeks and the begun one: today is drawn, tomorrow is not.
    """
    svg = days_calendar({}, today, summary="none")
    assert svg.count('class="day"') == 7 * (WEEKS - 1) + today.weekday() + 1
    assert f"<title>{today.isoformat()}: 0</title>" in svg
    assert (today + timedelta(days=1)).isoformat() not in svg


def test_the_picture_has_words():
    """
    Screen readers get the summary, escaped.
    """
    svg = days_calendar({}, date(2026, 1, 1), summary='3 "answers" <b>')
    assert 'role="img"' in svg
    assert 'aria-label="3 &quot;answers&quot; &lt;b&gt;"' in svg


def test_more_answers_are_stronger():
    """
    The level of a day grows with its answers and is 0 without any.
    """
    today = date(2026, 1, 4)
    days = {today - timedelta(days=n): n for n in range(20)}
    svg = days_calendar(days, today, summary="")
    levels = [
        int(svg.split(f"<title>{today - timedelta(days=n)}:")[0].rsplit('data-level="')[-1][0])
        for n in range(20)
    ]
    assert levels[0] == 0
    assert levels == sorted(levels)
    assert levels[-1] == 4
