"""Runs code that is not ours, in workers of its own, and says how it went."""
