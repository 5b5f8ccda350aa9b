// The description of the interface as a page.

import { h } from "./dom.js";

const description = await (await fetch("api/openapi.json")).json();

function example(path, parameters) {
  const given = parameters.filter((it) => it.in === "query" && it.example && it.name === parameters[0].name);
  const url = path.slice(1) + (given.length ? "?" + new URLSearchParams(given.map((it) => [it.name, it.example])) : "");
  return path.includes("{") ? null : h("p", {}, h("a", { href: url }, url));
}

function operation(path, { get }) {
  return h("details", { class: "operation" },
    h("summary", {}, h("code", {}, "GET " + path), h("span", {}, get.summary)),
    example(path, get.parameters),
    get.parameters.length ? h("div", { class: "scroll" }, h("table", { class: "table" },
      h("thead", {}, h("tr", {}, ["parameter", "type", "means", "example"].map((it) => h("th", { scope: "col" }, it)))),
      h("tbody", {}, get.parameters.map((it) => h("tr", {},
        h("th", { scope: "row" }, it.name), h("td", {}, it.schema.format ?? it.schema.type), h("td", {}, it.description), h("td", {}, it.example ?? "")))))) : null,
    h("p", { class: "soft" }, Object.keys(get.responses["200"].content).join(", ")));
}

const view = document.getElementById("view");
view.replaceChildren(
  h("h1", {}, description.info.title + ": " + description.info.summary),
  h("p", {}, description.info.description),
  Object.entries(description.paths).map(([path, item]) => operation(path, item)).reduce((all, it) => (all.append(it), all), h("div", {})));
view.removeAttribute("aria-busy");
