/**
 * Spelling and folding, as `builder/text/spelling.py` and `fold.py`: cluster by cluster, with the way back to the original.
 */
(function (text) {
  "use strict";

  let exactLetters, foldedLetters, bareLetters;
  const spelt = new Map();
  let initials, isDeleted, isCompatible, clusters, cuts;
  const DOTTED = /[\p{L}\p{M}\p{N}_]+(?:\.[\p{L}\p{M}\p{N}_]+)+\.?/gu;
  const ACCENTS = /[\u0300-\u036f]/g;

  text.learners.push((tables) => {
    ({ exact: exactLetters, folded: foldedLetters, bare: bareLetters } = tables);
    const deleted = text.charClass(tables.deleted);
    const latin = text.charClass(tables.latin);
    isDeleted = new RegExp(`[${deleted}]`, "u");
    isCompatible = new RegExp(`[${text.charClass(tables.compatible)}]`, "u");
    clusters = new RegExp(`[^][\\p{M}${deleted}\\u1160-\\u11ff]*`, "gu");
    const initial = `[${latin}][\u0300-\u036f]*`;
    initials = new RegExp(`^${initial}(?:\\.${initial})+\\.?$`, "u");
    cuts = [
      new RegExp(`([${latin}\u0300-\u036f.])'+s(?![${latin}\u0300-\u036f0-9])`, "gu"),
      new RegExp(`([${latin}\u0300-\u036f])'+(?=[${latin}])`, "gu"),
      /([0-9]),(?=[0-9]{3}(?![0-9]))/g,
    ];
  });

  /**
   * An exact form and where each of its characters came from.
   * @typedef {{text: string, starts: number[], ends: number[]}} Spelling
   */

  /** @param {string} original @returns {Spelling} */
  text.spell = function (original) {
    let spelling = spellClusters(original);
    for (const cut of cuts) spelling = without(spelling, gaps(spelling.text, cut));
    return without(spelling, dots(spelling.text));
  };

  /** The writer's own letters, without marks, controls and case. @param {string} original */
  text.exact = (original) => text.spell(original).text;

  /** The form in which interchangeable spellings are equal. @param {string} original */
  text.fold = (original) => text.foldExact(text.exact(original));

  /** Fold a form that is exact already. @param {string} form */
  text.foldExact = (form) =>
    translate(
      translate(form, foldedLetters).normalize("NFD").replace(ACCENTS, ""),
      foldedLetters
    ).normalize("NFC");

  /** Fold an exact form, hamza seats to their bare letters. @param {string} form */
  text.bareExact = (form) => text.foldExact(translate(form, bareLetters));

  function translate(form, letters) {
    return Array.from(form, (letter) => letters[letter] || letter).join("");
  }

  function spellClusters(original) {
    const spelling = { text: "", starts: [], ends: [] };
    for (const { 0: cluster, index } of original.matchAll(clusters)) {
      if (!spelt.has(cluster)) spelt.set(cluster, spellCluster(cluster));
      const part = spelt.get(cluster);
      spelling.text += part;
      for (let unit = 0; unit < part.length; unit += 1) {
        spelling.starts.push(index);
        spelling.ends.push(index + cluster.length);
      }
    }
    return spelling;
  }

  /** Spell one character with the marks on it; accents stay on letters only. */
  function spellCluster(cluster) {
    const composed = Array.from(cluster.normalize("NFC"), spellCharacter).join("").normalize("NFC");
    return /^\p{L}/u.test(composed) ? composed : composed.replace(ACCENTS, "");
  }

  function spellCharacter(character) {
    if (isDeleted.test(character)) return "";
    if (!isCompatible.test(character)) return spellPlain(character);
    return Array.from(character.normalize("NFKC"), spellPlain).join("");
  }

  function spellPlain(character) {
    if (isDeleted.test(character)) return "";
    return exactLetters[character] || character.toLowerCase();
  }

  /** What a pattern takes out: all it matches but its first group. */
  function gaps(form, pattern) {
    return Array.from(form.matchAll(pattern), (match) => [
      match.index + match[1].length,
      match.index + match[0].length,
    ]);
  }

  /** The dots of initials, so that U.S. and US are one form. */
  function dots(form) {
    return Array.from(form.matchAll(DOTTED))
      .filter((match) => initials.test(match[0]))
      .flatMap((match) => Array.from(match[0].matchAll(/\./g), (dot) => match.index + dot.index))
      .map((index) => [index, index + 1]);
  }

  function without(spelling, cut) {
    if (!cut.length) return spelling;
    const lost = new Set();
    for (const [start, end] of cut) for (let at = start; at < end; at += 1) lost.add(at);
    const stays = (_, index) => !lost.has(index);
    return {
      text: spelling.text.split("").filter(stays).join(""),
      starts: spelling.starts.filter(stays),
      ends: spelling.ends.filter(stays),
    };
  }
})(globalThis.barqiya.text);
