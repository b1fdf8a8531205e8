/**
 * Index files: each is a classic script that hands over its payload, since a page opened from the
 * disk can load nothing else.
 */
(function (barqiya) {
  "use strict";

  const MODULUS = 65521;
  const script = /** @type {HTMLScriptElement | null} */ (
    typeof document === "undefined" ? null : document.currentScript
  );

  /** @type {Map<string, [string, number]>} payloads with their sums that nobody has fetched yet */
  const arrived = new Map();
  /** @type {Map<string, Promise<any>>} */
  const files = new Map();

  const loader = {
    /** Where the index lies: an address that ends in a slash. */
    base: script ? baseOf(script) : "search/",
    /** What has been read since the page was opened. */
    read: { files: 0, bytes: 0 },
    /** Brings a file in; the tests put another way here. */
    inject,

    /**
     * Read and decode a file once.
     * @template T
     * @param {string} name
     * @param {(payload: string) => T | Promise<T>} decode
     * @param {string} [version] of a file that keeps its name when it changes
     * @returns {Promise<T>}
     */
    file(name, decode, version = "") {
      let file = files.get(name);
      if (!file) {
        file = read(name, decode, version);
        files.set(name, file);
        // The next query may try a failed file again.
        file.catch(() => files.delete(name));
      }
      return file;
    },

    /** The address of a page or asset. @param {string} path */
    href(path) {
      return script ? new URL(path, new URL("..", loader.base)).href : path;
    },
  };

  /**
   * Called by every index file.
   * @param {string} name
   * @param {string} payload
   * @param {number} sum
   */
  barqiya.take = function (name, payload, sum) {
    arrived.set(name, [payload, sum]);
  };

  /**
   * @param {string} name
   * @param {(payload: string) => any} decode
   * @param {string} version
   */
  async function read(name, decode, version) {
    await loader.inject(name, version && `?${version}`);
    try {
      return await decode(received(name));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`search/${name}.js is damaged: ${why}`);
    }
  }

  /** @param {string} name */
  function received(name) {
    const [payload, sum] = arrived.get(name) || ["", -1];
    arrived.delete(name);
    if (adler(payload) !== sum) throw new Error("it does not hold what its sum says");
    loader.read.files += 1;
    loader.read.bytes += payload.length;
    return payload;
  }

  /** The sum of a payload's units after Adler. @param {string} payload */
  function adler(payload) {
    let low = 1;
    let high = 0;
    for (let start = 0; start < payload.length;) {
      // So many steps cannot pass 2^53.
      const end = Math.min(start + 4096, payload.length);
      for (; start < end; start += 1) high += low += payload.charCodeAt(start);
      low %= MODULUS;
      high %= MODULUS;
    }
    return high * 65536 + low;
  }

  /** @param {string} name @param {string} query @returns {Promise<void>} */
  function inject(name, query) {
    return new Promise((resolve, reject) => {
      const file = document.createElement("script");
      // Whatever the page that asks is written in.
      file.charset = "utf-8";
      file.src = `${loader.base}${name}.js${query}`;
      file.onload = () => done(resolve);
      file.onerror = () => done(() => reject(new Error(`search/${name}.js cannot be read`)));
      document.head.append(file);

      /** @param {() => void} then */
      function done(then) {
        file.remove();
        then();
      }
    });
  }

  /** `data-search` of the engine's tag, relative to the page, or the folder beside the assets. */
  function baseOf(/** @type {HTMLScriptElement} */ tag) {
    const given = tag.dataset.search;
    return given ? new URL(given, document.baseURI).href : new URL("../search/", tag.src).href;
  }

  barqiya.loader = loader;
})(globalThis.barqiya);
