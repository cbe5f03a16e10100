"""Tests of the settings screen."""
