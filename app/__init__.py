"""Retail Send: SMS campaigns from one shop's computer. ui imports pipeline imports storage imports domain."""

__version__ = "0.1.0"
