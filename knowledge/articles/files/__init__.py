"""A file, or a bundle of many → what each holds."""
