/**
 * The calendar of a segment: its documents are numbered by day, so dates are runs of numbers.
 */
(function (barqiya) {
  "use strict";

  const MONTHS_A_FILE = 128;

  class Calendar {
    /**
     * @param {string} segment
     * @param {number[]} months pairs: the month, and its number of documents
     */
    constructor(segment, months) {
      this.segment = segment;
      /** @type {Array<{month: number, first: number, count: number}>} */
      this.months = [];
      let first = 0;
      for (let at = 0; at < months.length; at += 2) {
        const count = months[at + 1];
        this.months.push({ month: months[at], first, count });
        first += count;
      }
      this.docs = first;
    }

    /**
     * The first document of a day or later.
     * @param {number} day days since 1970
     */
    async from(day) {
      const [month, date] = barqiya.period.monthOf(day);
      const at = this.months.findIndex((one) => one.month >= month);
      if (at < 0) return this.docs;
      let { first } = this.months[at];
      if (date === 1 || this.months[at].month > month) return first;
      const days = await this.days(at);
      for (let pair = 0; pair < days.length && days[pair] < date; pair += 2)
        first += days[pair + 1];
      return first;
    }

    /** The month of a document, as year × 12 + month − 1. @param {number} doc */
    monthOf(doc) {
      let low = 0;
      let high = this.months.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.months[middle].first <= doc) low = middle;
        else high = middle - 1;
      }
      return this.months[low];
    }

    /**
     * Pairs of day of the month and number of documents.
     * @param {number} at
     * @returns {Promise<number[]>}
     */
    async days(at) {
      const file = Math.floor(at / MONTHS_A_FILE);
      const name = barqiya.directory.place(`${this.segment}/d`, file);
      const months = await barqiya.loader.file(name, JSON.parse);
      return months[at % MONTHS_A_FILE];
    }
  }

  barqiya.Calendar = Calendar;
})(globalThis.barqiya);
