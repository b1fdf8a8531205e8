/**
 * Cards: what a result shows of a story.
 */
(function (barqiya) {
  "use strict";

  const { bits } = barqiya;
  const NOTHING = new Uint8Array(0);

  /** @param {string} payload @param {Uint8Array} primer @returns {Promise<Card[]>} */
  async function decode(payload, primer) {
    return JSON.parse(bits.string(await inflate(payload, primer))).map(named);
  }

  /**
   * Undo the packing of what was packed as if it came after a primer.
   * @param {string} payload
   * @param {Uint8Array} [primer]
   */
  async function inflate(payload, primer = NOTHING) {
    const size = primer.length;
    // A block of the format that holds the primer as it is; sizes are cut to a byte each.
    const head = Uint8Array.of(0, size, size >> 8, ~size, ~size >> 8);
    const parts = /** @type {BlobPart[]} */ ([head, primer, bits.bytes(payload)]);
    const unpacked = new Blob(parts).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(unpacked).arrayBuffer()).subarray(size);
  }

  /** @param {any[]} card @returns {Card} */
  function named([id, date, people, places, topics, editions]) {
    return { id, date, people, places, topics, editions: editions.map(edition) };
  }

  /** @param {string[]} edition */
  function edition([lang, title, lead, dateline]) {
    return { lang, title, lead, dateline };
  }

  barqiya.card = { decode, inflate };
})(globalThis.barqiya);
