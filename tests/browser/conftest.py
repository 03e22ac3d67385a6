"""A real browser on the real application: its own data folder, a free port, no other host."""

import shutil
import socket
import threading
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
import uvicorn

from greenroom.domain.items import PROGRAM_KINDS, PROSE_KINDS
from greenroom.web import Services, create_app
from greenroom.wiring import House

TOKEN = "browser-tests"
START_SECONDS = 30
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
WRONG = {
    "number": "0.123",
    "vector": "1, 2",
    "matrix": "1, 2; 3, 4",
    "interval": "[0.1, 0.2]",
}
WRONG_PROGRAM = "def {name}(*args, **kwargs):\n    return 0\n"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
    "--disable-quic",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args():
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    return {"executable_path": CHROMIUM, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args():
    return {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"}


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """The address of a server of our own, without the token."""
    house = House(database=str(tmp_path_factory.mktemp("browser") / "greenroom.db"))
    services = Services(coach=house.coach, markdown=house.markdown, token=TOKEN)
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(services), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    give_up = time.monotonic() + START_SECONDS
    while not server.started and time.monotonic() < give_up:
        time.sleep(0.02)
    assert server.started
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join(START_SECONDS)
    listener.close()
    house.close()


class Watch:
    """Notes what no page may do: errors in the console, requests to another host."""

    def __init__(self, context, address):
        self.host = urlsplit(address).netloc
        self.faults = []
        self.refusals = 0
        context.on("console", self._on_console)
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("request", self._on_request)

    def _on_console(self, message):
        if message.type in ("error", "warning"):
            self.faults.append(message.text)

    def _on_request(self, request):
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.faults.append(f"a request to {request.url}")

    @contextmanager
    def refusal(self, status):
        """Inside, a page is expected that the server answers with a status of its own."""
        before = list(self.faults)
        yield
        new = self.faults[len(before) :]
        assert all(f"status of {status}" in fault for fault in new), new
        self.faults = before


@pytest.fixture
def watch(context, address):
    """Fails the test for any error in the console and any request to another host."""
    context.set_default_timeout(10_000)
    watching = Watch(context, address)
    yield watching
    assert watching.faults == []


@pytest.fixture
def candidate(page, address, watch):
    """A page that came in by the address of this start."""
    page.goto(f"{address}/?token={TOKEN}")
    return page


@pytest.fixture(scope="session")
def house_bank():
    """Every item of the bank."""
    return House().bank.items()


@pytest.fixture(scope="session")
def bank(house_bank):
    """One sound item of each kind, by kind, with their titles."""
    found = {}
    for item in house_bank:
        if item.status == "ready" and (item.kind != "explain" or item.follow_ups):
            found.setdefault(item.kind, item)
    return found


class Walk:
    """What a test does on pages, in few words."""

    def __init__(self, page, address):
        self.page, self.address = page, address

    def go(self, path):
        self.page.goto(self.address + path)

    def ask(self, item):
        """Practise one item, by its page; returns the path of the question."""
        self.go(f"/bank/{item.uid}")
        self.page.get_by_role("button", name="Practise this").click()
        self.page.wait_for_url("**/practise/*")
        return urlsplit(self.page.url).path

    def answer(self, item):
        """Answer one item somehow; returns the path of its grade."""
        self.ask(item)
        self.fill(item)
        self.page.locator("form[data-answer] button.primary").click()
        self.page.wait_for_url("**/attempts/*", timeout=30_000)
        return urlsplit(self.page.url).path

    def write(self, program):
        """Put a program into the editor, in place of what is there."""
        editor = self.page.locator("[data-editor] .cm-content").first
        editor.click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(program)

    def fill(self, item):
        if item.kind in PROSE_KINDS:
            points = " ".join(point.says for point in item.key_points[:2])
            if self.page.locator("input[name=option]").count():
                self.page.locator("input[name=option]").first.check()
            area = "#canvas-goal" if self.page.locator("#canvas-goal").count() else "#text"
            self.page.fill(area, f"{points} <b>That</b> is all I know.")
        elif item.kind == "choose":
            self.page.check("input[name=confidence][value='0.75']")
            self.page.locator("input[name=choice]").last.check()
        elif item.kind in PROGRAM_KINDS:
            program = WRONG_PROGRAM.format(name=item.entry_point)
            self.write("SELECT 0 AS nothing" if item.kind == "sql" else program)
        else:
            for field in item.answers:
                wrong = WRONG.get(field.shape) or next(iter(field.variables))
                self.page.fill(f"#value-{field.id}", wrong)


@pytest.fixture
def walk(candidate, address):
    return Walk(candidate, address)
