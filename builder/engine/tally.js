/**
 * Adding up what the parts of a query say about the documents of one segment.
 */
(function (barqiya) {
  "use strict";

  class Tally {
    /** @param {number} docs */
    constructor(docs) {
      this.docs = docs;
      this.scores = new Int32Array(docs);
      /** How many parts each document matches. */
      this.matched = new Uint8Array(docs);
      this.latest = new Uint8Array(docs);
      this.parts = 0;
    }

    /**
     * Count one more part of the query.
     * @param {Posting[]} postings its lists; a document may be in several
     */
    add(postings) {
      const { scores, matched, latest } = this;
      const part = (this.parts += 1);
      for (const { docs, impacts, factor } of postings) {
        for (let at = 0; at < docs.length; at += 1) {
          const doc = docs[at];
          if (impacts) scores[doc] += impacts[at] * factor;
          if (latest[doc] !== part) {
            latest[doc] = part;
            matched[doc] += 1;
          }
        }
      }
    }

    /** Leave documents out, whatever they match. @param {ArrayLike<number>} docs */
    remove(docs) {
      for (let at = 0; at < docs.length; at += 1) this.matched[docs[at]] = 0;
    }

    /** Leave out what lies before a document or from another one on. @param {number} first @param {number} end */
    keep(first, end) {
      this.matched.fill(0, 0, first);
      this.matched.fill(0, end);
    }

    /** The documents that match so many parts, oldest first. @param {number} parts */
    matching(parts) {
      const found = [];
      for (let doc = 0; doc < this.docs; doc += 1) if (this.matched[doc] === parts) found.push(doc);
      return found;
    }
  }

  barqiya.Tally = Tally;
})(globalThis.barqiya);
