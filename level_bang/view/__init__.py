"""What a frame shows: pure functions from two ticks of the simulation to a `Frame`."""
