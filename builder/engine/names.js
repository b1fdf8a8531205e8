/**
 * Names in a query: a stretch of words that an authority file knows also finds the stories that
 * are about its bearer, in whatever script they are written.
 */
(function (barqiya) {
  "use strict";

  const { text, lexicon, points, entities } = barqiya;
  const LONGEST = 6;
  const BEARERS = 4;
  const ANY = 5;
  const STRIPPED = 3;

  /**
   * Turn the words that name somebody into one clause, and leave out the stop words that remain.
   * @param {Archive} archive
   * @param {Clause[]} clauses
   */
  async function recognise(archive, clauses) {
    /** @type {Clause[]} */
    const found = [];
    for (let at = 0; at < clauses.length;) {
      const name = clauses[at].kind === "word" ? await nameAt(archive, clauses, at) : null;
      found.push(name || clauses[at]);
      at += name ? name.words.length : 1;
    }
    const stops = found.filter((one) => one.kind === "word" && text.isStop(one.words[0]));
    return stops.length < found.length ? found.filter((one) => !stops.includes(one)) : found;
  }

  /**
   * @param {Archive} archive
   * @param {Clause[]} clauses
   * @param {number} at
   * @returns {Promise<Clause | null>}
   */
  async function nameAt(archive, clauses, at) {
    for (let words = stretch(clauses, at); words.length; words = words.slice(0, -1)) {
      const refs = words.every(text.isStop) ? [] : await bearers(archive, words);
      if (refs.length) {
        const known = (await entities.entities(archive, refs)).slice(0, BEARERS);
        return { kind: "name", words, entities: known, others: otherNames(known, words) };
      }
    }
    return null;
  }

  /**
   * The free words from a place on, as long as nothing else stands between.
   * @param {Clause[]} clauses
   * @param {number} at
   */
  function stretch(clauses, at) {
    const after = clauses.slice(at, at + LONGEST);
    const end = after.findIndex((one) => one.kind !== "word" || one.run !== clauses[at].run);
    return (end < 0 ? after : after.slice(0, end)).map((one) => one.words[0]);
  }

  /**
   * Who bears a name, the first word with or without what may be put before it.
   * @param {Archive} archive
   * @param {string[]} words
   */
  async function bearers(archive, words) {
    const [first, ...rest] = words.map(text.foldExact);
    for (const start of [first, ...remainders(first)]) {
      const names = await entities.named(archive, [start, ...rest].join(" "), true);
      const refs = names.filter((name) => name.whole).map((name) => name.ref);
      if (refs.length) return refs;
    }
    return [];
  }

  /**
   * What may be left of a folded word without its proclitics, longest first.
   * @param {string} word
   */
  function remainders(word) {
    const rests = Array.from(text.chain(word)).filter((rest) => rest !== word);
    return rests.sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
  }

  /** The preferred names in the other script. @param {Entity[]} known @param {string[]} words */
  function otherNames(known, words) {
    const arabic = isArabic(words[0]);
    const names = known.flatMap((one) => Object.values(one.names));
    return Array.from(new Set(names.filter((name) => isArabic(name) !== arabic)));
  }

  /** Whether the first letter is Arabic. @param {string} written */
  function isArabic(written) {
    const letter = /\p{L}/u.exec(written);
    return Boolean(letter && /\p{Script=Arabic}/u.test(letter[0]));
  }

  /**
   * What a name gives: its words or those of another name, and the entity itself.
   * @param {Archive} archive
   * @param {Clause} clause
   * @returns {Promise<Scorer>}
   */
  async function naming(archive, { words, others = [], entities: known = [] }) {
    const typed = await points.all(archive, words, ANY);
    const translated = await Promise.all(
      others.map((name) => points.all(archive, barqiya.query.words(name), STRIPPED))
    );
    const labels = await Promise.all(known.map(({ ref }) => lexicon.labelled(archive, ref)));
    return async (segment) => {
      const texts = await Promise.all([typed, ...translated].map((score) => score(segment)));
      const total = greatest(texts.map((one) => one.points));
      const tags = await Promise.all(labels.map((label) => tagged(archive, segment, label)));
      greatest([new Int32Array(segment.docs), ...tags]).forEach(
        (value, doc) => (total[doc] += value)
      );
      // The places and the weight are those of the words typed.
      return texts[0];
    };
  }

  /** @param {Int32Array[]} parts */
  function greatest([most, ...others]) {
    for (const part of others) {
      part.forEach((value, doc) => {
        if (value > most[doc]) most[doc] = value;
      });
    }
    return most;
  }

  /**
   * The points of documents that bear an entity's key.
   * @param {Archive} archive
   * @param {Segment} segment
   * @param {Candidate[]} label
   */
  async function tagged(archive, segment, label) {
    const worth = lexicon.weight(archive, label) * archive.entity;
    const found = new Int32Array(segment.docs);
    for (const [, { docs }] of await points.lists(segment, label))
      docs.forEach((doc) => (found[doc] = worth));
    return found;
  }

  barqiya.names = { recognise, isArabic, remainders };
  barqiya.naming = naming;
})(globalThis.barqiya);
