/**
 * Positions: where in a document a form stands. Read for phrases only.
 */
(function (barqiya) {
  "use strict";

  const { Reader, Bits, bytes } = barqiya.bits;

  /** The sections of an x file. @param {string} payload @returns {Uint8Array[]} */
  function sections(payload) {
    const reader = new Reader(bytes(payload));
    const lengths = Array.from({ length: reader.varint() }, () => reader.varint());
    const parts = lengths.map((length) => reader.take(length));
    reader.end();
    return parts;
  }

  /**
   * The positions of every form of a term shard that has its list there, in the shard's order.
   * @param {Uint8Array} section
   * @param {number[]} counts how many documents each form has
   * @returns {Positions[]}
   */
  function decode(section, counts) {
    const bits = new Bits(section);
    const all = counts.map((count) => decodeForm(bits, count));
    bits.end();
    return all;
  }

  /**
   * @param {InstanceType<typeof Bits>} bits
   * @param {number} count
   */
  function decodeForm(bits, count) {
    const k = bits.number(5);
    const starts = new Int32Array(count + 1);
    const values = [];
    for (let doc = 0; doc < count; doc += 1) {
      let left = bits.unary();
      let position = bits.rice(k);
      values.push(position);
      for (; left; left -= 1) values.push((position += 1 + bits.rice(k)));
      starts[doc + 1] = values.length;
    }
    return { starts, values };
  }

  /**
   * The positions of several pieces of one list.
   * @param {Positions[]} pieces
   * @returns {Positions}
   */
  function join(pieces) {
    const starts = [0];
    /** @type {number[]} */
    const values = [];
    for (const piece of pieces) {
      const base = values.length;
      for (const value of piece.values) values.push(value);
      for (const end of piece.starts.subarray(1)) starts.push(base + end);
    }
    return { starts: Int32Array.from(starts), values };
  }

  barqiya.position = { sections, decode, join };
})(globalThis.barqiya);
