/**
 * Facets: what the results name, as boxes to tick, with the number of results behind each.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const { make, button, find, words } = page;
  const FEW = 6;
  /** @type {FacetKind[]} */
  const KINDS = ["people", "places", "topics", "languages"];
  /** Groups that the reader has opened to their end. @type {Set<string>} */
  const whole = new Set();

  /**
   * Show the facets of an answer.
   * @param {Facets} facets
   * @param {Asked} asked
   * @param {boolean} exact
   * @param {(kind: FacetKind, id: string) => void} toggle
   */
  function show(facets, asked, exact, toggle) {
    const focused = document.activeElement && document.activeElement.id;
    for (const kind of KINDS) {
      const group = find(`facet-${kind}`);
      const rows = sorted(facets[kind], asked[kind]);
      const few = whole.has(kind) ? rows : rows.slice(0, Math.max(FEW, asked[kind].length));
      const items = few.map((facet) => row(kind, facet, asked[kind].includes(facet.id), exact, toggle));
      const rest = rows.slice(few.length).map((facet) => row(kind, facet, false, exact, toggle));
      const list = make("ul", {}, ...items);
      group.hidden = !rows.length;
      group.querySelector("ul")?.replaceWith(list);
      group.querySelector("button")?.remove();
      if (rest.length) group.append(more(kind, list, rest));
    }
    // What was ticked is made anew, and must not lose the focus.
    if (focused && focused.startsWith("facet-")) document.getElementById(focused)?.focus();
  }

  /** There is nothing to choose from. */
  function clear() {
    for (const kind of KINDS) find(`facet-${kind}`).hidden = true;
  }

  /** Those ticked come first, even when no result is left that names them. @param {Facet[]} found @param {string[]} ticked */
  function sorted(found, ticked) {
    const known = new Map(found.map((one) => [one.id, one]));
    const first = ticked.map((id) => known.get(id)).filter(Boolean);
    return /** @type {Facet[]} */ (first).concat(found.filter(({ id }) => !ticked.includes(id)));
  }

  /**
   * @param {FacetKind} kind
   * @param {Facet} facet
   * @param {boolean} ticked
   * @param {boolean} exact
   * @param {(kind: FacetKind, id: string) => void} toggle
   */
  function row(kind, { id, name, count }, ticked, exact, toggle) {
    const box = make("input", { type: "checkbox", id: `facet-${kind}-${id}`, checked: ticked });
    box.addEventListener("change", () => toggle(kind, id));
    const lang = kind === "languages" ? id : null;
    const label = lang ? words.language(id).name : name;
    const told = make("span", { class: "unseen" }, words.stories(count, exact));
    const seen = make("span", { "aria-hidden": "true" }, words.number(count) + (exact ? "" : "+"));
    return make(
      "li",
      {},
      make(
        "label",
        {},
        box,
        make("bdi", { lang }, label),
        " ",
        make("span", { class: "count" }, seen, told)
      )
    );
  }

  /** @param {FacetKind} kind @param {HTMLElement} list @param {HTMLElement[]} rest */
  function more(kind, list, rest) {
    const made = button({ class: "quiet" }, () => {
      whole.add(kind);
      list.append(...rest);
      rest[0].querySelector("input")?.focus();
      made.remove();
    }, words.sentence("all"));
    return made;
  }

  page.facets = { show, clear };
})(globalThis.barqiya);
