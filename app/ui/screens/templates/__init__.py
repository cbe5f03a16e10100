"""The templates: their list, the editor beside it, and ready-made texts to begin with."""
