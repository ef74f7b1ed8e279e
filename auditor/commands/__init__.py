"""The commands that audit nothing, one file each, named by the word that people type; `cli.py` gathers them."""
