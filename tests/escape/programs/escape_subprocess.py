"""Starts a program.

Wall: list of system calls
Limit: forbidden
"""

import subprocess


def solve(x):
    subprocess.run(["/bin/true"], check=True)
    raise RuntimeError("ESCAPED: a program")
