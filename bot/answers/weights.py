"""What each measure of the evidence counts. Written by `python -m tests.quality fit`, not by hand."""

BASE = 2.21
COVERAGE = 2.98
NAMES = -2.96
SCORE = 3.83
CROWD = -6.20
BREVITY = -4.89
