/**
 * The list of results, and the button for more of them.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const { make, find, words } = page;
  const NAMES = 3;
  const list = find("search-results");
  const more = find("search-more");
  /** @type {Array<[HTMLElement, Hit]>} */
  let shown = [];

  /** @param {Answer} answer */
  function show(answer) {
    empty();
    add(answer);
  }

  /** Add results to those shown. @param {Answer} answer @returns {HTMLElement[]} */
  function add({ hits, marks, total, exact }) {
    const items = hits.map((hit) => page.result(hit, marks));
    list.append(...items);
    items.forEach((item, at) => shown.push([item, hits[at]]));
    more.hidden = shown.length >= total;
    const counts = { shown: words.number(shown.length), stories: words.stories(total, exact) };
    find("search-shown").replaceChildren(words.sentence("shown", counts));
    return items;
  }

  function empty() {
    shown = [];
    list.replaceChildren();
    more.hidden = true;
  }

  /** Name people and places where the facets know what they are called: no file is read for it. @param {Facets} facets */
  function name(facets) {
    for (const [item, { people, places }] of shown) {
      const known = [...called("people", people, facets), ...called("places", places, facets)];
      item.querySelector(".names")?.remove();
      if (known.length) item.querySelector(".meta")?.append(make("span", { class: "names" }, ...known));
    }
  }

  /** @param {"people" | "places"} kind @param {string[]} ids @param {Facets} facets */
  function called(kind, ids, facets) {
    const known = facets[kind].filter(({ id }) => ids.includes(id)).slice(0, NAMES);
    return known.map(({ name }) => make("bdi", {}, name));
  }

  page.listing = { show, add, empty, name, count: () => shown.length };
})(globalThis.barqiya);
