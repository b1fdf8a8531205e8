"""The OpenSearch description."""

from xml.etree import ElementTree as ET

from builder.render.opensearch import NAMESPACE, opensearch
from tests.render.stories import site


def test_only_on_the_web() -> None:
    assert opensearch("ar", site()) is None


def test_description() -> None:
    file = opensearch("ar", site(base_url="https://a.example/"))
    assert file is not None
    assert file.path == "ar/opensearch.xml"
    root = ET.fromstring(file.data)
    url = root.find(f"{{{NAMESPACE}}}Url")
    assert url is not None
    assert url.get("template") == "https://a.example/ar/search.html?q={searchTerms}"
    assert len(root.findtext(f"{{{NAMESPACE}}}ShortName") or "") <= 16
