"""What each measure of the evidence counts: fitted, not chosen. `python -m tests.quality fit` writes this file anew."""

BASE = 0.42
COVERAGE = 4.15
NAMES = -2.02
UNKNOWN = 2.18
SCORE = 3.98
CROWD = -6.27
AGREEMENT = 1.73
MISMATCH = -1.67
BREVITY = -5.68

SURE = (
    (1, 1.00),
    (2, 1.00),
    (5, 1.00),
    (10, 0.97),
    (15, 0.89),
    (20, 0.73),
    (25, 0.55),
    (30, 0.41),
    (40, 0.16),
    (50, 0.05),
)
"""For so many wrong answers among a hundred given, how sure an answer must be."""
