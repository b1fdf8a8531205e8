"""Marked-up text of the wire (HTML, XHTML, NITF) as the body of a story.

``copy_of`` takes HTML as strangers write it; ``copy_of_tree`` takes an element of an XML file.
"""

from builder.intake.markup.copied import NOTHING, Copied, copy_of, copy_of_tree
from builder.intake.markup.html import tree_of

__all__ = ["NOTHING", "Copied", "copy_of", "copy_of_tree", "tree_of"]
