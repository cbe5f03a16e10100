"""Windows, tables and tray: the only package that imports Qt."""
