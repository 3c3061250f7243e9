"""The console command `authoring`."""

import sys

from authoring.commands import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
