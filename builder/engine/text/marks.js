/**
 * Where a text holds the words of a query, for highlighting.
 */
(function (text) {
  "use strict";

  /**
   * List the places of words that match, in reading order; `form` says how close each is.
   * @param {string} original
   * @param {string[]} words exact forms of the query
   * @param {number} loosest the last value of `tables.forms` that still counts
   * @returns {Array<{start: number, end: number, form: number}>}
   */
  text.marks = function (original, words, loosest) {
    const judges = words.map(text.judge);
    const closest = (form) => Math.min(...judges.map((judge) => judge(form)));
    return text
      .tokens(original)
      .map(({ form, start, end }) => ({ start, end, form: closest(form) }))
      .filter((mark) => mark.form <= loosest)
      .reduce(apart, []);
  };

  /** Add a mark unless it overlaps the last one; a joined form overlaps its parts. */
  function apart(marks, mark) {
    const last = marks[marks.length - 1];
    return last && mark.start < last.end ? marks : [...marks, mark];
  }
})(globalThis.barqiya.text);
