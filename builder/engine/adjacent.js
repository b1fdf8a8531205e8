/**
 * Phrases: words that stand next to each other.
 */
(function (barqiya) {
  "use strict";

  /**
   * Take the points from documents that do not hold the words one after the other.
   * @param {Segment} segment
   * @param {Candidate[][]} words the forms of each word, in the order of the phrase
   * @param {Int32Array} points
   */
  async function adjacent(segment, words, points) {
    if (!points.some(Boolean)) return;
    const placed = await Promise.all(words.map((forms) => places(segment, forms, points)));
    const [first, ...rest] = placed;
    for (let doc = 0; doc < points.length; doc += 1) {
      if (!points[doc]) continue;
      const starts = first.get(doc) || [];
      const following = rest.map((word) => new Set(word.get(doc)));
      const holds = starts.some((start) => following.every((word, at) => word.has(start + at + 1)));
      if (!holds) points[doc] = 0;
    }
  }

  /**
   * Where a word stands in the documents that have points.
   * @param {Segment} segment
   * @param {Candidate[]} forms
   * @param {Int32Array} points
   */
  async function places(segment, forms, points) {
    /** @type {Map<number, number[]>} */
    const found = new Map();
    for (const [form, { docs }] of await barqiya.points.lists(segment, forms)) {
      const { starts, values } = await segment.positions(form);
      docs.forEach((doc, at) => {
        if (!points[doc]) return;
        const here = values.slice(starts[at], starts[at + 1]);
        found.set(doc, (found.get(doc) || []).concat(here));
      });
    }
    return found;
  }

  barqiya.adjacent = adjacent;
})(globalThis.barqiya);
