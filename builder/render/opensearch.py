"""The OpenSearch description, by which a browser searches the archive from its address bar."""

from xml.etree import ElementTree as ET

from builder.config import SiteConfig
from builder.model import address
from builder.model.page import OutputFile
from builder.render.bidi import closed
from builder.render.link import absolute
from builder.render.xml import sub, to_bytes

NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
TYPE = "application/opensearchdescription+xml"
"""The media type for the link to it."""


def description_path(lang: str) -> str:
    """Where the description of a language's search stands."""
    return f"{lang}/opensearch.xml"


def opensearch(lang: str, config: SiteConfig) -> OutputFile | None:
    """The description of a language's search, which only an archive on the web can have."""
    search = absolute(address.single(lang, "search"), config)
    if search is None:
        return None
    root = ET.Element("OpenSearchDescription", {"xmlns": NAMESPACE})
    title = closed(config.title_in(lang))
    sub(root, "ShortName", title[:16].strip())
    sub(root, "LongName", title[:48].strip())
    sub(root, "Description", title)
    sub(root, "Url", type="text/html", template=f"{search}?q={{searchTerms}}")
    sub(root, "Language", lang)
    sub(root, "InputEncoding", "UTF-8")
    return OutputFile(path=description_path(lang), data=to_bytes(root))
