"""What tables show: rows read off the UI thread, changed cell by cell."""
