// Elements with attributes and children. Text only ever enters as text nodes, so nothing of an
// article is markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      made.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** A new element; null, undefined and false are left out. */
export function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** A new element of a drawing. */
export function s(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** A link to a view that keeps the page. */
export function go(state, attributes, ...children) {
  return h("a", { ...attributes, href: address(state) }, ...children);
}

/** The address of a state of the page. */
export function address(state) {
  const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== "" && value !== null && value !== undefined));
  return "?" + query.toString();
}

/** A link out, or plain words where the address is none. */
export function out(url, ...words) {
  return /^https?:\/\//i.test(url ?? "")
    ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...words)
    : h("span", {}, ...words);
}
