"""A root of its own for candidates' programs: namespaces, a bare file system, no way back.

`build_house` is called once, by the launcher; `enter_room` by every child before it learns what
it will run. Only the standard library is imported here, and nothing that starts a thread.

Source: namespaces(7), user_namespaces(7), mount_setattr(2), pivot_root(2).
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
from collections.abc import Iterable
from pathlib import Path

from greenroom.judge import cage

BOX = "/box"
"""The folder of a program. Python itself may lie below `/tmp`, so it is not that."""
BOX_BYTES, BOX_INODES = 16 * 1024 * 1024, 1000
DEVICES = ("null", "zero", "random", "urandom")

_NEWNS, _NEWCGROUP, _NEWUTS, _NEWIPC = 0x00020000, 0x02000000, 0x04000000, 0x08000000
_NEWUSER, _NEWPID, _NEWNET = 0x10000000, 0x20000000, 0x40000000
_MS_NOSUID, _MS_NODEV, _MS_BIND = 2, 4, 4096
_MS_REC, _MS_PRIVATE = 16384, 1 << 18
_MNT_DETACH = 2
_AT_RECURSIVE, _AT_FDCWD = 0x8000, -100
_ATTR_RDONLY, _ATTR_NOSUID = 1, 2
_MOUNT_SETATTR = 442
_PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}
_PR_SET_DUMPABLE, _PR_CAPBSET_DROP, _PR_SET_NO_NEW_PRIVS, _PR_CAP_AMBIENT = 4, 24, 38, 47
_CAPABILITY_VERSION = 0x20080522
_LAST_CAPABILITY = 63


class Walls:
    """What the launcher keeps to make rooms.

    Args:
        proc: A descriptor of `/proc` from before the root was changed.
    """

    def __init__(self, proc: int) -> None:
        self.proc = proc
        self._own = os.open("self/ns/pid", os.O_RDONLY | os.O_CLOEXEC, dir_fd=proc)

    def fork(self) -> int:
        """`os.fork` into a process namespace of its own, in which the child is number 1."""
        _unshare(_NEWPID)
        pid = os.fork()
        if pid != 0:
            _call("setns", _libc().setns(self._own, _NEWPID))
        return pid


def build_house(readable: Iterable[str], masked: Iterable[str]) -> Walls:
    """Leave the machine's files, network and processes behind.

    What returns is a child of the caller, who waits for it and ends as it does: only a process
    that lives in a namespace of its own making may make further ones.

    Args:
        readable: Folders that stay, read-only.
        masked: Folders among them that become empty.

    Raises:
        OSError: The system does not allow one of the steps.
    """
    proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    was_root = os.geteuid() == 0
    if not was_root:
        _own_user_namespace(proc)
    _unshare(_NEWNS | _NEWNET | _NEWIPC | _NEWUTS | _NEWCGROUP)
    _change_root(readable, masked)
    if was_root:
        _stop_being_root()
        _own_user_namespace(proc)
    _unshare(_NEWPID)
    if (pid := os.fork()) != 0:
        cage.die_with_parent()
        os._exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) & 0xFF)
    cage.die_with_parent()
    return Walls(proc)


def enter_room(walls: Walls) -> None:
    """Give this child a user, mounts and System V objects of its own, and a small empty `/tmp`.

    Raises:
        OSError: The system does not allow one of the steps.
    """
    user, group = os.geteuid(), os.getegid()
    _unshare(_NEWUSER | _NEWNS | _NEWIPC)
    _map_user(walls.proc, 1000, user, group)
    options = f"size={BOX_BYTES},nr_inodes={BOX_INODES},mode=700"
    _mount("tmpfs", BOX, "tmpfs", _MS_NOSUID | _MS_NODEV, options)
    os.chdir(BOX)
    os.close(walls.proc)


def drop_everything() -> None:
    """Give up every capability for good; afterwards `execve` could not bring one back either."""
    libc = _libc()
    libc.prctl(_PR_CAP_AMBIENT, 4, 0, 0, 0)
    for capability in range(_LAST_CAPABILITY + 1):
        libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = struct.pack("=Ii", _CAPABILITY_VERSION, 0)
    libc.capset(header, struct.pack("=6I", 0, 0, 0, 0, 0, 0))
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    cage.die_with_parent()  # a change of names forgets it, so that comes last


def _own_user_namespace(proc: int) -> None:
    user, group = os.geteuid(), os.getegid()
    _unshare(_NEWUSER)
    _map_user(proc, 0, user, group)


def _map_user(proc: int, inner: int, user: int, group: int) -> None:
    """Give this process a name in the user namespace that it has just made."""
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{inner} {user} 1"),
        ("gid_map", f"{inner} {group} 1"),
    ):
        file = os.open(f"self/{name}", os.O_WRONLY | os.O_CLOEXEC, dir_fd=proc)
        try:
            os.write(file, text.encode())
        finally:
            os.close(file)


def _stop_being_root() -> None:
    os.setgroups([])
    os.setresgid(cage.NOBODY, cage.NOBODY, cage.NOBODY)
    os.setresuid(cage.NOBODY, cage.NOBODY, cage.NOBODY)
    _libc().prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)  # else its own map could not be written


def _change_root(readable: Iterable[str], masked: Iterable[str]) -> None:
    _mount(None, "/", None, _MS_REC | _MS_PRIVATE)
    root = "/proc"  # a folder that is there always and that nothing readable lies in
    _mount("tmpfs", root, "tmpfs", _MS_NOSUID | _MS_NODEV, "size=1m,mode=755")
    kept = _outermost(readable)
    for path in kept:
        _bind(path, root)
    for path in masked:
        if any(path.startswith(f"{folder}/") for folder in kept) and Path(path).is_dir():
            _mount("tmpfs", root + path, "tmpfs", _MS_NOSUID | _MS_NODEV, "size=4k,mode=555")
    _links_and_devices(root)
    Path(root, BOX[1:]).mkdir()
    if not Path(root, "tmp").exists():
        Path(root, "tmp").symlink_to(BOX)
    _read_only(root)
    os.chdir(root)
    call = _PIVOT_ROOT[platform.machine()]
    _call("pivot_root", _libc().syscall(call, b".", b"."))
    _call("umount2", _libc().umount2(b".", _MNT_DETACH))
    os.chdir("/")


def _outermost(folders: Iterable[str]) -> list[str]:
    """The folders without those that lie in another, each by its real place.

    >>> _outermost(["/usr/lib", "/usr", "/no/such/folder"])
    ['/usr']
    """
    there = sorted({os.path.realpath(folder) for folder in folders if Path(folder).is_dir()})
    return [one for one in there if not any(one.startswith(f"{other}/") for other in there)]


def _bind(path: str, root: str) -> None:
    Path(root + path).mkdir(parents=True, exist_ok=True)
    _mount(path, root + path, None, _MS_BIND | _MS_REC)


def _links_and_devices(root: str) -> None:
    for name in ("lib", "lib64", "bin"):
        at = Path("/", name)
        if at.is_symlink():
            Path(root, name).symlink_to(at.readlink())
        elif at.is_dir():
            _bind(str(at), root)
    Path(root, "dev").mkdir(exist_ok=True)
    for name in DEVICES:
        place = Path(root, "dev", name)
        place.touch()
        _mount(f"/dev/{name}", str(place), None, _MS_BIND)
    if Path("/etc/ld.so.cache").is_file():  # where libraries lie that are not in /usr/lib
        place = Path(root, "etc", "ld.so.cache")
        place.parent.mkdir()
        place.touch()
        _mount("/etc/ld.so.cache", str(place), None, _MS_BIND)


def _read_only(root: str) -> None:
    """Every mount below; flags are only added, so that the system's own locks stay."""
    attributes = struct.pack("=QQQQ", _ATTR_RDONLY | _ATTR_NOSUID, 0, 0, 0)
    done = _libc().syscall(
        _MOUNT_SETATTR, _AT_FDCWD, root.encode(), _AT_RECURSIVE, attributes, len(attributes)
    )
    _call("mount_setattr", done)


def _mount(
    source: str | None, target: str, kind: str | None, flags: int, options: str = ""
) -> None:
    done = _libc().mount(
        None if source is None else source.encode(),
        target.encode(),
        None if kind is None else kind.encode(),
        ctypes.c_ulong(flags),
        options.encode() or None,
    )
    _call(f"mount {target}", done)


def _unshare(flags: int) -> None:
    _call("unshare", _libc().unshare(flags))


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _call(what: str, result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
