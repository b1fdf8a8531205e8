/**
 * The archive as its index describes it: what a query needs to know before it reads anything else.
 */
(function (barqiya) {
  "use strict";

  const FORMAT = 4;
  const { loader, text, Segment } = barqiya;
  const { Directory } = barqiya.directory;

  /** @type {Promise<Archive> | null} */
  let opened = null;

  /** Read the index and the tables, once. */
  function open() {
    if (!opened) {
      opened = read();
      opened.catch(() => (opened = null));
    }
    return opened;
  }

  /** @returns {Promise<Archive>} */
  async function read() {
    // The one file whose address stays while it changes: never taken from a cache.
    const index = await loader.file("index", JSON.parse, String(Date.now()));
    if (index.format !== FORMAT) {
      throw new Error(
        `search/index.js has format ${index.format}, this engine reads format ${FORMAT}: ` +
          "reload the page or build again"
      );
    }
    const tables = await loader.file(index.tables, JSON.parse);
    text.load(tables.text);
    barqiya.query.load(tables.fields);
    return archive(index, tables.languages);
  }

  /** @param {IndexEntry} index @param {Record<string, string[]>} called @returns {Archive} */
  function archive(index, called) {
    let base = 0;
    const segments = index.segments.map((entry) => {
      base += entry.docs;
      return new Segment(entry, base - entry.docs, index.cards);
    });
    let dead = 0;
    return {
      ...index,
      called,
      segments,
      dead: index.dead.map((gap) => (dead += gap)),
      names: new Directory("names", index.names),
      refs: new Directory("refs", index.refs),
      sounds: new Directory("sounds", index.sounds),
    };
  }

  barqiya.open = open;
})(globalThis.barqiya);
