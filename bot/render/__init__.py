"""Records in, components out: pure functions that keep Discord's limits and make foreign text inert."""
