/**
 * Index files: each is a classic script that hands over its payload, since a page opened from the
 * disk can load nothing else.
 */
(function (barqiya) {
  "use strict";

  const own = typeof document === "undefined" ? null : document.currentScript;
  const script = own instanceof HTMLScriptElement ? own : null;

  /** @type {Map<string, string>} payloads that have arrived and nobody has fetched yet */
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
     * @returns {Promise<T>}
     */
    file(name, decode) {
      let file = files.get(name);
      if (!file) {
        file = read(name, decode);
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

  /** Called by every index file. @param {string} name @param {string} payload */
  barqiya.take = function (name, payload) {
    arrived.set(name, payload);
  };

  /**
   * @param {string} name
   * @param {(payload: string) => any} decode
   */
  async function read(name, decode) {
    await loader.inject(name);
    const payload = arrived.get(name);
    arrived.delete(name);
    if (payload === undefined) throw new Error(`${name}.js is damaged: it hands over nothing`);
    loader.read.files += 1;
    loader.read.bytes += payload.length;
    try {
      return await decode(payload);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${name}.js is damaged: ${why}`);
    }
  }

  /** @param {string} name @returns {Promise<void>} */
  function inject(name) {
    return new Promise((resolve, reject) => {
      const file = document.createElement("script");
      file.src = `${loader.base}${name}.js`;
      file.onload = () => done(resolve);
      file.onerror = () => done(() => reject(new Error(`${name}.js cannot be read`)));
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
