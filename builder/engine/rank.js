/**
 * Which documents a query finds, and in which order.
 */
(function (barqiya) {
  "use strict";

  const { points } = barqiya;
  const DOCS = 2 ** 24;

  /**
   * The documents of all segments that match most clauses, with their scores.
   * @param {Archive} archive
   * @param {Clause[]} clauses
   * @param {(segment: Segment) => Promise<Uint8Array>} passing
   * @returns {Promise<{found: Result[], partial: boolean}>}
   */
  async function matches(archive, clauses, passing) {
    const scorers = await Promise.all(clauses.map((clause) => points.scorer(archive, clause)));
    const counted = await Promise.all(
      archive.segments.map(async (segment) => {
        const parts = await Promise.all(scorers.map((score) => score(segment)));
        return count(segment, parts, await passing(segment), archive);
      })
    );
    const most = Math.max(0, ...counted.map((one) => one.most));
    if (!most && clauses.length) return { found: [], partial: false };
    return { found: counted.flatMap((one) => withMost(one, most)), partial: most < clauses.length };
  }

  /**
   * How many clauses each document matches, and what they give together.
   * @param {Segment} segment
   * @param {Score[]} parts
   * @param {Uint8Array} passing
   * @param {Archive} archive
   * @returns {Counted}
   */
  function count(segment, parts, passing, archive) {
    const scores = new Int32Array(segment.docs);
    const matched = new Uint16Array(segment.docs);
    let weight = 0;
    for (const part of parts) {
      weight += part.weight;
      part.points.forEach((value, doc) => {
        scores[doc] += value;
        if (value) matched[doc] += 1;
      });
    }
    let most = 0;
    for (let doc = 0; doc < matched.length; doc += 1) {
      if (passing[doc] && matched[doc] > most) most = matched[doc];
      if (parts.length && matched[doc] === parts.length) {
        const places = parts.map((part) => part.places[doc]);
        scores[doc] += weight * archive.together[places.reduce(points.both)];
      }
    }
    return { segment, scores, matched, passing, most };
  }

  /** @param {Counted} counted @param {number} most @returns {Result[]} */
  function withMost({ segment, scores, matched, passing }, most) {
    const found = [];
    for (let doc = 0; doc < matched.length; doc += 1) {
      if (passing[doc] && matched[doc] === most) found.push({ segment, doc, score: scores[doc] });
    }
    return found;
  }

  /**
   * The first results in the order of a search.
   * @param {Result[]} found
   * @param {number} count
   * @param {boolean} newest leave the score out
   */
  async function first(found, count, newest) {
    const key = newest ? () => 0 : (/** @type {Result} */ one) => one.score;
    /** @type {Map<number, Result[]>} */
    const groups = new Map();
    for (const one of leaders(found, count, key)) {
      const group = groups.get(key(one));
      if (group) group.push(one);
      else groups.set(key(one), [one]);
    }
    /** @type {Result[]} */
    const order = [];
    for (const score of Array.from(groups.keys()).sort((one, other) => other - one)) {
      if (order.length < count) order.push(...(await newestFirst(groups.get(score) || [])));
    }
    return order.slice(0, count);
  }

  /**
   * The first results of each segment: none but these can be among the first of all.
   * @param {Result[]} found
   * @param {number} count
   * @param {(one: Result) => number} key
   */
  function leaders(found, count, key) {
    /** @type {Map<Segment, Result[]>} */
    const bySegment = new Map();
    for (const one of found) {
      const own = bySegment.get(one.segment);
      if (own) own.push(one);
      else bySegment.set(one.segment, [one]);
    }
    return Array.from(bySegment.values()).flatMap((own) => {
      if (own.length <= count) return own;
      const keys = Float64Array.from(own, (one) => key(one) * DOCS + one.doc).sort();
      const least = keys[keys.length - count];
      return own.filter((one) => key(one) * DOCS + one.doc >= least);
    });
  }

  /** @param {Result[]} results @returns {Promise<Result[]>} */
  async function newestFirst(results) {
    const alone = results.every((one) => one.segment === results[0].segment);
    if (alone) return results.sort((one, other) => other.doc - one.doc);
    const moments = await Promise.all(results.map(({ segment, doc }) => segment.moment(doc)));
    const rows = results.map((result, at) => ({ result, moment: moments[at], id: "" }));
    for (const row of rows) {
      const rivals = rows.filter((one) => one.moment === row.moment);
      if (rivals.length > 1) row.id = (await row.result.segment.card(row.result.doc)).id;
    }
    rows.sort((one, other) => other.moment - one.moment || (one.id < other.id ? -1 : 1));
    return rows.map((row) => row.result);
  }

  barqiya.rank = { matches, first, newestFirst };
})(globalThis.barqiya);
