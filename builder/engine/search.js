/**
 * The search: a query in, stories out.
 */
(function (barqiya) {
  "use strict";

  const { loader, text, query, names, rank, entities } = barqiya;
  const HITS = 10;
  const ANY = 5;
  const SAME = 2;

  /**
   * @param {string} written
   * @param {SearchOptions} [options]
   * @returns {Promise<Answer>}
   */
  async function search(written, options = {}) {
    const { lang = "", limit = HITS, offset = 0, sort = "score" } = options;
    const started = Date.now();
    const before = { ...loader.read };
    const archive = await barqiya.open();
    const asked = query.parse(written);
    asked.filters.push(...chosen(options.filters || {}));
    const clauses = await names.recognise(archive, asked.clauses);
    const problems = /** @type {string[]} */ ([]);
    const { found, partial } = await matching(archive, { ...asked, clauses }, problems);
    const first = await rank.first(found, offset + limit, sort === "newest");
    const words = free(clauses);
    const hits = first.slice(offset).map((one) => barqiya.hit(archive, one, lang, words));
    return {
      total: found.length,
      exact: true,
      partial,
      hits: await Promise.all(hits),
      facets: options.facets ? await barqiya.facets(archive, found, lang) : null,
      alsoSearched: clauses.flatMap((clause) => clause.others || []),
      entities: clauses.flatMap((clause) => known(clause, lang)),
      marks: clauses.flatMap(marks),
      problems,
      stats: {
        files: loader.read.files - before.files,
        bytes: loader.read.bytes - before.bytes,
        ms: Date.now() - started,
      },
    };
  }

  /** @param {Archive} archive @param {Query} asked @param {string[]} problems */
  async function matching(archive, asked, problems) {
    const { clauses, excluded, filters } = asked;
    if (!clauses.length && !excluded.length && !filters.length)
      return { found: [], partial: false };
    const passing = await barqiya.sieve(archive, asked, problems);
    const { found, partial } = await rank.matches(archive, clauses, passing);
    return { found: await barqiya.grouped(archive, found), partial };
  }

  /**
   * The filters that a page sets beside the query.
   * @param {ChosenFilters} filters
   * @returns {Filter[]}
   */
  function chosen(filters) {
    const fields = Object.entries({
      person: filters.people,
      place: filters.places,
      topic: filters.topics,
      lang: filters.lang,
      from: filters.from,
      to: filters.to,
    });
    return fields.flatMap(([field, values]) =>
      (values === undefined ? [] : [values])
        .flat()
        .filter(Boolean)
        .map((value) => ({ field, value, minus: false }))
    );
  }

  /** The free words, by whose script an edition is chosen. @param {Clause[]} clauses */
  function free(clauses) {
    return clauses.flatMap(({ words }) => words);
  }

  /** @param {Clause} clause @param {string} lang */
  function known(clause, lang) {
    return (clause.entities || []).map((one) => ({
      ref: one.ref,
      name: entities.nameIn(one, lang),
    }));
  }

  /** What to mark in the results. @param {Clause} clause @returns {Mark[]} */
  function marks({ kind, words, others = [] }) {
    if (kind === "prefix") return [{ words, prefix: true, loosest: SAME }];
    if (kind === "phrase") return [{ words, prefix: false, loosest: SAME }];
    const typed = words.length > 1 ? words.filter((word) => !text.isStop(word)) : words;
    const translated = others.flatMap(query.words).filter((word) => !text.isStop(word));
    return [
      ...typed.map((word) => ({ words: [word], prefix: false, loosest: ANY })),
      ...translated.map((word) => ({ words: [word], prefix: false, loosest: ANY - 2 })),
    ];
  }

  barqiya.search = search;
})(globalThis.barqiya);
