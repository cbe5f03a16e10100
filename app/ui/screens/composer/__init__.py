"""The composer: a campaign from its first word to Send, in four steps, each in a module of its own."""
