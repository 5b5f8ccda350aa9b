// The filters: a form, the address, and the parameters of the interface are one and the same.

import { h } from "./dom.js";
import { t } from "./words.js";

const MAIN = ["person", "place", "from", "to", "status"];
const MORE = ["office", "tour", "text", "kind", "min_confidence", "min_witnesses", "certain"];
const STATUS = ["visited", "planned", "cancelled", "unresolved"];

/** Names of all filters. */
export const FILTERS = [...MAIN, ...MORE, "visitor", "source"];

/** The filters of a state of the page. */
export function filtersOf(state) {
  return Object.fromEntries(FILTERS.filter((name) => state[name]).map((name) => [name, state[name]]));
}

/** Draws the form for a state; onchange gets the filters. */
export function draw(form, state, onchange) {
  const wasOpen = form.querySelector("details")?.open ?? MORE.some((name) => state[name]);
  const focused = document.activeElement?.form === form ? document.activeElement.name : null;
  form.replaceChildren(
    h("div", { class: "fields" },
      field("person", "who", { type: "search", value: state.person ?? "" }),
      field("place", "where", { type: "search", value: state.place ?? "" }),
      field("from", "from", { type: "date", value: state.from ?? "" }),
      field("to", "to", { type: "date", value: state.to ?? "" }),
      h("label", {}, t("status"),
        h("select", { name: "status" },
          h("option", { value: "" }, t("any")),
          STATUS.map((it) => h("option", { value: it, selected: state.status === it }, t(it))))),
      h("button", { class: "strong" }, t("apply")),
      h("button", { type: "button", onclick: () => onchange({}) }, t("reset"))),
    h("details", { open: wasOpen },
      h("summary", {}, t("more_filters")),
      h("div", { class: "fields" },
        field("office", "office", { type: "search", value: state.office ?? "" }),
        field("tour", "tourname", { type: "search", value: state.tour ?? "" }),
        field("text", "text", { type: "search", value: state.text ?? "" }),
        field("kind", "kind", { type: "search", value: state.kind ?? "" }),
        field("min_confidence", "confidence", { type: "number", min: 0, max: 1, step: 0.05, value: state.min_confidence ?? "" }),
        field("min_witnesses", "witnesses", { type: "number", min: 1, step: 1, value: state.min_witnesses ?? "" }),
        h("label", { class: "check" },
          h("input", { type: "checkbox", name: "certain", value: "true", checked: state.certain === "true" }), t("certain")))));
  form.onsubmit = (submitted) => {
    submitted.preventDefault();
    onchange(read(form));
  };
  form.onchange = () => onchange(read(form));
  if (focused) {
    form.elements[focused]?.focus();
  }
}

/** Marks the field that the interface complains of. */
export function complain(form, parameter) {
  form.elements[parameter]?.setAttribute("aria-invalid", "true");
}

function field(name, word, attributes) {
  return h("label", {}, t(word), h("input", { name, ...attributes }));
}

function read(form) {
  const filters = {};
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) {
      filters[name] = value.trim();
    }
  }
  if (!filters.from && !filters.to) {
    delete filters.certain;
  }
  return filters;
}
