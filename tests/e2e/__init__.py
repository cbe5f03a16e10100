"""Tests of the whole program against the simulated Mitto on a real port, kill included."""
