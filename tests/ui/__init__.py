"""Tests of app/ui offscreen, with fake commands."""
