/**
 * Bytes and bits as the index files hold them.
 */
(function (barqiya) {
  "use strict";

  const CUT = "it stops short or goes on too long";
  const LONG = 20;
  const ARABIC = 0x580;

  /** Varints, texts and stretches of bytes, one after the other. */
  class Reader {
    /** @param {Uint8Array} bytes */
    constructor(bytes) {
      this.bytes = bytes;
      this.at = 0;
    }

    byte() {
      if (this.at >= this.bytes.length) throw new Error(CUT);
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
      if (end > this.bytes.length) throw new Error(CUT);
      const part = this.bytes.subarray(this.at, end);
      this.at = end;
      return part;
    }

    /**
     * A string that shares its first bytes with the one before.
     * @param {Uint8Array} before
     * @returns {Uint8Array}
     */
    front(before) {
      const shared = this.varint();
      const rest = this.take(this.varint());
      if (shared > before.length) throw new Error(CUT);
      const whole = new Uint8Array(shared + rest.length);
      whole.set(before.subarray(0, shared));
      whole.set(rest, shared);
      return whole;
    }

    /** A file that goes on after its last value is as wrong as one that stops short. */
    end() {
      if (this.at !== this.bytes.length) throw new Error(CUT);
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

    /** A Rice code, or a number in full where the code would be long. @param {number} k */
    rice(k) {
      const zeros = this.unary();
      return zeros < LONG ? (zeros << k) | this.number(k) : this.number(24);
    }

    /** Nothing but the rest of a byte may follow the last value. */
    end() {
      if (this.at + 7 < this.bytes.length * 8) throw new Error(CUT);
    }

    /** @param {number} count */
    skip(count) {
      this.at += count;
      if (this.at > this.bytes.length * 8) throw new Error(CUT);
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

  /** A string, of which each letter of ASCII and of Arabic takes a byte. @param {Uint8Array} coded */
  function string(coded) {
    let text = "";
    for (let at = 0; at < coded.length; at += 1) {
      const byte = coded[at];
      const other = byte === 1 && coded[(at += 1)] * 256 + coded[(at += 1)];
      text += String.fromCharCode(other || (byte < 128 ? byte : byte + ARABIC));
    }
    return text;
  }

  barqiya.bits = { Reader, Bits, bytes, string };
})(globalThis.barqiya);
