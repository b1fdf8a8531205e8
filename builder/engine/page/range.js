/**
 * The range of dates: two fields, a picture of the years to drag over, and a button for each year.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const { make, draw, button, find, words } = page;
  const HEIGHT = 48;
  const BAR = 24;
  const YEAR = /^[0-9]{4}/;
  const MIRRORED = document.documentElement.dir === "rtl";

  /**
   * @param {(from: string, to: string) => void} pick
   */
  function range(pick) {
    const from = /** @type {HTMLInputElement} */ (find("search-from"));
    const to = /** @type {HTMLInputElement} */ (find("search-to"));
    for (const field of [from, to]) {
      field.addEventListener("change", () => pick(from.value.trim(), to.value.trim()));
    }

    /** What the fields say. @param {Asked} asked @param {string[]} [problems] */
    function fill(asked, problems = []) {
      from.value = asked.from;
      to.value = asked.to;
      from.setAttribute("aria-invalid", String(Boolean(asked.from) && problems.includes(asked.from)));
      to.setAttribute("aria-invalid", String(Boolean(asked.to) && problems.includes(asked.to)));
    }

    /** The years of the results, whatever their range. @param {Facet[]} found @param {Asked} asked */
    function show(found, asked) {
      const years = spanned(found);
      const focused = document.activeElement && document.activeElement.id;
      const inside = (/** @type {string} */ year) => within(year, asked);
      find("search-years").replaceChildren(...(years.length > 1 ? [picture(years, inside, pick)] : []));
      const buttons = found.map(({ id, count }) => {
        const pressed = asked.from === id && asked.to === id;
        const label = `${words.year(id)}: ${words.stories(count)}`;
        const attributes = { id: `year-${id}`, "aria-pressed": String(pressed), "aria-label": label };
        const press = () => (pressed ? pick("", "") : pick(id, id));
        return make("li", {}, button(attributes, press, words.year(id)));
      });
      find("search-picks").replaceChildren(...buttons);
      if (focused && focused.startsWith("year-")) document.getElementById(focused)?.focus();
    }

    return { fill, show };
  }

  /** All years from the first to the last, those without results too. @param {Facet[]} found @returns {Array<[string, number]>} */
  function spanned(found) {
    const counts = new Map(found.map(({ id, count }) => [Number(id), count]));
    const numbers = Array.from(counts.keys());
    if (!numbers.length) return [];
    const first = Math.min(...numbers);
    return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, at) => [
      String(first + at).padStart(4, "0"),
      counts.get(first + at) || 0,
    ]);
  }

  /** @param {string} year @param {Asked} asked */
  function within(year, { from, to }) {
    const first = YEAR.exec(from);
    const last = YEAR.exec(to);
    return (!first || year >= first[0]) && (!last || year <= last[0]);
  }

  /**
   * @param {Array<[string, number]>} years
   * @param {(year: string) => boolean} inside
   * @param {(from: string, to: string) => void} pick
   */
  function picture(years, inside, pick) {
    const most = Math.max(...years.map(([, count]) => count));
    const width = years.length * BAR;
    const bars = years.map(([year, count], at) => {
      const height = count ? Math.max(2, Math.round((count / most) * HEIGHT)) : 0;
      const column = MIRRORED ? years.length - 1 - at : at;
      const box = { x: column * BAR + 2, y: HEIGHT - height, width: BAR - 4, height };
      return draw("rect", { ...box, class: inside(year) ? "in" : "out" });
    });
    const base = draw("path", { class: "base", d: `M0 ${HEIGHT + 0.5}h${width}` });
    const view = { viewBox: `0 0 ${width} ${HEIGHT + 1}`, preserveAspectRatio: "none", class: "bars", width };
    const image = draw("svg", { ...view, "aria-hidden": "true", focusable: "false" }, ...bars, base);
    draggable(image, years, bars, pick);
    const ends = [years[0][0], years[years.length - 1][0]].map((year) => make("span", {}, words.year(year)));
    return make("div", { class: "chart" }, image, make("div", { class: "ends" }, ...ends));
  }

  /**
   * @param {SVGElement} image
   * @param {Array<[string, number]>} years
   * @param {SVGElement[]} bars
   * @param {(from: string, to: string) => void} pick
   */
  function draggable(image, years, bars, pick) {
    let start = -1;
    const place = (/** @type {PointerEvent} */ event) => {
      const box = image.getBoundingClientRect();
      const column = Math.floor(((event.clientX - box.x) / box.width) * years.length);
      const at = MIRRORED ? years.length - 1 - column : column;
      return Math.min(years.length - 1, Math.max(0, at));
    };
    const ends = (/** @type {PointerEvent} */ event) => [start, place(event)].sort((one, other) => one - other);
    image.addEventListener("pointerdown", (event) => {
      start = place(event);
      image.setPointerCapture(event.pointerId);
    });
    image.addEventListener("pointermove", (event) => {
      if (start < 0) return;
      const [first, last] = ends(event);
      bars.forEach((bar, at) => bar.setAttribute("class", at >= first && at <= last ? "in" : "out"));
    });
    image.addEventListener("pointercancel", () => (start = -1));
    image.addEventListener("pointerup", (event) => {
      if (start < 0) return;
      const [first, last] = ends(event);
      start = -1;
      pick(years[first][0], years[last][0]);
    });
  }

  page.range = range;
})(globalThis.barqiya);
