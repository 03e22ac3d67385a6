"""FSRS: graded answers -> what is still known on a day, and when it is due again."""
