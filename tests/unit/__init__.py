"""Tests of app/domain: rules and values, without disk, network or Qt."""
