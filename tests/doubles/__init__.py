"""Fakes with the real interface, shared by the tests."""
