"""What each measure of the evidence counts: fitted, not chosen. `python -m tests.quality fit` writes this file anew."""

BASE = 0.33
COVERAGE = 4.31
NAMES = -0.88
UNKNOWN = 1.78
SCORE = 3.84
CROWD = -6.28
AGREEMENT = 1.56
MISMATCH = -1.46
BREVITY = -5.72

SURE = (
    (1, 1.00),
    (2, 1.00),
    (5, 1.00),
    (10, 0.95),
    (15, 0.83),
    (20, 0.67),
    (25, 0.53),
    (30, 0.39),
    (40, 0.16),
    (50, 0.05),
)
"""For so many wrong answers among a hundred given, how sure an answer must be."""
