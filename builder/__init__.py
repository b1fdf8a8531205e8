"""Barqiya: a static archive for wire stories. The flow is read, model, render, index, write."""

__version__ = "0.1.0"
