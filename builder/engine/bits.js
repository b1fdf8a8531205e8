/**
 * Bytes and bits as the index files hold them.
 */
(function (barqiya) {
  "use strict";

  const DAMAGED = "its data are damaged";
  const decoder = new TextDecoder("utf-8", { fatal: true });

  /** Varints, texts and stretches of bytes, one after the other. */
  class Reader {
    /** @param {Uint8Array} bytes */
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    byte() {
      if (this.at >= this.bytes.length) throw new Error(DAMAGED);
      return this.bytes[this.at++];
    }

    varint() {
      let value = 0;
      for (let factor = 1; ; factor *= 128) {
        const byte = this.byte();
        value += (byte & 127) * factor;
        if (byte < 128) return value;
      }
    }

    /** @param {number} length @returns {Uint8Array} */
    take(length) {
      const end = this.at + length;
      if (end > this.bytes.length) throw new Error(DAMAGED);
      const part = this.bytes.subarray(this.at, end);
      this.at = end;
      return part;
    }

    text() {
      return decoder.decode(this.take(this.varint()));
    }

    /** A file that goes on after its last value is as wrong as one that stops short. */
    end() {
      if (this.at !== this.bytes.length) throw new Error(DAMAGED);
    }
  }

  /** Rice codes and small numbers, filled from the highest bit of each byte. */
  class Bits {
    /** @param {Uint8Array} bytes */
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    /** The next 32 bits, zeros after the end. */
    peek() {
      const bytes = this.bytes;
      const byte = this.at >> 3;
      const used = this.at & 7;
      const word =
        (bytes[byte] << 24) | (bytes[byte + 1] << 16) | (bytes[byte + 2] << 8) | bytes[byte + 3];
      return used ? (word << used) | (bytes[byte + 4] >> (8 - used)) : word;
    }

    /** A number in zeros, ended by a one. */
    unary() {
      let zeros = 0;
      let next = this.peek();
      while (next === 0) {
        zeros += 32;
        this.skip(32);
        next = this.peek();
      }
      const last = Math.clz32(next);
      this.skip(last + 1);
      return zeros + last;
    }

    /** @param {number} width at most 31 */
    number(width) {
      if (width === 0) return 0;
      const value = this.peek() >>> (32 - width);
      this.skip(width);
      return value;
    }

    /** @param {number} k */
    rice(k) {
      const quotient = this.unary();
      return quotient * 2 ** k + this.number(k);
    }

    /** @param {number} count */
    skip(count) {
      this.at += count;
      if (this.at > this.bytes.length * 8) throw new Error(DAMAGED);
    }
  }

  /** @param {string} base64 @returns {Uint8Array} */
  function bytes(base64) {
    const native = /** @type {any} */ (Uint8Array).fromBase64;
    if (native) return native(base64);
    const binary = atob(base64);
    const found = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) found[at] = binary.charCodeAt(at);
    return found;
  }

  barqiya.bits = { Reader, Bits, bytes };
})(globalThis.barqiya);
