"""Tests of app/storage on real database files, without network or Qt."""
