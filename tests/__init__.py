"""Tests of Retail Send; each folder below mirrors one layer of the program."""
