"""What every test may rely on: no other machine, one thread, a data folder of its own."""

import ipaddress
import os
import socket

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "greenroom",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("greenroom")

IN_CI = os.environ.get("CI", "").lower() == "true"


def pytest_report_header():
    how = os.environ.get("GREENROOM_TESTS_OFFLINE", "sockets")
    return f"offline by: {how}"


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """In CI a test that was skipped for want of a browser, a mount or a model is a failure."""
    outcome = yield
    report = outcome.get_result()
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longrepr}"


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """No test reads or writes what belongs to the person who runs it; the model is shared."""
    monkeypatch.setenv("GREENROOM_DATA_DIR", str(tmp_path / "greenroom-data"))
    monkeypatch.delenv("GREENROOM_BANK_PATHS", raising=False)
    monkeypatch.setenv("TZ", "UTC")


def _is_local(address):
    if not isinstance(address, tuple):
        return True  # a Unix socket
    try:
        return ipaddress.ip_address(address[0]).is_loopback
    except ValueError:
        return address[0] == "localhost"


@pytest.fixture(autouse=True)
def no_other_host(monkeypatch):
    """A connection to another machine fails the test, whatever the namespace allows."""
    connect = socket.socket.connect

    def guarded(self, address):
        assert _is_local(address), f"a test reached for {address}"
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
