/**
 * What a document must be, or must not be, whatever else a query asks for.
 */
(function (barqiya) {
  "use strict";

  const { text, lexicon, points, entities, period } = barqiya;
  const STRIPPED = 3;
  /** @type {Record<string, string>} */
  const KINDS = { person: "people", place: "places", topic: "topics" };

  /**
   * Prepare filters and exclusions; the answer marks the documents of a segment that pass.
   * @param {Archive} archive
   * @param {Query} query
   * @param {string[]} problems what the reader is told of
   * @returns {Promise<(segment: Segment) => Promise<Uint8Array>>}
   */
  async function sieve(archive, query, problems) {
    const excluded = query.excluded.map((clause) =>
      points.scorer(archive, clause.kind === "word" ? { ...clause, loosest: STRIPPED } : clause)
    );
    const scorers = await Promise.all(excluded);
    const tests = await Promise.all(conditions(archive, query.filters));
    problems.push(...tests.flatMap((test) => test.unknown));
    return async (segment) => {
      const passing = new Uint8Array(segment.docs).fill(1);
      for (const { minus, keep } of tests) only(passing, await keep(segment), minus);
      for (const score of scorers) only(passing, (await score(segment)).points, true);
      for (const doc of archive.dead) {
        if (doc >= segment.base && doc < segment.base + segment.docs)
          passing[doc - segment.base] = 0;
      }
      return passing;
    };
  }

  /**
   * Keep the documents that are marked, or those that are not.
   * @param {Uint8Array} passing
   * @param {ArrayLike<number>} marked
   * @param {boolean} minus
   */
  function only(passing, marked, minus) {
    for (let doc = 0; doc < passing.length; doc += 1) {
      if (Boolean(marked[doc]) === minus) passing[doc] = 0;
    }
  }

  /**
   * One test for each filter; the languages asked for are alternatives, and so make one.
   * @param {Archive} archive
   * @param {Filter[]} filters
   * @returns {Array<Promise<Test>>}
   */
  function conditions(archive, filters) {
    const langs = filters.filter(({ field, minus }) => field === "lang" && !minus);
    const others = filters.filter((filter) => !langs.includes(filter));
    const tests = others.map((filter) => condition(archive, [filter]));
    return langs.length ? [condition(archive, langs), ...tests] : tests;
  }

  /**
   * @param {Archive} archive
   * @param {Filter[]} filters of one field
   * @returns {Promise<Test>}
   */
  async function condition(archive, filters) {
    const [{ field, minus }] = filters;
    if (field === "from" || field === "to") return dated(filters[0]);
    const find = field === "lang" ? languages : bearers;
    const refs = await Promise.all(filters.map((filter) => find(archive, filter)));
    const unknown = filters.filter((_, at) => !refs[at].length).map(({ value }) => value);
    const lists = await Promise.all(refs.flat().map((ref) => lexicon.labelled(archive, ref)));
    return { minus, unknown, keep: (segment) => labelled(segment, lists.flat()) };
  }

  /** @param {Segment} segment @param {Candidate[]} labels */
  async function labelled(segment, labels) {
    const marked = new Uint8Array(segment.docs);
    for (const [, { docs }] of await points.lists(segment, labels))
      docs.forEach((doc) => (marked[doc] = 1));
    return marked;
  }

  /** The entities that a field's value means. @param {Archive} archive @param {Filter} filter */
  async function bearers(archive, { field, value }) {
    const kind = KINDS[field];
    if (await entities.entity(archive, `${kind}/${value}`)) return [`${kind}/${value}`];
    const names = await entities.named(archive, entities.keyOf(value), true);
    const own = names.filter(({ ref }) => ref.startsWith(`${kind}/`));
    const whole = own.filter((name) => name.whole);
    return (whole.length ? whole : own).map(({ ref }) => ref);
  }

  /** @param {Archive} archive @param {Filter} filter */
  async function languages({ called }, { value }) {
    const wanted = text.fold(value.trim());
    const own = Object.keys(called).filter((lang) => called[lang].map(text.fold).includes(wanted));
    return own.map((lang) => `lang/${lang}`);
  }

  /** @param {Filter} filter @returns {Test} */
  function dated({ field, value, minus }) {
    const days = period.period(text.exact(value));
    /** @param {Segment} segment */
    const keep = async (segment) => {
      const marked = new Uint8Array(segment.docs);
      if (!days) return marked;
      return field === "from"
        ? marked.fill(1, await segment.calendar.from(days[0]))
        : marked.fill(1, 0, await segment.calendar.from(days[1] + 1));
    };
    return { minus, keep, unknown: days ? [] : [value] };
  }

  barqiya.sieve = sieve;
})(globalThis.barqiya);
