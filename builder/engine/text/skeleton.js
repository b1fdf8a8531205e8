/**
 * Consonant skeletons for "did you mean", as `builder/text/skeleton.py`.
 */
(function (text) {
  "use strict";

  let sounds, isArabic;

  text.learners.push((tables) => {
    sounds = tables.sounds;
    isArabic = new RegExp(`^[${text.charClass(tables.arabic)}]`, "u");
  });

  /** The skeleton of a name, words apart. @param {string} name */
  text.skeleton = (name) =>
    text
      .tokens(name)
      .filter((token) => token.step && !["al", "el"].includes(text.foldExact(token.form)))
      .map((token) => wordSkeleton(text.foldExact(token.form)))
      .filter(Boolean)
      .join(" ");

  function wordSkeleton(folded) {
    const arabic = isArabic.test(folded);
    const word = arabic ? folded.replace(/^ال(?=..)/, "") : folded;
    const heard = hear(word.replace(/(.)\1+/gu, "$1"), arabic ? sounds.arabic : sounds.latin);
    return heard.endsWith("h") && heard.length > 1 ? heard.slice(0, -1) : heard;
  }

  function hear(word, pairs) {
    let heard = "";
    for (let rest = word; rest; ) {
      const [spelling, sound] = pairs.find((pair) => rest.startsWith(pair[0])) || [rest[0], rest[0]];
      heard += sound;
      rest = rest.slice(spelling.length);
    }
    return heard;
  }
})(globalThis.barqiya.text);
