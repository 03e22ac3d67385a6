"""Looks among the modules for what is ours.

Wall: forgotten modules
"""

import sys


def solve(x):
    named = [name for name in sys.modules if name.startswith("greenroom")]
    ours = [name for name in named if getattr(sys.modules[name], "__file__", None)]
    if ours:
        raise RuntimeError("ESCAPED: " + repr(ours))
    try:
        import greenroom.judge.posing
    except ImportError:
        return x
    raise RuntimeError("ESCAPED: imported " + greenroom.judge.posing.__file__)
