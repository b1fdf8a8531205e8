/**
 * Suggestions while typing: people, places and topics first, then words.
 */
(function (barqiya) {
  "use strict";

  const { text, query, names, entities, lexicon, words, loader } = barqiya;
  const SUGGESTIONS = 8;
  const NAME_WORDS = 4;
  const SHARDS = 2;
  const HEARD = 3;
  const LETTERS_OF_A_SOUND = 2;

  /**
   * @param {string} prefix
   * @param {{lang?: string, limit?: number}} [options]
   * @returns {Promise<Suggestion[]>}
   */
  async function suggest(prefix, { lang = "", limit = SUGGESTIONS } = {}) {
    const archive = await barqiya.open();
    const typed = query.words(prefix);
    if (!typed.length) return [];
    const [bearers, completions] = await Promise.all([
      named(archive, typed, lang, limit),
      completed(archive, prefix, limit),
    ]);
    return bearers.concat(completions).slice(0, limit);
  }

  /**
   * Names that go on as the last words do; with the fewest words left away in front.
   * @param {Archive} archive
   * @param {string[]} typed
   * @param {string} lang
   * @param {number} limit
   */
  async function named(archive, typed, lang, limit) {
    for (let rest = typed.slice(-NAME_WORDS); rest.length; rest = rest.slice(1)) {
      const found = await beginning(archive, rest.map(text.foldExact));
      if (!found.size) continue;
      const known = await entities.entities(archive, found.keys());
      return known.slice(0, limit).map((one) => suggestion(one, lang, found.get(one.ref)));
    }
    const known = await heard(archive, typed);
    return known.slice(0, HEARD).map((one) => suggestion(one, lang));
  }

  /**
   * The names that begin so, one for each bearer; whole names and short ones first.
   * @param {Archive} archive
   * @param {string[]} folded
   */
  async function beginning(archive, [first, ...rest]) {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const start of [first, ...names.remainders(first)]) {
      const key = [start, ...rest].join(" ");
      const entries = await entities.named(archive, key, false, SHARDS);
      entries.sort((one, other) => Number(other.whole) - Number(one.whole));
      for (const { ref, name } of entries) if (!found.has(ref)) found.set(ref, name);
      if (found.size) break;
    }
    return found;
  }

  /**
   * Those whose names sound like the words typed; the closer the sound, the earlier.
   * @param {Archive} archive
   * @param {string[]} typed
   */
  async function heard(archive, typed) {
    const heard = text.skeleton(typed.join(" "));
    const words = [heard.replace(/ /g, ""), ...heard.split(" ")].filter((one) => one.length > 1);
    const tries = words.flatMap((sound) => [[sound], shorter(sound)]);
    for (const sounds of tries) {
      const refs = await Promise.all(sounds.map((one) => entities.sounding(archive, one)));
      const known = await entities.entities(archive, refs.flat());
      if (known.length) return known;
    }
    return [];
  }

  /** A sound with each of its letters left out. @param {string} sound */
  function shorter(sound) {
    if (sound.length <= LETTERS_OF_A_SOUND) return [];
    return Array.from(sound, (_, at) => sound.slice(0, at) + sound.slice(at + 1));
  }

  /** @param {Entity} one @param {string} lang @param {string} [alias] @returns {Suggestion} */
  function suggestion(one, lang, alias = "") {
    const [kind, id] = one.ref.split("/");
    const name = entities.nameIn(one, lang);
    const url = loader.href(`${lang || Object.keys(one.names)[0]}/${one.ref}.html`);
    return { kind, id, text: name, alias: alias === name ? "" : alias, stories: one.stories, url };
  }

  /**
   * What is typed, with its last word completed.
   * @param {Archive} archive
   * @param {string} prefix
   * @param {number} limit
   */
  async function completed(archive, prefix, limit) {
    const last = text.tokens(prefix).pop();
    if (!last || last.end < prefix.length) return [];
    const counts = await words.beginning(archive, text.foldExact(last.form), SHARDS);
    return lexicon
      .frequent(counts)
      .filter(([form]) => !text.isStop(form) && form !== last.form)
      .slice(0, limit)
      .map(([form, stories]) => {
        const whole = prefix.slice(0, last.start) + form;
        return { kind: "word", id: form, text: whole, alias: "", stories, url: "" };
      });
  }

  barqiya.suggest = suggest;
})(globalThis.barqiya);
