"""What start.py needs beside itself, with the standard library alone: bundles for machines without network, updates."""
