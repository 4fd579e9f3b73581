"""The window, the keys and the picture. With `sound.device` the only code that knows the engine."""
