"""What each measure of the evidence counts: fitted, not chosen. `python -m tests.quality fit` writes this file anew."""

BASE = 0.51
COVERAGE = 4.08
NAMES = -0.31
UNKNOWN = 2.12
SCORE = 3.96
CROWD = -6.32
AGREEMENT = 1.68
MISMATCH = -1.63
BREVITY = -5.60

SURE = (
    (1, 1.00),
    (2, 1.00),
    (5, 1.00),
    (10, 0.97),
    (15, 0.85),
    (20, 0.70),
    (25, 0.54),
    (30, 0.40),
    (40, 0.16),
    (50, 0.05),
)
"""For so many wrong answers among a hundred given, how sure an answer must be."""
