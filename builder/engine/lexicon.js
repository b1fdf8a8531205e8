/**
 * The forms of all segments that a query word may mean, and the weight they give it.
 */
(function (barqiya) {
  "use strict";

  const { text } = barqiya;
  const PREFIX_FORMS = 64;

  /** @type {Map<string, Promise<Candidate[]>>} */
  const known = new Map();

  /**
   * Look something up once.
   * @param {string} name
   * @param {() => Promise<Candidate[]>} find
   */
  function remembered(name, find) {
    const found = known.get(name) || find();
    known.set(name, found);
    found.catch(() => known.delete(name));
    return found;
  }

  /**
   * The forms that match a word no looser than a tier.
   * @param {Archive} archive
   * @param {string} word
   * @param {number} loosest
   */
  async function forms(archive, word, loosest) {
    const found = await remembered(word, () => search(archive, word));
    return found.filter((candidate) => candidate.tier <= loosest);
  }

  /** @param {Archive} archive @param {string} word @returns {Promise<Candidate[]>} */
  async function search(archive, word) {
    const judge = text.judge(word);
    const found = await under(archive, text.queryKeys(word));
    return found.map((one) => ({ ...one, tier: judge(one.form.text) }));
  }

  /**
   * All forms under some keys, each once a segment.
   * @param {Archive} archive
   * @param {string[]} keys
   */
  async function under(archive, keys) {
    const lists = archive.segments.map(async (segment) => {
      const found = (await Promise.all(keys.map((key) => segment.forms(key)))).flat();
      return Array.from(new Map(found.map((one) => [one.form.text, one])).values());
    });
    return (await Promise.all(lists)).flat();
  }

  /**
   * The list of an entity or language.
   * @param {Archive} archive
   * @param {string} key
   * @returns {Promise<Candidate[]>}
   */
  async function labelled(archive, key) {
    return (await under(archive, [`#${key}`])).map((one) => ({ ...one, tier: 1 }));
  }

  /**
   * The most frequent forms that begin with some letters; each counts as the very form.
   * @param {Archive} archive
   * @param {string} start folded
   * @returns {Promise<Candidate[]>}
   */
  function beginning(archive, start) {
    return remembered(`${start}*`, () => completions(archive, start));
  }

  /** @param {Archive} archive @param {string} start @returns {Promise<Candidate[]>} */
  async function completions(archive, start) {
    const common = frequent(await barqiya.words.beginning(archive, start)).slice(0, PREFIX_FORMS);
    const found = await Promise.all(
      common.map(async ([form]) =>
        (await under(archive, text.keys(form).slice(0, 1))).filter((one) => one.form.text === form)
      )
    );
    return found.flat().map((one) => ({ ...one, tier: 1 }));
  }

  /** Most documents first, then the smallest form. @param {Map<string, number>} counts */
  function frequent(counts) {
    return Array.from(counts).sort(
      (one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)
    );
  }

  /** @param {Archive} archive @param {Candidate[]} candidates */
  function weight(archive, candidates) {
    const all = candidates.reduce((sum, { form }) => sum + form.count, 0);
    return all && Math.round(16 * Math.log2(1 + archive.docs / Math.min(archive.docs, all)));
  }

  barqiya.lexicon = { forms, labelled, beginning, frequent, weight };
})(globalThis.barqiya);
