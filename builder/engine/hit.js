/**
 * Hits: results as a page shows them.
 */
(function (barqiya) {
  "use strict";

  const { names, loader } = barqiya;

  /**
   * @param {Archive} archive
   * @param {Result} result
   * @param {string} lang of the reader
   * @param {string[]} words the free words of the query
   * @returns {Promise<Hit>}
   */
  async function hit(archive, { segment, doc, score, older = [] }, lang, words) {
    const card = await segment.card(doc);
    const edition = best(card.editions, lang, words);
    return {
      id: card.id,
      lang: edition.lang,
      languages: card.editions.map((one) => one.lang),
      url: loader.href(path(archive.story, card, edition.lang)),
      title: edition.title,
      date: card.date,
      lead: edition.lead,
      dateline: edition.dateline,
      people: card.people,
      places: card.places,
      topics: card.topics,
      score,
      older: await Promise.all(older.map((one) => hit(archive, one, lang, words))),
    };
  }

  /**
   * The edition that the reader most likely searched in.
   * @param {Edition[]} editions
   * @param {string} lang
   * @param {string[]} words
   */
  function best(editions, lang, words) {
    const scripts = new Set(words.map(names.isArabic));
    const found = editions.filter((one) => !words.length || scripts.has(names.isArabic(one.title)));
    const own = (/** @type {Edition} */ one) => one.lang === lang;
    return found.find(own) || found[0] || editions.find(own) || editions[0];
  }

  /**
   * The address of a story below the site's root.
   * @param {string} pattern
   * @param {Card} card
   * @param {string} lang
   */
  function path(pattern, { id, date }, lang) {
    const [year, month, day] = date.slice(0, 10).split("-");
    /** @type {Record<string, string>} */
    const parts = { lang, year, month, day, id };
    return pattern.replace(/\{([a-z]+)\}/g, (whole, name) => parts[name] || whole);
  }

  barqiya.hit = hit;
})(globalThis.barqiya);
