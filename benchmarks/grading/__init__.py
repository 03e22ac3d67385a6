"""The benchmark of free-text grading: agreement with people, and what fools the grader."""
