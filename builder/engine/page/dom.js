/**
 * Making elements: every text that comes from a story becomes a text node, never markup.
 *
 * First of the page's files: even where the engine is missing they must be able to say so.
 */
(function (barqiya) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Attributes} [attributes] those that are `null` or `false` are left out
   * @param {Array<Node | string>} children
   * @returns {HTMLElementTagNameMap[Tag]}
   */
  function make(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    dress(made, attributes);
    made.append(...children);
    return made;
  }

  /**
   * @template {keyof SVGElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Attributes} attributes
   * @param {Element[]} children
   * @returns {SVGElementTagNameMap[Tag]}
   */
  function draw(tag, attributes, ...children) {
    const made = document.createElementNS(SVG, tag);
    dress(made, attributes);
    made.append(...children);
    return made;
  }

  /** @param {Element} element @param {Attributes} attributes */
  function dress(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
    }
  }

  /**
   * A button that does something when it is pressed.
   * @param {Attributes} attributes
   * @param {() => void} press
   * @param {Array<Node | string>} children
   */
  function button(attributes, press, ...children) {
    const made = make("button", { type: "button", ...attributes }, ...children);
    made.addEventListener("click", press);
    return made;
  }

  /**
   * The element of the search page with this id; the template has them all.
   * @template {HTMLElement} E
   * @param {string} id
   * @returns {E}
   */
  function find(id) {
    return /** @type {E} */ (document.getElementById(id));
  }

  barqiya.page = Object.assign(barqiya.page || {}, { make, draw, button, find });
})((globalThis.barqiya = globalThis.barqiya || /** @type {Barqiya} */ ({})));
