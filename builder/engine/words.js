/**
 * The word lists: every form of the stories by its folded spelling, for completion.
 */
(function (barqiya) {
  "use strict";

  const { Reader, bytes, string } = barqiya.bits;
  const { text } = barqiya;

  /** @param {string} payload @returns {Array<[string, number]>} */
  function decode(payload) {
    const reader = new Reader(bytes(payload));
    const count = reader.varint();
    /** @type {Array<[string, number]>} */
    const words = [];
    /** @type {Uint8Array} */
    let before = new Uint8Array(0);
    while (words.length < count) {
      before = reader.front(before);
      words.push([string(before), reader.varint()]);
    }
    reader.end();
    return words;
  }

  /**
   * How many documents hold each form that begins with some letters.
   * @param {Archive} archive
   * @param {string} start folded
   * @param {number} [most] shards of a segment that may be read
   */
  async function beginning(archive, start, most = Infinity) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    const reads = archive.segments.map((segment) => {
      let left = most;
      return segment.words.each(start, false, decode, (words) => {
        for (const [form, count] of words) {
          if (text.foldExact(form).startsWith(start))
            counts.set(form, (counts.get(form) || 0) + count);
        }
        return (left -= 1) > 0;
      });
    });
    await Promise.all(reads);
    return counts;
  }

  barqiya.words = { beginning };
})(globalThis.barqiya);
