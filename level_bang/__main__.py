"""`python -m level_bang` is `level-bang`."""

from level_bang.app.cli import main

if __name__ == "__main__":
    main()
