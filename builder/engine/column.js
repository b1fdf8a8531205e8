/**
 * Columns: the languages, entities and moments of documents.
 */
(function (barqiya) {
  "use strict";

  const { Reader, bytes } = barqiya.bits;
  const FILE = 2048;
  const ENTITIES = 512;

  /** @param {string} payload @param {number} count @returns {Columns} */
  function decode(payload, count) {
    const reader = new Reader(bytes(payload));
    const langs = new Int32Array(count);
    const starts = new Int32Array(count + 1);
    const entities = [];
    for (let doc = 0; doc < count; doc += 1) {
      langs[doc] = reader.varint();
      let entity = -1;
      for (let left = reader.varint(); left; left -= 1) {
        entity += 1 + reader.varint();
        entities.push(entity);
      }
      starts[doc + 1] = entities.length;
    }
    reader.end();
    return { langs, starts, entities };
  }

  /** @param {string} payload @param {number} count */
  function moments(payload, count) {
    const reader = new Reader(bytes(payload));
    let moment = 0;
    const found = Array.from({ length: count }, () => (moment += signed(reader.varint())));
    reader.end();
    return found;
  }

  /** @param {number} zigzag */
  function signed(zigzag) {
    return zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
  }

  barqiya.column = { FILE, ENTITIES, decode, moments };
})(globalThis.barqiya);
