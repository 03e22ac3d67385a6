"""The walls around a run of content: no network, no files but Python's own, hard limits.

Only the standard library is imported here, and nothing that starts a thread: this is used between
fork and the first line of content.
"""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import struct
import sys
from collections.abc import Iterable

NOBODY = 65534

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_KEEPCAPS = 8
_PR_SET_CHILD_SUBREAPER = 36
_PR_SET_NO_NEW_PRIVS = 38

_CAP_DAC_READ_SEARCH = 2
_CAPABILITY_VERSION = 0x20080522

# Landlock has no wrapper in the C library; the numbers are the same on every architecture.
_LANDLOCK_CREATE_RULESET, _LANDLOCK_ADD_RULE, _LANDLOCK_RESTRICT_SELF = 444, 445, 446
_LANDLOCK_READ = 1 << 0 | 1 << 2 | 1 << 3  # execute (for .so files), read file, read folder
_LANDLOCK_SPECIAL = 1 << 0 | 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11  # execute, devices, sockets, FIFOs
_LANDLOCK_ALL_FILES = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_LANDLOCK_ALL_TCP = 1 << 0 | 1 << 1
_LANDLOCK_SCOPES = 1 << 0 | 1 << 1  # abstract sockets, signals


def unplug_network() -> bool:
    """Move this process into a network without interfaces, where the system allows it."""
    if not sys.platform.startswith("linux"):
        return False
    uid, gid = os.getuid(), os.getgid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWNET) == 0:
        return True
    # root would keep its name in a user namespace and could no longer become somebody else
    if uid == 0 or libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        return False
    try:
        _write("/proc/self/setgroups", "deny")
        _write("/proc/self/uid_map", f"{uid} {uid} 1")
        _write("/proc/self/gid_map", f"{gid} {gid} 1")
    except OSError:
        pass  # without names for the user the new network holds all the same
    return True


def adopt_orphans() -> None:
    """Become the parent of whatever a run leaves behind, so that it can be found and ended."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def landlock_version() -> int:
    """The version of the kernel's file sandbox, 0 where there is none."""
    if not sys.platform.startswith("linux"):
        return 0
    libc = ctypes.CDLL(None, use_errno=True)
    return max(0, int(libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, 1)))


def limit_resources(*, cpu_seconds: int, address_bytes: int, open_files: int) -> None:
    """Set the hard limits of this process.

    Args:
        cpu_seconds: Then the kernel ends it by SIGXCPU, a second later by SIGKILL.
        address_bytes: All memory it may map, what it has already included.
        open_files: The highest number of file descriptors, those it has already included.
    """
    _limit(resource.RLIMIT_CPU, cpu_seconds, cpu_seconds + 1)
    if sys.platform.startswith("linux"):
        _limit(resource.RLIMIT_AS, address_bytes, address_bytes)
        _limit(resource.RLIMIT_NPROC, 1, 1)
    _limit(resource.RLIMIT_NOFILE, open_files, open_files)
    _limit(resource.RLIMIT_FSIZE, 0, 0)
    _limit(resource.RLIMIT_CORE, 0, 0)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write fails with EFBIG, which says more


def drop_privileges() -> None:
    """Stop being root, where we are, and give up every capability.

    The limit on processes does not hold for root. One right is kept where Landlock will narrow it
    down to the folders of modules: reading past permissions, for Python may lie under /root.
    """
    keep = 1 << _CAP_DAC_READ_SEARCH if os.geteuid() == 0 and landlock_version() else 0
    if os.geteuid() == 0:
        _prctl(_PR_SET_KEEPCAPS, 1)
        try:
            os.setgroups([])
            os.setresgid(NOBODY, NOBODY, NOBODY)
            os.setresuid(NOBODY, NOBODY, NOBODY)
        except OSError:
            pass  # a container in which nobody but root has a name
        _prctl(_PR_SET_DUMPABLE, 0)
    if sys.platform.startswith("linux"):
        header = struct.pack("=Ii", _CAPABILITY_VERSION, 0)
        ctypes.CDLL(None).capset(header, struct.pack("=6I", keep, keep, 0, 0, 0, 0))


def die_with_parent() -> None:
    """Be killed when the parent ends. A change of user forgets it, so that comes first."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def lock_files(readable: Iterable[str], writable: Iterable[str] = ()) -> bool:
    """Leave nothing but reading under the given folders, no TCP, and no signals to outsiders.

    Args:
        readable: Folders to read and to load libraries from.
        writable: Folders in which files may also be made, changed and deleted.
    """
    version = landlock_version()
    if not version:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    handled = _LANDLOCK_ALL_FILES[max(known for known in _LANDLOCK_ALL_FILES if known <= version)]
    rules = struct.pack("=Q", handled)
    if version >= 4:
        rules += struct.pack("=Q", _LANDLOCK_ALL_TCP)
    if version >= 6:
        rules += struct.pack("=Q", _LANDLOCK_SCOPES)
    ruleset = libc.syscall(_LANDLOCK_CREATE_RULESET, rules, len(rules), 0)
    if ruleset < 0:
        return False
    for path in readable:
        _allow(libc, ruleset, path, _LANDLOCK_READ)
    for path in writable:
        _allow(libc, ruleset, path, handled & ~_LANDLOCK_SPECIAL)
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    done = bool(libc.syscall(_LANDLOCK_RESTRICT_SELF, ruleset, 0) == 0)
    os.close(ruleset)
    return done


def _allow(libc: ctypes.CDLL, ruleset: int, path: str, rights: int) -> None:
    try:
        folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return  # what is not there needs no permission
    rule = struct.pack("=Qi", rights, folder)
    libc.syscall(_LANDLOCK_ADD_RULE, ruleset, 1, rule, 0)
    os.close(folder)


def _limit(which: int, soft: int, hard: int) -> None:
    _, most = resource.getrlimit(which)
    if most != resource.RLIM_INFINITY:
        soft, hard = min(soft, most), min(hard, most)
    resource.setrlimit(which, (soft, hard))


def _prctl(option: int, value: int) -> None:
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def _write(path: str, text: str) -> None:
    file = os.open(path, os.O_WRONLY)
    try:
        os.write(file, text.encode())
    finally:
        os.close(file)
