/**
 * Light stemmers, as `builder/text/stem.py`.
 */
(function (text) {
  "use strict";

  const LEFT = 3;
  let suffixes;

  text.learners.push((tables) => {
    suffixes = tables.suffixes.split(" ");
  });

  /** Take the endings off a folded Arabic word. @param {string} word */
  text.stemArabic = (word) =>
    suffixes.reduce(
      (rest, suffix) =>
        rest.endsWith(suffix) && rest.length - suffix.length >= LEFT
          ? rest.slice(0, -suffix.length)
          : rest,
      word
    );

  /** Take the endings off a folded Latin word. @param {string} word */
  text.stemEnglish = function (word) {
    if (word.length <= LEFT || !/^\p{L}+$/u.test(word)) return word;
    const root = withoutTense(singular(word));
    return root.endsWith("e") && root.length > LEFT ? root.slice(0, -1) : root;
  };

  function singular(word) {
    if (word.endsWith("ies") && word.length > LEFT + 1) return word.slice(0, -3) + "y";
    if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
    return /s$/.test(word) && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
  }

  function withoutTense(word) {
    const root = word.replace(/(?:ing|ed)$/, "");
    const ends = root !== word && root.length >= LEFT && /[aeiouy]/.test(root);
    return ends ? root.replace(/([bdfgmnprt])\1$/, "$1") : word;
  }
})(globalThis.barqiya.text);
