/**
 * Facets: how many results name each person, place and topic, and their languages and years.
 */
(function (barqiya) {
  "use strict";

  const { column, entities } = barqiya;
  const MONTHS = 12;
  const NAMED = 20;

  /**
   * Count all results; of people, places and topics the most frequent are given.
   * @param {Archive} archive
   * @param {Result[]} results
   * @param {string} lang
   * @returns {Promise<Facets>}
   */
  async function facets(archive, results, lang) {
    /** @type {Tallies} */
    const tallies = { languages: new Map(), years: new Map(), months: new Map(), refs: new Map() };
    await Promise.all(
      archive.segments.map((segment) =>
        tally(
          archive,
          segment,
          results.filter((one) => one.segment === segment),
          tallies
        )
      )
    );
    const kinds = await Promise.all(
      ["people", "places", "topics"].map((kind) => named(archive, kind, tallies.refs, lang))
    );
    return {
      people: kinds[0],
      places: kinds[1],
      topics: kinds[2],
      languages: counts(tallies.languages),
      years: counts(tallies.years).sort((one, other) => (one.id < other.id ? -1 : 1)),
      months: counts(tallies.months).sort((one, other) => (one.id < other.id ? -1 : 1)),
    };
  }

  /**
   * @param {Archive} archive
   * @param {Segment} segment
   * @param {Result[]} results
   * @param {Tallies} tallies
   */
  async function tally(archive, segment, results, tallies) {
    /** @type {Map<number, number>} */
    const numbers = new Map();
    const files = new Set(results.map(({ doc }) => Math.floor(doc / column.FILE)));
    const columns = new Map(
      await Promise.all(
        Array.from(
          files,
          async (file) => /** @type {[number, Columns]} */ ([file, await segment.columns(file)])
        )
      )
    );
    for (const { doc } of results) {
      const file = /** @type {Columns} */ (columns.get(Math.floor(doc / column.FILE)));
      const row = doc % column.FILE;
      archive.languages.forEach((lang, bit) => {
        if (file.langs[row] & (1 << bit)) add(tallies.languages, lang);
      });
      for (let at = file.starts[row]; at < file.starts[row + 1]; at += 1)
        add(numbers, file.entities[at]);
      const { month } = segment.calendar.monthOf(doc);
      add(tallies.years, year(month));
      add(tallies.months, `${year(month)}-${String((month % MONTHS) + 1).padStart(2, "0")}`);
    }
    for (const [number, count] of numbers) add(tallies.refs, await segment.entity(number), count);
  }

  /** @param {number} month */
  function year(month) {
    return String(Math.floor(month / MONTHS)).padStart(4, "0");
  }

  /**
   * @template T
   * @param {Map<T, number>} map
   * @param {T} key
   * @param {number} [count]
   */
  function add(map, key, count = 1) {
    map.set(key, (map.get(key) || 0) + count);
  }

  /** @param {Map<string, number>} map @returns {Facet[]} most frequent first */
  function counts(map) {
    return barqiya.lexicon.frequent(map).map(([id, count]) => ({ id, name: id, count }));
  }

  /**
   * @param {Archive} archive
   * @param {string} kind
   * @param {Map<string, number>} refs
   * @param {string} lang
   */
  function named(archive, kind, refs, lang) {
    const own = counts(refs).filter(({ id }) => id.startsWith(`${kind}/`));
    return Promise.all(
      own.slice(0, NAMED).map(async ({ id: ref, count }) => {
        const known = await entities.entity(archive, ref);
        const id = ref.slice(kind.length + 1);
        return { id, name: known ? entities.nameIn(known, lang) : id, count };
      })
    );
  }

  barqiya.facets = facets;
})(globalThis.barqiya);
