/**
 * Posting lists: the documents that hold a form, oldest first, and how much it weighs in each.
 */
(function (barqiya) {
  "use strict";

  const { Reader, Bits } = barqiya.bits;

  /**
   * @param {Uint8Array} bytes
   * @param {number} count
   * @param {boolean} weighed whether there are impacts
   * @returns {List}
   */
  function decode(bytes, count, weighed) {
    const head = new Reader(bytes);
    const k = head.byte();
    const docs = new Int32Array(count);
    const impacts = new Uint8Array(weighed ? count : 0);
    docs[0] = head.varint();
    const bits = new Bits(bytes.subarray(head.at));
    for (let at = 0; at < count; at += 1) {
      if (at) docs[at] = docs[at - 1] + 1 + bits.rice(k);
      if (weighed) impacts[at] = bits.number(bits.number(1) ? 5 : 2);
    }
    bits.end();
    return { docs, impacts };
  }

  /** One list of the pieces of one. @param {List[]} pieces @returns {List} */
  function join(pieces) {
    const count = pieces.reduce((sum, piece) => sum + piece.docs.length, 0);
    const weighed = pieces[0].impacts.length > 0;
    const whole = {
      docs: new Int32Array(count),
      impacts: new Uint8Array(weighed ? count : 0),
    };
    let at = 0;
    for (const { docs, impacts } of pieces) {
      whole.docs.set(docs, at);
      if (weighed) whole.impacts.set(impacts, at);
      at += docs.length;
    }
    return whole;
  }

  barqiya.posting = { decode, join };
})(globalThis.barqiya);
