"""How the server listens."""

import socket

import pytest

from greenroom.cli.serve import listen
from greenroom.domain.errors import PortInUse


def test_answers_leave_at_once():
    """
    Accepted connections name their protocol, or asyncio leaves Nagle's delay on.
    """
    with listen("127.0.0.1", 0) as listener:
        assert listener.proto == socket.IPPROTO_TCP


def test_a_taken_port_is_named_with_another_one():
    """
    The error says which port is taken and which one to try.
    """
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(PortInUse, match=str(port)) as caught:
            listen("127.0.0.1", port)
        assert str(port + 1) in caught.value.how_to_mend
