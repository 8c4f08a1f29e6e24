"""What each measure of the evidence counts: fitted, not chosen. `python -m tests.quality fit` writes this file anew."""

BASE = 0.50
COVERAGE = 4.08
NAMES = -2.03
UNKNOWN = 2.13
SCORE = 3.97
CROWD = -6.34
AGREEMENT = 1.73
MISMATCH = -1.63
BREVITY = -5.65

SURE = (
    (1, 1.00),
    (2, 1.00),
    (5, 1.00),
    (10, 0.97),
    (15, 0.89),
    (20, 0.72),
    (25, 0.55),
    (30, 0.41),
    (40, 0.17),
    (50, 0.05),
)
"""For so many wrong answers among a hundred given, how sure an answer must be."""
