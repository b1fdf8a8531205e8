"""Marked-up text of the wire (HTML, XHTML, NITF) as the body of a story.

``copy_of`` takes HTML as strangers write it; ``copy_of_tree`` takes an element of an XML file.
"""

from builder.intake.markup.copied import Copied, copy_of, copy_of_tree

__all__ = ["Copied", "copy_of", "copy_of_tree"]
