"""What each measure of the evidence counts: fitted, not chosen. `python -m tests.quality fit` writes this file anew."""

BASE = 0.30
COVERAGE = 4.26
NAMES = -0.40
UNKNOWN = 2.06
SCORE = 3.72
CROWD = -6.34
AGREEMENT = 1.72
MISMATCH = -1.39
BREVITY = -5.53

SURE = (
    (1, 1.00),
    (2, 1.00),
    (5, 1.00),
    (10, 0.96),
    (15, 0.85),
    (20, 0.68),
    (25, 0.54),
    (30, 0.40),
    (40, 0.17),
    (50, 0.05),
)
"""For so many wrong answers among a hundred given, how sure an answer must be."""
