/**
 * What is said about a search: how much was found, what was searched besides, what went wrong.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const { make, button, find, words } = page;
  const PATIENCE = 400;
  let waiting = 0;

  /** Say that a search goes on, if it takes long enough to be noticed. */
  function busy() {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => say(make("p", {}, words.sentence("busy"))), PATIENCE);
  }

  /** @param {Answer} answer */
  function found(answer) {
    const { total, exact, partial, alsoSearched, entities, problems } = answer;
    const lines = [];
    if (total) lines.push(make("p", { class: "total" }, words.stories(total, exact)));
    else lines.push(make("p", { class: "total" }, words.sentence("none")));
    if (total && partial) lines.push(make("p", { class: "partial" }, words.sentence("partial")));
    if (alsoSearched.length) lines.push(listed("also", alsoSearched.map((name) => make("bdi", {}, name))));
    if (entities.length) lines.push(listed("about", entities.map(entity)));
    for (const value of problems) lines.push(make("p", { class: "problem" }, words.sentence("unknown", { value })));
    say(...lines);
  }

  /** Names of people and places that were recognised, as links. @param {{ref: string, name: string}} entity */
  function entity({ ref, name }) {
    return make("a", { href: page.home(ref) }, make("bdi", {}, name));
  }

  /** @param {string} key @param {HTMLElement[]} names */
  function listed(key, names) {
    const list = make("span", { class: "listed" }, ...names);
    return make("p", { class: "besides" }, words.sentence(key, { names: list }));
  }

  /** Nothing is searched for. */
  function silent() {
    say();
  }

  /** Something that could not be read. @param {unknown} error */
  function failed(error) {
    clearTimeout(waiting);
    const reason = error instanceof Error ? error.message : String(error);
    const told = make("code", { dir: "ltr" }, reason);
    find("search-error").replaceChildren(make("p", {}, words.sentence("failed")), make("p", {}, told));
  }

  /**
   * Ways on where nothing was found.
   * @param {Suggestion[]} suggestions
   * @param {boolean} filtered
   * @param {(query: string) => void} ask
   * @param {() => void} unfilter
   */
  function help(suggestions, filtered, ask, unfilter) {
    const ways = suggestions.map(({ text, url }) => {
      const name = make("bdi", {}, text);
      return make("li", {}, url ? make("a", { href: url }, name) : button({ class: "quiet" }, () => ask(text), name));
    });
    const lines = [];
    if (filtered) lines.push(button({ class: "quiet" }, unfilter, words.sentence("unfilter")));
    if (ways.length) lines.push(make("p", {}, words.sentence("perhaps")), make("ul", { class: "perhaps" }, ...ways));
    find("search-help").replaceChildren(...lines);
  }

  /** @param {HTMLElement[]} lines */
  function say(...lines) {
    clearTimeout(waiting);
    find("search-error").replaceChildren();
    find("search-help").replaceChildren();
    find("search-status").replaceChildren(...lines);
  }

  page.status = { busy, found, silent, failed, help };
})(globalThis.barqiya);
