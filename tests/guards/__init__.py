"""What every test is held to: loopback only, no unexpected log lines, a home of its own, no Qt below the windows."""
