"""Trains the grader of free text: examples from the bank, a cross-encoder, its difference."""
