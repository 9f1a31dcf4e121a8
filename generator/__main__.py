"""`python -m generator` is `dossier`."""

from generator.cli import main

main()
