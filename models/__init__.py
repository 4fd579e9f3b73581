"""What is shown, and the recipes that make it."""
