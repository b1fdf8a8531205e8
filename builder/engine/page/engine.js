/**
 * What the page asks the engine.
 */
(function (barqiya) {
  "use strict";

  const { words } = barqiya.page;
  const UNFINISHED = /[\p{L}\p{N}]{2}$/u;

  /** @param {Asked} asked @returns {SearchOptions & {filters: ChosenFilters}} */
  function options({ sort, people, places, topics, languages, from, to }) {
    return { lang: words.lang, sort, filters: { people, places, topics, lang: languages, from, to } };
  }

  /**
   * Search; while a word is being typed it may be the start of another.
   * @param {Asked} asked
   * @param {{limit: number, offset?: number}} part
   * @param {boolean} [typing]
   */
  async function search(asked, part, typing = false) {
    const answer = await barqiya.search(asked.q, { ...options(asked), ...part });
    if (!typing || (answer.total && !answer.partial) || !UNFINISHED.test(asked.q)) return answer;
    const begun = await barqiya.search(`${asked.q}*`, { ...options(asked), ...part });
    return begun.total && !begun.partial ? begun : answer;
  }

  /**
   * Count what the results name, and their years whatever range is asked for, so that another can be.
   * @param {Asked} asked
   * @returns {Promise<{facets: Facets, years: Facet[], exact: boolean}>}
   */
  async function count(asked) {
    const { facets, exact } = await counted(asked);
    const years = asked.from || asked.to ? (await counted({ ...asked, from: "", to: "" })).facets.years : facets.years;
    return { facets, years, exact };
  }

  /** @param {Asked} asked @returns {Promise<Answer & {facets: Facets}>} */
  async function counted(asked) {
    const answer = await barqiya.search(asked.q, { ...options(asked), limit: 0, facets: true });
    return /** @type {Answer & {facets: Facets}} */ (answer);
  }

  /** What is called or spelt nearly so. @param {string} typed @param {number} [limit] */
  function suggest(typed, limit) {
    return barqiya.suggest(typed, { lang: words.lang, limit }).catch(() => []);
  }

  barqiya.page.engine = { search, count, suggest };
})(globalThis.barqiya);
