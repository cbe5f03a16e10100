"""What the program is built on, and the licence of each; a test compares the list with what is installed."""

LICENCES = (
    ("Python", "Python Software Foundation License"),
    ("Qt, PySide6", "LGPL 3.0"),
    ("SQLite", "Public domain"),
    ("sqlite-utils", "Apache 2.0"),
    ("huey", "MIT"),
    ("httpx, httpcore", "BSD 3-Clause"),
    ("keyring", "MIT"),
    ("phonenumbers", "Apache 2.0"),
    ("holidays", "MIT"),
    ("charset-normalizer", "MIT"),
    ("python-calamine", "MIT"),
    ("truststore", "MIT"),
    ("platformdirs", "MIT"),
    ("filelock", "MIT"),
    ("click", "BSD 3-Clause"),
    ("tzdata", "Apache 2.0"),
    ("Lucide", "ISC"),
)
