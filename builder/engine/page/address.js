/**
 * The address of the search page holds the whole query, so that it can be shared and gone back to.
 *
 * What is being typed has one entry in the history, which changes until it is sent.
 */
(function (barqiya) {
  "use strict";

  /** @type {Array<["people" | "places" | "topics" | "languages", string]>} */
  const LISTS = [
    ["people", "person"],
    ["places", "place"],
    ["topics", "topic"],
    ["languages", "lang"],
  ];

  /** What the address asks for. @returns {Asked} */
  function read() {
    const given = new URLSearchParams(location.search);
    /** @type {Asked} */
    const asked = {
      q: given.get("q") || "",
      sort: given.get("sort") === "newest" ? "newest" : "score",
      from: given.get("from") || "",
      to: given.get("to") || "",
      people: [],
      places: [],
      topics: [],
      languages: [],
    };
    for (const [list, name] of LISTS) asked[list] = Array.from(new Set(given.getAll(name).filter(Boolean)));
    return asked;
  }

  /** The part of the address behind the file. @param {Asked} asked */
  function written(asked) {
    const given = new URLSearchParams();
    if (asked.q) given.set("q", asked.q);
    for (const [list, name] of LISTS) asked[list].forEach((value) => given.append(name, value));
    if (asked.from) given.set("from", asked.from);
    if (asked.to) given.set("to", asked.to);
    if (asked.sort !== "score") given.set("sort", asked.sort);
    const query = given.toString();
    return query && `?${query}`;
  }

  /** What is typed but not sent yet. @param {Asked} asked */
  function draft(asked) {
    keep(asked, { draft: true }, !(history.state && history.state.draft));
  }

  /** A query that was sent. @param {Asked} asked */
  function send(asked) {
    const same = written(asked) === location.search;
    keep(asked, {}, !same && !(history.state && history.state.draft));
  }

  /** A query that was changed by a filter: the one before stays behind it. @param {Asked} asked */
  function turn(asked) {
    keep(asked, {}, true);
  }

  /** How many results are shown, for the way back from a story. @param {number} shown */
  function show(shown) {
    history.replaceState({ ...history.state, shown }, "");
  }

  /** @returns {number} how many results were shown here before, if any */
  function shown() {
    return (history.state && history.state.shown) || 0;
  }

  /** @param {Asked} asked @param {object} state @param {boolean} fresh */
  function keep(asked, state, fresh) {
    const target = location.pathname + written(asked);
    if (fresh) history.pushState(state, "", target);
    else history.replaceState(state, "", target);
  }

  barqiya.page.address = { read, written, draft, send, turn, show, shown };
})(globalThis.barqiya);
