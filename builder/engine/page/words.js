/**
 * The words of the interface, as the template handed them over: sentences, counts, numbers, dates.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const SLOT = /%\(([a-z]+)\)s/;
  /** @type {PageWords} */
  const words = JSON.parse(page.find("search-words").textContent || "");
  const locale = `${words.lang}-u-nu-${words.digits}`;
  const grouped = new Intl.NumberFormat(locale);
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  const plurals = new Intl.PluralRules(words.lang);

  /**
   * A sentence with its slots filled; each value is set apart, whatever its direction.
   * @param {string} key
   * @param {Record<string, Node | string>} [values]
   * @returns {Node}
   */
  function sentence(key, values = {}) {
    const said = document.createDocumentFragment();
    words.said[key].split(SLOT).forEach((part, at) => {
      said.append(at % 2 ? page.make("bdi", {}, values[part]) : part);
    });
    return said;
  }

  /**
   * The same for attributes, which markup cannot reach.
   * @param {string} key
   * @param {string} value for its only slot
   */
  function plainly(key, value = "") {
    return words.said[key].replace(SLOT, () => `\u2068${value}\u2069`);
  }

  /** A number of stories in words. @param {number} count @param {boolean} [exact] */
  function stories(count, exact = true) {
    const form = words.stories[plurals.select(count)] || words.stories.other;
    const said = form.replace(SLOT, () => number(count));
    return exact ? said : words.said.least.replace(SLOT, () => said);
  }

  /** @param {number} count */
  function number(count) {
    return grouped.format(count);
  }

  /** A year, or another number without marks between its digits. @param {string} digits */
  function year(digits) {
    return plain.format(Number(digits));
  }

  /** A day as the archive's other pages write it. @param {string} iso */
  function date(iso) {
    const [y, m, d] = iso.slice(0, 10).split("-");
    /** @type {Record<string, string>} */
    const parts = { year: year(y), day: year(d) };
    return words.days[Number(m) - 1].replace(new RegExp(SLOT, "g"), (_, part) => parts[part]);
  }

  /** A language by its code. @param {string} code @returns {PageLanguage} */
  function language(code) {
    return words.languages[code] || { name: code, direction: "auto" };
  }

  /** The page of a person, place or topic. @param {string} ref such as `people/putin` */
  page.home = (ref) => barqiya.loader.href(`${words.lang}/${ref}.html`);
  page.words = { lang: words.lang, sentence, plainly, stories, number, year, date, language };
})(globalThis.barqiya);
