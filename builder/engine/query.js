/**
 * The query language: words, "phrases", word*, -left out, and fields such as person:putin, by their
 * English and Arabic names.
 */
(function (barqiya) {
  "use strict";

  const { text } = barqiya;
  const QUOTES = '"“”„‟«»';
  const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
  const SPACE = /\s+/y;
  const MINUS = /[-−](?=\S)/y;
  const FIELD = new RegExp(`([^\\s:：${QUOTES}]+)[:：]\\s?`, "y");
  const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?`, "y");
  const RUN = new RegExp(`[^\\s${QUOTES}]+`, "y");
  const PREFIX_LETTERS = 2;

  /** @type {Map<string, string>} exact name to field */
  const fields = new Map();

  /** Learn what the fields are called. @param {Record<string, string[]>} names by field */
  function load(names) {
    for (const [field, called] of Object.entries(names)) {
      for (const name of called) fields.set(text.exact(name), field);
    }
  }

  /** @param {string} written @returns {Query} */
  function parse(written) {
    const typed = written.replace(DIRECTIONS, "");
    /** @type {Query} */
    const query = { clauses: [], excluded: [], filters: [] };
    for (let at = 0, run = 0; at < typed.length;) {
      const space = match(SPACE, typed, at);
      const before = query.clauses.length;
      const end = space ? at + space[0].length : item(query, typed, at);
      // Free words are neighbours until something else comes between.
      if (!space && query.clauses.length === before && /[\p{L}\p{N}]/u.test(typed.slice(at, end)))
        run += 1;
      query.clauses.slice(before).forEach((clause) => (clause.run = run));
      at = end;
    }
    query.clauses = once(query.clauses);
    query.excluded = once(query.excluded);
    return query;
  }

  /**
   * Read the item at a place; tell where it ends.
   * @param {Query} query
   * @param {string} typed
   * @param {number} start
   */
  function item(query, typed, start) {
    let at = start;
    const minus = match(MINUS, typed, at);
    if (minus) at += minus[0].length;
    const named = match(FIELD, typed, at);
    const field = named && fields.get(text.exact(named[1]));
    if (named && field) at += named[0].length;
    const quoted = match(QUOTED, typed, at);
    const run = quoted || match(RUN, typed, at);
    if (!run) return Math.max(at, start + 1);
    const value = quoted ? quoted[1] : run[0];
    if (field) query.filters.push({ field, value, minus: Boolean(minus) });
    else if (minus) query.excluded.push(...left(value, Boolean(quoted)));
    else query.clauses.push(...(quoted ? phrase(words(value)) : free(value)));
    return at + run[0].length;
  }

  /** @param {RegExp} pattern @param {string} typed @param {number} at */
  function match(pattern, typed, at) {
    pattern.lastIndex = at;
    return pattern.exec(typed);
  }

  /** @param {string} typed */
  function words(typed) {
    return text
      .tokens(typed)
      .filter((token) => token.step)
      .map((token) => token.form);
  }

  /** What a run of letters asks for. @param {string} run @returns {Clause[]} */
  function free(run) {
    const found = words(run);
    const last = found[found.length - 1];
    /** @type {Clause[]} */
    const clauses = found.map((word) => ({ kind: "word", words: [word] }));
    if (run.endsWith("*") && last && last.length >= PREFIX_LETTERS) {
      clauses[clauses.length - 1] = { kind: "prefix", words: [text.foldExact(last)] };
    }
    return clauses;
  }

  /**
   * What a run or phrase after a minus leaves out.
   * @param {string} value
   * @param {boolean} quoted
   */
  function left(value, quoted) {
    const clauses = quoted ? [] : free(value);
    return clauses.length === 1 ? clauses : phrase(words(value));
  }

  /** @param {string[]} found @returns {Clause[]} */
  function phrase(found) {
    return found.length ? [{ kind: "phrase", words: found }] : [];
  }

  /** Each clause once. @param {Clause[]} clauses */
  function once(clauses) {
    const known = new Map(clauses.map((clause) => [key(clause), clause]));
    return clauses.filter((clause) => known.delete(key(clause)));
  }

  /** @param {Clause} clause */
  function key(clause) {
    return `${clause.kind} ${clause.words.join(" ")}`;
  }

  barqiya.query = { load, parse, words };
})(globalThis.barqiya);
