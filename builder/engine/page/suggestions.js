/**
 * Suggestions beneath the search box: a combobox with a list, by keyboard and pointer.
 */
(function (barqiya) {
  "use strict";

  const page = barqiya.page;
  const { make, words } = page;
  const MOST = 7;
  const LIST = "search-suggestions";

  /**
   * @param {HTMLInputElement} input
   * @param {(query: string) => void} complete takes a query whose last word was completed
   */
  function suggestions(input, complete) {
    const list = make("ul", { id: LIST, class: "suggestions", role: "listbox", hidden: true });
    list.setAttribute("aria-label", words.plainly("suggestions"));
    input.after(list);
    for (const [name, value] of [
      ["role", "combobox"],
      ["aria-controls", LIST],
      ["aria-autocomplete", "list"],
      ["aria-expanded", "false"],
    ]) {
      input.setAttribute(name, value);
    }
    /** @type {Suggestion[]} */
    let offered = [];
    let chosen = -1;
    let turn = 0;

    /** Offer what goes on like the text in the box. */
    async function offer() {
      const mine = ++turn;
      const found = await page.engine.suggest(input.value, MOST);
      if (mine !== turn || document.activeElement !== input) return;
      offered = found;
      list.replaceChildren(...found.map(option));
      choose(-1);
      open(found.length > 0);
    }

    function close() {
      turn += 1;
      choose(-1);
      open(false);
    }

    /** @param {boolean} shown */
    function open(shown) {
      list.hidden = !shown;
      input.setAttribute("aria-expanded", String(shown));
    }

    /** @param {number} at */
    function choose(at) {
      chosen = at;
      Array.from(list.children).forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", `${LIST}-${at}`);
      if (at >= 0) list.children[at].scrollIntoView({ block: "nearest" });
    }

    /** @param {Suggestion} one @param {number} at */
    function option(one, at) {
      const made = make("li", { id: `${LIST}-${at}`, role: "option", "aria-selected": "false" }, ...content(one));
      // The box keeps the focus.
      made.addEventListener("pointerdown", (event) => event.preventDefault());
      made.addEventListener("click", () => take(one));
      return made;
    }

    /** @param {Suggestion} one */
    function take(one) {
      close();
      if (one.url) location.assign(one.url);
      else complete(one.text);
    }

    /** @param {KeyboardEvent} event */
    function key(event) {
      if (event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && !list.hidden) {
        // Before the first and behind the last is the box itself.
        const places = offered.length + 1;
        choose(((chosen + 1 + step + places) % places) - 1);
      } else if (step && event.key === "ArrowDown" && input.value) {
        offer();
      } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
        take(offered[chosen]);
      } else if (event.key === "Escape" && !list.hidden) {
        close();
      } else return;
      event.preventDefault();
    }

    input.addEventListener("keydown", key);
    // What was chosen no longer goes with what is typed.
    input.addEventListener("input", () => choose(-1));
    input.addEventListener("blur", close);
    return { offer, close };
  }

  /** @param {Suggestion} one @returns {Array<Node | string>} */
  function content({ kind, text, alias, stories }) {
    const name = make("bdi", { class: "name" }, text);
    const also = alias ? [" ", make("bdi", { class: "alias" }, alias)] : [];
    const sort = kind === "word" ? [] : [" ", make("span", { class: "kind" }, words.sentence(kind))];
    return [make("span", {}, name, ...also, ...sort), make("span", { class: "count" }, words.stories(stories))];
  }

  page.suggestions = suggestions;
})(globalThis.barqiya);
