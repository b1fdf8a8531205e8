"""Tables scroll by themselves."""

from markupsafe import Markup

from builder.body import Body
from builder.render.pages.blocks import blocks
from tests.render.pages.archive import desk


def test_a_table_is_put_into_a_region() -> None:
    body = Body(blocks=(Markup("<p>a</p>"), Markup("<table>b</table>")), texts=("a", "b"))
    assert blocks(body, "ar", desk()) == (
        "<p>a</p>",
        '<div class="scroll" role="region" tabindex="0" aria-label="جدول"><table>b</table></div>',
    )


def test_other_blocks_stay() -> None:
    body = Body(blocks=(Markup("<p>a</p>"),), texts=("a",))
    assert blocks(body, "en", desk()) is body.blocks
