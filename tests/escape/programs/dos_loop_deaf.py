"""Never ends and ignores every signal.

Wall: processor time
Limit: cpu
"""

import signal

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass


def solve(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
