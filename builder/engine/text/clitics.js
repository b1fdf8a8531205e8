/**
 * Arabic proclitics, as `builder/text/clitics.py`. Folded words in, folded words out.
 */
(function (text) {
  "use strict";

  const ARTICLE = "ال";
  const FOR_THE = "لل";
  const GOD = "الله";
  const FOR_GOD = "لله";
  const LEFT_BY_LETTER = 3;
  const LEFT_BY_ARTICLE = 2;
  const LAM_AND_THREE = 4;
  const LEFT_BY_LAM = 4;
  let conjunctions, prepositions, stems, openings;

  text.learners.push((tables) => {
    ({ conjunctions, prepositions } = tables.clitics);
    stems = new Set(tables.clitics.radicals.split(" ").map(text.stemArabic));
    openings = new Set(Array.from(stems, (stem) => stem.slice(0, 3)));
  });

  /** What may be left without proclitics, the word itself included. @param {string} word */
  text.chain = (word) =>
    new Set(readings(word).flatMap((rest) => [rest, ...withoutArticle(rest)]));

  /** The word without the proclitics that an article proves. @param {string} word */
  text.core = function (word) {
    const proved = readings(word).find((rest) => rest === GOD || isDefinite(rest));
    if (proved === undefined) return word;
    return proved === GOD ? GOD : proved.slice(2);
  };

  /** The word without anything that could be a proclitic. @param {string} word */
  text.base = function (word) {
    const rest = shorter(word);
    return rest === word ? word : text.base(rest);
  };

  /** The two letters that clitics may have been put before, or nothing. @param {string} word */
  text.shortRemainder = function (word) {
    const rest = text.base(word);
    const mayHide = rest.length === LEFT_BY_LETTER && isOneOf(conjunctions + prepositions, rest);
    return mayHide && !word.slice(0, -rest.length).includes(ARTICLE) ? [rest.slice(1)] : [];
  };

  function isOneOf(letters, word) {
    return word !== "" && letters.includes(word[0]);
  }

  function isDefinite(word) {
    return word.startsWith(ARTICLE) && word.length - 2 >= LEFT_BY_ARTICLE;
  }

  function isWhole(word) {
    return openings.has(word.slice(0, 3)) && stems.has(text.stemArabic(word));
  }

  function readings(word) {
    return [word, ...withoutLetter(word, conjunctions)].flatMap((rest) => [
      rest,
      ...withoutPreposition(rest),
    ]);
  }

  function withoutLetter(word, letters) {
    const mayGo = isOneOf(letters, word) && word.length > LEFT_BY_LETTER && !isWhole(word);
    return mayGo ? [word.slice(1)] : [];
  }

  function withoutPreposition(word) {
    if (word === FOR_GOD) return [GOD];
    const rests = withoutLetter(word, prepositions);
    if (rests.length && word.startsWith(FOR_THE)) {
      rests.unshift(ARTICLE + word.slice(2));
      if (word.length - 2 >= LEFT_BY_LAM) rests.push(ARTICLE + word.slice(1));
    }
    return rests;
  }

  function withoutArticle(word) {
    return isDefinite(word) && word !== GOD ? [word.slice(2)] : [];
  }

  function shorter(word) {
    if (word === FOR_GOD) return GOD;
    if (word === GOD || isWhole(word)) return word;
    if (word.startsWith(FOR_THE)) {
      if (isWhole(word.slice(1)) || word.length === LAM_AND_THREE) return word.slice(1);
      if (word.length - 2 >= LEFT_BY_ARTICLE) return word.slice(2);
    }
    if (isDefinite(word)) return word.slice(2);
    const letters = conjunctions + prepositions;
    return isOneOf(letters, word) && word.length > LEFT_BY_LETTER ? word.slice(1) : word;
  }
})(globalThis.barqiya.text);
