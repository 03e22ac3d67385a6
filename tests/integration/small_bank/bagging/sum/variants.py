def draw(rng):
    a = rng.randint(1, 9)
    return {"shown": {"a": str(a)}, "expected": {"total": a + 1}, "solution": "One more than a."}
