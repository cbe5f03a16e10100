"""Tests of app/pipeline against real databases and a gateway on loopback, without Qt."""
