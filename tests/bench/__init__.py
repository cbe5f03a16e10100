"""Measurements: each bench_NAME.py has a main() that does the work at full size and prints what it took."""
