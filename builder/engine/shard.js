/**
 * Term shards: keys, the forms under each, and where the list of each form is.
 */
(function (barqiya) {
  "use strict";

  const { Reader, bytes, string } = barqiya.bits;

  /** @param {string} payload @returns {Shard} */
  function decode(payload) {
    const reader = new Reader(bytes(payload));
    const [file, section, firstPiece, count, length] = Array.from({ length: 5 }, () =>
      reader.varint()
    );
    const state = { reader: new Reader(reader.take(length)), piece: firstPiece, at: reader.at };
    /** @type {Shard} */
    const shard = { file, section, terms: new Map(), forms: [], bytes: reader.bytes };
    /** @type {Uint8Array} */
    let before = new Uint8Array(0);
    for (let n = 0; n < count; n += 1) {
      before = state.reader.front(before);
      const forms = decodeForms(state, before);
      shard.terms.set(string(before), forms);
      shard.forms.push(...forms);
    }
    state.reader.end();
    if (state.at !== shard.bytes.length) throw new Error("its lists do not fit");
    return shard;
  }

  /**
   * @param {DecodingState} state
   * @param {Uint8Array} key
   */
  function decodeForms(state, key) {
    const weighed = key[0] !== 35;
    /** @type {Form[]} */
    const forms = [];
    let before = key;
    for (let count = state.reader.varint(); count; count -= 1) {
      before = state.reader.front(before);
      forms.push({ text: string(before), weighed, ...decodeList(state, weighed) });
    }
    return forms;
  }

  /**
   * @param {DecodingState} state
   * @param {boolean} weighed
   */
  function decodeList(state, weighed) {
    const { reader } = state;
    const count = reader.varint();
    if (count === 1) return { count, list: only(reader.varint(), weighed), pieces: [] };
    const length = reader.varint();
    if (!length) return { count, pieces: decodePieces(state) };
    state.at += length;
    return { count, start: state.at - length, end: state.at, pieces: [] };
  }

  /** The list of a form that one document has. @param {number} value @param {boolean} weighed */
  function only(value, weighed) {
    return weighed
      ? { docs: Int32Array.of(Math.floor(value / 32)), impacts: Uint8Array.of(value % 32) }
      : { docs: Int32Array.of(value), impacts: new Uint8Array(0) };
  }

  /** @param {DecodingState} state @returns {Piece[]} */
  function decodePieces(state) {
    return Array.from({ length: state.reader.varint() }, () => ({
      number: state.piece++,
      count: state.reader.varint(),
      last: state.reader.varint(),
    }));
  }

  barqiya.shard = { decode };
})(globalThis.barqiya);
