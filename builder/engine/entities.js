/**
 * People, places and topics: their names, and the names in a query.
 */
(function (barqiya) {
  "use strict";

  const { text } = barqiya;
  const FIVES = 5;
  const THREES = 3;

  /** @param {number} width @returns {(payload: string) => any[][]} */
  const rows = (width) => (payload) => {
    /** @type {any[]} */
    const flat = JSON.parse(payload);
    if (flat.length % width) throw new Error("its rows do not fit");
    return Array.from({ length: flat.length / width }, (_, row) =>
      flat.slice(row * width, (row + 1) * width)
    );
  };
  const [pairs, threes, fives] = [rows(2), rows(THREES), rows(FIVES)];

  /**
   * The entries under a key, or under all keys that begin with it.
   * @param {Archive} archive
   * @param {string} key
   * @param {boolean} whole
   * @param {number} [most] shards that may be read
   * @returns {Promise<Name[]>}
   */
  async function named(archive, key, whole, most = Infinity) {
    /** @type {Name[]} */
    const found = [];
    let left = most;
    await archive.names.each(key, whole, fives, (shard) => {
      for (const [name, isWhole, ref, lang, shown] of shard) {
        const fits = whole ? name === key : name.startsWith(key);
        if (fits) found.push({ key: name, whole: Boolean(isWhole), ref, lang, name: shown });
      }
      return (left -= 1) > 0;
    });
    return found;
  }

  /**
   * What is known of an entity.
   * @param {Archive} archive
   * @param {string} ref
   * @returns {Promise<Entity | null>}
   */
  async function entity(archive, ref) {
    const shard = await archive.refs.shardOf(ref);
    const entries = shard < 0 ? [] : await archive.refs.read(shard, threes);
    const row = entries.find(([one]) => one === ref);
    return row ? { ref, names: row[1], stories: row[2] } : null;
  }

  /**
   * Those of some entities that are known, most stories first.
   * @param {Archive} archive
   * @param {Iterable<string>} refs
   */
  async function entities(archive, refs) {
    const all = await Promise.all(Array.from(new Set(refs), (ref) => entity(archive, ref)));
    const known = /** @type {Entity[]} */ (all.filter(Boolean));
    return known.sort(
      (one, other) => other.stories - one.stories || (one.ref < other.ref ? -1 : 1)
    );
  }

  /** The entities whose names sound like this. @param {Archive} archive @param {string} sound */
  async function sounding(archive, sound) {
    /** @type {string[]} */
    const refs = [];
    await archive.sounds.each(sound, true, pairs, (shard) => {
      for (const [key, found] of shard) if (key === sound) refs.push(...found);
      return true;
    });
    return refs;
  }

  /**
   * The name in a language, or else the first there is.
   * @param {Entity} one
   * @param {string} lang
   */
  function nameIn(one, lang) {
    return one.names[lang] || Object.values(one.names)[0];
  }

  /** The folded words of a name, as `names` has them. @param {string} name */
  function keyOf(name) {
    return barqiya.query.words(name).map(text.foldExact).join(" ");
  }

  barqiya.entities = { named, entity, entities, sounding, nameIn, keyOf };
})(globalThis.barqiya);
