"""Getting what a link leads to, safely."""
