"""Free text against a rubric: which points are made, which wrong claims, in which words."""
