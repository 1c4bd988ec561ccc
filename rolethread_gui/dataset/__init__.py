"""The vocabulary that every part of the program shares. Imports nothing else of ours, and no Qt."""
