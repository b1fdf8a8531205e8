/**
 * What the clauses of a query give each document of a segment, by its number: points, where nothing
 * means no match, and where the words stand.
 */
(function (barqiya) {
  "use strict";

  const { lexicon, text } = barqiya;
  const ANY = 5;
  const SAME = 2;
  const SHORT = 63;

  /**
   * Work out what a clause needs, then tell its points in each segment.
   * @param {Archive} archive
   * @param {Clause} clause
   * @returns {Promise<Scorer>}
   */
  async function scorer(archive, clause) {
    if (clause.kind === "name") return barqiya.naming(archive, clause);
    if (clause.kind === "phrase") return phrase(archive, clause.words);
    const [start] = clause.words;
    const candidates =
      clause.kind === "prefix"
        ? lexicon.beginning(archive, start)
        : lexicon.forms(archive, start, clause.loosest || ANY);
    return word(archive, await candidates);
  }

  /**
   * @param {Archive} archive
   * @param {Candidate[]} candidates
   * @returns {Scorer}
   */
  function word(archive, candidates) {
    const weight = lexicon.weight(archive, candidates);
    return async (segment) => {
      const points = new Int32Array(segment.docs);
      const places = new Uint8Array(segment.docs);
      for (const [candidate, { docs, impacts }] of await lists(segment, candidates)) {
        const factor = archive.closeness[candidate.tier - 1] * weight;
        for (let at = 0; at < docs.length; at += 1) {
          const value = archive.worth[impacts[at]] * factor;
          if (value > points[docs[at]]) points[docs[at]] = value;
          places[docs[at]] |= archive.places[impacts[at]];
        }
      }
      return { points, places, weight };
    };
  }

  /**
   * All of several words, wherever they stand; the points of some of them.
   * @param {Archive} archive
   * @param {string[]} words
   * @param {number} loosest
   * @returns {Promise<Scorer>}
   */
  async function all(archive, words, loosest) {
    const asked = telling(words);
    const scorers = await Promise.all(
      asked.map(async (one) => word(archive, await lexicon.forms(archive, one, loosest)))
    );
    return async (segment) => sum(await Promise.all(scorers.map((score) => score(segment))));
  }

  /** Words without the stop words, unless there are no others. @param {string[]} words */
  function telling(words) {
    const some = words.filter((one) => !text.isStop(one));
    return some.length ? some : words;
  }

  /**
   * Where both of two words stand: in each place that both have, as short as either says it is.
   * @param {number} one
   * @param {number} other
   */
  const both = (one, other) => (one & other) | ((one | other) & SHORT);

  /** Points where every part has some. @param {Score[]} parts */
  function sum(parts) {
    return parts.reduce((total, { points, places, weight }) => {
      for (let doc = 0; doc < points.length; doc += 1) {
        total.points[doc] = total.points[doc] && points[doc] ? total.points[doc] + points[doc] : 0;
        total.places[doc] = both(total.places[doc], places[doc]);
      }
      total.weight += weight;
      return total;
    });
  }

  /** @param {Archive} archive @param {string[]} words @returns {Promise<Scorer>} */
  async function phrase(archive, words) {
    const candidates = await Promise.all(words.map((one) => lexicon.forms(archive, one, SAME)));
    const paid = telling(words);
    const scorers = candidates
      .filter((_, at) => paid.includes(words[at]))
      .map((forms) => word(archive, forms));
    return async (segment) => {
      const found = sum(await Promise.all(scorers.map((score) => score(segment))));
      if (words.length > 1) await barqiya.adjacent(segment, candidates, found.points);
      return found;
    };
  }

  /**
   * The lists of some candidates in a segment.
   * @param {Segment} segment
   * @param {Candidate[]} candidates
   * @returns {Promise<Array<[Candidate, List]>>}
   */
  function lists(segment, candidates) {
    const own = candidates.filter((candidate) => candidate.segment === segment);
    return Promise.all(
      own.map(async (one) => /** @type {[Candidate, List]} */ ([one, await segment.list(one)]))
    );
  }

  barqiya.points = { scorer, word, all, lists, both };
})(globalThis.barqiya);
