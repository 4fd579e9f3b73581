"""The program: command line, frame loop, menus. The only package that knows all the others."""
