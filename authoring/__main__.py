"""The console command `authoring`."""

import sys

from authoring.commands import main

if __name__ == "__main__":
    sys.exit(main())
