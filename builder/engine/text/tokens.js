/**
 * Words and their places in the original text, as `builder/text/tokens.py`.
 */
(function (text) {
  "use strict";

  const PARTS_OF_ONE_WORD = 3;
  let word, latinWord;

  text.learners.push((tables) => {
    const arabic = text.charClass(tables.arabic);
    const other = `(?![${arabic}])[\\p{L}\\p{N}](?:(?![${arabic}])[\\p{L}\\p{M}\\p{N}])*`;
    word = new RegExp(`[0-9]+(?:\\.[0-9]+)+(?!${other})|[${arabic}]+|${other}`, "gu");
    latinWord = new RegExp(`^[${text.charClass(tables.latin)}0-9]+$`, "u");
  });

  /**
   * A word: its exact form, its place, and whether it takes the next position (1) or shares that
   * of the word before (0).
   * @typedef {{form: string, start: number, end: number, step: 0 | 1}} Token
   */

  /** @param {string} original @returns {Token[]} */
  text.tokens = function (original) {
    return Array.from(original.matchAll(/(?:\S|\ufeff)+/g)).flatMap((chunk) =>
      chunkTokens(chunk[0]).map((token) => ({
        ...token,
        start: token.start + chunk.index,
        end: token.end + chunk.index,
      }))
    );
  };

  function chunkTokens(chunk) {
    const spelling = text.spell(chunk);
    return hyphenated(spelling.text).flatMap((group) => {
      const tokens = group.map(([start, end]) => token(spelling, start, end, 1));
      if (isOneWord(tokens)) {
        const whole = token(spelling, group[0][0], group[group.length - 1][1], 0);
        tokens.splice(1, 0, { ...whole, form: whole.form.replace(/-/g, "") });
      }
      return tokens;
    });
  }

  /** The words of an exact form, those tied by single hyphens together. */
  function hyphenated(form) {
    const groups = [];
    let end = -1;
    for (const span of Array.from(form.matchAll(word)).flatMap(spans)) {
      if (end >= 0 && form.slice(end, span[0]) === "-") groups[groups.length - 1].push(span);
      else groups.push([span]);
      end = span[1];
    }
    return groups;
  }

  /** The place of a word; a date with several dots is several words. */
  function spans({ 0: form, index }) {
    const parts = form.split(".").length > 2 ? Array.from(form.matchAll(/[0-9]+/g)) : [[form]];
    return parts.map((part) => {
      const start = index + (part.index || 0);
      return [start, start + part[0].length];
    });
  }

  function token(spelling, start, end, step) {
    const form = spelling.text.slice(start, end);
    return { form, start: spelling.starts[start], end: spelling.ends[end - 1], step };
  }

  function isOneWord(tokens) {
    return (
      tokens.length > 1 &&
      tokens.length <= PARTS_OF_ONE_WORD &&
      tokens.every((part) => latinWord.test(part.form)) &&
      !tokens.every((part) => /^[0-9]+$/.test(part.form))
    );
  }
})(globalThis.barqiya.text);
