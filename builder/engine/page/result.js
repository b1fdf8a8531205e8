/**
 * A result: headline, lead, place and day, with what was searched for marked.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const { make, words } = page;

  /**
   * @param {Hit & {older?: Version[]}} hit
   * @param {Mark[]} marks
   */
  function result(hit, marks) {
    const { name, direction } = words.language(hit.lang);
    const foreign = hit.lang !== words.lang;
    const lang = foreign && hit.lang;
    const title = make("bdi", { lang, dir: direction }, ...marked(hit.title, marks));
    const link = make("a", { href: hit.url, hreflang: lang }, title);
    const heading = make("h3", { dir: foreign && direction }, link);
    if (foreign) heading.append(" ", make("span", { class: "badge", lang, dir: direction }, name));
    const card = make("article", { class: "card" }, heading);
    if (hit.lead) card.append(make("p", { class: "lead", lang, dir: direction }, ...marked(hit.lead, marks)));
    card.append(meta(hit, lang), ...older(hit));
    return make("li", {}, card);
  }

  /** Place, day, and room for names. @param {Hit} hit @param {string | false} lang */
  function meta(hit, lang) {
    const line = make("p", { class: "meta" });
    if (hit.dateline) line.append(make("bdi", { class: "from", lang }, hit.dateline));
    line.append(make("time", { datetime: hit.date }, words.date(hit.date)));
    return line;
  }

  /** Earlier versions that match as well. @param {{older?: Version[]}} hit */
  function older(hit) {
    if (!hit.older || !hit.older.length) return [];
    const links = hit.older.map((one) => {
      const { direction } = words.language(one.lang);
      const title = make("bdi", { lang: one.lang, dir: direction }, one.title);
      return make(
        "li",
        {},
        make("time", { datetime: one.date }, words.date(one.date)),
        " ",
        make("a", { href: one.url, hreflang: one.lang !== words.lang && one.lang }, title)
      );
    });
    const summary = make("summary", {}, words.sentence("older"));
    return [make("details", { class: "older" }, summary, make("ul", {}, ...links))];
  }

  /** A text with what was found in it marked. @param {string} original @param {Mark[]} marks */
  function marked(original, marks) {
    return barqiya.mark(original, marks).map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
  }

  page.result = result;
})(globalThis.barqiya);
