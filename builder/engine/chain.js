/**
 * Chains: a story and those that replaced it are one result, shown as the newest that matches.
 */
(function (barqiya) {
  "use strict";

  /**
   * @param {Archive} archive
   * @param {Result[]} found
   * @returns {Promise<Result[]>}
   */
  async function grouped(archive, found) {
    const newest = await successors(archive, found);
    if (!newest.size) return found;
    const heads = new Set(newest.values());
    /** @type {Map<number, Result[]>} */
    const chains = new Map();
    const alone = found.filter((one) => {
      const number = one.segment.base + one.doc;
      const head = newest.has(number) ? Number(newest.get(number)) : number;
      if (!heads.has(head)) return true;
      chains.set(head, [...(chains.get(head) || []), one]);
      return false;
    });
    return alone.concat(await Promise.all(Array.from(chains.values(), shown)));
  }

  /** @param {Result[]} chain @returns {Promise<Result>} */
  async function shown(chain) {
    const score = Math.max(...chain.map((one) => one.score));
    const [newest, ...older] = await barqiya.rank.newestFirst(chain);
    return { ...newest, score, older };
  }

  /**
   * The last of the chain for each document found that has been replaced.
   * @param {Archive} archive
   * @param {Result[]} found
   */
  async function successors(archive, found) {
    const { first, version } = archive.chains;
    /** @type {Map<number, number>} */
    const newest = new Map();
    const wanted = new Set(found.map(({ segment, doc }) => segment.base + doc));
    const needed = first.filter((begin, file) => overlaps(wanted, begin, first[file + 1]));
    for (const begin of needed) {
      const name = barqiya.directory.place("chains", first.indexOf(begin));
      /** @type {number[]} */
      const pairs = await barqiya.loader.file(name, JSON.parse, version);
      for (let at = 0; at < pairs.length; at += 2) {
        if (wanted.has(pairs[at])) newest.set(pairs[at], pairs[at + 1]);
      }
    }
    return newest;
  }

  /**
   * Whether any number lies from one on and before another.
   * @param {Set<number>} numbers
   * @param {number} begin
   * @param {number} [end]
   */
  function overlaps(numbers, begin, end = Infinity) {
    for (const number of numbers) if (number >= begin && number < end) return true;
    return false;
  }

  barqiya.grouped = grouped;
})(globalThis.barqiya);
