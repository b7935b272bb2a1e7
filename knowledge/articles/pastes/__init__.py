"""What people copy off pages → what it holds."""
