// Tours: all of them, and one with its ledger, its stops in order and their line on the map.

import { ask } from "./data.js";
import { go, h, out, s } from "./dom.js";
import { inWords } from "./edtf.js";
import { kreise } from "./mapview.js";
import { downloads, empty, EVENT_FORMATS, pill } from "./stops.js";
import { t } from "./words.js";

export async function tourView(view, state) {
  return state.id ? one(view, state.id) : all(view, state);
}

async function all(view, state) {
  const asked = { visitor: state.visitor, tour: state.tour };
  const page = await ask("api/tours", { ...asked, limit: 500, after: state.after });
  view.replaceChildren(h("h1", {}, t("tours_list")), page.tours.length ? h("div", { class: "scroll" }, h("table", { class: "table" },
    h("thead", {}, h("tr", {}, [t("tourname"), t("who"), t("first"), t("last"), t("stops"), t("announced"), t("held"), t("cancelled"), t("unresolved")].map((it) => h("th", { scope: "col" }, it)))),
    h("tbody", {}, page.tours.map((it) => h("tr", {},
      h("th", { scope: "row" }, go({ view: "tour", id: it.id }, {}, it.name)),
      h("td", {}, go({ view: "person", id: it.visitorKey }, {}, it.visitor)),
      h("td", {}, it.firstDay ?? "–"), h("td", {}, it.lastDay ?? "–"),
      [it.stops, it.announced ?? "–", it.held, it.cancelled, it.unresolved].map((value) => h("td", { class: "count" }, value))))))) : empty(),
    page.next ? go({ view: "tour", after: page.next }, { class: "more" }, t("more")) : null);
  downloads("tours", Object.fromEntries(Object.entries(asked).filter(([, value]) => value)), ["csv", "jsonl"]);
}

async function one(view, id) {
  const [tour, germany] = await Promise.all([ask("api/tours/" + encodeURIComponent(id)), kreise()]);
  const { ledger, stops, claims } = tour;
  view.replaceChildren(
    h("h1", {}, ledger.name, " ", h("small", {}, ledger.year ?? "")),
    h("p", {}, go({ view: "person", id: ledger.visitorKey }, {}, ledger.visitor), ledger.office ? ", " + ledger.office : ""),
    sentence(ledger),
    h("div", { class: "split" },
      h("section", {}, map(germany, stops), line(stops)),
      h("section", {}, h("h2", {}, t("stops")), h("ol", { class: "tour" }, stops.map(item)),
        h("h2", {}, t("claims")), claims.length ? h("ul", { class: "claims" }, claims.map(claim)) : h("p", { class: "soft" }, t("no_claim")))));
  downloads("events", { tour: id }, EVENT_FORMATS);
}

/** "announced 35, reported 31, cancelled 1, open 3". */
function sentence(ledger) {
  const known = ledger.announced ?? ledger.stops;
  const open = Math.max(0, known - ledger.held - ledger.cancelled);
  const missing = Math.max(0, known - ledger.stops);
  const parts = [[t("announced"), ledger.announced ?? "–", ""], [t("held"), ledger.held, "visited"], [t("cancelled"), ledger.cancelled, "cancelled"], [t("open"), open, "unresolved"]];
  return h("dl", { class: "ledger" }, parts.map(([word, value, kind]) => h("div", { class: kind }, h("dt", {}, word), h("dd", {}, value))),
    missing ? h("div", {}, h("dt", {}, t("missing")), h("dd", {}, missing)) : null);
}

function mark(x, y, number, event, size) {
  const cancelled = event.status === "cancelled";
  return s("a", { href: "?view=event&id=" + encodeURIComponent(event.id), class: "mark is-" + event.status },
    s("title", {}, number + ". " + event.place.name + ", " + inWords(event.date).text + ": " + t(event.status)),
    s("circle", { cx: x, cy: y, r: size }),
    cancelled ? s("line", { x1: x - size, y1: y + size, x2: x + size, y2: y - size }) : null,
    s("text", { x, y: y + size * 0.4, "text-anchor": "middle", "font-size": size * 1.1 }, event.status === "unresolved" ? "?" : number));
}

function map(germany, stops) {
  const points = stops.map((event, i) => (event.place.lat ? [...germany.projection([event.place.lon, event.place.lat]), i + 1, event] : null)).filter(Boolean);
  if (!points.length) {
    return null;
  }
  const xs = points.map((it) => it[0]);
  const ys = points.map((it) => it[1]);
  const around = 30;
  const wide = Math.max(160, Math.max(...xs) - Math.min(...xs) + 2 * around);
  const high = Math.max(130, Math.max(...ys) - Math.min(...ys) + 2 * around);
  const size = Math.max(wide, high) / 42;
  const left = (Math.min(...xs) + Math.max(...xs) - wide) / 2;
  const top = (Math.min(...ys) + Math.max(...ys) - high) / 2;
  return s("svg", { viewBox: [left, top, wide, high].join(" "), class: "map tourmap", role: "group", "aria-label": t("map") },
    germany.all.map((kreis) => s("path", { d: germany.path(kreis), class: "step0" })),
    s("polyline", { points: points.filter((it) => it[3].status !== "cancelled").map((it) => it[0] + "," + it[1]).join(" "), class: "way", "stroke-width": size / 5 }),
    points.map(([x, y, number, event]) => mark(x, y, number, event, size)));
}

function line(stops) {
  const width = Math.max(320, stops.length * 34);
  return h("div", { class: "scroll" }, s("svg", { viewBox: `0 0 ${width} 40`, class: "tourline", width, role: "group", "aria-label": t("timeline") },
    s("line", { x1: 16, y1: 20, x2: width - 16, y2: 20, class: "way", "stroke-width": 2 }),
    stops.map((event, i) => mark(17 + i * ((width - 34) / Math.max(1, stops.length - 1)), 20, i + 1, event, 11))));
}

function item(event) {
  return h("li", { class: "is-" + event.status }, go({ view: "event", id: event.id }, {},
    h("strong", {}, event.place.name), event.venue && event.venue !== event.place.name ? " · " + event.venue : ""),
    h("span", { class: "soft" }, " " + inWords(event.date).text + " "), pill(event.status));
}

function claim(it) {
  return h("li", {}, h("strong", {}, it.count + " " + t(it.kind)), " – „" + (it.evidence ?? "") + "“ ",
    out(it.url, it.source ?? it.articleId), " · ", go({ view: "article", id: it.articleId }, {}, t("article_link")));
}
