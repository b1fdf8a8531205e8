/**
 * A segment: documents of one stretch of work, with their words, cards and columns.
 */
(function (barqiya) {
  "use strict";

  const { bits, directory, posting, position, shard, card, column } = barqiya;
  const { place, Directory } = directory;

  class Segment {
    /**
     * @param {SegmentEntry} entry as `index` has it
     * @param {number} base the global number of its first document
     * @param {number} cards documents in a file of cards
     */
    constructor(entry, base, cards) {
      this.name = entry.name;
      this.docs = entry.docs;
      this.base = base;
      this.cards = cards;
      this.calendar = new barqiya.Calendar(entry.name, entry.months);
      this.entities = entry.entities;
      this.primer = entry.primer;
      this.terms = new Directory(`${entry.name}/t`, entry.terms);
      this.words = new Directory(`${entry.name}/w`, entry.words);
    }

    /** The forms under a key. @param {string} key @returns {Promise<Found[]>} */
    async forms(key) {
      const number = await this.terms.shardOf(key);
      if (number < 0) return [];
      const found = await this.terms.read(number, shard.decode);
      return (found.terms.get(key) || []).map((form) => ({ form, shard: found, segment: this }));
    }

    /** The list of a form. @param {Found} found @returns {Promise<List>} */
    async list({ form, shard: home }) {
      if (!form.list) {
        form.list = form.pieces.length
          ? posting.join(await Promise.all(form.pieces.map((piece) => this.piece(piece, form))))
          : posting.decode(home.bytes.subarray(form.start, form.end), form.count, form.weighed);
      }
      return form.list;
    }

    /** @param {Piece} piece @param {Form} form @returns {Promise<List>} */
    piece(piece, form) {
      return this.file("p", piece.number, (payload) =>
        posting.decode(bits.bytes(payload), piece.count, form.weighed)
      );
    }

    /**
     * Where a form stands in each document of its list.
     * @param {Found} found
     * @returns {Promise<Positions>}
     */
    async positions({ form, shard: home }) {
      if (form.pieces.length && !form.positions) {
        const pieces = form.pieces.map((piece) =>
          this.file("y", piece.number, (payload) =>
            position.decode(bits.bytes(payload), [piece.count])
          )
        );
        form.positions = position.join((await Promise.all(pieces)).flat());
      }
      if (!form.positions) {
        const local = home.forms.filter((one) => one.weighed && !one.pieces.length);
        const sections = await this.file("x", home.file, position.sections);
        const counts = local.map((one) => one.count);
        const all = position.decode(sections[home.section], counts);
        local.forEach((one, at) => (one.positions = all[at]));
      }
      return /** @type {Positions} */ (form.positions);
    }

    /** @param {number} doc @returns {Promise<Card>} */
    async card(doc) {
      const primer = this.primer ? await this.file("cp", 0, card.inflate) : undefined;
      const cards = await this.file("c", Math.floor(doc / this.cards), (payload) =>
        card.decode(payload, primer)
      );
      return cards[doc % this.cards];
    }

    /**
     * Languages and entities of documents from a multiple of `column.FILE` on.
     * @param {number} file
     */
    columns(file) {
      const count = Math.min(column.FILE, this.docs - file * column.FILE);
      return this.file("f", file, (payload) => column.decode(payload, count));
    }

    /** The moment of a document in seconds. @param {number} doc */
    async moment(doc) {
      const file = Math.floor(doc / column.FILE);
      const count = Math.min(column.FILE, this.docs - file * column.FILE);
      const moments = await this.file("m", file, (payload) => column.moments(payload, count));
      return moments[doc % column.FILE];
    }

    /** The key of an entity by its local number. @param {number} number */
    async entity(number) {
      const keys = await this.file("e", Math.floor(number / column.ENTITIES), JSON.parse);
      return keys[number % column.ENTITIES];
    }

    /**
     * @template T
     * @param {string} kind
     * @param {number} n
     * @param {(payload: string) => T | Promise<T>} decode
     * @returns {Promise<T>}
     */
    file(kind, n, decode) {
      return barqiya.loader.file(place(`${this.name}/${kind}`, n), decode);
    }
  }

  barqiya.Segment = Segment;
})(globalThis.barqiya);
