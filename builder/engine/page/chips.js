/**
 * The filters that hold, each with a way to take it off.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const { make, button, find, words } = page;
  /** @type {FacetKind[]} */
  const KINDS = ["people", "places", "topics", "languages"];

  /** @param {Asked} asked */
  function count(asked) {
    return KINDS.reduce((sum, kind) => sum + asked[kind].length, Number(!!asked.from) + Number(!!asked.to));
  }

  /**
   * @param {Asked} asked
   * @param {(change: Partial<Asked>) => void} turn
   */
  async function show(asked, turn) {
    const chips = [];
    for (const kind of KINDS) {
      for (const id of asked[kind]) {
        const rest = asked[kind].filter((other) => other !== id);
        chips.push(chip(await called(kind, id), () => turn({ [kind]: rest })));
      }
    }
    if (asked.from) chips.push(chip(words.plainly("from", asked.from), () => turn({ from: "" })));
    if (asked.to) chips.push(chip(words.plainly("to", asked.to), () => turn({ to: "" })));
    if (chips.length > 1) chips.push(make("li", {}, button({ class: "quiet" }, () => turn(none()), words.sentence("clear"))));
    find("search-chips").replaceChildren(...chips);
    find("search-active").textContent = count(asked) ? words.number(count(asked)) : "";
  }

  /** No filter at all. @returns {Partial<Asked>} */
  function none() {
    return { people: [], places: [], topics: [], languages: [], from: "", to: "" };
  }

  /** @param {string} name @param {() => void} remove */
  function chip(name, remove) {
    const cross = make("span", { class: "cross", "aria-hidden": "true" }, "×");
    const label = words.plainly("remove", name);
    return make("li", {}, button({ class: "chip", "aria-label": label }, remove, make("bdi", {}, name), cross));
  }

  /** What a filter is called in the page's language. @param {FacetKind} kind @param {string} id */
  async function called(kind, id) {
    if (kind === "languages") return words.language(id).name;
    try {
      const known = await barqiya.entities.entity(await barqiya.open(), `${kind}/${id}`);
      return known ? barqiya.entities.nameIn(known, words.lang) : id;
    } catch {
      return id;
    }
  }

  page.chips = { show, count, none };
})(globalThis.barqiya);
