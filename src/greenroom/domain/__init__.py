"""Frozen values and errors that every room shares; nothing here reads, writes or draws."""
