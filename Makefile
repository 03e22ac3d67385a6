# `make` lists every chore; all of them set up what they need.
PYTHON ?= python3
CHORES := run test test-slow lint coverage format lock benchmarks bench-grading bench-robustness train-grader weigh-grader screenshots strings clean

.DEFAULT_GOAL := help
.PHONY: help $(CHORES)

help:
	@$(PYTHON) dev.py --help

bench-grading bench-robustness: override ARGS += $(if $(DATA),--data $(abspath $(DATA)))

$(CHORES):
	@$(PYTHON) dev.py $@ $(ARGS)
