/**
 * Years, months and days as readers write them, in days since 1970.
 */
(function (barqiya) {
  "use strict";

  const DAY = 86400000;
  const WRITTEN = /^([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?$/;

  /**
   * The first and last day of a year, month or day; nothing for anything else.
   * @param {string} written with digits 0-9
   * @returns {[number, number] | null}
   */
  function period(written) {
    const parts = WRITTEN.exec(written);
    if (!parts) return null;
    const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : 0));
    const first = days(year, month || 1, day || 1);
    if (first === null) return null;
    if (day) return [first, first];
    const next = month && month < 12 ? days(year, month + 1, 1) : days(year + 1, 1, 1);
    return next === null ? null : [first, next - 1];
  }

  /**
   * @param {number} year
   * @param {number} month
   * @param {number} day
   */
  function days(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return same ? date.getTime() / DAY : null;
  }

  /**
   * The month of a day, as year × 12 + month − 1, and which of its days.
   * @param {number} day
   * @returns {[number, number]}
   */
  function monthOf(day) {
    const date = new Date(day * DAY);
    return [date.getUTCFullYear() * 12 + date.getUTCMonth(), date.getUTCDate()];
  }

  barqiya.period = { period, monthOf };
})(globalThis.barqiya);
