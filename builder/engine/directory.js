/**
 * Directories: which shard of a sorted set holds a key.
 */
(function (barqiya) {
  "use strict";

  const FOLDER = 500;
  const BLOCK = 256;

  /** The name of file n of a kind. @param {string} kind @param {number} n */
  function place(kind, n) {
    return `${kind}/${Math.floor(n / FOLDER)}/${n}`;
  }

  class Directory {
    /**
     * @param {string} kind
     * @param {DirectoryEntry} entry as `index` has it
     */
    constructor(kind, entry) {
      this.kind = kind;
      this.shards = entry.shards;
      this.version = entry.version;
      this.keys = entry.keys;
      this.blocks = entry.blocks;
    }

    /**
     * The last shard whose first key is not greater than a key, or -1.
     * @param {string} key
     */
    async shardOf(key) {
      return this.last((first) => first <= key);
    }

    /**
     * Read shards from the one that may begin an entry on, while their first keys go on with it.
     * @template T
     * @param {string} key
     * @param {boolean} whole whether keys must be equal; else they may go on after it
     * @param {(payload: string) => T} decode
     * @param {(shard: T) => boolean} take tells whether it wants more
     */
    async each(key, whole, decode, take) {
      let shard = Math.max(0, await this.last((first) => first < key));
      while (shard < this.shards && take(await this.read(shard, decode))) {
        shard += 1;
        const first = await this.firstKey(shard);
        if (first > key && (whole || !first.startsWith(key))) return;
      }
    }

    /**
     * @template T
     * @param {number} shard
     * @param {(payload: string) => T} decode
     */
    read(shard, decode) {
      return barqiya.loader.file(place(this.kind, shard), decode, this.version);
    }

    /** @param {(first: string) => boolean} fits */
    async last(fits) {
      if (this.keys) return lastOf(this.keys, fits);
      const block = lastOf(this.blocks || [], fits);
      return block < 0 ? -1 : block * BLOCK + lastOf(await this.block(block), fits);
    }

    /**
     * The first key of a shard; of the one after the last, a key after all.
     * @param {number} shard
     */
    async firstKey(shard) {
      if (shard >= this.shards) return "\uffff";
      if (this.keys) return this.keys[shard];
      return (await this.block(Math.floor(shard / BLOCK)))[shard % BLOCK];
    }

    /** @param {number} n @returns {Promise<string[]>} */
    block(n) {
      return barqiya.loader.file(place(`${this.kind}k`, n), JSON.parse, this.version);
    }
  }

  /**
   * The last index whose key fits, where those that fit come first.
   * @param {string[]} keys
   * @param {(key: string) => boolean} fits
   */
  function lastOf(keys, fits) {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(keys[middle])) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  barqiya.directory = { place, Directory };
})(globalThis.barqiya);
