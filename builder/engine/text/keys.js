/**
 * Keys and closeness, as `builder/text/keys.py`: which terms a query word looks up, and how close
 * each form listed there is to it.
 */
(function (text) {
  "use strict";

  let forms, stops, isArabic;

  text.learners.push((tables) => {
    forms = tables.forms;
    isArabic = new RegExp(`^[${text.charClass(tables.arabic)}]`, "u");
    stops = {
      particles: text.words(tables.stops.arabic),
      english: text.words(tables.stops.english),
      never: text.words(tables.stops.never),
      conjunctions: tables.stops.conjunctions,
    };
  });

  /** Whether an exact form is a stop word. @param {string} form */
  text.isStop = function (form) {
    if (stops.english.has(form) || stops.particles.has(form)) return true;
    const joined = stops.conjunctions.includes(form[0]) && stops.particles.has(form.slice(1));
    return joined && !stops.never.has(form);
  };

  /** The keys an exact form is filed under. @param {string} form @returns {string[]} */
  text.keys = (form) => (text.isStop(form) ? [form] : groupKeys(form));

  /** The keys a query word (exact form) looks up. @param {string} word @returns {string[]} */
  text.queryKeys = (word) => [...new Set([...text.keys(word), ...groupKeys(word)])];

  /**
   * How close an indexed exact form is to the exact form of a query word: a value of
   * `tables.forms`, smaller is closer, UNRELATED is no match.
   * @param {string} query
   * @param {string} indexed
   * @returns {number}
   */
  text.closeness = (query, indexed) => text.judge(query)(indexed);

  /**
   * Judge many forms against one query word.
   * @param {string} query
   * @returns {(indexed: string) => number}
   */
  text.judge = function (query) {
    const wanted = shape(query);
    return (indexed) => {
      if (query === indexed) return forms.EXACT;
      return text.isStop(indexed) ? forms.UNRELATED : compare(wanted, shape(indexed));
    };
  };

  function compare(query, indexed) {
    if (meet(query.readings, indexed.readings)) return forms.FOLDED;
    if (meet(query.cores, indexed.chain)) return forms.STRIPPED;
    if (meet(query.chain, indexed.chain)) return forms.SHARED;
    const stemmed = meet(query.coreStems, indexed.stems) || meet(query.stems, indexed.coreStems);
    return stemmed ? forms.STEMMED : forms.UNRELATED;
  }

  function shape(form) {
    const readings = readingsOf(form);
    const arabic = isArabic.test(form);
    const stem = arabic ? text.stemArabic : text.stemEnglish;
    const cores = arabic ? readings.map(text.core) : readings;
    const chain = arabic
      ? readings.flatMap((word) => [...text.chain(word), ...text.shortRemainder(word)])
      : readings;
    return { readings, cores, chain, coreStems: cores.map(stem), stems: chain.map(stem) };
  }

  function meet(some, others) {
    return some.some((word) => others.includes(word));
  }

  function groupKeys(form) {
    const readings = readingsOf(form);
    if (!isArabic.test(form)) return [text.stemEnglish(readings[0])];
    const bases = readings.map((word) => text.stemArabic(text.base(word)));
    return [...new Set([...bases, ...readings.flatMap(text.shortRemainder)])];
  }

  /** The folded spellings: one, or two where a hamza sits on a letter. */
  function readingsOf(form) {
    return [...new Set([text.foldExact(form), text.bareExact(form)])];
  }
})(globalThis.barqiya.text);
