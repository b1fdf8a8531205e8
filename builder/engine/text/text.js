/**
 * The text room in the browser: the same folding, words and keys as `builder/text/` in Python.
 *
 * Load this file first, the others in any order, then call `barqiya.text.load(tables)` with what
 * `builder/text/table.py` wrote. Letters and word lists exist there only; these files hold the
 * rules.
 */
(function (barqiya) {
  "use strict";

  const text = (barqiya.text = {
    /** @type {Array<(tables: object) => void>} what each file wants to do with the tables */
    learners: [],

    /**
     * Hand the tables to every rule.
     * @param {object} tables
     */
    load(tables) {
      text.learners.forEach((learn) => learn(tables));
    },

    /**
     * The inside of a regular expression's [...] for "first-last" pairs.
     * @param {string} ranges
     */
    charClass(ranges) {
      return ranges.replace(/([0-9a-f]+)-([0-9a-f]+) ?/g, "\\u{$1}-\\u{$2}");
    },

    /**
     * The words of a list as a set.
     * @param {string} words
     */
    words(words) {
      return new Set(words.split(" "));
    },
  });
})((globalThis.barqiya = globalThis.barqiya || {}));
