"""Furniture in the way, and what can be picked up; each in three levels of detail."""
