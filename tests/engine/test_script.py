"""The engine's one script."""

import gzip

from builder.engine.script import ORDER, script
from builder.engine.shrink import shrink
from tests.site import ROOT

ENGINE = ROOT / "builder" / "engine"
MOST = 15 * 1024


def test_it_is_small() -> None:
    assert len(gzip.compress(script(), 9)) <= MOST


def test_every_file_is_in_it_but_the_one_that_search_does_not_use() -> None:
    paths = [*ENGINE.glob("*.js"), *ENGINE.glob("text/*.js")]
    files = {path.relative_to(ENGINE).with_suffix("").as_posix() for path in paths}

    assert files - set(ORDER) == {"text/marks"}


def test_it_needs_nothing_that_a_page_from_the_disk_may_not_use() -> None:
    code = script().decode()

    for name in ("fetch(", "XMLHttpRequest", "import(", "Worker", "localStorage", "indexedDB"):
        assert name not in code


def test_shrinking() -> None:
    source = """
    /** A comment. */
    (function (barqiya) {
      "use strict";
      const { text } = barqiya; // the room
      const LONG_NAME = 3;
      function lengthOf(word, limit) {
        const half = limit / 2;
        return word.length / half + +half - /a"b[/]/.test(word) + `x ${half} // y`;
      }
      let index = 0;
      index++;
      for (const word of [1]) index += word;
      barqiya.lengthOf = { text, half: LONG_NAME, index };
    })(globalThis.barqiya);
    """

    assert shrink(source) == (
        '(function(barqiya){"use strict";const{text}=barqiya;const b=3;'
        "function lengthOf(a,c){const half=c/2;"
        'return a.length/half+ +half-/a"b[/]/.test(a)+`x ${half} // y`}'
        "let index=0;index++;for(const a of[1])index+=a;"
        "barqiya.lengthOf={text,half:b,index}})(globalThis.barqiya);\n"
    )
