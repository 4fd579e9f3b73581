"""`python -m level_bang` is `level-bang`; Ctrl-C is heeded from the first moment on."""

import sys


def main() -> None:
    """The program: ends the process with the exit code of the design."""
    try:
        from level_bang.app import cli
    except KeyboardInterrupt:
        sys.stderr.write("Stopped.\n")
        sys.exit(2)
    cli.main()


if __name__ == "__main__":
    main()
