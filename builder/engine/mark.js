/**
 * Marking what a query found in the original text: whole words, however they are spelt there.
 */
(function (barqiya) {
  "use strict";

  const { text } = barqiya;

  /**
   * Cut a text into stretches that are marked or not; joined together they are the text.
   * @param {string} original
   * @param {Mark[]} marks what `search` returned as `marks`
   * @returns {Stretch[]}
   */
  function mark(original, marks) {
    const places = placed(text.tokens(original));
    const spans = marks.flatMap((one) => found(places, one));
    return stretches(original, joined(spans));
  }

  /**
   * The words at each position; forms of one word share theirs.
   * @param {Token[]} tokens
   * @returns {Token[][]}
   */
  function placed(tokens) {
    /** @type {Token[][]} */
    const places = [];
    for (const token of tokens) {
      if (token.step || !places.length) places.push([token]);
      else places[places.length - 1].push(token);
    }
    return places;
  }

  /**
   * Where a word, the start of a word or a run of words stands.
   * @param {Token[][]} places
   * @param {Mark} mark
   * @returns {Array<[number, number]>}
   */
  function found(places, mark) {
    const tests = mark.words.map((word) => tester(word, mark));
    /** @type {Array<[number, number]>} */
    const spans = [];
    for (let at = 0; at + tests.length <= places.length; at += 1) {
      const run = tests.map((fits, word) => places[at + word].find((token) => fits(token.form)));
      const first = run[0];
      const last = run[run.length - 1];
      if (first && last && run.every(Boolean)) spans.push([first.start, last.end]);
    }
    return spans;
  }

  /**
   * @param {string} word
   * @param {Mark} mark
   * @returns {(form: string) => boolean}
   */
  function tester(word, mark) {
    const start = text.foldExact(word);
    if (mark.prefix) return (form) => text.foldExact(form).startsWith(start);
    const judge = text.judge(word);
    return (form) => judge(form) <= mark.loosest;
  }

  /**
   * Spans in reading order, those that overlap made one.
   * @param {Array<[number, number]>} spans
   */
  function joined(spans) {
    /** @type {Array<[number, number]>} */
    const apart = [];
    for (const [start, end] of spans.sort((one, other) => one[0] - other[0])) {
      const last = apart[apart.length - 1];
      if (last && start < last[1]) last[1] = Math.max(last[1], end);
      else apart.push([start, end]);
    }
    return apart;
  }

  /**
   * @param {string} original
   * @param {Array<[number, number]>} spans
   */
  function stretches(original, spans) {
    /** @type {Stretch[]} */
    const parts = [];
    let at = 0;
    for (const [start, end] of spans) {
      if (start > at) parts.push({ text: original.slice(at, start), marked: false });
      parts.push({ text: original.slice(start, end), marked: true });
      at = end;
    }
    if (at < original.length) parts.push({ text: original.slice(at), marked: false });
    return parts;
  }

  barqiya.mark = mark;
})(globalThis.barqiya);
