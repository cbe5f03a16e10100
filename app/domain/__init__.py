"""What Retail Send talks about: plain values and rules, with no I/O, no Qt and no clock of their own."""
