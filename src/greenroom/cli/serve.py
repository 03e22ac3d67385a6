"""`greenroom serve`: the web application."""

from __future__ import annotations

import errno
import ipaddress
import socket
import threading
import webbrowser

import click
import uvicorn

from greenroom.cli.result import envelope, render_error
from greenroom.domain.errors import BadSetting, GreenroomError, PortInUse
from greenroom.web.app import create_app
from greenroom.web.services import LOCAL_HOSTS, Services
from greenroom.wiring import House, start_up_token

DEFAULT_PORT = 8350


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises PortInUse."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's delay off only where the protocol is named: it costs 40 ms a page
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except (OSError, UnicodeError) as error:  # a name may be no name at all
        listener.close()
        if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
            raise PortInUse(host=host, port=port, other=port % 65535 + 1) from error
        if isinstance(error, PermissionError):
            reason = "this user may not listen there; take one from 1024 on"
            raise BadSetting(name="port", value=port, reason=reason) from error
        reason = "this computer has no such address"
        raise BadSetting(name="host", value=host, reason=reason) from error
    listener.listen(128)
    return listener


def services_for(house: House, host: str) -> Services:
    """What the pages need. A name given by --host is answered to, beside the local ones."""
    shown = f"[{host}]" if ":" in host else host
    return Services(
        coach=house.coach,
        markdown=house.markdown,
        token=start_up_token(),
        hosts=LOCAL_HOSTS | {shown},
        notice=house.hearer.status,
        second_reader=house.second_reader,
    )


@click.command("serve")
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    show_default=True,
    help="Where to listen.",
)
@click.option(
    "--port",
    metavar="N",
    default=DEFAULT_PORT,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="0 takes any free port.",
)
@click.option("--database", metavar="URL", help="The database (default: in your data folder).")
@click.option("--browser/--no-browser", default=True, help="Open the browser.")
@click.option("--json", "as_json", is_flag=True, help="Print the address as JSON.")
def command(host: str, port: int, database: str | None, browser: bool, as_json: bool) -> None:
    """Start the web application.

    Only this computer can reach it unless --host says otherwise.
    """
    house = House(database=database, every_wall=not _is_local(host))
    try:
        with listen(host, port) as listener:
            services = services_for(house, host)
            shown = f"[{host}]" if ":" in host else host
            address = f"http://{shown}:{listener.getsockname()[1]}/?token={services.token}"
            _announce(address, browser=browser, as_json=as_json)
            config = uvicorn.Config(create_app(services), log_level="warning", access_log=False)
            uvicorn.Server(config).run(sockets=[listener])
    except GreenroomError as error:
        render_error(error, as_json=as_json)
    finally:
        house.close()


def _is_local(host: str) -> bool:
    """Whether only this computer can reach an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:  # a name: nobody knows who is behind it
        return False


def _announce(address: str, *, browser: bool, as_json: bool) -> None:
    if as_json:
        click.echo(envelope({"address": address}))
    else:
        click.echo(f"Greenroom is at {address}\nPress Ctrl+C to stop.")
    if browser:
        threading.Timer(0.5, webbrowser.open, (address,)).start()
