"""XLSX, XLS and ODS: looked through first, so that nothing damaged reaches the reader, then read as rows of texts."""
