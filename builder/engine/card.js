/**
 * Cards: what a result shows of a story.
 */
(function (barqiya) {
  "use strict";

  /** @param {string} payload @returns {Promise<Card[]>} */
  async function decode(payload) {
    const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (barqiya.bits.bytes(payload));
    const packed = new Blob([bytes]).stream();
    const unpacked = packed.pipeThrough(new DecompressionStream("deflate-raw"));
    const cards = await new Response(unpacked).json();
    return cards.map(named);
  }

  /** @param {any[]} card @returns {Card} */
  function named([id, date, people, places, topics, editions]) {
    return { id, date, people, places, topics, editions: editions.map(edition) };
  }

  /** @param {string[]} edition */
  function edition([lang, title, lead, dateline]) {
    return { lang, title, lead, dateline };
  }

  barqiya.card = { decode };
})(globalThis.barqiya);
