"""The pictures surfaces are covered with, each made by its recipe."""
