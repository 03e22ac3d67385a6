"""The system calls that a candidate's program may make, as a filter for the kernel.

Everything that is not named here fails with EPERM. Numbers are written down for x86_64 and
aarch64, since a program that is allowed to look them up could be made to look up others.

Source: seccomp(2), the kernel's `asm/unistd_64.h` and `asm-generic/unistd.h`.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
from collections.abc import Iterable

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32_BIT = 0x40000000

# name: (x86_64, aarch64); None where the architecture has no such call
_ALLOWED: dict[str, tuple[int | None, int | None]] = {
    "read": (0, 63), "write": (1, 64), "open": (2, None), "close": (3, 57),
    "stat": (4, None), "fstat": (5, 80), "lstat": (6, None), "poll": (7, None),
    "lseek": (8, 62), "mmap": (9, 222), "mprotect": (10, 226), "munmap": (11, 215),
    "brk": (12, 214), "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139), "pread64": (17, 67), "pwrite64": (18, 68), "readv": (19, 65),
    "writev": (20, 66), "access": (21, None), "pipe": (22, None), "select": (23, None),
    "sched_yield": (24, 124), "mremap": (25, 216), "msync": (26, 227), "mincore": (27, 232),
    "madvise": (28, 233), "dup": (32, 23), "dup2": (33, None), "pause": (34, None),
    "nanosleep": (35, 101), "getitimer": (36, 102), "alarm": (37, None), "setitimer": (38, 103),
    "getpid": (39, 172), "sendto": (44, 206), "recvfrom": (45, 207), "sendmsg": (46, 211),
    "recvmsg": (47, 212), "shutdown": (48, 210), "exit": (60, 93), "wait4": (61, 260),
    "uname": (63, 160), "fsync": (74, 82), "fdatasync": (75, 83), "truncate": (76, 45),
    "ftruncate": (77, 46), "getcwd": (79, 17), "chdir": (80, 49), "fchdir": (81, 50),
    "rename": (82, None), "mkdir": (83, None), "rmdir": (84, None), "unlink": (87, None),
    "symlink": (88, None), "readlink": (89, None), "chmod": (90, None), "fchmod": (91, 52),
    "umask": (95, 166), "gettimeofday": (96, 169), "getrlimit": (97, 163),
    "getrusage": (98, 165), "sysinfo": (99, 179), "times": (100, 153), "getuid": (102, 174),
    "getgid": (104, 176), "geteuid": (107, 175), "getegid": (108, 177), "getppid": (110, 173),
    "getpgrp": (111, None), "getgroups": (115, 158), "getresuid": (118, 148),
    "getresgid": (120, 150), "getpgid": (121, 155), "getsid": (124, 156),
    "rt_sigpending": (127, 136), "rt_sigtimedwait": (128, 137), "rt_sigsuspend": (130, 133),
    "sigaltstack": (131, 132), "statfs": (137, 43), "fstatfs": (138, 44),
    "sched_getparam": (143, 121), "sched_getscheduler": (145, 120),
    "sched_get_priority_max": (146, 125), "sched_get_priority_min": (147, 126),
    "gettid": (186, 178), "time": (201, None), "futex": (202, 98),
    "sched_getaffinity": (204, 123), "epoll_create": (213, None), "getdents64": (217, 61),
    "set_tid_address": (218, 96), "restart_syscall": (219, 128), "fadvise64": (221, 223),
    "clock_gettime": (228, 113), "clock_getres": (229, 114), "clock_nanosleep": (230, 115),
    "exit_group": (231, 94), "epoll_wait": (232, None), "epoll_ctl": (233, 21),
    "get_mempolicy": (239, 236), "openat": (257, 56), "mkdirat": (258, 34),
    "newfstatat": (262, 79), "unlinkat": (263, 35), "renameat": (264, 38),
    "symlinkat": (266, 36), "readlinkat": (267, 78), "fchmodat": (268, 53),
    "faccessat": (269, 48), "pselect6": (270, 72), "ppoll": (271, 73),
    "set_robust_list": (273, 99), "get_robust_list": (274, 100), "utimensat": (280, 88),
    "epoll_pwait": (281, 22), "fallocate": (285, 47), "eventfd2": (290, 19),
    "epoll_create1": (291, 20), "dup3": (292, 24), "pipe2": (293, 59), "preadv": (295, 69),
    "pwritev": (296, 70), "getcpu": (309, 168), "renameat2": (316, 276),
    "getrandom": (318, 278), "membarrier": (324, 283), "statx": (332, 291), "rseq": (334, 293),
    "faccessat2": (439, 439),
}  # fmt: skip
_CHECKED: dict[str, tuple[int, int]] = {
    "ioctl": (16, 29), "socketpair": (53, 199), "clone": (56, 220), "kill": (62, 129),
    "fcntl": (72, 25), "prctl": (157, 167), "tgkill": (234, 131), "prlimit64": (302, 261),
}  # fmt: skip
_NOT_THERE = {"clone3": 435, "openat2": 437}
"""What the C library tries first; told that the kernel is old, it takes the older way."""

_IOCTLS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)  # terminal, FIONREAD, FIONBIO, FIOCLEX
_FCNTLS = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1032)  # no pipe sizes, leases, owners, seals
_PRCTLS = (3, 15, 16, 21, 23, 27, 30, 39, 0x53564D41)  # reading, and names of threads and maps
_CLONE_THREAD = 0x00010000
_AF_UNIX, _SOCK_STREAM, _SOCK_TYPE_MASK = 1, 1, 0xF

_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_ERRNO = 0x00050000
_LOAD, _JUMP_EQUAL, _JUMP_SET, _JUMP_GREATER = 0x20, 0x15, 0x45, 0x35
_AND, _RETURN = 0x54, 0x06
_NUMBER, _ARCH = 0, 4  # offsets in seccomp_data; arguments follow at 16, eight bytes each

Instruction = tuple[int, int, int, int]


def supported() -> bool:
    """Whether the numbers of this machine's calls are known."""
    return platform.machine() in _AUDIT_ARCH


def program(machine: str, pid: int) -> bytes:
    """The filter as instructions of eight bytes.

    Args:
        machine: `x86_64` or `aarch64`.
        pid: The process that it may send signals to, as it sees itself.

    >>> len(program("x86_64", 1)) % 8, len(program("aarch64", 1)) < len(program("x86_64", 1))
    (0, True)
    """
    column = ("x86_64", "aarch64").index(machine)
    code: list[Instruction] = [
        (_LOAD, 0, 0, _ARCH),
        (_JUMP_EQUAL, 1, 0, _AUDIT_ARCH[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if machine == "x86_64":
        code += [(_JUMP_GREATER, 0, 1, _X32_BIT), (_RETURN, 0, 0, _KILL)]
    for name, numbers in _ALLOWED.items():
        if (number := numbers[column]) is not None and name not in _CHECKED:
            code += _when(number, [(_RETURN, 0, 0, _ALLOW)])
    for name, checked in _CHECKED.items():
        code += _when(checked[column], _check(name, pid))
    for number in _NOT_THERE.values():
        code += _when(number, [(_RETURN, 0, 0, _ERRNO | errno.ENOSYS)])
    code.append((_RETURN, 0, 0, _ERRNO | errno.EPERM))
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in code)


def install(pid: int) -> bool:
    """Put the filter on this process and all its threads to come; it never comes off.

    Needs `no_new_privs`.
    """
    if not supported():
        return False
    code = program(platform.machine(), pid)
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(code, len(code))
    head = struct.pack("@HP", len(code) // 8, ctypes.addressof(buffer))
    return bool(libc.prctl(22, 2, head, 0, 0) == 0)  # PR_SET_SECCOMP, SECCOMP_MODE_FILTER


def _when(number: int, then: list[Instruction]) -> list[Instruction]:
    return [(_JUMP_EQUAL, 0, len(then), number), *then]


def _check(name: str, pid: int) -> list[Instruction]:
    """Allow the call for some arguments; everything else is refused."""
    among = {"ioctl": (1, _IOCTLS), "fcntl": (1, _FCNTLS), "prctl": (0, _PRCTLS)}
    if name in ("kill", "tgkill"):
        return _one_of(0, (pid,))
    if name in among:
        return _one_of(*among[name])
    if name == "clone":
        return [_argument(0), (_JUMP_SET, 0, 1, _CLONE_THREAD), *_allow_or_refuse()]
    if name == "prlimit64":  # to read is fine: no new limit
        return [
            _argument(2), (_JUMP_EQUAL, 0, 3, 0),
            _argument(2, high=True), (_JUMP_EQUAL, 0, 1, 0),
            *_allow_or_refuse(),
        ]  # fmt: skip
    return [  # socketpair, as asyncio makes it
        _argument(0), (_JUMP_EQUAL, 0, 4, _AF_UNIX),
        _argument(1), (_AND, 0, 0, _SOCK_TYPE_MASK), (_JUMP_EQUAL, 0, 1, _SOCK_STREAM),
        *_allow_or_refuse(),
    ]  # fmt: skip


def _one_of(argument: int, values: Iterable[int]) -> list[Instruction]:
    code: list[Instruction] = [_argument(argument)]
    for value in values:
        code += [(_JUMP_EQUAL, 0, 1, value), (_RETURN, 0, 0, _ALLOW)]
    return [*code, (_RETURN, 0, 0, _ERRNO | errno.EPERM)]


def _allow_or_refuse() -> list[Instruction]:
    return [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _ERRNO | errno.EPERM)]


def _argument(n: int, *, high: bool = False) -> Instruction:
    return (_LOAD, 0, 0, 16 + 8 * n + (4 if high else 0))
