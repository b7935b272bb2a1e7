"""How what we say reaches Discord: once, by whichever way is open. Nothing else in ``bot`` writes to it.

``requests`` makes a request until it is clear what became of it, ``interactions`` answers commands, buttons and forms,
``messages`` writes into channels.
"""
