"""From a file to delivered messages: plain functions without windows, over storage and domain."""
