// Persons and Kreise: all of them, and one with calendar, tours, hosts and stops.

import { strips } from "./charts.js";
import { ask, askOnce } from "./data.js";
import { go, h } from "./dom.js";
import { filtersOf } from "./filters.js";
import { features } from "./topology.js";
import { downloads, empty, EVENT_FORMATS, list, totals } from "./stops.js";
import { count, t } from "./words.js";

export async function personView(view, state) {
  if (!state.id) {
    return persons(view, state);
  }
  const filters = { ...filtersOf(state), visitor: state.id };
  const [counts, found, tours] = await Promise.all([
    ask("api/counts", filters), ask("api/events", { ...filters, limit: 500 }), ask("api/tours", { visitor: state.id, limit: 100 })]);
  const first = found.events[0];
  view.replaceChildren(
    h("h1", {}, first?.visitor.name ?? state.id),
    h("p", { class: "soft" }, [...new Set(found.events.map((it) => it.visitor.role).filter(Boolean))].slice(0, 4).join(" · ")),
    totals(counts), subscribe(filters),
    tours.tours.length ? h("section", {}, h("h2", {}, t("tours")), h("ul", {}, tours.tours.map((it) =>
      h("li", {}, go({ view: "tour", id: it.id }, {}, [it.name, it.year].filter(Boolean).join(" ")), " – " + count(it.stops) + ", " + it.held + " " + t("held"))))) : null,
    h("section", {}, h("h2", {}, t("calendar")), strips(counts.byDays, counts.total)),
    hosts(found.events),
    h("section", {}, h("h2", {}, t("stops")), await list(filters)));
  downloads("events", filters, EVENT_FORMATS);
}

export async function kreisView(view, state) {
  const names = new Map(features(await askOnce("kreise.topo.json"), "kreise").map((it) => [it.id, it.properties]));
  if (!state.id) {
    return kreise(view, state, names);
  }
  const filters = { ...filtersOf(state), place: state.id };
  const [counts, found] = await Promise.all([ask("api/counts", filters), ask("api/events", { ...filters, limit: 500 })]);
  const here = names.get(state.id);
  view.replaceChildren(
    h("h1", {}, here?.name ?? state.id),
    h("p", { class: "soft" }, (here?.kind ?? "") + " · AGS " + state.id + " · " + t(counts.observed.includes(state.id) ? "observed" : "unobserved").split(/[,:]/)[0]),
    totals(counts), subscribe(filters),
    h("section", {}, h("h2", {}, t("calendar")), strips(counts.byDays, counts.total)),
    visitors(found.events), hosts(found.events),
    h("section", {}, h("h2", {}, t("stops")), await list(filters)));
  downloads("events", filters, EVENT_FORMATS);
}

async function persons(view, state) {
  const asked = Object.fromEntries(Object.entries({ person: state.person, office: state.office }).filter(([, value]) => value));
  const page = await ask("api/persons", { ...asked, limit: 1000, after: state.after });
  const sorted = [...page.persons].sort((a, b) => b.stops - a.stops);
  view.replaceChildren(h("h1", {}, t("persons_list")), sorted.length ? table(
    [t("who"), t("office"), t("stops"), t("visited"), t("planned"), t("cancelled"), t("kreis"), t("first"), t("last")],
    sorted.map((it) => [go({ view: "person", id: it.key }, {}, it.name), it.office ?? "", it.stops, it.visited, it.planned, it.cancelled, it.kreise, it.firstDay ?? "–", it.lastDay ?? "–"])) : empty(),
    page.next ? go({ ...state, after: page.next }, { class: "more" }, t("more")) : null);
  downloads("persons", asked, ["csv", "jsonl", "jsonld"]);
}

async function kreise(view, state, names) {
  const filters = filtersOf(state);
  const counts = await ask("api/counts", filters);
  view.replaceChildren(h("h1", {}, t("kreise_list")), counts.byKreis.length ? table(
    [t("kreis"), "AGS", t("stops"), t("visited")],
    counts.byKreis.map((it) => [go({ view: "kreis", id: it.kreis }, {}, names.get(it.kreis)?.name ?? it.kreis), it.kreis, it.stops, it.visited])) : empty());
  downloads("events", filters, EVENT_FORMATS);
}

function table(head, rows) {
  return h("div", { class: "scroll" }, h("table", { class: "table" },
    h("thead", {}, h("tr", {}, head.map((it) => h("th", { scope: "col" }, it)))),
    h("tbody", {}, rows.map(([first, ...rest]) => h("tr", {}, h("th", { scope: "row" }, first), rest.map((it) => h("td", { class: typeof it === "number" ? "count" : "" }, it)))))));
}

function subscribe(filters) {
  const query = new URLSearchParams(filters);
  return h("p", {}, h("a", { href: "api/events.ics?" + query }, t("subscribe")));
}

/** Whoever was there most often, first. */
function hosts(events) {
  return most(t("hosts"), events.flatMap((event) => event.hosts.map((host) => host.name + (host.role ? ", " + host.role : ""))), (it) => it);
}

function visitors(events) {
  const names = new Map(events.map((it) => [it.visitor.key, it.visitor.name]));
  return most(t("persons_list"), events.map((it) => it.visitor.key).filter(Boolean), (key) => go({ view: "person", id: key }, {}, names.get(key)));
}

function most(title, all, show) {
  const sums = new Map();
  all.forEach((it) => sums.set(it, (sums.get(it) ?? 0) + 1));
  const sorted = [...sums].sort((a, b) => b[1] - a[1]).slice(0, 30);
  return sorted.length ? h("section", {}, h("h2", {}, title), h("ul", { class: "tags" }, sorted.map(([it, sum]) => h("li", {}, show(it), sum > 1 ? h("small", {}, " × " + sum) : null)))) : null;
}
