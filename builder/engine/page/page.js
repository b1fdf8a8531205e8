/**
 * The search page: from what is typed and ticked to what is shown.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const { find, address, status, chips, listing, engine } = page;
  const PAUSE = 150;
  const REST = 700;
  const PORTION = 10;
  const WIDE = matchMedia("(min-width: 62rem)");

  const input = /** @type {HTMLInputElement} */ (find("q"));
  const refine = /** @type {HTMLDetailsElement} */ (find("search-refine"));
  const title = document.title;
  const suggestions = page.suggestions(input, complete);
  const range = page.range((from, to) => change({ from, to }));

  let asked = address.read();
  /** Searches that were begun; only the newest may show anything. */
  let turn = 0;
  let typing = 0;
  let resting = 0;

  /** Search for what is asked. @param {{limit?: number, typed?: boolean}} [how] */
  async function search({ limit = PORTION, typed = false } = {}) {
    const mine = ++turn;
    clearTimeout(typing);
    clearTimeout(resting);
    reflect();
    if (!asked.q.trim() && !chips.count(asked)) return clear();
    status.busy();
    busy("search-results", true);
    try {
      const answer = await engine.search(asked, { limit }, typed);
      if (mine !== turn) return;
      show(answer);
      resting = window.setTimeout(count, typed ? REST : 0);
    } catch (error) {
      if (mine === turn) fail(error);
    }
    if (mine === turn) busy("search-results", false);
  }

  /** @param {Answer} answer */
  function show(answer) {
    find("search-side").hidden = !answer.total && !chips.count(asked);
    find("search-browse").hidden = answer.total > 0;
    status.found(answer);
    range.fill(asked, answer.problems);
    listing.show(answer);
    if (!answer.total) nothing();
  }

  /** Show the next results, and go to the first of them. */
  async function next() {
    const mine = turn;
    try {
      const answer = await engine.search(asked, { limit: PORTION, offset: listing.count() });
      if (mine !== turn) return;
      const [first] = listing.add(answer);
      first?.querySelector("a")?.focus();
      address.show(listing.count());
      count();
    } catch (error) {
      if (mine === turn) status.failed(error);
    }
  }

  /** Count what the results name: the files that only this needs are read when somebody looks. */
  async function count() {
    const mine = turn;
    if (!refine.open || !listing.count()) return;
    busy("search-refine", true);
    try {
      const { facets, years, exact } = await engine.count(asked);
      if (mine !== turn) return;
      page.facets.show(facets, asked, exact, toggle);
      range.show(years, asked);
      listing.name(facets);
    } catch (error) {
      if (mine === turn) status.failed(error);
    }
    busy("search-refine", false);
  }

  /** @param {string} id @param {boolean} busy */
  function busy(id, busy) {
    find(id).setAttribute("aria-busy", String(busy));
  }

  /** Nothing was found: offer ways on. */
  async function nothing() {
    const mine = turn;
    page.facets.clear();
    range.show([], asked);
    const found = await engine.suggest(asked.q);
    if (mine === turn) status.help(found, chips.count(asked) > 0, complete, () => change(chips.none()));
  }

  /** Nothing is asked for, or nothing can be answered. */
  function clear() {
    status.silent();
    listing.empty();
    busy("search-results", false);
    find("search-side").hidden = true;
    find("search-browse").hidden = false;
  }

  /** @param {unknown} error */
  function fail(error) {
    clear();
    status.failed(error);
  }

  /** Let everything on the page say what is asked. */
  function reflect() {
    document.title = asked.q ? `\u2068${asked.q}\u2069 · ${title}` : title;
    range.fill(asked);
    chips.show(asked, change);
    for (const choice of document.querySelectorAll("input[name=sort]")) {
      const radio = /** @type {HTMLInputElement} */ (choice);
      radio.checked = radio.value === asked.sort;
    }
    for (const link of document.querySelectorAll("nav.languages a")) {
      /** @type {HTMLAnchorElement} */ (link).search = address.written(asked);
    }
  }

  /** What is typed counts after a pause. */
  function typed() {
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      suggestions.offer();
      if (input.value === asked.q) return;
      asked = { ...asked, q: input.value };
      address.draft(asked);
      search({ typed: true });
    }, PAUSE);
  }

  function send() {
    suggestions.close();
    asked = { ...asked, q: input.value };
    address.send(asked);
    search();
  }

  /** @param {string} query */
  function complete(query) {
    input.value = query;
    input.focus();
    send();
  }

  /** Change a filter or the order. @param {Partial<Asked>} changed */
  function change(changed) {
    asked = { ...asked, q: input.value, ...changed };
    address.turn(asked);
    search();
  }

  /** @param {FacetKind} kind @param {string} id */
  function toggle(kind, id) {
    const rest = asked[kind].filter((other) => other !== id);
    change({ [kind]: rest.length < asked[kind].length ? rest : [...rest, id] });
  }

  /** Follow the address: on arrival, and on the way back. */
  function follow() {
    asked = address.read();
    input.value = asked.q;
    search({ limit: Math.max(PORTION, address.shown()) });
  }

  function listen() {
    input.addEventListener("input", typed);
    input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      send();
    });
    find("search-sort").addEventListener("change", (event) => {
      const { value } = /** @type {HTMLInputElement} */ (event.target);
      change({ sort: value === "newest" ? "newest" : "score" });
    });
    find("search-more").querySelector("button")?.addEventListener("click", next);
    refine.addEventListener("toggle", count);
    WIDE.addEventListener("change", widen);
    addEventListener("popstate", follow);
  }

  /** Beside the results there is room for all; above them it stays folded. */
  function widen() {
    refine.open = WIDE.matches;
  }

  find("search-panel").hidden = false;
  if (typeof barqiya.search === "function") {
    widen();
    listen();
    follow();
  } else {
    status.failed(new Error(find("search-engine").dataset.name));
  }
})(globalThis.barqiya);
