"""The application on shipped fakes, as a browser without JavaScript would meet it."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from greenroom.rendering.markdown import MarkdownRenderer
from greenroom.rendering.maths import Maths
from greenroom.service.coach import Coach
from greenroom.service.grading import Examiners
from greenroom.service.programs import Programs
from greenroom.testing import (
    FakeDrawer,
    FakeHearer,
    FakeJudge,
    FixedClock,
    MemoryBank,
    MemoryStore,
    choose_item,
    compute_item,
    explain_item,
    formula_item,
    skill_map,
)
from greenroom.web import Services, create_app
from greenroom.wiring import MATHS_SCRIPT

TOKEN = "the-token-of-this-start"
ADDRESS = "http://127.0.0.1:8350"
PAGE = {"accept": "text/html"}
MATHS = Maths(MATHS_SCRIPT)


class Tags(HTMLParser):
    """Collects the elements of a page."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


class Visitor:
    """Opens pages and sends forms by their own fields, as a browser without scripts does."""

    def __init__(self, client, coach, clock):
        self.client, self.coach, self.clock = client, coach, clock

    def get(self, path, **params):
        return self.client.get(path, params=params or None)

    def post(self, path, **fields):
        return self.client.post(path, data=fields, headers={"origin": ADDRESS})

    def ask(self, uid):
        """The path of a question that was asked by the page."""
        answer = self.post("/practise", uid=uid)
        assert answer.status_code == 200, answer.text
        return urlsplit(str(answer.url)).path

    def answer(self, uid, **fields):
        """The answer to a new question, after all redirects."""
        return self.post(self.ask(uid), **fields)


def elements(html, tag, **wanted):
    """The attributes of every element of a name that carries these values."""
    parser = Tags()
    parser.feed(html)
    return [
        attributes
        for name, attributes in parser.found
        if name == tag and all(attributes.get(key) == value for key, value in wanted.items())
    ]


def words(html):
    """The text of a page, without its head, on one line."""
    body = html.split("<body>")[-1].split("<dialog")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


@pytest.fixture
def items():
    return [
        explain_item(hints=("What moves when the sample changes?", "Think of two errors.")),
        choose_item(),
        compute_item(),
    ]


@pytest.fixture
def build(items):
    """Makes a visitor; further arguments go to `create_app` and `Services`."""

    def making(*, translate=None, cookie=True, maths=MATHS, hearer=None, drawer=None, **services):
        clock = FixedClock()
        bank = MemoryBank(items, skill_map())
        coach = Coach(
            store=MemoryStore(),
            bank=bank,
            drawer=drawer or FakeDrawer(),
            examiners=Examiners(
                hearer or FakeHearer(), drawer or FakeDrawer(), Programs(FakeJudge(), bank)
            ),
            clock=clock,
        )
        given = Services(coach=coach, markdown=MarkdownRenderer(maths), token=TOKEN, **services)
        app = create_app(given, **({"translate": translate} if translate else {}))
        client = TestClient(app, base_url=ADDRESS, headers=PAGE)
        if cookie:
            client.cookies.set("greenroom-8350", TOKEN)
        return Visitor(client, coach, clock)

    return making


@pytest.fixture
def visitor(build):
    return build()


@pytest.fixture
def formulas(build, items):
    """A visitor of a bank with a question that is answered by a formula."""
    items.append(formula_item())
    return build()


@pytest.fixture
def tools():
    """Helpers to read a page with."""

    class Tools:
        pass

    Tools.elements, Tools.words = staticmethod(elements), staticmethod(words)
    return Tools
