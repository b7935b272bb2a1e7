"""What the words of a text tell: title, author, names, dates, encoding, furniture."""
